// The people that Facebook offers after "@" and two letters. Enter chooses
// the first and sends nothing.
import { $createTextNode, $getSelection, $isRangeSelection, $isTextNode } from "lexical";
import { $mention } from "./nodes.js";

const PEOPLE = ["DrMayaOkafor", "DrSamOduya"];

/** The letters typed after the "@" before the caret, or null; reads the editor. */
export function $half() {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  if (!$isTextNode(node) || !node.isSimpleText()) return null;
  const typed = /(?:^|\s)@(\w{2,})$/.exec(node.getTextContent().slice(0, selection.anchor.offset))?.[1];
  return typed !== undefined && PEOPLE.some((name) => name.startsWith(typed)) ? typed : null;
}

/** Puts the first matching person in the place of the letters. */
export function $choose() {
  const typed = $half();
  const selection = $getSelection();
  if (typed === null || !$isRangeSelection(selection)) return;
  const name = PEOPLE.find((person) => person.startsWith(typed));
  const node = selection.anchor.getNode();
  const end = selection.anchor.offset;
  const start = end - typed.length - 1;
  const parts = start === 0 ? node.splitText(end) : node.splitText(start, end);
  const mention = $mention(name ?? typed);
  parts[start === 0 ? 0 : 1].replace(mention);
  const space = $createTextNode(" ");
  mention.insertAfter(space);
  space.select();
}

/** @param {{ name: string, typed: string | null, onPick: () => void }} props */
export function Suggestions({ name, typed, onPick }) {
  if (typed === null) return null;
  return (
    <ul role="listbox" className="suggestions">
      {PEOPLE.map((person, at) => (
        <li
          role="option"
          key={person}
          id={`${name}-suggestion-${at}`}
          aria-selected={at === 0}
          onMouseDown={(event) => { event.preventDefault(); onPick(); }}
        >
          {person}
        </li>
      ))}
    </ul>
  );
}
