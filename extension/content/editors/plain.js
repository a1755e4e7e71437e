// @ts-check
// An editable box of a make we don't know: read as a person sees it.

import { readBlocks } from "./blocks.js";
import { typeOver } from "./typing.js";

/** @type {import("./editor").Editor} */
export const plain = {
  claims: () => true,
  read: (box) => readBlocks(box, "\n"),
  strokes: "words",
  put: typeOver,
};
