// @ts-check
// What to write where, so that one box goes from its text to the draft's. Pure:
// editors/write.js carries it out. Spans are written from last to first, none
// across a block boundary, and the text expected after each is known beforehand.

import { withinBlocks } from "./reading.js";

/** @typedef {import("../shared/types").Edit} Edit */
/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {{ start: number, end: number, words: string, before: string, after: string }} Stroke */

/** @param {string} text @param {Edit} edit */
const apply = (text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end);

/**
 * @param {Reading} reading
 * @param {Edit[]} edits ascending, not overlapping
 * @param {import("./editors/editor").Strokes} strokes what the editor takes at once
 * @returns {Stroke[]} in the order of writing; no words: take away
 */
export function planStrokes(reading, edits, strokes) {
  const pieces = edits.flatMap((edit) => {
    // A textarea has no runs: its whole text is one block.
    const blocks = reading.runs.length > 0 ? withinBlocks(reading, edit.start, edit.end) : [edit];
    return blocks.map(({ start, end }, index) => ({ start, end, replacement: index === 0 ? edit.replacement : "" }));
  });
  let text = reading.text;
  return pieces
    .flatMap((piece) => (strokes === "leaf" ? byLeaf(reading, piece) : [piece]))
    .reverse()
    .map((piece) => {
      const before = text;
      text = apply(text, piece);
      const { start, end, replacement: words } = piece;
      const stroke = strokes === "words" ? keepSomething(before, piece) : { start, end, words };
      return { ...stroke, before, after: text };
    });
}

/**
 * An editor that can only be told about one leaf at a time gets the new words
 * in the first leaf and erases the rest.
 * @param {Reading} reading
 * @param {Edit} edit
 * @returns {Edit[]}
 */
function byLeaf({ runs }, edit) {
  const leaf = runs.find(({ end }) => end > edit.start);
  if (!leaf || leaf.end >= edit.end || edit.replacement === "") return [edit];
  return [{ ...edit, end: leaf.end }, { start: leaf.end, end: edit.end, replacement: "" }];
}

/**
 * Where bare deletions are taken badly, one becomes the rewriting of a
 * neighbouring character, best a space.
 * @param {string} text
 * @param {Edit} edit
 */
function keepSomething(text, { start, end, replacement }) {
  if (replacement !== "" || start === end) return { start, end, words: replacement };
  const before = start > 0 ? lastCharacter(text.slice(Math.max(0, start - 2), start)) : "";
  const after = end < text.length ? String.fromCodePoint(/** @type {number} */ (text.codePointAt(end))) : "";
  const [left, right] = [before, after].map((character) => (character === "\n" ? "" : character));
  if (left === "" && right === "") return { start, end, words: "" };
  const takeRight = left === "" || (/\s/.test(right) && !/\s/.test(left));
  return takeRight
    ? { start, end: end + right.length, words: right }
    : { start: start - left.length, end, words: left };
}

/** @param {string} text */
const lastCharacter = (text) => [...text].at(-1) ?? "";
