// The built engine itself, in Node: what it says about a text is what the
// browser has to show.
import { readFile } from "node:fs/promises";
import init, { Engine } from "#core";

/** @param {string} name */
const shipped = (name) => readFile(new URL(`../../../dist/chromium/${name}`, import.meta.url));

await init({ module_or_path: await shipped("core.wasm") });
const engine = new Engine(null, await shipped("lexicon.bin"));

const POST = { site: "x", kind: "post", hasMedia: false };

/**
 * The marked texts in their order, and the text to post instead.
 * @param {string} text
 * @param {object} [context]
 */
export function judge(text, context = POST) {
  const { verdict, findings, draft } = engine.check(text, context);
  const marks = findings.flatMap((finding) => finding.marks).sort((one, other) => one.start - other.start);
  return { verdict, marked: marks.map(({ start, end }) => text.slice(start, end)), instead: draft?.text ?? null };
}

/**
 * A text in which «» draws what is to be marked.
 * @param {string} drawing
 */
export function drawn(drawing) {
  return {
    text: drawing.replace(/[«»]/g, ""),
    marks: [...drawing.matchAll(/«([^»]*)»/g)].map(([, mark]) => mark),
  };
}
