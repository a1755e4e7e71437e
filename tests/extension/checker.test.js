import assert from "node:assert/strict";
import { test } from "node:test";
import { createChecker } from "../../extension/content/checker.js";
import { createReports, keyOf } from "../../extension/content/reports.js";

const CONTEXT = { site: "x", kind: "post", hasMedia: false };
const question = (text) => ({ text, context: CONTEXT, key: keyOf(text, CONTEXT) });
const reportOn = (text) => ({ verdict: "clear", findings: [], draft: null, about: text });

/** An engine that answers when told to. */
function slowEngine() {
  const open = [];
  const asked = [];
  return {
    asked,
    check: (text) => {
      asked.push(text);
      return new Promise((resolve, reject) => open.push({ resolve: () => resolve(reportOn(text)), reject }));
    },
    async answer() {
      open.shift().resolve();
      await new Promise(setImmediate);
    },
    async fail(error) {
      open.shift().reject(error);
      await new Promise(setImmediate);
    },
    isIdle: () => open.length === 0,
  };
}

function setUp() {
  const engine = slowEngine();
  const reports = createReports();
  const heard = [];
  const ask = createChecker(engine.check, reports, (key, answer) => heard.push({ key, answer }));
  return { engine, reports, heard, ask };
}

test("one question is out, one waits, and the last one wins", async () => {
  const { engine, heard, ask } = setUp();
  for (const text of ["a", "ab", "abc", "abcd"]) ask(question(text));
  assert.deepEqual(engine.asked, ["a"]);
  await engine.answer();
  assert.deepEqual(engine.asked, ["a", "abcd"]);
  await engine.answer();
  assert.ok(engine.isIdle());
  assert.deepEqual(heard.map(({ key }) => key), [question("a").key, question("abcd").key]);
});

test("going back to the text that is being asked about drops the one that waits", async () => {
  const { engine, ask } = setUp();
  ask(question("a"));
  ask(question("ab"));
  ask(question("a"));
  await engine.answer();
  assert.deepEqual(engine.asked, ["a"]);
});

test("a failure is told and not kept, and the next question is asked", async () => {
  const { engine, reports, heard, ask } = setUp();
  const broken = new Error("broken");
  ask(question("a"));
  ask(question("ab"));
  await engine.fail(broken);
  assert.deepEqual(heard[0], { key: question("a").key, answer: { failure: broken } });
  assert.equal(reports.of(question("a").key), undefined);
  await engine.answer();
  assert.equal(reports.of(question("ab").key).about, "ab");
});

test("a report by a policy that no longer holds is asked for again", async () => {
  const { engine, reports, heard, ask } = setUp();
  ask(question("a"));
  reports.forget();
  await engine.answer();
  assert.deepEqual(heard, []);
  assert.deepEqual(engine.asked, ["a", "a"]);
  await engine.answer();
  assert.equal(heard.length, 1);
});

test("asking from within an answer keeps to one question out and one waiting", async () => {
  const engine = slowEngine();
  const ask = createChecker(engine.check, createReports(), (key) => {
    if (key === question("a").key) for (const text of ["b", "c"]) ask(question(text));
  });
  ask(question("a"));
  await engine.answer();
  assert.deepEqual(engine.asked, ["a", "c"]);
});

test("a key tells apart everything that the engine sees", () => {
  const contexts = [
    CONTEXT,
    { ...CONTEXT, site: "facebook" },
    { ...CONTEXT, kind: "reply" },
    { ...CONTEXT, hasMedia: true },
    { ...CONTEXT, limit: 280 },
    { ...CONTEXT, replyingTo: "" },
    { ...CONTEXT, replyingTo: "null" },
  ];
  const keys = contexts.flatMap((context) => ["", "null", '"" '].map((text) => keyOf(text, context)));
  assert.equal(new Set(keys).size, keys.length);
});

test("only so many reports are kept", () => {
  const reports = createReports();
  for (let i = 0; i < 500; i += 1) reports.keep(`${i}`, reportOn(`${i}`));
  assert.equal(reports.of("0"), undefined);
  assert.equal(reports.of("499").about, "499");
});
