// @ts-check
// What may go out because somebody has decided so already: the page gate let it
// through, or the person said "Post anyway". Each entry is good for one tab and
// one sending, for some minutes, and lies in memory only.

/** A video is uploaded between the click and the post. */
export const GOOD_FOR = 10 * 60_000;
const MOST = 200;

/** Sites trim what they send, and write white space in their own way. @param {string} text */
export const alike = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** @param {() => number} clock */
export function createLedger(clock) {
  /** @type {Map<string, { left: number, until: number }>} */
  const entries = new Map();

  /** @param {number} tab @param {string} text */
  const nameOf = (tab, text) => `${tab} ${alike(text)}`;

  /** @param {number} tab @param {string[]} texts */
  function timesOf(tab, texts) {
    /** @type {Map<string, number>} */
    const times = new Map();
    for (const text of texts) times.set(nameOf(tab, text), (times.get(nameOf(tab, text)) ?? 0) + 1);
    return times;
  }

  function tidy() {
    const now = clock();
    for (const [name, { until }] of entries) if (until <= now) entries.delete(name);
    while (entries.size > MOST) entries.delete(/** @type {string} */ (entries.keys().next().value));
  }

  return {
    /**
     * A second word on the same text is the same word: it doesn't add up.
     * @param {number} tab
     * @param {string[]} texts as often as each may go out
     */
    enter(tab, texts) {
      for (const [name, left] of timesOf(tab, texts)) {
        entries.delete(name);
        entries.set(name, { left, until: clock() + GOOD_FOR });
      }
      tidy();
    },
    /**
     * Whether all of these may go out. If so, that was it.
     * @param {number} tab
     * @param {string[]} texts
     */
    take(tab, texts) {
      tidy();
      const times = timesOf(tab, texts);
      if (![...times].every(([name, needed]) => (entries.get(name)?.left ?? 0) >= needed)) return false;
      for (const [name, needed] of times) {
        const entry = entries.get(name);
        if (entry && (entry.left -= needed) <= 0) entries.delete(name);
      }
      return times.size > 0;
    },
    tidy,
    /** By other rules, nothing that was decided counts. */
    clear: () => entries.clear(),
  };
}
