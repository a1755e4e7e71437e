// A policy comes from outside: whatever it holds, there is an engine, and what is wrong is named.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Engine, post } from "./core.mjs";

const text = "SSN 123-45-6789";

test("no policy has no problems", () => {
  for (const none of [null, undefined, {}]) assert.deepEqual(new Engine(none).problems(), []);
});

test("a mode is obeyed", () => {
  const verdict = (mode) => new Engine({ ruleModes: [`ssn=${mode}`] }).check(text, post).verdict;
  assert.deepEqual(["off", "note", "warn", "hold"].map(verdict), ["clear", "note", "warn", "hold"]);
});

test("the page is told what it needs to know, in a shape it can rely on", () => {
  const policy = new Engine({ postAnyway: "reason", contact: "privacy@example.org" }).policy();
  assert.equal(policy.postAnyway, "reason");
  assert.equal(policy.contact, "privacy@example.org");
  assert.deepEqual(Object.keys(policy).sort(), ["contact", "institution", "onFailure", "policyUrl", "postAnyway"]);
  assert.equal(policy.institution, null);
});

const WRONG = {
  ruleModes: [["no-such-rule=off"], ["ssn=loud"], ["ssn"], [7], "ssn=off", { ssn: "off" }],
  postAnyway: ["perhaps", 1, true, []],
  onFailure: ["shrug", {}, 0],
  extraTerms: ["one", [1, {}], { 0: "a" }],
  allowedTerms: [5, [[]]],
  policyUrl: ["javascript:alert(1)", 9],
  contact: [{}],
  institution: [[]],
  noSuchKey: [1],
};

for (const [key, values] of Object.entries(WRONG)) {
  for (const value of values) {
    test(`${key}: ${JSON.stringify(value)} is named and the rest holds`, () => {
      const engine = new Engine({ [key]: value });
      const problems = engine.problems();
      assert.ok(problems.some((problem) => problem.key.startsWith(key) && problem.message), JSON.stringify(problems));
      assert.equal(engine.check(text, post).verdict, new Engine(null).check(text, post).verdict);
    });
  }
}

for (const odd of ["a string", 7, true, [], () => {}]) {
  test(`a policy that is ${typeof odd === "function" ? "a function" : JSON.stringify(odd)} throws nothing`, () => {
    assert.notEqual(new Engine(odd).check(text, post).verdict, "clear");
  });
}
