// @ts-check

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
      item.textContent = `${key}${entry === null ? "" : ` (entry ${entry + 1})`}: ${message}`;
      return item;
    }),
  );
}
