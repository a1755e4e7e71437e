// The background checks thousands of drafts before it is put to sleep: none may leave anything behind.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engineUnder, instance, post } from "./core.mjs";

const TEXTS = [
  "Mrs. Alvarez in bed 4 turned 94 today 🎉 call 555-867-5309",
  "A fine day for a walk.",
  "Lovely 94-year-old in clinic today. ".repeat(100),
];
const pages = () => instance.memory.buffer.byteLength;

test("5,000 checks take no more memory than the first ones", () => {
  const engine = engineUnder(null);
  const check = (times) => {
    for (let i = 0; i < times; i += 1) engine.check(TEXTS[i % TEXTS.length], { ...post, replyingTo: TEXTS[0] });
  };
  check(100);
  const before = pages();
  check(5_000);
  assert.equal(pages(), before);
});

test("a new engine for each policy change leaves nothing behind", () => {
  const change = (times) => {
    for (let i = 0; i < times; i += 1) engineUnder({ ruleModes: ["ssn=warn"], extraTerms: [`Unit ${i}`] }).free();
  };
  change(100);
  const before = pages();
  change(1_000);
  assert.equal(pages(), before);
});
