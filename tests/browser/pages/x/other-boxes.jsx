// X's other boxes that send text: a picture's description, an article, the
// assistant, and the sheet that shares a post by direct message.
import { useEffect, useRef, useState } from "react";
import { picture } from "../picture.js";
import { register, send, wish } from "../stand-in.js";
import { Dialog } from "./dialog.jsx";
import { DraftBox } from "./draft-box.jsx";
import { Deep } from "./frame.jsx";

/**
 * @param {{ name: string, testId: string, label: string, rows?: number, onSubmit?: (event: any) => void,
 *   latest: { current: string } }} props
 */
function TextBox({ name, testId, label, rows, onSubmit, latest }) {
  const [text, setText] = useState(latest.current);
  useEffect(() => register(name, () => latest.current), [name]);
  /** @param {string} now */
  const change = (now) => {
    latest.current = now;
    setText(now);
  };
  /** @param {any} event */
  const key = (event) => {
    if (!onSubmit || event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    onSubmit(event);
    change("");
  };
  return (
    <textarea
      data-testid={testId}
      aria-label={label}
      placeholder={label}
      rows={rows ?? 3}
      value={text}
      onChange={({ target }) => change(target.value)}
      onKeyDown={key}
    />
  );
}

const useText = (/** @type {number} */ at) => useRef(wish.draft?.[at] ?? "");

export function AltText() {
  const text = useText(0);
  return (
    <Dialog>
      <h2>Edit image description</h2>
      <img alt="" src={picture} />
      <TextBox name="alt" testId="altTextInput" label="Description" latest={text} />
      <button type="button" role="button" className="submit" onClick={(event) => send([text.current], event)}>Save</button>
    </Dialog>
  );
}

export function Article() {
  const title = useText(1);
  const body = useText(0);
  return (
    <>
      <div className="bar">
        <Deep levels={4}>
          <button type="button" role="button" className="submit" onClick={(event) => send([title.current, body.current].filter(Boolean), event)}>
            Publish
          </button>
        </Deep>
      </div>
      <Deep levels={6}>
        <TextBox name="title" testId="articleTitle" label="Add a title" rows={2} latest={title} />
      </Deep>
      <Deep levels={6}>
        <div>
          <button type="button" role="button" aria-label="Bold">B</button>
          <button type="button" role="button">Insert</button>
          <DraftBox
            name="body"
            index={0}
            testId="articleBody"
            label="Article"
            placeholder="Start writing"
            draft={body.current}
            onText={(now) => { body.current = now; }}
            onSubmit={() => {}}
          />
        </div>
      </Deep>
    </>
  );
}

export function Assistant() {
  const text = useText(0);
  /** @param {any} event */
  const ask = (event) => send([text.current], event);
  return (
    <div className="messenger">
      <TextBox name="assistant" testId="grokInput" label="Ask anything" rows={1} latest={text} onSubmit={ask} />
      <button type="button" role="button" aria-label="Grok something" data-testid="grokSendButton" onClick={ask}>➤</button>
    </div>
  );
}

export function ShareSheet() {
  const text = useText(0);
  /** @param {any} event */
  const share = (event) => send([text.current], event);
  return (
    <Dialog>
      <h2>Send post</h2>
      <input type="text" role="combobox" data-testid="searchPeople" placeholder="Search people" aria-expanded="false" />
      <p>Sam Oduya</p>
      <TextBox name="share" testId="dm-composer-textarea" label="Add a comment" rows={1} latest={text} onSubmit={share} />
      <button type="button" data-testid="dm-composer-send-button" aria-label="Send" onClick={share}>➤</button>
    </Dialog>
  );
}
