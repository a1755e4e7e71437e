// @ts-check
// Lexical: paragraphs, joined by an empty line when posted; a line break inside
// a paragraph (Shift+Enter) is a <br>.

import { readBlocks } from "./blocks.js";

/** @type {import("./editor").Editor} */
export const lexical = {
  claims: (box) => box.getAttribute("data-lexical-editor") === "true",
  read: (box) => readBlocks(box, "\n\n"),

  // What the browser writes at a leaf's edge goes into the leaf before, and where
  // that is a mention or an emoji, Lexical writes the words into its own text but
  // leaves the browser's in the page. So the browser is kept out: this is what a
  // spelling correction says beforehand, and Lexical carries it out by itself.
  strokes: "any",
  put(box, words) {
    const inputType = words === "" ? "deleteContentBackward" : "insertReplacementText";
    box.dispatchEvent(new InputEvent("beforeinput", { inputType, data: words || null, bubbles: true, cancelable: true }));
  },
};
