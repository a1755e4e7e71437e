// A comment or an answer: Enter sends, the little arrow does too.
import { useRef } from "react";
import { send } from "../stand-in.js";
import { Button } from "./create-post.jsx";
import { LexicalBox } from "./lexical-box.jsx";

/** @param {{ name: string, label: string, placeholder: string, draft?: string }} props */
export function CommentForm({ name, label, placeholder, draft }) {
  const text = useRef(draft ?? "");
  /** @param {any} event */
  const post = (event) => send([text.current], event);
  return (
    <form role="presentation" className="comment-form" onSubmit={(event) => event.preventDefault()}>
      <LexicalBox
        name={name}
        label={label}
        placeholder={placeholder}
        draft={draft}
        look="xzsf02u x1a2a7pz x1n2onr6 x14wi4xw"
        enterSends
        onText={(now) => { text.current = now; }}
        onSubmit={post}
      />
      <Button label="Insert an emoji">☺</Button>
      <Button label="Comment" onClick={post}>➤</Button>
    </form>
  );
}
