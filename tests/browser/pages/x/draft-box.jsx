// One of X's boxes: the real Draft.js with the attributes the site gives it.
import { Editor, EditorState, ContentState, Modifier, getDefaultKeyBinding } from "draft-js";
import { useEffect, useRef, useState } from "react";
import { register } from "../stand-in.js";
import { decorator } from "./decorator.jsx";
import { Typeahead, half, people } from "./typeahead.jsx";

/** @param {string | undefined} draft */
function startWith(draft) {
  const content = ContentState.createFromText(draft ?? "", "\n");
  return EditorState.moveSelectionToEnd(EditorState.createWithContent(content, decorator));
}

/** @param {EditorState} state */
const textOf = (state) => state.getCurrentContent().getPlainText("\n");

/** @param {KeyboardEvent} event */
const asksToSend = (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey);

/**
 * @param {{ name: string, index: number, draft?: string, placeholder: string, label?: string, testId?: string,
 *   autoFocus?: boolean, enterSends?: boolean, onText: (text: string) => void, onSubmit: (event: any) => void }} props
 */
export function DraftBox(props) {
  const { name, index, autoFocus, enterSends, onText, onSubmit } = props;
  const [state, setState] = useState(() => startWith(props.draft));
  const latest = useRef(state);
  const editor = useRef(/** @type {Editor | null} */ (null));
  const testId = props.testId ?? `tweetTextarea_${index}`;
  const typed = half(state);

  useEffect(() => register(name, () => textOf(latest.current)), [name]);
  useEffect(() => { if (autoFocus) editor.current?.focus(); }, [autoFocus]);

  /** @param {EditorState} next */
  const change = (next) => {
    latest.current = next;
    setState(next);
    onText(textOf(next));
  };
  /** @param {any} event */
  const submit = (event) => {
    onSubmit(event);
    if (enterSends) change(EditorState.moveFocusToEnd(startWith("")));
  };
  /** @param {any} event */
  const bindKey = (event) => {
    if (typed !== null && event.key === "Enter") return "pick";
    if (asksToSend(event) || (enterSends && event.key === "Enter" && !event.shiftKey)) {
      submit(event);
      return "sent";
    }
    return getDefaultKeyBinding(event);
  };
  /** @param {string} command */
  const obey = (command) => {
    if (command === "pick") change(complete(latest.current, people[0]));
    return command === "pick" || command === "sent" ? "handled" : "not-handled";
  };

  return (
    <div data-testid={`${testId}RichTextInputContainer`} className="box">
      <Editor
        ref={editor}
        editorState={state}
        onChange={change}
        placeholder={props.placeholder}
        keyBindingFn={bindKey}
        handleKeyCommand={obey}
        webDriverTestID={testId}
        role="textbox"
        ariaLabel={props.label ?? "Post text"}
        ariaMultiline
        ariaAutoComplete="list"
        ariaControls={`typeaheadDropdownWrapped-${index}`}
        ariaActiveDescendantID={typed === null ? undefined : "typeaheadFocus-0"}
        spellCheck
        stripPastedStyles
      />
      <Typeahead index={index} typed={typed} onPick={(handle) => change(complete(latest.current, handle))} />
    </div>
  );
}

/**
 * @param {EditorState} state
 * @param {string} handle
 */
function complete(state, handle) {
  const caret = state.getSelection();
  const start = caret.getStartOffset() - (half(state)?.length ?? 0) - 1;
  const content = Modifier.replaceText(state.getCurrentContent(), caret.merge({ anchorOffset: start }), `@${handle} `);
  return EditorState.push(state, content, "insert-characters");
}
