// A composer in a frame of the same site, as inboxes and embedded comments are.
import { useEffect } from "react";
import { register } from "./stand-in.js";

/** @param {{ address: string }} props */
export function Framed({ address }) {
  // The page itself has no box; the frame's own stand-in knows its boxes.
  useEffect(() => register("frame", () => ""), []);
  return <iframe title="Composer" src={`${address}${location.hash}`} className="framed" />;
}
