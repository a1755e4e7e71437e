// The built engine itself behind engine.js, as the background uses it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { createEngine } from "../../extension/engine.js";

const dist = new URL("../../dist/chromium/", import.meta.url);
const CONTEXT = { site: "x", kind: "post", hasMedia: false };
const RISKY = "👩🏽‍⚕️ My patient's SSN is 219-09-9999";

/** @param {string} name @param {string} type */
async function addressOf(name, type) {
  return `data:${type};base64,${(await readFile(new URL(name, dist))).toString("base64")}`;
}
const addresses = {
  wasm: await addressOf("core.wasm", "application/wasm"),
  lexicon: await addressOf("lexicon.bin", "application/octet-stream"),
};

test("a report's offsets are those of the string", async () => {
  const { verdict, findings } = await createEngine(addresses).check(RISKY, CONTEXT);
  assert.equal(verdict, "hold");
  const [mark] = findings.find(({ rule }) => rule === "ssn").marks;
  assert.equal(RISKY.slice(mark.start, mark.end), "219-09-9999");
});

test("a policy takes hold with the next question", async () => {
  const engine = createEngine(addresses);
  assert.equal((await engine.check(RISKY, CONTEXT)).verdict, "hold");
  engine.adopt({ ruleModes: ["identifiers=note", "elevator=off"], postAnyway: "forbid" }, "2026-11-22");
  assert.equal((await engine.check(RISKY, CONTEXT)).verdict, "note");
  assert.equal((await engine.policy()).postAnyway, "forbid");
  engine.adopt({ onFailure: 7 }, "2026-11-22");
  assert.deepEqual((await engine.problems()).map(({ key }) => key), ["onFailure"]);
});

test("at once, or not at all", async () => {
  const engine = createEngine(addresses);
  assert.equal(engine.checkNow(RISKY, CONTEXT), null);
  await engine.policy();
  assert.equal(engine.checkNow(RISKY, CONTEXT)?.verdict, "hold");
  engine.adopt({ ruleModes: ["identifiers=note", "elevator=off"] }, "2026-11-22");
  assert.equal(engine.checkNow(RISKY, CONTEXT), null);
  await engine.policy();
  assert.equal(engine.checkNow(RISKY, CONTEXT)?.verdict, "note");
});

test("without its files it says so, and starts once they are there", async () => {
  const missing = { ...addresses, lexicon: "data:application/octet-stream,nonsense" };
  const engine = createEngine(missing);
  await assert.rejects(engine.check(RISKY, CONTEXT));
  missing.lexicon = addresses.lexicon;
  assert.equal((await engine.check(RISKY, CONTEXT)).verdict, "hold");
});
