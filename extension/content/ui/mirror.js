// @ts-check
// A textarea can't carry highlights, so the same text is laid out once more,
// invisible, in our own layer right above it, and only the marks' lines show.

import { element } from "./element.js";
import { visibleRect } from "./place.js";
import { segments } from "./segments.js";

/** @typedef {import("./segments.js").Line} Line */

// All that decides where a letter of the textarea stands.
const COPIED = [
  "font-family", "font-size", "font-weight", "font-style", "font-stretch", "font-variant", "font-kerning",
  "font-feature-settings", "line-height", "letter-spacing", "word-spacing", "text-transform", "text-indent",
  "text-align", "direction", "tab-size", "word-break", "overflow-wrap", "line-break", "hyphens",
  "padding-top", "padding-right", "padding-bottom", "padding-left",
];

/** @param {import("./host.js").Host} host @param {HTMLTextAreaElement} box */
export function createMirror(host, box) {
  const words = element("div", { class: "mirror-text" });
  const mirror = element("div", { class: "mirror", "aria-hidden": "true" }, words);
  host.add(mirror);
  /** @type {{ start: number, end: number, mark: HTMLElement }[]} */
  let drawn = [];

  function follow() {
    const style = getComputedStyle(box);
    for (const name of COPIED) words.style.setProperty(name, style.getPropertyValue(name));
    words.style.whiteSpace = style.whiteSpace === "pre" || box.wrap === "off" ? "pre" : "pre-wrap";
    const rect = box.getBoundingClientRect();
    const seen = visibleRect(box);
    const left = rect.left + box.clientLeft;
    const top = rect.top + box.clientTop;
    // clientWidth leaves the scroll bar out, as the textarea's own lines do.
    Object.assign(mirror.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${box.clientWidth}px`,
      height: `${box.clientHeight}px`,
      clipPath: `inset(${Math.max(0, seen.top - top)}px ${Math.max(0, left + box.clientWidth - seen.right)}px ${Math.max(0, top + box.clientHeight - seen.bottom)}px ${Math.max(0, seen.left - left)}px)`,
    });
    words.style.transform = `translate(${-box.scrollLeft}px, ${-box.scrollTop}px)`;
  }

  return {
    follow,
    /** @param {string} text @param {Line[]} lines */
    draw(text, lines) {
      mirror.hidden = lines.length === 0;
      drawn = [];
      const parts = mirror.hidden ? [] : segments(text.length, lines).map(({ start, end, severity }) => {
        const words = text.slice(start, end);
        if (!severity) return words;
        const mark = element("mark", { class: severity }, words);
        drawn.push({ start, end, mark });
        return mark;
      });
      // The last line counts only when something stands on it.
      words.replaceChildren(...parts, "\n");
      if (!mirror.hidden) follow();
    },
    /** @param {number} from @param {number} to @returns {DOMRect[]} */
    rectsOf: (from, to) =>
      drawn.filter(({ start, end }) => start < to && end > from).flatMap(({ mark }) => [...mark.getClientRects()]),
    remove: () => mirror.remove(),
  };
}

/** @typedef {ReturnType<typeof createMirror>} Mirror */
