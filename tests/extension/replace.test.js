import assert from "node:assert/strict";
import { test } from "node:test";
import { planStrokes } from "../../extension/content/replace.js";

/** A reading of lines, each cut into leaves by "|". */
function reading(drawn) {
  const runs = [];
  let text = "";
  const add = (piece, node) => {
    if (piece === "") return;
    runs.push({ start: text.length, end: text.length + piece.length, node });
    text += piece;
  };
  drawn.split("\n").forEach((line, index) => {
    if (index > 0) add("\n", null);
    for (const leaf of line.split("|")) add(leaf, { data: leaf });
  });
  return { text, runs };
}

/** Carries a plan out as an editor would, and checks what it promises on the way. */
function carryOut(box, edits, strokes) {
  let { text } = box;
  let last = text.length;
  for (const { start, end, words, before, after } of planStrokes(box, edits, strokes)) {
    assert.equal(text, before, "every stroke knows the text it finds");
    assert.ok(!text.slice(start, end).includes("\n"), "no stroke crosses a block boundary");
    assert.ok(start <= last, "from last to first");
    text = text.slice(0, start) + words + text.slice(end);
    assert.equal(text, after, "and the text it leaves");
    last = start;
  }
  return text;
}

const edit = (text, words, replacement, from = 0) => {
  const start = text.indexOf(words, from);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length, replacement };
};

const CASES = {
  "one span": ["Seen on May 3 in clinic", [["May 3", "recently"]], "Seen on recently in clinic"],
  "several spans": ["A in B on C", [["A", "someone"], ["B", "a city"], ["C", "a day"]], "someone in a city on a day"],
  "a deletion in the middle": ["goes home today now", [[" today", ""]], "goes home now"],
  "a deletion at the start": ["Today we met", [["Today ", ""]], "we met"],
  "a deletion of a whole line": ["one\ntwo\nthree", [["two", ""]], "one\n\nthree"],
  "a deletion of all": ["SSN", [["SSN", ""]], ""],
  "over a break": ["see Mary\nSmith today", [["Mary\nSmith", "a patient"]], "see a patient\n today"],
  "over leaves": ["My |#Mary| Smith is here", [["Mary Smith", "patient"]], "My #patient is here"],
  "after an emoji": ["👩🏽‍⚕️94 years", [["94 years", ""]], "👩🏽‍⚕️"],
  "before an emoji": ["94👩🏽‍⚕️", [["94", ""]], "👩🏽‍⚕️"],
  "an insertion": ["ab", [["b", "xb"]], "axb"],
};

for (const [name, [drawn, changes, expected]] of Object.entries(CASES)) {
  for (const strokes of ["any", "leaf", "words"]) {
    test(`${name}, in an editor that takes ${strokes}`, () => {
      const box = reading(drawn);
      const edits = changes.map(([words, replacement]) => edit(box.text, words, replacement));
      assert.equal(carryOut(box, edits, strokes), expected);
    });
  }
}

test("a deletion rewrites a neighbour, best a space, and never half a character", () => {
  const strokes = (text, words) => planStrokes(reading(text), [edit(text, words, "")], "words");
  assert.deepEqual(strokes("goes home today now", "today").map(({ words }) => words), [" "]);
  assert.deepEqual(strokes("🎉94", "94").map(({ words }) => words), ["🎉"]);
  assert.deepEqual(strokes("94🎉", "94").map(({ words }) => words), ["🎉"]);
});

test("an editor that takes one leaf at a time gets the words in the first", () => {
  const box = reading("My |#Mary| Smith is here");
  const strokes = planStrokes(box, [edit(box.text, "Mary Smith", "patient")], "leaf");
  assert.deepEqual(strokes.map(({ start, end, words }) => [box.text.slice(start, end), words]), [
    [" Smith", ""],
    ["Mary", "patient"],
  ]);
});

test("a textarea has no runs and is one block", () => {
  const text = "see Mary\nSmith";
  const strokes = planStrokes({ text, runs: [] }, [edit(text, "Mary\nSmith", "a patient")], "words");
  assert.equal(strokes.length, 1);
  assert.equal(strokes[0].after, "see a patient");
});
