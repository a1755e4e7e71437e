// @ts-check

import { pageWords } from "./page.js";

/**
 * Names in words what is wrong with the settings; the rest of them holds.
 * @param {HTMLElement} list
 * @param {import("./types").Problem[]} problems
 */
export function listProblems(list, problems) {
  list.hidden = problems.length === 0;
  list.replaceChildren(
    ...problems.map(({ key, message, entry }) => {
      const item = document.createElement("li");
      item.className = "bad";
      // Keys and values are English, and so is what is wrong with them.
      const words = document.createElement("span");
      Object.assign(words, { lang: "en", textContent: message });
      item.append(`${key}${entry === null ? "" : pageWords().problems.entry(entry + 1)}: `, words);
      return item;
    }),
  );
}
