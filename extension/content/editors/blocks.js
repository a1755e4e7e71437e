// @ts-check
// The walk that Lexical and unknown editable boxes share: block elements, lines
// inside them, and the one <br> at a block's end that only holds it open.

import { startReading } from "../reading.js";

const BLOCKS = new Set(
  "ADDRESS ARTICLE BLOCKQUOTE DD DIV DL DT FIGURE H1 H2 H3 H4 H5 H6 LI OL P PRE SECTION TABLE TD TH TR UL".split(" "),
);

/** @param {Node} node */
const isBlock = (node) => BLOCKS.has(node.nodeName);

/**
 * @param {Element} box
 * @param {string} between what the editor puts between two blocks when it posts
 */
export function readBlocks(box, between) {
  const reading = startReading();
  /** @param {Node} parent */
  const walk = (parent) => {
    const children = [...parent.childNodes];
    children.forEach((child, index) => {
      if (child.nodeType === Node.TEXT_NODE) {
        reading.text(/** @type {Text} */ (child));
      } else if (child.nodeName === "BR") {
        if (index < children.length - 1 || !isBlock(parent)) reading.break("\n");
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        // Text straight before a block is a line of its own.
        if (isBlock(child) && index > 0 && !isBlock(children[index - 1])) reading.break(between);
        walk(child);
        if (isBlock(child) && index < children.length - 1) reading.break(between);
      }
    });
  };
  walk(box);
  return reading.finish();
}
