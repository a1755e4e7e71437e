// @ts-check
// A snapshot: the text of a composer at one moment. The boxes of a thread are
// judged as one text, because a story told over several posts is one story.

import { editorOf } from "./editors.js";
import { headOf, keyOf } from "./reports.js";

/** @typedef {import("../shared/types").Context} Context */
/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {{ box: HTMLElement, reading: Reading, start: number }} Part */
/** @typedef {{ text: string, parts: Part[], context: Context, key: string }} Snapshot */

const BETWEEN_BOXES = "\n\n";

/**
 * @param {import("./sites/composer").Composer} composer
 * @param {Snapshot | null} [before] whose key is taken over where nothing has changed: making one of a long text takes time
 * @returns {Snapshot}
 */
export function takeSnapshot(composer, before = null) {
  const readings = composer.boxes.map((box) => ({ box, reading: editorOf(box).read(box) }));
  const { text, parts } = joinBoxes(readings);
  const context = composer.context(text);
  const isSame = before?.text === text && headOf(before.context) === headOf(context);
  return { text, parts, context, key: isSame ? before.key : keyOf(text, context) };
}

/**
 * @template {{ reading: { text: string } }} Box
 * @param {Box[]} boxes
 */
export function joinBoxes(boxes) {
  let text = "";
  const parts = boxes.map((box, index) => {
    if (index > 0) text += BETWEEN_BOXES;
    const part = { ...box, start: text.length };
    text += box.reading.text;
    return part;
  });
  return { text, parts };
}

/**
 * [start, end) of the joined text, box by box.
 * @template {{ reading: { text: string }, start: number }} Box
 * @param {Box[]} parts
 * @param {number} start
 * @param {number} end
 */
export function withinBoxes(parts, start, end) {
  return parts.flatMap((part) => {
    const length = part.reading.text.length;
    const from = Math.max(start - part.start, 0);
    const to = Math.min(end - part.start, length);
    const isInsertion = start === end && from === to && start >= part.start;
    return from < to || isInsertion ? [{ part, start: from, end: to }] : [];
  });
}

/**
 * Edits of the joined text as edits of single boxes. Where an edit spans boxes,
 * the first takes the new words and the others only lose the old ones.
 * @template {{ reading: { text: string }, start: number }} Box
 * @param {Box[]} parts
 * @param {import("../shared/types").Edit[]} edits
 */
export function editsByBox(parts, edits) {
  /** @type {Map<Box, import("../shared/types").Edit[]>} */
  const byBox = new Map();
  for (const { start, end, replacement } of edits) {
    withinBoxes(parts, start, end).forEach((piece, index) => {
      const own = byBox.get(piece.part) ?? [];
      own.push({ start: piece.start, end: piece.end, replacement: index === 0 ? replacement : "" });
      byBox.set(piece.part, own);
    });
  }
  return byBox;
}
