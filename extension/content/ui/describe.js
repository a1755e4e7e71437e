// @ts-check
// The panel's list: one entry a rule, with the words it is about.

import { SEVERITY } from "../../shared/words.js";
import { element } from "./element.js";

/** @typedef {import("../../shared/types").Finding} Finding */
/** @typedef {import("../../shared/types").Card} Card */

const LONGEST_QUOTE = 40;
const MOST_QUOTES = 6;

/**
 * @param {string} text
 * @param {string} lang of the text
 * @param {Finding[]} findings
 * @param {(rule: string) => Card | undefined} cardOf
 */
export function describeRules(text, lang, findings, cardOf) {
  const rules = Map.groupBy(findings, ({ rule, severity }) => `${rule} ${severity}`);
  return [...rules.values()].map((same) => {
    const [{ rule, severity }] = same;
    const card = cardOf(rule);
    const reasons = new Set(same.map(({ message }) => message ?? card?.why ?? ""));
    return element("li", { class: severity },
      element("b", {}, card?.title ?? rule),
      element("span", { class: "degree" }, SEVERITY[severity]),
      element("p", { class: "quotes", lang }, quotes(text, same)),
      ...[...reasons].map((reason) => element("p", {}, reason)),
    );
  });
}

/** @param {string} text @param {Finding[]} findings */
function quotes(text, findings) {
  const marks = findings.flatMap(({ marks }) => marks).toSorted((a, b) => a.start - b.start);
  const words = [...new Set(marks.map(({ start, end }) => shorten(text.slice(start, end))))];
  const shown = words.slice(0, MOST_QUOTES).map((quote) => `“${quote}”`);
  return [...shown, ...(words.length > MOST_QUOTES ? ["…"] : [])].join(", ");
}

/** @param {string} words */
function shorten(words) {
  const line = words.replaceAll(/\s+/g, " ");
  const letters = [...line];
  return letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join("")}…` : line;
}
