// @ts-check
// Writes into an editor by the one way that all of them were seen to take
// without losing track of their own text: focus, set the range, let the editor
// notice, then put the words there in its own manner.
// Afterwards the whole box is read back; only equality counts as done.

import { editorOf, isTextarea } from "../editors.js";
import { rangeOf } from "../reading.js";
import { planStrokes } from "../replace.js";

/** How long an editor may take to show what was written into it. */
const PATIENCE = 1500;

/** @returns {Promise<void>} */
const nextTask = () => new Promise((done) => setTimeout(done));

/**
 * @param {HTMLElement} box
 * @param {string} text what the edits are about
 * @param {import("../../shared/types").Edit[]} edits
 * @param {() => boolean} isComposing
 * @returns {Promise<"done" | "interrupted" | "mismatch">} "interrupted": nothing
 *   wrong was written, but the text is another now; "mismatch": the box doesn't
 *   read as it should, and may not be what it shows
 */
export async function writeEdits(box, text, edits, isComposing) {
  const editor = editorOf(box);
  const reading = editor.read(box);
  if (!box.isConnected || reading.text !== text) return "interrupted";
  const strokes = planStrokes(reading, edits, editor.strokes);
  box.focus({ preventScroll: true });
  await nextTask();
  for (const stroke of strokes) {
    // Somebody else wrote in between: the plan is about another text.
    if (isComposing() || editor.read(box).text !== stroke.before) return "interrupted";
    await select(box, stroke.start, stroke.end);
    if (isComposing() || editor.read(box).text !== stroke.before) return "interrupted";
    editor.put(box, stroke.words);
    if (!(await reads(box, stroke.after))) return "mismatch";
  }
  // An editor that disagrees draws its own text again a moment later.
  await nextTask();
  const isDone = strokes.length === 0 || editor.read(box).text === strokes[strokes.length - 1].after;
  return isDone ? "done" : "mismatch";
}

/**
 * Puts the caret around [start, end) and waits until the editor has seen it:
 * Draft.js writes where it last knew the selection to be, not where it is.
 * @param {HTMLElement} box
 * @param {number} start
 * @param {number} end
 */
export async function select(box, start, end) {
  box.focus({ preventScroll: true });
  if (isTextarea(box)) {
    box.setSelectionRange(start, end);
    return;
  }
  const range = rangeOf(editorOf(box).read(box), start, end);
  const selection = document.getSelection();
  if (!range || !selection) return;
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  await nextTask();
}

/**
 * Waits for the box to read `expected`: editors draw some changes a little later.
 * @param {HTMLElement} box
 * @param {string} expected
 * @returns {Promise<boolean>}
 */
function reads(box, expected) {
  const editor = editorOf(box);
  const isThere = () => editor.read(box).text === expected;
  return new Promise((resolve) => {
    /** @param {boolean} outcome */
    const end = (outcome) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(outcome);
    };
    const observer = new MutationObserver(() => isThere() && end(true));
    observer.observe(box, { childList: true, subtree: true, characterData: true });
    const timer = setTimeout(() => end(isThere()), PATIENCE);
    if (isThere()) end(true);
  });
}
