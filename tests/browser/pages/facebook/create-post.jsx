// Facebook's post dialog. Several elements have the role of a dialog: the
// labelled one holds only the title, the unlabelled one around it the editor.
// In the two-step flow the editor is gone by the time of the last click.
import { useRef, useState } from "react";
import { send, wish } from "../stand-in.js";
import { Photo, Poll } from "./extras.jsx";
import { LexicalBox } from "./lexical-box.jsx";

const LOOK = "xzsf02u x1a2a7pz x1n2onr6 x14wi4xw x9f619 x1lliihq x5yr21d xh8yej3";

/** @param {{ steps: number }} props */
export function CreatePost({ steps }) {
  const text = useRef(wish.draft?.[0] ?? "");
  const [empty, setEmpty] = useState(text.current === "");
  const [screen, setScreen] = useState("write");
  const [hasPhoto, setHasPhoto] = useState(wish.media);
  const choices = useRef(/** @type {string[]} */ ([]));
  /** @param {any} event */
  const post = (event) => send([text.current, ...choices.current.filter(Boolean)], event);

  return (
    <div className="veil">
      <div role="dialog" className="dialog">
        <div role="dialog" aria-label="Create post" className="title">
          <h2>{screen === "write" ? "Create post" : "Post settings"}</h2>
          <Button label="Close">✕</Button>
        </div>
        {screen === "write" && (
          <form method="POST" onSubmit={(event) => event.preventDefault()}>
            <div className="author"><b>Maya Okafor</b><Button label="Edit privacy. Sharing with Public.">Public</Button></div>
            <LexicalBox
              name="post"
              look={LOOK}
              placeholder="What’s on your mind, Maya?"
              draft={text.current}
              enterSends={false}
              autoFocus
              onText={(now) => { text.current = now; setEmpty(now.trim() === ""); }}
              onSubmit={post}
            />
            {wish.poll && <Poll onText={(now) => { choices.current = now; }} />}
            {hasPhoto && <Photo onRemove={() => setHasPhoto(false)} />}
            <div className="extras">
              <Button label="Photo/video" onClick={() => setHasPhoto(true)}>▣</Button>
              <Button label="Tag people">◉</Button>
              <Button label="Emoji">☺</Button>
            </div>
            {steps === 1
              ? <Button label={wish.label ?? "Post"} look="submit" disabled={empty} onClick={post} />
              : <Button label="Next" look="submit" disabled={empty} onClick={() => setScreen("offer")} />}
          </form>
        )}
        {screen === "offer" && (
          <div>
            <p>Add a button to your post?</p>
            <Button label="Add button" />
            <Button label="Not now" onClick={() => setScreen("settings")} />
          </div>
        )}
        {screen === "settings" && (
          <div>
            <p>Scheduling options · Boost post</p>
            <Button label="Post" look="submit" onClick={post} />
          </div>
        )}
      </div>
    </div>
  );
}

/**
 * The site's buttons are elements with a role, which answer the keyboard by
 * code of their own.
 * @param {{ label: string, look?: string, disabled?: boolean, onClick?: (event: any) => void, children?: any }} props
 */
export function Button({ label, look, disabled, onClick, children }) {
  /** @param {any} event */
  const press = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (!disabled) onClick?.(event);
  };
  return (
    <div
      role="button"
      tabIndex={disabled ? -1 : 0}
      aria-label={label}
      aria-disabled={disabled || undefined}
      className={look ?? "plain"}
      onClick={disabled ? undefined : onClick}
      onKeyDown={press}
    >
      <span><span>{children ?? label}</span></span>
    </div>
  );
}
