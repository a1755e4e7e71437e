import assert from "node:assert/strict";
import { test } from "node:test";
import { oncePerFrame } from "../../extension/content/frame.js";

function setUp() {
  const frames = [];
  let done = 0;
  const ask = oncePerFrame(() => (done += 1), (callback) => frames.push(callback));
  return { ask, done: () => done, frame: () => frames.splice(0).forEach((callback) => callback()) };
}

test("at once when first asked, then once a frame", () => {
  const { ask, done, frame } = setUp();
  ask();
  assert.equal(done(), 1);
  ask();
  ask();
  assert.equal(done(), 1);
  frame();
  assert.equal(done(), 2);
  ask();
  assert.equal(done(), 2, "the frame's own work counts");
  frame();
  assert.equal(done(), 3);
  frame();
  frame();
  assert.equal(done(), 3, "nothing is done that nobody asked for");
  ask();
  assert.equal(done(), 4);
});
