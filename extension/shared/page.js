// @ts-check
// The words of the extension's own pages. An element names its own in
// `data-words`.

import { recall, uiLanguage } from "./platform.js";
import { PAGES as en } from "./words/en.js";
import { PAGES as es } from "./words/es.js";
import { LANGUAGE, languageOf, onSpoken, speak } from "./words.js";

const LANGUAGES = { en, es };

/** Those that hold now. */
export const pageWords = () => LANGUAGES[LANGUAGE];

/**
 * Dresses the page in the language that held last, and anew whenever another does.
 * @param {"popup" | "options" | "practice"} page
 */
export async function dress(page) {
  const fill = () => {
    document.documentElement.lang = LANGUAGE;
    document.title = pageWords()[page].title;
    for (const target of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-words]"))) {
      const name = target.dataset.words ?? "";
      target.textContent = /** @type {Record<string, any>} */ (pageWords()[page])[name];
    }
  };
  onSpoken(fill);
  const last = await recall("effective").catch(() => null);
  speak(last?.language ?? languageOf(uiLanguage()));
  fill();
}
