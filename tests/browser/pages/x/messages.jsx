// Both generations of X's direct messages: a Draft.js box and a textarea.
// Enter sends and Shift+Enter breaks the line in both.
import { useEffect, useRef, useState } from "react";
import { register, send, wish } from "../stand-in.js";
import { DraftBox } from "./draft-box.jsx";

export function LegacyMessages() {
  const text = useRef(wish.draft?.[0] ?? "");
  /** @param {any} event */
  const post = (event) => send([text.current], event);
  return (
    <>
      <p className="message">Can you cover Thursday?</p>
      <aside className="messenger" role="complementary">
        <DraftBox
          name="message"
          index={0}
          testId="dmComposerTextInput"
          label="Start a new message"
          placeholder="Start a new message"
          draft={wish.draft?.[0]}
          enterSends
          onText={(now) => { text.current = now; }}
          onSubmit={post}
        />
        <button type="button" role="button" data-testid="dmComposerSendButton" aria-label="Send" onClick={post}>➤</button>
      </aside>
    </>
  );
}

export function ChatTextarea() {
  const [text, setText] = useState(wish.draft?.[0] ?? "");
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => register("message", () => latest.current), []);

  /** @param {any} event */
  const post = (event) => {
    send([latest.current], event);
    setText("");
  };
  /** @param {any} event */
  const key = (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    post(event);
  };
  return (
    <>
      <p className="message">Can you cover Thursday?</p>
      <div className="messenger" data-testid="dm-composer-container">
        <textarea
          data-testid="dm-composer-textarea"
          placeholder="Message"
          rows={3}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={key}
        />
        <button type="button" data-testid="dm-composer-send-button" aria-label="Send" onClick={post}>➤</button>
      </div>
    </>
  );
}
