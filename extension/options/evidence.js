// @ts-check
// What an institution is told: the latest evidence events word for word, sent
// or waiting.

/**
 * @param {HTMLElement} section
 * @param {import("../evidence/queue.js").Queue} queue
 * @param {string | null} address
 */
export function showEvidence(section, { waiting, last, dropped }, address) {
  section.hidden = address === null;
  const [, standing, list] = section.children;
  standing.textContent = `Sent to ${address}. Waiting to be sent: ${waiting.length}. Lost, and not reported yet: ${dropped}.`;
  list.replaceChildren(
    ...last.toReversed().map((event) => {
      const words = document.createElement("pre");
      words.textContent = JSON.stringify(event, null, 2);
      return words;
    }),
  );
}
