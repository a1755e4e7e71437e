// @ts-check
// One policy out of the person's own settings and the institution's.

/** @typedef {import("./types").Policy} Policy */
/** @typedef {import("./types").Card} Card */

/** @param {string} entry "rule-or-group=mode" */
export const targetOf = (entry) => entry.slice(0, entry.indexOf("="));

/**
 * The institution's word stands: an own entry is dropped when the managed
 * policy names the same rule, or the group it belongs to. The managed policy
 * itself is passed on unread, because Rust validates it and names what is wrong.
 * @param {string[]} own
 * @param {Record<string, unknown>} managed
 * @param {Card[]} catalog
 * @returns {Policy}
 */
export function mergePolicy(own, managed, catalog) {
  const locked = lockedTargets(managed);
  const mine = own.filter((entry) => !isLocked(targetOf(entry), locked, catalog));
  const { ruleModes } = managed;
  if (mine.length === 0) return /** @type {Policy} */ ({ ...managed });
  if (ruleModes !== undefined && !Array.isArray(ruleModes)) return /** @type {Policy} */ ({ ...managed });
  return /** @type {Policy} */ ({ ...managed, ruleModes: [...mine, ...(ruleModes ?? [])] });
}

/**
 * @param {Record<string, unknown>} managed
 * @returns {string[]} rules and groups that the institution has decided
 */
export function lockedTargets(managed) {
  return modesIn(managed.ruleModes).map((entry) => targetOf(entry).trim());
}

/** The entries that can be told apart; Rust names the others. @param {unknown} list @returns {string[]} */
export const modesIn = (list) =>
  Array.isArray(list) ? list.filter((entry) => typeof entry === "string" && entry.includes("=")) : [];

/**
 * The mode of a rule in a list of entries: its own, else its group's.
 * @param {string[]} entries
 * @param {Card} card
 */
export function modeIn(entries, { id, group }) {
  const entry =
    entries.findLast((it) => targetOf(it).trim() === id) ?? entries.findLast((it) => targetOf(it).trim() === group);
  return entry?.slice(entry.indexOf("=") + 1).trim() ?? null;
}

/**
 * @param {string} target a rule or a group
 * @param {string[]} locked
 * @param {Card[]} catalog
 */
export function isLocked(target, locked, catalog) {
  if (locked.includes(target)) return true;
  const rule = catalog.find((card) => card.id === target);
  if (rule) return locked.includes(rule.group);
  // An own word on a whole group must not reach a rule the institution named.
  return catalog.some((card) => card.group === target && locked.includes(card.id));
}
