// What goes into the packages as it is.
import { readFileSync } from "node:fs";
import { filesBelow } from "./files.mjs";

// A content script's style sheets become text inside it, so those stay behind.
const taken = (path) => /\.(html|css|json)$/.test(path) && !path.startsWith("content/");

// The one sheet that the browser applies to the sites' pages lies beside the manifest.
const renamed = (path) => (path === "styles/highlight.css" ? "highlight.css" : path);

/** @returns {Map<string, Uint8Array>} */
export function staticFiles() {
  const files = filesBelow("extension").filter(taken);
  return new Map([
    ...files.map((path) => /** @type {const} */ ([renamed(path), readFileSync(`extension/${path}`)])),
    ["LICENSE", readFileSync("LICENSE")],
  ]);
}
