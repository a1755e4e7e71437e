// A box that no adapter knows: a bare editable element without an editor
// behind it, and a button recognizable by its place only.
import { useEffect, useRef } from "react";
import { register, send, wish } from "../stand-in.js";
import { Button } from "./create-post.jsx";

export function BusinessComposer() {
  const box = useRef(/** @type {HTMLDivElement | null} */ (null));
  const text = () => box.current?.textContent ?? "";
  useEffect(() => {
    /** @type {HTMLDivElement} */ (box.current).textContent = wish.draft?.[0] ?? "";
    return register("business", text);
  }, []);
  return (
    <main className="feed card" role="dialog" aria-label="Composer">
      <h2>Write a post</h2>
      <div ref={box} role="textbox" aria-label="Write into the dialogue box to include text with your post."
        contentEditable suppressContentEditableWarning className="bare" />
      <Button label="Publish" look="submit" onClick={(event) => send([text()], event)} />
    </main>
  );
}
