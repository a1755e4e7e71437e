// @ts-check
// Which mark somebody points at, with the mouse or with the caret.

import { isTextarea } from "./editors.js";
import { offsetOf } from "./reading.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./highlight.js").Painted} Painted */

const CARET_KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"];

/**
 * @param {Session} session
 * @param {Event} event
 * @returns {Painted | null | undefined} null: at no mark; undefined: the event says nothing about it
 */
export function pointedMark(session, event) {
  if (event.type === "pointermove" && event instanceof PointerEvent) {
    return session.painter.markAt(event.clientX, event.clientY) ?? null;
  }
  if (event.type === "click") return markAtCaret(session);
  if (event instanceof KeyboardEvent) {
    // While somebody types, a card under the caret would only be in the way.
    if (event.type === "keydown") return event.altKey ? markAtCaret(session) : undefined;
    return CARET_KEYS.includes(event.key) ? markAtCaret(session) : undefined;
  }
  return undefined;
}

/** @param {Session} session */
function markAtCaret(session) {
  const at = caretOf(session);
  if (at === null) return null;
  return session.painter.marks().find(({ mark }) => mark.start <= at && at <= mark.end) ?? null;
}

/** Where the caret stands in the joined text. @param {Session} session */
function caretOf({ snapshot }) {
  for (const { box, reading, start } of snapshot?.parts ?? []) {
    if (isTextarea(box)) {
      if (document.activeElement === box) return start + box.selectionStart;
      continue;
    }
    const selection = document.getSelection();
    if (!selection?.focusNode || !box.contains(selection.focusNode)) continue;
    const offset = offsetOf(reading, selection.focusNode, selection.focusOffset);
    return offset === null ? null : start + offset;
  }
  return null;
}
