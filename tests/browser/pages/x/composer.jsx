// X's composers: one box with its toolbar, or a thread of boxes that go out
// together under one button.
import { useRef, useState } from "react";
import { send, wish } from "../stand-in.js";
import { DraftBox } from "./draft-box.jsx";
import { Deep } from "./frame.jsx";
import { Attachments, Poll } from "./extras.jsx";
import { Toolbar } from "./toolbar.jsx";

/** @param {{ name: string, label: string, placeholder?: string, draft?: string, media?: boolean }} props */
export function InlineComposer({ name, label, placeholder, draft, media }) {
  const text = useRef(draft ?? "");
  const [empty, setEmpty] = useState(!draft);
  const [hasMedia, setHasMedia] = useState(media);
  /** @param {Event} event */
  const post = (event) => send([text.current], event);
  return (
    <div className="composer">
      <span className="face" />
      <div className="column">
        <Deep levels={8}>
          <DraftBox
            name={name}
            index={0}
            draft={draft}
            placeholder={placeholder ?? "What’s happening?"}
            onText={(now) => { text.current = now; setEmpty(now.trim() === ""); }}
            onSubmit={post}
          />
        </Deep>
        {hasMedia && <Attachments onRemove={() => setHasMedia(false)} />}
        <Toolbar button="tweetButtonInline" label={label} disabled={empty} onPost={post} onPicture={() => setHasMedia(true)} />
      </div>
    </div>
  );
}

let nextKey = 0;

/** @param {{ label: string, drafts: string[] }} props */
export function ThreadComposer({ label, drafts }) {
  const texts = useRef(/** @type {Map<number, string>} */ (new Map()));
  const [boxes, setBoxes] = useState(() => drafts.map((draft) => ({ key: nextKey++, draft })));
  const [active, setActive] = useState(boxes[0].key);
  const [, redraw] = useState(0);
  const [hasMedia, setHasMedia] = useState(wish.media);
  const choices = useRef(/** @type {string[]} */ ([]));
  const all = () => [...boxes.map((box) => texts.current.get(box.key) ?? box.draft), ...choices.current.filter(Boolean)];
  /** @param {Event} event */
  const post = (event) => send(all(), event);
  const add = () => {
    const box = { key: nextKey++, draft: "" };
    setBoxes([...boxes, box]);
    setActive(box.key);
  };

  return boxes.map(({ key, draft }, index) => (
    <div className="composer" key={key} onFocus={() => setActive(key)}>
      <span className="face" />
      <div className="column">
        <Deep levels={8}>
          <DraftBox
            name={`dialog.${index}`}
            index={index}
            draft={draft}
            placeholder={index === 0 ? "What’s happening?" : "Add another post"}
            autoFocus={key === active}
            onText={(now) => { texts.current.set(key, now); redraw((n) => n + 1); }}
            onSubmit={post}
          />
        </Deep>
        {index === 0 && wish.poll && <Poll onText={(now) => { choices.current = now; }} />}
        {index === 0 && hasMedia && <Attachments onRemove={() => setHasMedia(false)} />}
        {key === active && (
          <Toolbar
            button="tweetButton"
            label={boxes.length > 1 ? "Post all" : label}
            disabled={all().every((text) => text.trim() === "")}
            onPost={post}
            onAdd={add}
            onPicture={() => setHasMedia(true)}
          />
        )}
      </div>
    </div>
  ));
}
