// What a box can hold, and what a page or a policy can send, without a trap.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engineUnder, marked, post } from "./core.mjs";

const engine = engineUnder(undefined);
const fits = (text) => text.repeat(Math.floor(65_536 / text.length));

const TEXTS = {
  "nothing": "",
  "a lone surrogate": "\ud800",
  "64 k of lone surrogates": fits("\udfff\ud800"),
  "64 k of one letter": fits("a"),
  "64 k of digits": fits("1"),
  "64 k of dashes and digits": fits("123-45-"),
  "64 k of spaces": fits(" "),
  "64 k of line breaks": fits("\n"),
  "64 k of ZWJ": fits("\u200d"),
  "64 k of emoji": fits("👩‍👩‍👧‍👦"),
  "64 k of combining accents": `e${fits("\u0301")}`,
  "64 k of at signs": fits("a@"),
  "64 k of findings": fits("Mrs. Alvarez in bed 4, SSN 123-45-6789. "),
  "control characters": "a\0b\u0007c\u001bd\ufffee\uffff",
  "bidi overrides": "\u202e6789-45-321\u202c",
};

for (const [name, text] of Object.entries(TEXTS)) {
  test(`${name} is judged, and soon`, () => {
    const begun = process.cpuUsage();
    const report = engine.check(text, post);
    const { user, system } = process.cpuUsage(begun);
    assert.match(report.verdict, /^(clear|note|warn|hold)$/);
    // Processor time, so that a busy machine fails nothing; a second is far over any honest check
    // and far under anything that grows with the square of the text.
    assert.ok(user + system < 1_000_000, `${Math.round((user + system) / 1000)} ms`);
  });
}

test("a finding at the very end of 64 k of text has the right place", () => {
  const text = `${fits("The waiting room was quiet today. ")}SSN 123-45-6789`;
  assert.deepEqual(marked(text, engine.check(text, post), "ssn"), ["123-45-6789"]);
});

test("every context is taken", () => {
  for (const site of ["x", "facebook", "messenger", "other"]) {
    for (const kind of ["post", "reply", "comment", "message", "reviewReply"]) {
      for (const hasMedia of [false, true]) {
        for (const more of [{}, { replyingTo: "How is the patient? 🎉", limit: 280 }]) {
          assert.equal(engine.check("A fine day.", { site, kind, hasMedia, ...more }).verdict, "clear");
        }
      }
    }
  }
});
