// The core as it ships: the wasm out of the package, through the generated glue.
import { readFileSync } from "node:fs";
import init, { Engine, __wbg_reset_state } from "#core";

const packed = (name) => readFileSync(new URL(`../../dist/chromium/${name}`, import.meta.url));
export const lexicon = packed("lexicon.bin");
/** The instance itself, for what only its memory tells. */
export const instance = /** @type {{ memory: WebAssembly.Memory }} */ (await init({ module_or_path: packed("core.wasm") }));
export { __wbg_reset_state };

/**
 * @param {unknown} [policy] whatever a policy file may hold
 * @param {Uint8Array} [lists]
 */
export const engineUnder = (policy, lists = lexicon) => new Engine(/** @type {any} */ (policy), lists);

export const post = { site: "x", kind: "post", hasMedia: false };

/** What each mark of the rule covers, as JavaScript cuts it. */
export function marked(text, report, rule) {
  return report.findings
    .filter((finding) => finding.rule === rule)
    .flatMap(({ marks }) => marks)
    .map(({ start, end }) => text.slice(start, end));
}

/** The text after the draft's edits, made the way the extension makes them. */
export function edited(text, { edits }) {
  return edits.reduceRight((rest, { start, end, replacement }) => rest.slice(0, start) + replacement + rest.slice(end), text);
}
