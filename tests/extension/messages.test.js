import assert from "node:assert/strict";
import { test } from "node:test";
import { LONGEST_TEXT, parseModes, parseRequest } from "../../extension/shared/messages.js";

const CONTEXT = { site: "x", kind: "post", hasMedia: false };
const check = (more = {}) => ({ id: 1, type: "check", text: "words", context: CONTEXT, ...more });

test("a page may ask for a check and say hello", () => {
  assert.deepEqual(parseRequest(check(), "page"), { id: 1, request: { type: "check", text: "words", context: CONTEXT } });
  assert.deepEqual(parseRequest({ id: 2, type: "hello" }, "page"), { id: 2, request: { type: "hello" } });
});

test("a page's script tells what its gate let through, and what the person lets go", () => {
  const passed = { id: 4, type: "passed", texts: ["one", "two", "a".repeat(LONGEST_TEXT + 1)] };
  assert.deepEqual(parseRequest(passed, "page"), { id: 4, request: { type: "passed", texts: ["one", "two"] } });
  const stop = "01234567-89ab-4cde-8f01-23456789abcd";
  assert.deepEqual(parseRequest({ id: 5, type: "letGo", stop }, "page"), { id: 5, request: { type: "letGo", stop } });
  for (const wrong of [
    { ...passed, texts: "one" }, { ...passed, texts: [1] }, { ...passed, texts: Array(61).fill("one") },
    { id: 5, type: "letGo", stop: "anything" }, { id: 5, type: "letGo" },
  ]) assert.ok("refused" in parseRequest(wrong, "page"), JSON.stringify(wrong).slice(0, 60));
  assert.ok("refused" in parseRequest(passed, "own"));
});

test("settings are for the extension's own pages", () => {
  const write = { id: 3, type: "settings.write", ruleModes: ["date=off"] };
  for (const message of [{ id: 3, type: "settings.read" }, write]) {
    assert.ok("refused" in parseRequest(message, "page"), message.type);
    assert.ok("request" in parseRequest(message, "own"), message.type);
  }
});

test("only what is known travels on", () => {
  const more = { ...CONTEXT, replyingTo: "a question", limit: 280, cookie: "secret" };
  const { request } = parseRequest(check({ context: more, extra: "x", __proto__: null }), "page");
  assert.deepEqual(request, { type: "check", text: "words", context: { ...CONTEXT, replyingTo: "a question", limit: 280 } });
});

const WRONG = {
  "no object": "check",
  "null": null,
  "a list": [1],
  "no id": { type: "hello" },
  "a fractional id": { id: 0.5, type: "hello" },
  "an unknown type": { id: 1, type: "eval" },
  "an inherited type": { id: 1, type: "toString" },
  "text that is no string": check({ text: ["words"] }),
  "no context": check({ context: undefined }),
  "an unknown site": check({ context: { ...CONTEXT, site: "evil" } }),
  "an unknown kind": check({ context: { ...CONTEXT, kind: "poem" } }),
  "hasMedia that is no boolean": check({ context: { ...CONTEXT, hasMedia: 1 } }),
  "replyingTo that is no string": check({ context: { ...CONTEXT, replyingTo: {} } }),
  "a negative limit": check({ context: { ...CONTEXT, limit: -1 } }),
  "modes that are no list": { id: 1, type: "settings.write", ruleModes: "date=off" },
  "one wrong mode": { id: 1, type: "settings.write", ruleModes: ["date=off", "date=maybe"] },
};
for (const [name, message] of Object.entries(WRONG)) {
  test(`refused: ${name}`, () => {
    assert.ok("refused" in parseRequest(message, "own"));
  });
}

test("a text that is too long is refused by name", () => {
  assert.deepEqual(parseRequest(check({ text: "a".repeat(LONGEST_TEXT + 1) }), "page"), { id: 1, refused: "tooLong" });
  assert.ok("request" in parseRequest(check({ text: "a".repeat(LONGEST_TEXT) }), "page"));
});

test("modes", () => {
  assert.deepEqual(parseModes(["date=off", "conduct=hold"]), ["date=off", "conduct=hold"]);
  for (const wrong of [undefined, {}, ["date"], ["=off"], ["Date=off"], [1], Array(501).fill("date=off")]) {
    assert.equal(parseModes(wrong), null);
  }
});
