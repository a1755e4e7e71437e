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

/**
 * Under the anchor, or above it where there is no room.
 * @param {HTMLElement} floating
 * @param {{ left: number, top: number, bottom: number }} anchor
 */
export function placeBeside(floating, anchor) {
  const gap = 6;
  const { offsetWidth: width, offsetHeight: height } = floating;
  const below = anchor.bottom + gap;
  const top = below + height <= innerHeight ? below : Math.max(gap, anchor.top - gap - height);
  const left = Math.min(Math.max(gap, anchor.left), Math.max(gap, innerWidth - width - gap));
  floating.style.left = `${Math.round(left)}px`;
  floating.style.top = `${Math.round(top)}px`;
}
