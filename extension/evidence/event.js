// @ts-check
// An evidence event: what was found and what the person chose. Never a word of
// the text, nor anything from which one could be made.

/** @typedef {import("../shared/types").Choice} Choice */
/** @typedef {import("../shared/types").Verdict} Verdict */
/** @typedef {import("../shared/types").Site} Site */
/**
 * @typedef {object} Event
 * @property {string} id lets a collector drop what reaches it twice
 * @property {number} time in milliseconds since 1970
 * @property {string[]} rules
 * @property {Verdict | null} verdict null: there was none, because the checker failed
 * @property {Choice} choice
 * @property {string | null} reason one of a fixed list
 * @property {Site} site
 * @property {string} version of the extension
 * @property {string} policy short hash of the policy that held
 * @property {string | null} label what the policy says about this installation
 */

/**
 * @param {Extract<import("../shared/types").Request, { type: "event" }>} told by a page
 * @param {{ id: string, time: number, version: string, policy: string, label: string | null }} around
 * @param {string[]} known the rules that there are: no other word gets through
 * @returns {Event | null}
 */
export function eventOf({ rules, verdict, choice, reason, site }, around, known) {
  if (!rules.every((rule) => known.includes(rule))) return null;
  return { ...around, rules: [...new Set(rules)].sort(), verdict, choice, reason, site };
}
