// A scrap of text to copy or drag from, above everything else on the page. It
// is no input: an extension that checks unknown boxes must not claim it.
import { wish } from "./stand-in.js";

export function Notes() {
  return wish.notes ? <p className="notes">{wish.notes}</p> : null;
}
