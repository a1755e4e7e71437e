import assert from "node:assert/strict";
import { test } from "node:test";
import { nameOf, offersFor, withoutIgnored } from "../../extension/content/findings.js";
import { segments } from "../../extension/content/ui/segments.js";

const TEXT = "SSN 219-09-9999 seen today, today";
const mark = (words, replacement, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length, replacement, choices: [] };
};
const SSN = { rule: "ssn", group: "identifiers", severity: "hold", message: null, marks: [mark("219-09-9999", "…")] };
const TODAY = { rule: "real-time", group: "elevator", severity: "warn", message: null, marks: [mark("today", "")] };
const AGAIN = { ...TODAY, severity: "note", marks: [mark("today", "then", 25)] };
const edits = [SSN, TODAY, AGAIN].map(({ marks: [{ start, end, replacement }] }) => ({ start, end, replacement }));
const REPORT = { verdict: "hold", findings: [SSN, TODAY, AGAIN], draft: { text: "SSN … seen , then", edits, remaining: [] } };
const ignoring = (...findings) =>
  withoutIgnored(REPORT, TEXT, new Set(findings.map((finding) => nameOf(finding, TEXT))));

test("nothing ignored: the report itself", () => {
  assert.equal(ignoring(), REPORT);
});

test("the verdict is the worst of what remains", () => {
  assert.equal(ignoring(SSN).verdict, "warn");
  assert.equal(ignoring(TODAY).verdict, "hold");
  assert.equal(ignoring(SSN, TODAY).verdict, "clear", "the same words by the same rule are ignored wherever they stand");
});

test("the draft leaves alone what is ignored", () => {
  assert.equal(ignoring(SSN).draft.text, "SSN 219-09-9999 seen , then");
  assert.equal(ignoring(SSN, TODAY).draft, null);
});

test("what the draft leaves to look at is not what was ignored", () => {
  const report = { ...REPORT, draft: { ...REPORT.draft, remaining: ["real-time", "mocking"] } };
  const after = (...findings) =>
    withoutIgnored(report, TEXT, new Set(findings.map((finding) => nameOf(finding, TEXT)))).draft.remaining;
  assert.deepEqual(after(SSN), ["real-time", "mocking"]);
  assert.deepEqual(after(TODAY), ["mocking"]);
});

test("words that another finding is about are still rewritten", () => {
  const both = { ...REPORT, findings: [SSN, { ...SSN, rule: "record-number", severity: "warn" }] };
  const left = withoutIgnored(both, TEXT, new Set([nameOf(SSN, TEXT)]));
  assert.equal(left.verdict, "warn");
  assert.ok(left.draft.edits.some(({ start }) => start === SSN.marks[0].start));
});

test("the same rule on other words is not ignored", () => {
  const moved = TEXT.replace("219-09-9999", "457-55-5462");
  assert.equal(withoutIgnored(REPORT, moved, new Set([nameOf(SSN, TEXT)])), REPORT);
});

test("overlapping marks become pieces with the worst degree over each", () => {
  const lines = [
    { start: 2, end: 6, severity: "note" },
    { start: 4, end: 8, severity: "hold" },
    { start: 5, end: 6, severity: "warn" },
  ];
  const pieces = segments(10, lines);
  assert.equal(pieces[0].start, 0);
  assert.equal(pieces.at(-1).end, 10);
  pieces.slice(1).forEach((piece, index) => assert.equal(piece.start, pieces[index].end));
  const degreeAt = (at) => pieces.find(({ start, end }) => start <= at && at < end).severity;
  assert.deepEqual([...Array(10).keys()].map(degreeAt), [
    null, null, "note", "note", "hold", "hold", "hold", "hold", null, null,
  ]);
});

test("a card offers the draft's edit first, then the other choices for the bare mark", () => {
  const text = "saw a 94-year-old, SSN 219-09-9999, today";
  const age = { start: 6, end: 17, replacement: "older adult", choices: ["elder", "older adult"] };
  const ssn = { start: 23, end: 34, replacement: "", choices: [] };
  assert.deepEqual([text.slice(6, 17), text.slice(23, 34)], ["94-year-old", "219-09-9999"]);
  const wide = { start: 4, end: 17, replacement: "an older adult" };
  const gone = { start: 17, end: 34, replacement: "" };
  const finding = (mark) => ({ ...SSN, marks: [mark] });
  const report = { verdict: "hold", findings: [finding(age), finding(ssn)], draft: { text: "", edits: [wide, gone] } };
  assert.deepEqual(offersFor(report, age), [
    { words: "an older adult", edit: wide },
    { words: "elder", edit: { start: 6, end: 17, replacement: "elder" } },
  ]);
  assert.deepEqual(offersFor(report, ssn), [{ words: "", edit: gone }]);
  const both = { ...report, draft: { text: "", edits: [{ start: 4, end: 34, replacement: "someone" }] } };
  assert.deepEqual(offersFor(both, ssn), [{ words: "", edit: { start: 23, end: 34, replacement: "" } }],
    "an edit that would change another mark too is not this card's");
  assert.deepEqual(offersFor({ ...report, draft: null }, { ...ssn, replacement: null }), []);
});
