// @ts-check

/**
 * Names in words what is wrong with the settings; the rest of them holds.
 * @param {HTMLElement} list
 * @param {import("./types").Problem[]} problems
 */
export function listProblems(list, problems) {
  list.hidden = problems.length === 0;
  list.replaceChildren(
    ...problems.map(({ key, message }) => {
      const item = document.createElement("li");
      item.className = "bad";
      item.textContent = `${key}: ${message}`;
      return item;
    }),
  );
}
