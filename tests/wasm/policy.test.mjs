// A policy comes from outside: whatever it holds, there is an engine, and what is wrong is named.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engineUnder, post } from "./core.mjs";

const text = "SSN 123-45-6789";

test("no policy has no problems", () => {
  for (const none of [null, undefined, {}]) assert.deepEqual(engineUnder(none).problems(), []);
});

test("a mode is obeyed", () => {
  const verdict = (mode) => engineUnder({ ruleModes: [`ssn=${mode}`] }).check(text, post).verdict;
  assert.deepEqual(["off", "note", "warn", "hold"].map(verdict), ["clear", "note", "warn", "hold"]);
});

test("the page is told what it needs to know, in a shape it can rely on", () => {
  const { postAnyway, onFailure, contact, institution, policyUrl } =
    engineUnder({ postAnyway: "reason", contact: "privacy@example.org" }).policy();
  assert.deepEqual({ postAnyway, onFailure, contact }, { postAnyway: "reason", onFailure: "ask", contact: "privacy@example.org" });
  // What isn't said is null: undefined would vanish on the way to the page.
  assert.deepEqual({ institution, policyUrl }, { institution: null, policyUrl: null });
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
      const engine = engineUnder({ [key]: value });
      const problems = engine.problems();
      assert.ok(problems.some((problem) => problem.key.startsWith(key) && problem.message), JSON.stringify(problems));
      assert.equal(engine.check(text, post).verdict, engineUnder(null).check(text, post).verdict);
    });
  }
}

for (const odd of ["a string", 7, true, [], () => {}]) {
  test(`a policy that is ${typeof odd === "function" ? "a function" : JSON.stringify(odd)} throws nothing`, () => {
    assert.notEqual(engineUnder(odd).check(text, post).verdict, "clear");
  });
}
