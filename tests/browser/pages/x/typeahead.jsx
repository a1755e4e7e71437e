// The list of people that opens after "@" and two letters; while it is open,
// Enter chooses a person and sends nothing.

export const people = ["DrMayaOkafor", "DrSamOduya"];

/**
 * The letters typed after the "@" before the caret, or null when the list
 * stays shut.
 * @param {import("draft-js").EditorState} state
 */
export function half(state) {
  const caret = state.getSelection();
  if (!caret.isCollapsed() || !caret.getHasFocus()) return null;
  const block = state.getCurrentContent().getBlockForKey(caret.getStartKey());
  const typed = /(?:^|\s)@(\w{2,})$/.exec(block.getText().slice(0, caret.getStartOffset()))?.[1];
  return typed !== undefined && people.some((name) => name.startsWith(typed)) ? typed : null;
}

/** @param {{ index: number, typed: string | null, onPick: (handle: string) => void }} props */
export function Typeahead({ index, typed, onPick }) {
  if (typed === null) return null;
  return (
    <div id={`typeaheadDropdownWrapped-${index}`} className="typeahead">
      <div role="listbox" id={`typeaheadDropdown-${index}`}>
        {people.map((handle, at) => (
          <div
            role="option"
            key={handle}
            id={`typeaheadFocus-${at}`}
            aria-selected={at === 0}
            data-testid="typeaheadResult"
            onMouseDown={(event) => { event.preventDefault(); onPick(handle); }}
          >
            @{handle}
          </div>
        ))}
      </div>
    </div>
  );
}
