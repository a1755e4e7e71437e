// @ts-check
// An editable box that no adapter claims is still checked: the sites change
// faster than this extension does.

import { isHarmless } from "./harmless.js";
import { boxesIn, boxOf, climb, CONTROL, controlOf, DIALOG } from "./structure.js";

const AROUND = `form, ${DIALOG}`;
const HIGHEST = 12;

/** @type {import("./composer").SiteAdapter} */
export const fallback = {
  lastSeen: "any",

  composerOf(element) {
    const box = boxOf(element);
    if (box) return isSearch(box) ? null : around(box);
    const control = controlOf(element);
    if (!control || isHarmless(control)) return null;
    const inside = control.closest(AROUND);
    const root = inside && boxesIn(inside).length > 0 ? inside : climb(control, (it) => boxesIn(it).length > 0, HIGHEST);
    const beside = root ? boxesIn(root).filter((it) => !isSearch(it)) : [];
    return beside.map(around).find((composer) => composer.sends(control)) ?? null;
  },
};

/** @param {HTMLElement} box @returns {import("./composer").Composer} */
function around(box) {
  const root =
    box.closest(AROUND) ??
    climb(box, (it) => [...it.querySelectorAll(CONTROL)].some((control) => !isHarmless(control)), HIGHEST) ??
    /** @type {Element} */ (box.parentElement);
  return {
    root,
    boxes: [box],
    enterSends: isOneLine(box),
    sends: (control) => root.contains(control) && !boxOf(control) && !isHarmless(control),
    context: () => ({ site: "other", kind: "post", hasMedia: false }),
  };
}

/** @param {Element} box */
const isSearch = (box) => box.matches('[role="searchbox"]') || box.closest('[role="search"]') !== null;

/** In a box of one line Enter usually sends. @param {Element} box */
function isOneLine(box) {
  if (box.nodeName === "TEXTAREA") return /** @type {HTMLTextAreaElement} */ (box).rows === 1;
  return box.getAttribute("aria-multiline") !== "true" && box.getAttribute("role") === "textbox";
}
