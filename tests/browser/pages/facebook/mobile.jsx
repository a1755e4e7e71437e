// Facebook's older mobile composer: a form around a textarea.
import { useEffect, useRef, useState } from "react";
import { register, send, wish } from "../stand-in.js";

export function MobileComposer() {
  const [text, setText] = useState(wish.draft?.[0] ?? "");
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => register("mobile", () => latest.current), []);
  /** @param {any} event */
  const submit = (event) => {
    event.preventDefault();
    send([latest.current], event);
  };
  return (
    <form id="structured_composer_form" className="feed card" onSubmit={submit}>
      <div className="mentions">
        <textarea
          data-sigil="composer-textarea m-textarea-input"
          placeholder="What’s on your mind?"
          rows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <button type="submit" data-sigil="touchable submit_composer" className="submit" disabled={text === ""}>Post</button>
    </form>
  );
}
