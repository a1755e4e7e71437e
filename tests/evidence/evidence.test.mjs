// Evidence without text, in a browser that an institution manages: what people
// choose reaches its collector, in the published form, however often the
// collector or the browser dies on the way.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { BOXES } from "../browser/harness/boxes.mjs";
import { clickControl, untilNoPanel, untilPanel } from "../browser/harness/ui.mjs";
import { until } from "../browser/harness/until.mjs";
import { RISKY, write } from "../browser/harness/write.mjs";
import { desk } from "../managed/harness/desk.mjs";
import { found } from "../managed/harness/institution.mjs";
import { untilInstalled } from "../managed/harness/installed.mjs";
import { eventsInOptions } from "../managed/harness/pages.mjs";
import { startCollector } from "./collector.mjs";

const BOX = BOXES["X home"];
// The pauses between attempts grow; a collector is back for at most so long before it hears.
const BACK_LIMIT_MS = 90_000;

let institution;
let collector;
let here;

before(async () => {
  [institution, collector] = await Promise.all([found(), startCollector()]);
  await institution.decree(`evidenceUrl = "${collector.url}"\nevidenceLabel = "surgery"`, trust);
  here = await desk(institution);
  await untilInstalled(here, institution.version);
  // 2026-11-22, Chromium 156: a first policy comes at once or a quarter of an hour later.
  await here.restart();
});
after(async () => {
  await here?.close();
  await institution?.close();
  await collector?.stop();
});

/** The browsers' own words for an institution's authority. */
function trust(policies) {
  const lines = collector.certificate.split("\n").filter((line) => line && !line.startsWith("-"));
  if (!policies.policies) policies.CACertificates = [lines.join("")];
  else {
    const file = "/etc/elevator-test-authority.pem"; // this test's own /etc
    writeFileSync(file, collector.certificate);
    policies.policies.Certificates = { Install: [file] };
  }
}

/** Writes something risky, tries to send it, and chooses. @param {string} choice a button of the panel */
async function choose(choice) {
  const page = await here.visit(BOX.address);
  await write(page, BOX, RISKY);
  await BOX.submits.click(page);
  await untilPanel(page);
  await clickControl(page, choice);
  await untilNoPanel(page);
  await page.close();
}

const ids = () => new Set(collector.records.map((record) => record["event.id"]));

/** A worker that has fallen asleep in a pause delivers when somebody comes to write again. */
async function wake() {
  const page = await here.visit(BOX.address);
  await page.click(BOX.selector);
  await page.close();
}

const untilHas = (count) =>
  until(`${count} events at the collector`, async () => {
    await wake();
    return ids().size >= count;
  }, BACK_LIMIT_MS);

test("a choice reaches the collector, without a word of the text", async () => {
  // The policy may reach the extension a little after the extension reaches the browser.
  await until("the first event", async () => {
    await choose("Edit");
    return ids().size > 0;
  }, BACK_LIMIT_MS);
  assert.deepEqual(collector.complaints, []);
  const [record] = collector.records;
  assert.equal(record.eventName, "elevator.choice");
  assert.equal(record["elevator.choice"], "edit");
  assert.equal(record["elevator.verdict"], "hold");
  assert.equal(record["elevator.label"], "surgery");
  assert.equal(record["elevator.site"], "x");
  assert.equal(record["elevator.version"], institution.version);
  assert.deepEqual(Object.keys(record).toSorted(), [
    "elevator.choice", "elevator.label", "elevator.policy", "elevator.rules", "elevator.site", "elevator.verdict",
    "elevator.version", "event.id", "eventName",
  ]);
  assert.ok(record["elevator.rules"].values.every(({ stringValue }) => /^[a-z0-9-]+$/.test(stringValue)));
  for (const words of ["219-09", "My patient"]) {
    assert.ok(RISKY.includes(words) && !collector.bodies.some((body) => body.includes(words)), words);
  }
});

test("the options page shows the event word for word", async () => {
  const [record] = collector.records;
  const shown = (await eventsInOptions(here)).map((words) => JSON.parse(words)).find(({ id }) => id === record["event.id"]);
  const { id, rules, verdict, choice, site, version, policy, label, reason, time, ...more } = shown;
  assert.deepEqual(more, {}, "nothing is sent that is not told here, or told that is not sent");
  assert.deepEqual({ verdict, choice, site, version, policy, label }, {
    verdict: record["elevator.verdict"], choice: record["elevator.choice"], site: record["elevator.site"],
    version: record["elevator.version"], policy: record["elevator.policy"], label: record["elevator.label"],
  });
  assert.deepEqual(rules, record["elevator.rules"].values.map(({ stringValue }) => stringValue));
  assert.ok(reason === null && id && time > 0);
});

test("a collector that dies after taking a batch gets it again, under the same id", async () => {
  const known = ids().size;
  collector.dieAfter(0);
  await choose("Edit");
  await until("the batch to have arrived", () => ids().size > known, BACK_LIMIT_MS);
  const doubled = collector.records.at(-1)["event.id"];
  collector.live();
  const times = () => collector.records.filter((record) => record["event.id"] === doubled).length;
  await until("the batch to come again", () => times() >= 2, BACK_LIMIT_MS);
  assert.equal(ids().size, known + 1);
});

test("nothing is lost while the collector is down and the browser restarts", async () => {
  const known = ids().size;
  await collector.stop();
  await choose("Edit");
  await choose("Use this instead");
  await here.restart();
  await collector.start();
  await choose("Edit");
  await untilHas(known + 3);
  assert.deepEqual(collector.complaints, []);
  assert.deepEqual(collector.records.slice(-3).map((record) => record["elevator.choice"]).toSorted(), ["edit", "edit", "use"]);
});
