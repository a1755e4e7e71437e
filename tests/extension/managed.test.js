import assert from "node:assert/strict";
import { test } from "node:test";
import { createManaged, STRICTEST } from "../../extension/managed.js";

/** A browser with a policy that can change, and a disk. */
function browser(policy = {}, kept = null) {
  const state = { policy, kept };
  const managed = createManaged({
    read: async () => state.policy,
    recall: async () => state.kept,
    keep: async (it) => {
      state.kept = it;
    },
  });
  return { state, managed };
}

const HOUSE = { institution: "Riverside Hospital" };

test("without a policy, nothing is managed", async () => {
  assert.deepEqual(await browser().managed.now(), {});
});

test("what the browser says holds, and is kept", async () => {
  const { state, managed } = browser(HOUSE);
  assert.deepEqual(await managed.now(), HOUSE);
  assert.deepEqual(state.kept, HOUSE);
});

test("a policy that is late or lost: the last known one", async () => {
  assert.deepEqual(await browser({}, HOUSE).managed.now(), HOUSE);
});

test("a policy that is taken away while we look is gone", async () => {
  const { state, managed } = browser(HOUSE);
  await managed.now();
  state.policy = {};
  await managed.changed();
  assert.deepEqual(await managed.now(), {});
});

test("just installed: the strictest mode until the policy comes", async () => {
  const { state, managed } = browser();
  const first = managed.awaitFirst(60_000, 1);
  assert.deepEqual(await managed.now(), STRICTEST);
  // Nobody says that it has come.
  state.policy = HOUSE;
  await first;
  assert.deepEqual(await managed.now(), HOUSE);
});

test("just installed where no policy ever comes: the wait ends", async () => {
  const { managed } = browser();
  await managed.awaitFirst(2, 1);
  assert.deepEqual(await managed.now(), {});
});
