// @ts-check

/** @typedef {import("../../shared/types").Severity} Severity */
/** @typedef {{ start: number, end: number, severity: Severity }} Line */
/** @typedef {{ start: number, end: number, severity: Severity | null }} Segment */

/** @type {Severity[]} */
const MILD_TO_SEVERE = ["note", "warn", "hold"];

/**
 * The text in pieces, each with the most severe of the marks that lie over it:
 * marks of different findings may overlap, lines on the screen must not.
 * @param {number} length
 * @param {Line[]} lines
 * @returns {Segment[]}
 */
export function segments(length, lines) {
  const cuts = [...new Set([0, length, ...lines.flatMap(({ start, end }) => [start, end])])]
    .filter((cut) => cut >= 0 && cut <= length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1];
    const over = lines.filter((line) => line.start <= start && line.end >= end);
    const severity = MILD_TO_SEVERE.findLast((degree) => over.some((line) => line.severity === degree));
    return { start, end, severity: severity ?? null };
  });
}
