// @ts-check

/**
 * Writes as typing would, through the browser's own editing, which fires every
 * event that an editor waits for and keeps its undo.
 * @param {Element} _box it has the focus
 * @param {string} words
 */
export function typeOver(_box, words) {
  if (words !== "") document.execCommand("insertText", false, words);
  else document.execCommand("delete");
}
