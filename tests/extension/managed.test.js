import assert from "node:assert/strict";
import { test } from "node:test";
import { createManaged, EXPECTED_FOR, STRICTEST } from "../../extension/managed.js";

/** A browser with a policy that can change, a disk, and a clock. */
function browser({ policy = {}, kept = null, expected = null, isLasting = false } = {}) {
  const state = { policy, kept, clock: 1000 };
  const managed = createManaged({
    read: async () => state.policy,
    recall: async () => state.kept,
    keep: async (it) => {
      state.kept = it;
    },
    expectedUntil: async () => expected,
    isLasting: async () => isLasting,
    clock: () => state.clock,
  });
  return { state, managed };
}

const HOUSE = { institution: "Riverside Hospital" };

test("without a policy, nothing is managed", async () => {
  assert.deepEqual(await browser().managed.now(), {});
});

test("what the browser says holds, and is kept", async () => {
  const { state, managed } = browser({ policy: HOUSE });
  assert.deepEqual(await managed.now(), HOUSE);
  assert.deepEqual(state.kept, HOUSE);
});

test("a policy that is late or lost: the last known one", async () => {
  assert.deepEqual(await browser({ kept: HOUSE, expected: 2000 }).managed.now(), HOUSE);
});

test("a policy that is taken away while we look is gone", async () => {
  const { state, managed } = browser({ policy: HOUSE });
  await managed.now();
  state.policy = {};
  await managed.changed();
  assert.deepEqual(await managed.now(), {});
});

test("installed by policy: one that is taken away is lost, and the last word stands", async () => {
  const { state, managed } = browser({ policy: HOUSE, isLasting: true });
  await managed.now();
  state.policy = {};
  await managed.changed();
  assert.deepEqual(await managed.now(), HOUSE);
});

test("installed by policy: the strictest mode until the policy comes", async () => {
  const { state, managed } = browser({ expected: 1000 + EXPECTED_FOR });
  assert.deepEqual(await managed.now(), STRICTEST);
  // Nobody says that it has come.
  state.policy = HOUSE;
  assert.deepEqual(await managed.now(), HOUSE);
});

test("installed by policy where none ever comes: the strictest mode ends", async () => {
  const { state, managed } = browser({ expected: 1000 + EXPECTED_FOR });
  state.clock += EXPECTED_FOR;
  assert.deepEqual(await managed.now(), {});
});
