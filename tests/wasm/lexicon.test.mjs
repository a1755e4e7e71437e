// The word lists travel beside the wasm: a mix of two versions, or half a file, must never judge.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engineUnder, lexicon } from "./core.mjs";

const changed = (at) => Uint8Array.from(lexicon, (byte, index) => (index === at ? byte ^ 0xff : byte));

const DAMAGED = {
  "nothing": new Uint8Array(),
  "the first half": lexicon.subarray(0, lexicon.length / 2),
  "all but the last byte": lexicon.subarray(0, -1),
  "another kind of file": changed(0),
  "another version's stamp": changed(6),
};

for (const [name, lists] of Object.entries(DAMAGED)) {
  test(`${name} is refused in words`, () => {
    assert.throws(() => engineUnder(null, lists), (error) => error instanceof Error && error.message.length > 10);
  });
}
