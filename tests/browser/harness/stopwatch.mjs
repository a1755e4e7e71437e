// Runs in the page. The clock starts when the browser has the key, and stops
// when the marks are back in the page's own highlight registry.

/** Leaves in `markFollowed` how long the next key's marks take to come. */
export function followMarks() {
  const ranges = () => [...CSS.highlights].filter(([name]) => name.startsWith("crowded-elevator")).flatMap(([, all]) => [...all]);
  const old = new Set(ranges());
  globalThis.markFollowed = new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    let began = 0;
    addEventListener("keydown", ({ timeStamp }) => {
      began = timeStamp;
      port2.postMessage(null);
    }, { capture: true, once: true });
    // Looks again in every task, so that the answer is as fine as the clock.
    port1.onmessage = () => {
      if (ranges().some((range) => !old.has(range))) resolve(performance.now() - began);
      else port2.postMessage(null);
    };
  });
}

/**
 * How long a press takes to get past the gate when the verdict is known: from
 * its dispatch to the page's first listener.
 * @param {string} selector
 * @param {number} count
 */
export function timeKnown(selector, count) {
  const button = /** @type {HTMLElement} */ (document.querySelector(selector));
  let arrived = 0;
  const arrive = () => { arrived = performance.now(); };
  addEventListener("click", arrive, true);
  const times = [];
  for (let each = 0; each < count; each++) {
    const began = performance.now();
    button.click();
    times.push(arrived - began);
  }
  removeEventListener("click", arrive, true);
  return times;
}

/**
 * The same for a text that changed in the very moment before: the gate stops
 * the press, asks, and presses again.
 * @param {string} selector
 * @param {number} count
 */
export async function timeAsked(selector, count) {
  const times = [];
  for (let each = 0; each < count; each++) {
    const { activeElement } = document;
    const before = activeElement?.textContent;
    document.execCommand("insertText", false, "x");
    while (activeElement?.textContent === before) await new Promise((resolve) => setTimeout(resolve));
    const button = /** @type {HTMLElement} */ (document.querySelector(selector));
    const began = performance.now();
    const passed = new Promise((resolve) => {
      addEventListener("click", () => resolve(performance.now() - began), { capture: true, once: true });
    });
    button.click();
    times.push(await passed);
  }
  return times;
}
