// Looks into the extension's own interface. It lives in a closed shadow root,
// which a page can't see into; the browsers' debugging protocols can. Tests
// only look this way: whatever they *do* is done with the mouse and keys.
import { NAME } from "./browser.mjs";
import { until } from "./until.mjs";

const HOST = "html > [popover]";

/** @type {WeakMap<import("puppeteer-core").Page, import("puppeteer-core").CDPSession>} */
const sessions = new WeakMap();

/**
 * Runs a function of the page's world on each shadow root of the interface,
 * and gives the first answer that is not null.
 * @param {import("puppeteer-core").Page} page
 * @param {(root: ShadowRoot, ...args: any[]) => any} look
 * @param {any[]} args plain values
 */
export async function look(page, look, ...args) {
  const roots = await (NAME === "chromium" ? rootsInChromium(page) : rootsInFirefox(page));
  for (const call of roots) {
    const answer = await call(look, args);
    if (answer !== null && answer !== undefined) return answer;
  }
  return null;
}

/** @param {import("puppeteer-core").Page} page */
async function rootsInChromium(page) {
  let cdp = sessions.get(page);
  if (!cdp) sessions.set(page, cdp = await page.createCDPSession());
  const { result: hosts } = await cdp.send("Runtime.evaluate", { expression: `[...document.querySelectorAll("${HOST}")]` });
  const { result: items } = await cdp.send("Runtime.getProperties", { objectId: hosts.objectId, ownProperties: true });
  const calls = [];
  for (const { value } of items.filter((item) => /^\d+$/.test(item.name))) {
    const { node } = await cdp.send("DOM.describeNode", { objectId: value.objectId, pierce: true });
    for (const { backendNodeId } of node.shadowRoots ?? []) {
      const { object } = await cdp.send("DOM.resolveNode", { backendNodeId });
      calls.push(async (look, args) => {
        const { result, exceptionDetails } = await cdp.send("Runtime.callFunctionOn", {
          objectId: object.objectId,
          functionDeclaration: `function (...args) { return (${look})(this, ...args); }`,
          arguments: args.map((arg) => ({ value: arg })),
          returnByValue: true,
          awaitPromise: true,
        });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      });
    }
  }
  return calls;
}

/** @param {import("puppeteer-core").Page} page */
async function rootsInFirefox(page) {
  const { connection } = /** @type {any} */ (page.browser());
  const target = { context: /** @type {any} */ (page.mainFrame())._id };
  const call = async (functionDeclaration, args) => {
    const { result } = await connection.send("script.callFunction", {
      functionDeclaration, target, arguments: args, awaitPromise: true,
      serializationOptions: { includeShadowTree: "all", maxDomDepth: 1 },
    });
    if (result.type === "exception") throw new Error(result.exceptionDetails.text);
    return result.result;
  };
  const hosts = await call(`() => [...document.querySelectorAll("${HOST}")]`, []);
  return hosts.value
    .map((host) => host.value.shadowRoot)
    .filter(Boolean)
    .map(({ sharedId }) => async (look, args) => {
      const text = await call(
        `async (root, args) => JSON.stringify((await (${look})(root, ...JSON.parse(args))) ?? null)`,
        [{ sharedId }, { type: "string", value: JSON.stringify(args) }],
      );
      return JSON.parse(text.value);
    });
}

/**
 * Where a control with this accessible name (or its beginning) is.
 * @param {import("puppeteer-core").Page} page
 * @param {string} name
 */
export function findControl(page, name) {
  return look(page, (root, name) => {
    for (const control of root.querySelectorAll("button, [role=button], a[href], input, textarea, select")) {
      const label = control.getAttribute("aria-label") ?? control.labels?.[0]?.textContent ?? control.textContent ?? "";
      if (!label.trim().startsWith(name) || !control.checkVisibility({ visibilityProperty: true })) continue;
      const { x, y, width, height } = control.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, disabled: control.disabled === true, label: label.trim() };
    }
    return null;
  }, name);
}

/**
 * Waits for a control of the interface and clicks it with the mouse.
 * @param {import("puppeteer-core").Page} page
 * @param {string} name
 */
export async function clickControl(page, name) {
  const place = await until(`a control named “${name}” that can be clicked`, async () => {
    const control = await findControl(page, name);
    return control && !control.disabled ? control : null;
  });
  await page.mouse.click(place.x, place.y);
}

/**
 * The visible text of the panel that holds a post, or null while there is none.
 * @param {import("puppeteer-core").Page} page
 */
export function panelText(page) {
  return look(page, (root) => root.querySelector("dialog[open]")?.innerText ?? null);
}

/** @param {import("puppeteer-core").Page} page */
export function untilPanel(page) {
  return until("the panel", () => panelText(page));
}

/** @param {import("puppeteer-core").Page} page */
export function untilNoPanel(page) {
  return until("the panel to be gone", async () => (await panelText(page)) === null);
}

/**
 * What the chip says.
 * @param {import("puppeteer-core").Page} page
 */
export async function chipText(page) {
  return (await findControl(page, "Crowded Elevator"))?.label ?? null;
}
