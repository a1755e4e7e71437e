// Offsets are UTF-16 units: what JavaScript cuts out is what the core marked, whatever stands before.
import assert from "node:assert/strict";
import { test } from "node:test";
import { edited, engineUnder, marked, post } from "./core.mjs";

const engine = engineUnder(null);

const BEFORE = {
  "nothing": "",
  "an emoji outside the basic plane": "🎉 ",
  "a family joined by ZWJ": "👩‍👩‍👧‍👦 ",
  "a skin tone and a variation selector": "👩🏽‍⚕️❤️ ",
  "a flag": "🇺🇸 ",
  "a combining accent": "cafe\u0301 ",
  "a letter outside the basic plane": "𝒶 ",
  "right-to-left letters": "שלום ",
  "a no-break space": "so\u00a0",
  "a lone high surrogate": "\ud83d ",
  "a lone low surrogate": "\ude00 ",
  "lines of every kind": "one\r\ntwo\n\nthree\u2028",
};

for (const [name, before] of Object.entries(BEFORE)) {
  test(`the mark after ${name}`, () => {
    const text = `${before}SSN 123-45-6789 was on the form 🎉`;
    assert.deepEqual(marked(text, engine.check(text, post), "ssn"), ["123-45-6789"]);
  });
}

test("marks stay inside the text, and edits are in order and apart", () => {
  for (const text of texts()) {
    const { findings, draft } = engine.check(text, post);
    for (const { start, end } of findings.flatMap(({ marks }) => marks)) {
      assert.ok(0 <= start && start < end && end <= text.length, `${start}..${end} of ${text.length}`);
    }
    let last = 0;
    for (const { start, end } of draft?.edits ?? []) {
      assert.ok(last <= start && start <= end && end <= text.length, `${start}..${end} after ${last}`);
      last = end;
    }
  }
});

test("the draft is what its edits make", () => {
  let drafts = 0;
  for (const text of texts()) {
    const { draft } = engine.check(text, post);
    if (!draft) continue;
    drafts += 1;
    assert.equal(draft.text, edited(text, draft));
  }
  assert.ok(drafts > 10, `only ${drafts} drafts`);
});

/** Every example of the catalog without its guillemets, alone and after something awkward. */
function texts() {
  const examples = engine.catalog().flatMap(({ flags }) => flags.map((flag) => flag.replace(/[«»]/g, "")));
  return examples.flatMap((example) => [example, `👩🏽‍⚕️🇺🇸 cafe\u0301 𝒶\n${example}`]);
}
