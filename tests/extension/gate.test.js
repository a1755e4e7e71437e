import assert from "node:assert/strict";
import { test } from "node:test";
import { OPEN, step } from "../../extension/content/gate.js";

/** @typedef {import("../../extension/content/gate.js").State} State */

const TEXT = "text";
const OTHER = "other text";
/** @type {Record<string, State>} */
const STATES = {
  open: OPEN,
  "open, text passed": { ...OPEN, passed: TEXT },
  asking: { at: "asking", key: TEXT, passed: null },
  held: { at: "held", key: TEXT, passed: null },
  failed: { at: "failed", key: TEXT, passed: null },
};
const attempt = (verdict, { key = TEXT, failure = null, onFailure = "ask" } = {}) =>
  ({ type: "attempt", key, verdict, failure, onFailure });

/** What each happening does in each state: where it leads and what is done. */
const TABLE = {
  open: [
    [attempt("clear"), "open", []],
    [attempt("note"), "open", []],
    [attempt("warn"), "held", ["stop", "showPanel"]],
    [attempt("hold"), "held", ["stop", "showPanel"]],
    [attempt(null), "asking", ["stop", "ask"]],
    [attempt(null, { failure: "reload" }), "failed", ["stop", "showFailure"]],
    [attempt(null, { failure: "reload", onFailure: "block" }), "failed", ["stop", "showFailure"]],
    [attempt(null, { failure: "reload", onFailure: "allow" }), "open", []],
    [{ type: "judged", key: TEXT, verdict: "hold" }, "open", []],
    [{ type: "failed", key: TEXT, onFailure: "ask" }, "open", []],
    [{ type: "changed", key: OTHER }, "open", []],
    [{ type: "anyway", key: null, permitted: true }, "open", []],
    [{ type: "edit" }, "open", []],
  ],
  "open, text passed": [
    [attempt("hold"), "open", []],
    [attempt(null), "open", []],
    [attempt(null, { failure: "unreadable" }), "open", []],
    [attempt("hold", { key: OTHER }), "held", ["stop", "showPanel"]],
    [attempt(null, { key: OTHER }), "asking", ["stop", "ask"]],
    [{ type: "policy" }, "open", []],
  ],
  asking: [
    [attempt(null), "asking", ["stop", "ask"]],
    [attempt("warn"), "held", ["stop", "showPanel"]],
    [attempt("clear"), "open", []],
    [{ type: "judged", key: TEXT, verdict: "clear" }, "open", ["release"]],
    [{ type: "judged", key: TEXT, verdict: "note" }, "open", ["release"]],
    [{ type: "judged", key: TEXT, verdict: "warn" }, "held", ["showPanel"]],
    [{ type: "judged", key: TEXT, verdict: "hold" }, "held", ["showPanel"]],
    [{ type: "judged", key: OTHER, verdict: "clear" }, "asking", []],
    [{ type: "failed", key: TEXT, onFailure: "ask" }, "failed", ["showFailure"]],
    [{ type: "failed", key: TEXT, onFailure: "block" }, "failed", ["showFailure"]],
    [{ type: "failed", key: TEXT, onFailure: "allow" }, "open", ["release"]],
    [{ type: "failed", key: OTHER, onFailure: "allow" }, "asking", []],
    [{ type: "changed", key: TEXT }, "asking", []],
    [{ type: "changed", key: OTHER }, "open", []],
    [{ type: "anyway", key: TEXT, permitted: true }, "asking", []],
    [{ type: "edit" }, "open", ["closePanel"]],
    [{ type: "policy" }, "asking", []],
  ],
  held: [
    [attempt("hold"), "held", ["stop", "showPanel"]],
    [attempt("clear"), "open", []],
    [{ type: "policy" }, "held", []],
    [{ type: "judged", key: TEXT, verdict: "hold" }, "held", []],
    [{ type: "judged", key: TEXT, verdict: "hold", isNews: true }, "held", ["showPanel"]],
    [{ type: "judged", key: TEXT, verdict: "clear", isNews: true }, "open", ["closePanel"]],
    [{ type: "judged", key: TEXT, verdict: "clear" }, "open", ["closePanel"]],
    [{ type: "judged", key: OTHER, verdict: "clear" }, "held", []],
    [{ type: "failed", key: TEXT, onFailure: "allow" }, "held", []],
    [{ type: "changed", key: TEXT }, "held", []],
    [{ type: "changed", key: OTHER }, "open", ["closePanel"]],
    [{ type: "anyway", key: TEXT, permitted: true }, "open", ["closePanel", "release"]],
    [{ type: "anyway", key: TEXT, permitted: false }, "held", []],
    [{ type: "anyway", key: OTHER, permitted: true }, "held", []],
    [{ type: "edit" }, "open", ["closePanel"]],
  ],
  failed: [
    [attempt("clear"), "open", []],
    [attempt(null), "asking", ["stop", "ask"]],
    [{ type: "policy" }, "open", ["closePanel"]],
    [{ type: "judged", key: TEXT, verdict: "clear" }, "failed", []],
    [{ type: "changed", key: OTHER }, "open", ["closePanel"]],
    [{ type: "anyway", key: TEXT, permitted: true }, "open", ["closePanel", "release"]],
    [{ type: "anyway", key: TEXT, permitted: false }, "failed", []],
    [{ type: "edit" }, "open", ["closePanel"]],
  ],
};

for (const [name, rows] of Object.entries(TABLE)) {
  for (const [happening, at, effects] of rows) {
    test(`${name}: ${JSON.stringify(happening)}`, () => {
      const after = step(STATES[name], happening);
      assert.equal(after.state.at, at);
      assert.deepEqual(after.effects, effects);
    });
  }
}

test("whatever happens, nothing unjudged is let go", () => {
  const keys = [TEXT, OTHER];
  const happenings = keys.flatMap((key) => [
    ...["clear", "note", "warn", "hold", null].map((verdict) => attempt(verdict, { key })),
    attempt(null, { key, failure: "gone" }),
    ...["clear", "warn", "hold"].map((verdict) => ({ type: "judged", key, verdict })),
    { type: "failed", key, onFailure: "ask" },
    { type: "changed", key },
    { type: "anyway", key, permitted: true },
    { type: "anyway", key, permitted: false },
    { type: "edit" },
    { type: "policy" },
  ]);
  let paths = 0;
  /** @param {State} state @param {number} depth */
  const walk = (state, depth) => {
    if (depth === 0) return;
    for (const happening of happenings) {
      const { state: next, effects } = step(state, happening);
      paths += 1;
      const stops = effects.includes("stop");
      if (happening.type === "attempt" && !stops) {
        const isClear = happening.failure === null && ["clear", "note"].includes(happening.verdict);
        assert.ok(isClear || state.passed === happening.key, "the page goes on only when clear or passed");
      }
      if (effects.includes("release")) {
        const isClear = happening.type === "judged" && state.at === "asking" && happening.verdict === "clear";
        const isChosen = happening.type === "anyway" && happening.permitted;
        assert.ok(isClear || isChosen, "a release has a reason");
        assert.equal(happening.key, state.key, "and is about the text that was held");
      }
      if (next.passed !== null && next.passed !== state.passed) assert.equal(happening.type, "anyway");
      if (happening.type === "policy") assert.equal(next.passed, null);
      if (happening.type === "changed") assert.ok(next.passed === null || next.passed === happening.key);
      walk(next, depth - 1);
    }
  };
  walk(OPEN, 4);
  assert.ok(paths > 100_000, `${paths} steps`);
});
