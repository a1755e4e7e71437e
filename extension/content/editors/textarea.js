// @ts-check
// A textarea, or an input of one line: its value is the text. It has no text nodes to point at, so its
// marks are drawn on a mirror (ui/mirror.js) and its ranges are offsets.

import { typeOver } from "./typing.js";

/** @type {import("./editor").Editor} */
export const textarea = {
  claims: (box) => box.nodeName === "TEXTAREA" || box.nodeName === "INPUT",
  read: (box) => {
    const text = /** @type {HTMLTextAreaElement} */ (box).value;
    return { text, runs: [] };
  },
  strokes: "words",
  put: typeOver,
};
