// @ts-check
// Lexical: paragraphs, joined by an empty line when posted; a line break inside
// a paragraph (Shift+Enter) is a <br>.

import { readBlocks } from "./blocks.js";

/** @type {import("./editor").Editor} */
export const lexical = {
  claims: (box) => box.getAttribute("data-lexical-editor") === "true",
  read: (box) => readBlocks(box, "\n\n"),
};
