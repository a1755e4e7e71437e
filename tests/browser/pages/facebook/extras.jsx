// What can go out beside a post's text: a picture, and the choices of a poll.
import { useEffect, useRef, useState } from "react";
import { picture } from "../picture.js";
import { register } from "../stand-in.js";
import { Button } from "./create-post.jsx";

/** @param {{ onRemove: () => void }} props */
export function Photo({ onRemove }) {
  return (
    <div className="attachment">
      <img alt="" src={picture} className="photo" />
      <Button label="Remove post attachment" onClick={onRemove}>✕</Button>
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
          aria-label={`Option ${at + 1}`}
          value={choice}
          onChange={({ target }) => setChoices(choices.with(at, target.value))}
        />
      ))}
    </div>
  );
}
