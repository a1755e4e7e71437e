// @ts-check
// Paints marks on the site's text through the CSS Custom Highlight API: the
// page's elements stay as they are. Textareas are handed to their mirrors.

import { isTextarea } from "./editors.js";
import { rangeOf } from "./reading.js";
import { withinBoxes } from "./snapshot.js";
import { createMirror } from "./ui/mirror.js";

/** @typedef {import("../shared/types").Severity} Severity */
/** @typedef {import("../shared/types").Finding} Finding */
/** @typedef {import("../shared/types").Mark} Mark */
/** @typedef {import("./snapshot.js").Snapshot} Snapshot */
/** @typedef {{ finding: Finding, mark: Mark, rects: () => DOMRect[] }} Painted */

/** @type {Map<Severity, Highlight>} */
const highlights = new Map();
/** @type {Severity[]} */
const MILD_TO_SEVERE = ["note", "warn", "hold"];

/** @param {Severity} severity */
function highlightOf(severity) {
  const known = highlights.get(severity);
  if (known) return known;
  const made = new Highlight();
  made.priority = MILD_TO_SEVERE.indexOf(severity);
  CSS.highlights.set(`crowded-elevator-${severity}`, made);
  highlights.set(severity, made);
  return made;
}

/** The marks of one composer. @param {() => import("./ui/host.js").Host} host */
export function createPainter(host) {
  /** @type {[Severity, Range][]} */
  let ranges = [];
  /** @type {Map<HTMLTextAreaElement, import("./ui/mirror.js").Mirror>} */
  const mirrors = new Map();
  /** @type {Painted[]} */
  let painted = [];

  function hide() {
    for (const [severity, range] of ranges) highlights.get(severity)?.delete(range);
    ranges = [];
    painted = [];
    for (const [box, mirror] of mirrors) {
      if (box.isConnected) mirror.draw("", []);
      else {
        mirror.remove();
        mirrors.delete(box);
      }
    }
  }

  /** @param {HTMLTextAreaElement} box */
  function mirrorOf(box) {
    const mirror = mirrors.get(box) ?? createMirror(host(), box);
    mirrors.set(box, mirror);
    return mirror;
  }

  return {
    hide,
    /** @param {Snapshot} snapshot @param {Finding[]} findings */
    show({ parts }, findings) {
      hide();
      /** @type {Map<HTMLTextAreaElement, import("./ui/segments.js").Line[]>} */
      const lines = new Map();
      for (const finding of findings) {
        for (const mark of finding.marks) {
          /** @type {(() => DOMRect[])[]} */
          const places = [];
          for (const { part, start, end } of withinBoxes(parts, mark.start, mark.end)) {
            const { box, reading } = part;
            if (isTextarea(box)) {
              lines.set(box, [...(lines.get(box) ?? []), { start, end, severity: finding.severity }]);
              places.push(() => mirrors.get(box)?.rectsOf(start, end) ?? []);
              continue;
            }
            const range = rangeOf(reading, start, end);
            if (!range) continue;
            ranges.push([finding.severity, range]);
            highlightOf(finding.severity).add(range);
            places.push(() => [...range.getClientRects()]);
          }
          painted.push({ finding, mark, rects: () => places.flatMap((place) => place()) });
        }
      }
      for (const [box, own] of lines) mirrorOf(box).draw(box.value, own);
    },
    /** In the order of the text. */
    marks: () => painted.toSorted((a, b) => a.mark.start - b.mark.start),
    /** @param {number} x @param {number} y */
    markAt: (x, y) =>
      painted.find(({ rects }) =>
        rects().some(({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom),
      ),
    follow() {
      for (const mirror of mirrors.values()) mirror.follow();
    },
  };
}
