// @ts-check
// What composers of every site have in common, whatever their names are.

// The choices of a poll (2026-11): X names them; Facebook labels them, and its other inputs in a dialog have a role.
export const CHOICE = 'input[data-testid^="pollOptionTextInput"], [role="dialog"] input[type="text"][aria-label]:not([role])';
export const EDITABLE = `${CHOICE}, textarea, [contenteditable="true"], [contenteditable=""], [contenteditable="plaintext-only"]`;
export const CONTROL = 'button, [role="button"], input[type="submit"]';
export const DIALOG = '[role="dialog"], dialog[open]';

/**
 * The whole box an element lies in: mentions and cards inside an editor can be
 * editable islands of their own.
 * @param {Element} element
 * @returns {HTMLElement | null}
 */
export function boxOf(element) {
  let box = element.closest(EDITABLE);
  for (let outer = box; outer; outer = outer.parentElement?.closest(EDITABLE) ?? null) box = outer;
  return /** @type {HTMLElement | null} */ (box);
}

/** @param {Element} root @returns {HTMLElement[]} */
export function boxesIn(root) {
  const found = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(EDITABLE)]);
  return found.filter((box) => boxOf(box) === box);
}

/** @param {Element} element @returns {Element | null} */
export const controlOf = (element) => element.closest(CONTROL);

/**
 * The nearest element around `from` that `fits`.
 * @param {Element} from
 * @param {(element: Element) => boolean} fits
 * @param {number} most how far up to look
 */
export function climb(from, fits, most) {
  let element = from.parentElement;
  for (let step = 0; element && step < most; step += 1, element = element.parentElement) {
    if (fits(element)) return element;
  }
  return null;
}

/**
 * @param {Element} from
 * @param {string} selector
 * @returns {Element | null}
 */
export function outermost(from, selector) {
  let found = null;
  for (let next = from.closest(selector); next; next = next.parentElement?.closest(selector) ?? null) found = next;
  return found;
}

/** A control that can't be pressed now. @param {Element} control */
export const isInert = (control) =>
  control.getAttribute("aria-disabled") === "true" || control.matches(":disabled");

/** A list is open in which Enter picks a suggestion. @param {Element} box */
export function suggestsAt(box) {
  const active = box.getAttribute("aria-activedescendant");
  if (active) return document.getElementById(active) !== null;
  if (box.getAttribute("aria-expanded") !== "true") return false;
  const list = box.getAttribute("aria-controls") ?? box.getAttribute("aria-owns");
  return !list || document.getElementById(list) !== null;
}

/**
 * The control that the site has put in the place of one it took away.
 * @param {Element} control
 * @param {import("./composer").Composer} composer
 */
export function successorOf(control, { root, sends }) {
  /** @param {Element} it */
  const name = (it) => [it.getAttribute("data-testid"), it.getAttribute("aria-label"), it.textContent].join(" ");
  const candidates = root.isConnected ? [...root.querySelectorAll(control.localName)] : [];
  return candidates.find((it) => name(it) === name(control) && sends(it) && !isInert(it)) ?? null;
}

/** The controls that send a composer's text. @param {import("./composer").Composer} composer */
export const sendersOf = ({ root, sends }) => [...root.querySelectorAll(CONTROL)].filter(sends);
