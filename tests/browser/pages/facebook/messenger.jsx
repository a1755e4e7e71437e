// Messenger: Enter sends, and so does the button that says so.
import { useRef } from "react";
import { send, wish } from "../stand-in.js";
import { Button } from "./create-post.jsx";
import { LexicalBox } from "./lexical-box.jsx";

export function Messenger() {
  const text = useRef(wish.draft?.[0] ?? "");
  /** @param {any} event */
  const post = (event) => send([text.current], event);
  return (
    <main className="feed messages" role="main">
      <div className="message" dir="auto">Are you on call tonight?</div>
      <div data-pagelet="MWComposer" role="group" aria-label="Thread composer" className="comment-form">
        <Button label="Choose an emoji">☺</Button>
        <LexicalBox
          name="message"
          label="Message"
          placeholder="Aa"
          draft={wish.draft?.[0]}
          look="x14wi4xw x1iyjqo2 x1gh3ibb xisnujt xeuugli x1odjw0f"
          enterSends
          onText={(now) => { text.current = now; }}
          onSubmit={post}
        />
        <Button label="Press enter to send" onClick={post}>➤</Button>
      </div>
    </main>
  );
}
