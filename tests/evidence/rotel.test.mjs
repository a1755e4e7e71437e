// Evidence at a real collector: the extension's own queue and delivery, the collector a process
// that is stopped and killed while events stream in, and every event accounted for behind it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { createCourier } from "../../extension/evidence/courier.js";
import { post } from "../../extension/evidence/post.js";
import { until } from "../browser/harness/until.mjs";
import { install, startRotel, startSink } from "./rotel.mjs";

const missing = install();
const options = { skip: missing ?? false };
const ARRIVAL_LIMIT_MS = 30_000;

let sink;
let rotel;

before(async () => {
  if (missing) return;
  sink = await startSink();
  rotel = await startRotel(sink.port);
});
after(async () => {
  await rotel?.end("SIGKILL");
  await sink?.close();
});

/** The courier as in the extension, with pauses cut short and a disk that outlives it. */
function courierWith(disk, acknowledged = new Set()) {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  return createCourier({
    load: async () => structuredClone(disk.queue),
    save: async (queue) => {
      disk.queue = structuredClone(queue);
    },
    async post(url, body) {
      const outcome = await post(url, body);
      if (outcome.type === "taken") for (const [id] of body.matchAll(/event-\d+/g)) acknowledged.add(id);
      return outcome;
    },
    now,
    later(work, milliseconds) {
      ahead += milliseconds;
      setTimeout(work, 50);
    },
    newId: () => crypto.randomUUID(),
  });
}

const event = (number) => ({
  id: `event-${number}`, time: 1_780_000_000_000 + number, rules: ["date", "ssn"], verdict: "hold", choice: "edit", reason: null,
  site: "x", version: "1.0.0", policy: "0123456789ab", label: "surgery",
});

const valueOf = (record, wanted) => record.attributes.find(({ key }) => key === wanted)?.value;
const arrived = () => new Set(sink.records.map((record) => valueOf(record, "event.id").stringValue));

test("it takes an event as it is, and passes every field on", options, async () => {
  const courier = courierWith({ queue: null });
  await courier.direct(rotel.url);
  await courier.record(event(0));
  await until("the event behind the collector", async () => arrived().has("event-0"), ARRIVAL_LIMIT_MS);
  const [record] = sink.records;
  assert.equal(record.eventName, "elevator.choice");
  assert.equal(record.timeUnixNano, "1780000000000000000");
  assert.deepEqual(valueOf(record, "elevator.rules").arrayValue.values.map(({ stringValue }) => stringValue), ["date", "ssn"]);
  assert.deepEqual(record.attributes.map(({ key }) => key).toSorted(), [
    "elevator.choice", "elevator.label", "elevator.policy", "elevator.rules", "elevator.site", "elevator.verdict",
    "elevator.version", "event.id",
  ]);
});

test("restarted in mid-stream, it gets every event", options, async () => {
  const disk = { queue: null };
  let courier = courierWith(disk);
  await courier.direct(rotel.url);
  for (let number = 1; number <= 600; number++) {
    await courier.record(event(number));
    if (number === 150) rotel.end("SIGTERM");
    // The background is ended as well, and another takes over from the disk.
    if (number === 300) await (courier = courierWith(disk)).direct(rotel.url);
    if (number === 450) await rotel.end("SIGTERM").then(rotel.start);
  }
  await until("all events behind the collector", async () => arrived().size === 601, ARRIVAL_LIMIT_MS);
  await until("an empty queue", async () => (await courier.look()).waiting.length === 0, ARRIVAL_LIMIT_MS);
  assert.equal((await courier.look()).dropped, 0);
});

test("killed in mid-stream, nothing is lost but what it had acknowledged and kept to itself", options, async () => {
  const disk = { queue: null };
  const acknowledged = new Set();
  const courier = courierWith(disk, acknowledged);
  await courier.direct(rotel.url);
  let beforeTheKill = new Set();
  for (let number = 1001; number <= 1400; number++) {
    await courier.record(event(number));
    if (number === 1200) {
      await rotel.end("SIGKILL");
      beforeTheKill = new Set(acknowledged);
      await rotel.start();
    }
  }
  const all = Array.from({ length: 400 }, (_, index) => `event-${index + 1001}`);
  await until("every event acknowledged", async () => all.every((id) => acknowledged.has(id)), ARRIVAL_LIMIT_MS);
  await until("those since the kill behind the collector", async () =>
    all.every((id) => beforeTheKill.has(id) || arrived().has(id)), ARRIVAL_LIMIT_MS);
  const { waiting, dropped } = await courier.look();
  assert.deepEqual({ waiting: waiting.length, dropped }, { waiting: 0, dropped: 0 });
});
