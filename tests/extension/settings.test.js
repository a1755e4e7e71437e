import assert from "node:assert/strict";
import { test } from "node:test";
import { isLocked, lockedTargets, mergePolicy } from "../../extension/shared/settings.js";

const CATALOG = [
  { id: "date", group: "identifiers" },
  { id: "ssn", group: "identifiers" },
  { id: "mocking", group: "conduct" },
];

test("without an institution, the person's word stands", () => {
  assert.deepEqual(mergePolicy(["date=off"], {}, CATALOG), { ruleModes: ["date=off"] });
});

test("the institution's word on a rule or its group replaces the person's", () => {
  const managed = { ruleModes: ["date=hold", "conduct=warn"], postAnyway: "forbid" };
  const merged = mergePolicy(["date=off", "mocking=off", "ssn=note"], managed, CATALOG);
  assert.deepEqual(merged, { postAnyway: "forbid", ruleModes: ["ssn=note", "date=hold", "conduct=warn"] });
});

test("an own word on a whole group does not reach a rule that the institution named", () => {
  assert.deepEqual(mergePolicy(["identifiers=off"], { ruleModes: ["date=hold"] }, CATALOG).ruleModes, ["date=hold"]);
});

test("what the institution got wrong is passed on to be named", () => {
  const managed = { ruleModes: "date=hold", onFailure: 7 };
  assert.deepEqual(mergePolicy(["ssn=off"], managed, CATALOG), managed);
});

test("locked targets, whatever is in the list", () => {
  assert.deepEqual(lockedTargets({ ruleModes: ["date=hold", 5, "nonsense", " ssn =off"] }), ["date", "ssn"]);
  assert.deepEqual(lockedTargets({ ruleModes: { date: "hold" } }), []);
  assert.ok(isLocked("mocking", ["conduct"], CATALOG));
  assert.ok(!isLocked("mocking", ["identifiers"], CATALOG));
});
