import type { Reading } from "../reading.js";

/**
 * What an editor can be told in one stroke without losing track of its own text:
 * "any" stretch within a block; only within one "leaf"; or, because it takes bare
 * deletions badly, only what leaves some "words" in the place.
 */
export type Strokes = "any" | "leaf" | "words";

/** How one make of editor keeps its text in the page. */
export type Editor = {
  claims(box: Element): boolean;
  /** The text exactly as this editor will post it. One walk; never innerText. */
  read(box: Element): Reading;
  strokes: Strokes;
  /** Puts words in the place of what is selected; none: takes it away. */
  put(box: Element, words: string): void;
};
