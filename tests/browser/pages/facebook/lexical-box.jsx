// One of Facebook's boxes: the real Lexical with the attributes the site
// gives it. Posts break paragraphs with Enter; comments and messages send.
import { HashtagNode } from "@lexical/hashtag";
import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerPlainText } from "@lexical/plain-text";
import { registerRichText } from "@lexical/rich-text";
import { registerLexicalTextEntity } from "@lexical/text";
import { mergeRegister } from "@lexical/utils";
import {
  $createParagraphNode, $createTextNode, $getRoot, $createLineBreakNode, COMMAND_PRIORITY_HIGH, KEY_ENTER_COMMAND,
  TextNode, createEditor,
} from "lexical";
import { useEffect, useRef, useState } from "react";
import { register } from "../stand-in.js";
import { Suggestions, $half, $choose } from "./suggestions.jsx";
import { EmojiNode, MentionNode, $separateEmoji } from "./nodes.js";

const HISTORY_DELAY = 1000;

/**
 * @param {string} text
 * @param {boolean} paragraphs
 */
function $fill(text, paragraphs) {
  const root = $getRoot().clear();
  const lines = text.split("\n");
  const groups = paragraphs ? lines.map((line) => [line]) : [lines];
  for (const group of groups) {
    const paragraph = $createParagraphNode();
    group.forEach((line, at) => {
      if (at > 0) paragraph.append($createLineBreakNode());
      if (line) paragraph.append($createTextNode(line));
    });
    root.append(paragraph);
  }
  root.selectEnd();
}

/** @param {string} text */
function hashtagIn(text) {
  const match = /(?<!\w)#\w+/.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}

/**
 * @param {{ name: string, label?: string, placeholder: string, draft?: string, enterSends: boolean, autoFocus?: boolean,
 *   look: string, onText?: (text: string) => void, onSubmit: (event: any) => void }} props
 */
export function LexicalBox(props) {
  const { name, enterSends, look, placeholder } = props;
  const element = useRef(/** @type {HTMLDivElement | null} */ (null));
  const handlers = useRef(props);
  handlers.current = props;
  const [typed, setTyped] = useState(/** @type {string | null} */ (null));
  const [editor] = useState(() => createEditor({
    namespace: name,
    nodes: [HashtagNode, MentionNode, EmojiNode],
    theme: { hashtag: "hashtag" },
    onError: (error) => { throw error; },
  }));
  const text = () => editor.getEditorState().read(() => $getRoot().getTextContent());

  useEffect(() => {
    editor.setRootElement(element.current);
    const undo = mergeRegister(
      register(name, text),
      (enterSends ? registerPlainText : registerRichText)(editor),
      registerHistory(editor, createEmptyHistoryState(), HISTORY_DELAY),
      ...registerLexicalTextEntity(editor, hashtagIn, HashtagNode, (node) => new HashtagNode(node.getTextContent())),
      editor.registerNodeTransform(TextNode, $separateEmoji),
      editor.registerUpdateListener(({ editorState }) => {
        handlers.current.onText?.(text());
        setTyped(editorState.read($half));
      }),
      editor.registerCommand(KEY_ENTER_COMMAND, (event) => {
        if (!event || event.isComposing) return false;
        if ($half() !== null) {
          event.preventDefault();
          $choose();
          return true;
        }
        const sends = enterSends ? !event.shiftKey : event.ctrlKey || event.metaKey;
        if (!sends) return false;
        event.preventDefault();
        handlers.current.onSubmit(event);
        if (enterSends) $fill("", false);
        return true;
      }, COMMAND_PRIORITY_HIGH),
    );
    editor.update(() => $fill(props.draft ?? "", !enterSends), { discrete: true, tag: "history-merge" });
    if (props.autoFocus) editor.focus();
    return undo;
  }, [editor]);

  return (
    <div className="box">
      <div
        ref={element}
        role="textbox"
        contentEditable
        suppressContentEditableWarning
        aria-label={props.label}
        aria-placeholder={placeholder}
        aria-autocomplete="list"
        aria-expanded={typed !== null}
        aria-activedescendant={typed === null ? undefined : `${name}-suggestion-0`}
        className={`${look} notranslate`}
        spellCheck
        tabIndex={0}
      />
      <div aria-hidden="true" className="placeholder">{placeholder}</div>
      <Suggestions name={name} typed={typed} onPick={() => editor.update($choose)} />
    </div>
  );
}
