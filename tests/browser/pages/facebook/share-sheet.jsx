// The sheet that shares a post: with words on one's own page, or to one person
// at a click, together with the words.
import { useRef } from "react";
import { send, wish } from "../stand-in.js";
import { Button } from "./create-post.jsx";
import { LexicalBox } from "./lexical-box.jsx";

export function ShareSheet() {
  const text = useRef(wish.draft?.[0] ?? "");
  /** @param {any} event */
  const share = (event) => send([text.current], event);
  return (
    <div className="veil">
      <div role="dialog" aria-label="Share" className="dialog">
        <div className="title"><h2>Share</h2><Button label="Close">✕</Button></div>
        <LexicalBox
          name="share"
          placeholder="Say something about this..."
          draft={text.current}
          look="xzsf02u x1a2a7pz"
          enterSends={false}
          onText={(now) => { text.current = now; }}
          onSubmit={share}
        />
        <Button label="Share now" look="submit" onClick={share} />
        <div className="contacts">
          {["Sam Oduya", "Ana Petrov"].map((name) => (
            <Button key={name} label={`Send to ${name} via Messenger`} onClick={share}>{name}</Button>
          ))}
        </div>
      </div>
    </div>
  );
}
