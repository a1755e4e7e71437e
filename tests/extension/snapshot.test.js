import assert from "node:assert/strict";
import { test } from "node:test";
import { offsetOf, withinBlocks } from "../../extension/content/reading.js";
import { editsByBox, joinBoxes, withinBoxes } from "../../extension/content/snapshot.js";

const thread = (...texts) => joinBoxes(texts.map((text, index) => ({ name: index, reading: { text } })));

/** Which box and which words. */
const words = (pieces) => pieces.map(({ part, start, end }) => [part.name, part.reading.text.slice(start, end)]);

test("the boxes of a thread are one text with an empty line between", () => {
  const { text, parts } = thread("One.", "", "Three 👩🏽‍⚕️.");
  assert.equal(text, "One.\n\n\n\nThree 👩🏽‍⚕️.");
  for (const { start, reading } of parts) {
    assert.equal(text.slice(start, start + reading.text.length), reading.text);
  }
});

test("a mark finds its way back to its box, or to each of its boxes", () => {
  const { text, parts } = thread("My patient", "is 94", "today");
  const mark = (wanted) => withinBoxes(parts, text.indexOf(wanted), text.indexOf(wanted) + wanted.length);
  assert.deepEqual(words(mark("94")), [[1, "94"]]);
  assert.deepEqual(words(mark("My patient")), [[0, "My patient"]]);
  assert.deepEqual(words(mark("patient\n\nis 94\n\ntoday")), [[0, "patient"], [1, "is 94"], [2, "today"]]);
  assert.deepEqual(words(mark("\n\n")), []);
});

test("every span of a thread is covered, and only by its own words", () => {
  const { text, parts } = thread("ab", "", "cd");
  for (let start = 0; start <= text.length; start += 1) {
    for (let end = start + 1; end <= text.length; end += 1) {
      const found = withinBoxes(parts, start, end).map((piece) => words([piece])[0][1]).join("");
      assert.equal(found, text.slice(start, end).replaceAll("\n", ""));
    }
  }
});

test("an edit never crosses boxes: the first takes the new words", () => {
  const { text, parts } = thread("seen in Boise", "yesterday by us");
  const start = text.indexOf("in Boise");
  const end = text.indexOf("yesterday") + "yesterday ".length;
  const edits = [...editsByBox(parts, [{ start, end, replacement: "recently" }])];
  assert.deepEqual(edits.map(([part, own]) => [part.name, own]), [
    [0, [{ start: 5, end: 13, replacement: "recently" }]],
    [1, [{ start: 0, end: 10, replacement: "" }]],
  ]);
});

test("an insertion goes into the box it is in", () => {
  const { text, parts } = thread("ab", "cd");
  const at = text.indexOf("d");
  const edits = [...editsByBox(parts, [{ start: at, end: at, replacement: "x" }])];
  assert.deepEqual(edits.map(([part, own]) => [part.name, own]), [[1, [{ start: 1, end: 1, replacement: "x" }]]]);
});

/** "ab|cd⏎ef": two leaves, a break, one leaf. */
const LEAVES = [{ data: "ab" }, { data: "cd" }, null, { data: "ef" }];
const READING = {
  text: "abcd\nef",
  runs: [[0, 2], [2, 4], [4, 5], [5, 7]].map(([start, end], index) => ({ start, end, node: LEAVES[index] })),
};

test("a span is cut at breaks, not at leaves", () => {
  assert.deepEqual(withinBlocks(READING, 1, 3), [{ start: 1, end: 3 }]);
  assert.deepEqual(withinBlocks(READING, 1, 6), [{ start: 1, end: 4 }, { start: 5, end: 6 }]);
  assert.deepEqual(withinBlocks(READING, 4, 5), []);
});

test("a place in the page finds its offset", () => {
  assert.equal(offsetOf(READING, LEAVES[1], 1), 3);
  assert.equal(offsetOf(READING, LEAVES[3], 9), 7);
  assert.equal(offsetOf(READING, { data: "elsewhere" }, 0), null);
});
