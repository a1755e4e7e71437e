// After a trap engine.js throws the instance away and goes on with a fresh one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engineUnder, post, __wbg_reset_state } from "./core.mjs";

const text = "SSN 123-45-6789";

test("a fresh instance judges as the first one did, and the old engine is dead", () => {
  const old = engineUnder(null);
  const report = old.check(text, post);
  __wbg_reset_state();
  assert.deepEqual(engineUnder(null).check(text, post), report);
  assert.throws(() => old.check(text, post));
});
