// X on a phone: a real textarea inside the element that carries the test id.
import { useEffect, useRef, useState } from "react";
import { register, send, wish } from "../stand-in.js";
import { Deep } from "./frame.jsx";

export function MobileComposer() {
  const [text, setText] = useState(wish.draft?.[0] ?? "");
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => register("mobile", () => latest.current), []);

  /** @param {any} event */
  const post = (event) => send([latest.current], event);
  /** @param {any} event */
  const key = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) post(event);
  };
  return (
    <main className="mobile">
      <div className="bar">
        <button type="button" role="button" data-testid="app-bar-close" aria-label="Back">←</button>
        <button
          type="button"
          role="button"
          data-testid="tweetButton"
          className="submit"
          disabled={text.trim() === ""}
          onClick={post}
        >
          Post
        </button>
      </div>
      <Deep levels={8}>
        <div data-testid="tweetTextarea_0" className="box">
          <textarea
            aria-label="Post text"
            placeholder="What’s happening?"
            rows={6}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={key}
          />
        </div>
      </Deep>
    </main>
  );
}
