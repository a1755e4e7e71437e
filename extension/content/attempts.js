// @ts-check
// Which events try to send, and how the same thing is done again once the gate
// opens. Everything else a page hears is none of our business.

import { boxOf, controlOf, isInert, successorOf, suggestsAt } from "./sites/structure.js";

/** @typedef {import("./sites/composer").Composer} Composer */
/**
 * @typedef {object} Attempt
 * @property {Element} target the control, or the box in which Enter was pressed
 * @property {Composer | null} composer
 * @property {boolean} isPress only the beginning of one: a finger or button going down or up
 * @property {() => boolean} release false when there is nothing left to press
 */

const PRESSES = ["pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend"];
export const ATTEMPT_EVENTS = ["click", "keydown", "submit", ...PRESSES];

/**
 * @param {Event} event
 * @param {(element: Element) => Composer | null} composerOf
 * @returns {Attempt | null}
 */
export function attemptOf(event, composerOf) {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return null;
  if (event.type === "submit") return submission(/** @type {SubmitEvent} */ (event), composerOf);
  if (event.type === "keydown" && boxOf(target)) return typed(/** @type {KeyboardEvent} */ (event), target, composerOf);
  if (event.type === "keydown" && !isKeyPress(/** @type {KeyboardEvent} */ (event))) return null;
  const control = controlOf(target);
  if (!control || isInert(control)) return null;
  const composer = composerOf(control);
  if (composer && !composer.sends(control)) return null;
  return { target: control, composer, isPress: PRESSES.includes(event.type), release: () => press(control, composer) };
}

/** Enter and Space press a focused control. @param {KeyboardEvent} event */
const isKeyPress = ({ key, isComposing }) => !isComposing && (key === "Enter" || key === " ");

/**
 * @param {KeyboardEvent} event
 * @param {Element} target
 * @param {(element: Element) => Composer | null} composerOf
 * @returns {Attempt | null}
 */
function typed(event, target, composerOf) {
  // 229: the key belongs to an input method that is still composing a word.
  if (event.key !== "Enter" || event.isComposing || event.keyCode === 229 || event.altKey) return null;
  const { ctrlKey, metaKey } = event;
  const isChord = ctrlKey || metaKey;
  if (!isChord && event.shiftKey) return null;
  const composer = composerOf(target);
  if (!composer) return null;
  const box = /** @type {HTMLElement} */ (boxOf(target));
  if (!isChord && (!composer.enterSends || suggestsAt(box))) return null;
  const again = () => {
    if (!box.isConnected) return false;
    const init = { key: "Enter", code: "Enter", keyCode: 13, which: 13, ctrlKey, metaKey };
    const heard = target.isConnected ? target : box;
    heard.dispatchEvent(new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true, composed: true }));
    return true;
  };
  return { target: box, composer, isPress: false, release: again };
}

/**
 * @param {SubmitEvent} event
 * @param {(element: Element) => Composer | null} composerOf
 * @returns {Attempt | null}
 */
function submission({ target, submitter }, composerOf) {
  const form = /** @type {HTMLFormElement} */ (target);
  const composer = [...form.querySelectorAll("textarea, [contenteditable]")]
    .map((box) => composerOf(box))
    .find((found) => found !== null);
  if (!composer) return null;
  const again = () => {
    if (form.isConnected) form.requestSubmit(submitter?.isConnected ? submitter : null);
    return form.isConnected;
  };
  return { target: form, composer, isPress: false, release: again };
}

/**
 * Presses a control once more, or the one that the site has put in its place.
 * @param {Element} control
 * @param {Composer | null} composer
 */
function press(control, composer) {
  const now = control.isConnected ? control : composer && successorOf(control, composer);
  if (!now) return false;
  /** @type {HTMLElement} */ (now).click();
  return true;
}
