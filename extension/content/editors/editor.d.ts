import type { Reading } from "../reading.js";

/** How one make of editor keeps its text in the page. */
export type Editor = {
  claims(box: Element): boolean;
  /** The text exactly as this editor will post it. One walk; never innerText. */
  read(box: Element): Reading;
  /**
   * Takes away what is selected, where the editor would lose track of its own
   * text if that was left to the browser.
   */
  erase?(box: Element): void;
};
