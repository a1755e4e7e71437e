// Hashtags, mentions and links get an element of their own around their text,
// so that one sentence is spread over several text nodes.
import { CompositeDecorator } from "draft-js";

const WORD = /(?<![\w#@/])[#@]\w+|https?:\/\/\S+/g;

/**
 * @param {{ getText(): string }} block
 * @param {(start: number, end: number) => void} found
 */
function find(block, found) {
  for (const match of block.getText().matchAll(WORD)) found(match.index, match.index + match[0].length);
}

/** @param {{ children?: any }} props */
function Decorated({ children }) {
  return <span className="decorated">{children}</span>;
}

export const decorator = new CompositeDecorator([{ strategy: find, component: Decorated }]);
