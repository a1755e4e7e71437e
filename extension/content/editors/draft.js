// @ts-check
// Draft.js: one element a block, joined by line breaks when posted. An empty
// block shows a <br>, which is no text.

import { startReading } from "../reading.js";
import { typeOver } from "./typing.js";

const BLOCK = '[data-block="true"]';

/** @type {import("./editor").Editor} */
export const draft = {
  claims: (box) => box.querySelector(`[data-contents] ${BLOCK}`) !== null,

  read(box) {
    const reading = startReading();
    const blocks = [...box.querySelectorAll(BLOCK)].filter((block) => !block.querySelector(BLOCK));
    blocks.forEach((block, index) => {
      if (index > 0) reading.break("\n");
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let node = /** @type {Text | null} */ (walker.nextNode());
      while (node) {
        const next = /** @type {Text | null} */ (walker.nextNode());
        // Draft draws one line break too many at the end of a block, so that
        // the caret has a line to stand on.
        const drawn = next === null && node.data.endsWith("\n");
        reading.text(node, drawn ? node.data.slice(0, -1) : node.data);
        node = next;
      }
    });
    return reading.finish();
  },

  // Draft takes the browser's changes leaf by leaf, and one that removes a whole
  // leaf escapes it. Its own Backspace works on its own text.
  strokes: "leaf",
  put(box, words) {
    if (words !== "") return typeOver(box, words);
    const init = { key: "Backspace", code: "Backspace", keyCode: 8, which: 8 };
    box.dispatchEvent(new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true }));
  },
};
