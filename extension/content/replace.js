// @ts-check
// What to write where, so that one box goes from its text to the draft's. Pure:
// write.js carries it out. Spans are written from last to first, none across a
// block boundary, and the text expected after each is known beforehand.

import { withinBlocks } from "./reading.js";

/** @typedef {import("../shared/types").Edit} Edit */
/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {{ start: number, end: number, words: string, before: string, after: string }} Stroke */

/** @param {string} text @param {Edit} edit */
const apply = (text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end);

/**
 * @param {Reading} reading
 * @param {Edit[]} edits ascending, not overlapping
 * @returns {Stroke[]} in the order of writing
 */
export function planStrokes(reading, edits) {
  const pieces = edits.flatMap((edit) => {
    // A textarea has no runs: its whole text is one block.
    const blocks = reading.runs.length > 0 ? withinBlocks(reading, edit.start, edit.end) : [edit];
    return blocks.map(({ start, end }, index) => ({ start, end, replacement: index === 0 ? edit.replacement : "" }));
  });
  let text = reading.text;
  return pieces.reverse().map((piece) => {
    const before = text;
    text = apply(text, piece);
    return { ...keepSomething(before, piece), before, after: text };
  });
}

/**
 * Editors take new words well and bare deletions badly, so a deletion becomes
 * the rewriting of one neighbouring character, best a space.
 * @param {string} text
 * @param {Edit} edit
 */
function keepSomething(text, { start, end, replacement }) {
  if (replacement !== "" || start === end) return { start, end, words: replacement };
  const before = start > 0 && text[start - 1] !== "\n" ? lastCharacter(text.slice(Math.max(0, start - 2), start)) : "";
  const after = end < text.length && text[end] !== "\n" ? String.fromCodePoint(/** @type {number} */ (text.codePointAt(end))) : "";
  if (before === "" && after === "") return { start, end, words: "" };
  const takeAfter = before === "" || (/\s/.test(after) && !/\s/.test(before));
  return takeAfter
    ? { start, end: end + after.length, words: after }
    : { start: start - before.length, end, words: before };
}

/** @param {string} text */
const lastCharacter = (text) => [...text].at(-1) ?? "";
