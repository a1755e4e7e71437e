// @ts-check
// The reports of this page, by the exact text they are about. In memory only.

/** @typedef {import("../shared/types").Context} Context */
/** @typedef {import("../shared/types").Report} Report */

const KEPT = 60;

/**
 * Two texts share a report only when everything the engine sees is equal.
 * @param {string} text
 * @param {Context} context
 */
export const keyOf = (text, context) => headOf(context) + text;

/** @param {Context} context */
export const headOf = ({ site, kind, hasMedia, limit, replyingTo }) =>
  `${site} ${kind} ${hasMedia} ${limit ?? ""} ${JSON.stringify(replyingTo ?? null)} `;

export function createReports() {
  /** @type {Map<string, Report>} */
  const kept = new Map();
  let era = 0;
  return {
    /** Changes when earlier reports stop counting. */
    era: () => era,
    /** @param {string} key */
    of: (key) => kept.get(key),
    /** @param {string} key @param {Report} report */
    keep(key, report) {
      kept.set(key, report);
      if (kept.size > KEPT) kept.delete(/** @type {string} */ (kept.keys().next().value));
    },
    /** The policy changed: what was judged before says nothing now. */
    forget() {
      era += 1;
      kept.clear();
    },
  };
}
