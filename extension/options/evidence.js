// @ts-check
// What an institution is told: the latest evidence events word for word, sent
// or waiting.

import { pageWords } from "../shared/page.js";

/**
 * @param {HTMLElement} section
 * @param {import("../evidence/queue.js").Queue} queue
 * @param {string | null} address
 */
export function showEvidence(section, { waiting, last, dropped }, address) {
  section.hidden = address === null;
  const [, standing, list] = section.children;
  if (address !== null) standing.textContent = pageWords().options.sent(address, waiting.length, dropped);
  list.replaceChildren(
    ...last.toReversed().map((event) => {
      const words = document.createElement("pre");
      words.textContent = JSON.stringify(event, null, 2);
      return words;
    }),
  );
}
