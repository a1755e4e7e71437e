// What can go out beside a post's text: pictures, and the choices of a poll.
import { useEffect, useRef, useState } from "react";
import { picture } from "../picture.js";
import { register } from "../stand-in.js";

/** @param {{ onRemove: () => void }} props */
export function Attachments({ onRemove }) {
  return (
    <div data-testid="attachments" aria-label="Media" role="group" className="attachments">
      <img alt="" src={picture} />
      <button type="button" role="button" aria-label="Remove media" onClick={onRemove}>✕</button>
    </div>
  );
}

/** @param {{ onText: (choices: string[]) => void }} props */
export function Poll({ onText }) {
  const [choices, setChoices] = useState(["", ""]);
  const latest = useRef(choices);
  latest.current = choices;
  useEffect(() => register("poll", () => latest.current.join("\n\n")), []);
  useEffect(() => onText(choices), [choices]);
  return (
    <div className="poll">
      {choices.map((choice, at) => (
        <input
          key={at}
          type="text"
          name={`Choice${at + 1}`}
          data-testid={`pollOptionTextInput_${at}`}
          placeholder={`Choice ${at + 1}`}
          maxLength={25}
          value={choice}
          onChange={({ target }) => setChoices(choices.with(at, target.value))}
        />
      ))}
    </div>
  );
}
