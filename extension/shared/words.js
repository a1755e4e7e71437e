// @ts-check
// The words that hold now: whoever imports them reads them in the language that
// was spoken last.

import { WORDS as en } from "./words/en.js";
import { WORDS as es } from "./words/es.js";

/** @typedef {import("./types").Language} Language */

export const NAME = "Crowded Elevator";

/** @type {Record<Language, import("./words/en.js").Words>} */
const LANGUAGES = { en, es };
/** @type {Set<() => void>} */
const listeners = new Set();

/** @type {Language} */
export let LANGUAGE = "en";
export let { SEVERITY, CHIP, CARD, PANEL, REASONS, FAILURE, STOPPED } = en;

/**
 * The language for a browser that speaks `tag` ("es-MX"), as the core decides it too.
 * @param {string} tag
 * @returns {Language}
 */
export const languageOf = (tag) => (/^es([-_]|$)/i.test(tag) ? "es" : "en");

/** @param {Language} language */
export function speak(language) {
  if (language === LANGUAGE) return;
  LANGUAGE = language;
  ({ SEVERITY, CHIP, CARD, PANEL, REASONS, FAILURE, STOPPED } = LANGUAGES[language]);
  for (const tell of listeners) tell();
}

/** @param {() => void} listener what was said has to be said anew */
export const onSpoken = (listener) => listeners.add(listener);
