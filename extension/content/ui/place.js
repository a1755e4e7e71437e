// @ts-check
// Where things may be shown: next to what they are about, inside the window,
// and not over what has scrolled out of sight.

/**
 * The part of an element that its scrolling ancestors and the window let show.
 * @param {Element} element
 */
export function visibleRect(element) {
  let { left, top, right, bottom } = element.getBoundingClientRect();
  for (let around = element.parentElement; around && around !== document.body; around = around.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(around);
    if (overflowX === "visible" && overflowY === "visible") continue;
    const rect = around.getBoundingClientRect();
    left = Math.max(left, rect.left);
    top = Math.max(top, rect.top);
    right = Math.min(right, rect.right);
    bottom = Math.min(bottom, rect.bottom);
  }
  return {
    left: Math.max(left, 0),
    top: Math.max(top, 0),
    right: Math.min(right, innerWidth),
    bottom: Math.min(bottom, innerHeight),
  };
}

/** @param {{ left: number, top: number, right: number, bottom: number }} rect */
export const isEmpty = ({ left, top, right, bottom }) => right - left < 2 || bottom - top < 2;

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Rect */

/**
 * Beside the anchor, best below it, within the window, and never over what has
 * to stay in reach.
 * @param {HTMLElement} floating
 * @param {Rect} anchor
 * @param {Rect[]} reachable
 */
export function placeBeside(floating, anchor, reachable) {
  const gap = 6;
  const { offsetWidth: width, offsetHeight: height } = floating;
  const left = Math.min(Math.max(gap, anchor.left), Math.max(gap, innerWidth - width - gap));
  const level = Math.min(Math.max(gap, anchor.top), Math.max(gap, innerHeight - height - gap));
  const places = [
    { left, top: anchor.bottom + gap },
    { left, top: anchor.top - gap - height },
    { left: anchor.right + gap, top: level },
    { left: anchor.left - gap - width, top: level },
  ];
  putAtBest(floating, places, reachable);
}

/**
 * At the box's upper edge, outside of it, so that it never lies over the text.
 * @param {HTMLElement} floating
 * @param {Rect} box
 * @param {Rect[]} reachable
 */
export function placeAtEdge(floating, box, reachable) {
  const gap = 2;
  const { offsetWidth: width, offsetHeight: height } = floating;
  const above = box.top - gap - height;
  const right = Math.max(gap, box.right - gap - width);
  const below = box.bottom + gap;
  const places = [
    { left: right, top: above },
    { left: Math.max(gap, box.left), top: above },
    { left: right, top: below },
    { left: Math.max(gap, box.left), top: below },
  ];
  putAtBest(floating, places, reachable);
}

/**
 * The first place within the window that covers nothing, else the first that covers nothing.
 * @param {HTMLElement} floating
 * @param {{ left: number, top: number }[]} places
 * @param {Rect[]} reachable
 */
function putAtBest(floating, places, reachable) {
  const { offsetWidth: width, offsetHeight: height } = floating;
  const rects = places.map(({ left, top }) => ({ left, top, right: left + width, bottom: top + height }));
  const fits = (/** @type {Rect} */ it) =>
    it.left >= 0 && it.top >= 0 && it.right <= innerWidth && it.bottom <= innerHeight;
  const isFree = (/** @type {Rect} */ it) => !reachable.some((rect) => overlap(it, rect));
  const chosen = rects.find((it) => fits(it) && isFree(it)) ?? rects.find(isFree) ?? rects[0];
  floating.style.left = `${Math.round(chosen.left)}px`;
  floating.style.top = `${Math.round(chosen.top)}px`;
}

/** @param {Rect} a @param {Rect} b */
const overlap = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
