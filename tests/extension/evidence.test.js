import assert from "node:assert/strict";
import { test } from "node:test";
import { createCourier } from "../../extension/evidence/courier.js";
import { eventOf } from "../../extension/evidence/event.js";
import { exportRequest } from "../../extension/evidence/otlp.js";
import { add, EMPTY, failed, MOST_WAITING, nextBatch, refused, taken } from "../../extension/evidence/queue.js";
import { parseRequest } from "../../extension/shared/messages.js";

const TOLD = { type: "event", choice: "anyway", verdict: "hold", rules: ["ssn"], reason: "consent", site: "x" };
const AROUND = { id: "1", time: 1_800_000_000_123, version: "1.0.0", policy: "abcdef", label: "surgery" };
const event = (id) => ({ ...eventOf(TOLD, AROUND, ["ssn", "date"]), id: `${id}` });
const filled = (count) => Array.from({ length: count }, (_, id) => event(id)).reduce(add, EMPTY);

test("a message has no place for a text", () => {
  const parse = (more) => parseRequest({ id: 1, ...TOLD, ...more }, "page");
  assert.deepEqual(parse({ text: "Mrs. Alvarez" }).request, TOLD);
  const wrong = [
    { choice: "Mrs. Alvarez" }, { verdict: "Mrs. Alvarez" }, { reason: "Mrs. Alvarez" }, { reason: "toString" },
    { site: "Mrs. Alvarez" }, { rules: ["Mrs. Alvarez"] }, { rules: "ssn" }, { rules: Array(101).fill("ssn") },
    { reason: undefined }, { verdict: undefined },
  ];
  for (const more of wrong) assert.ok("refused" in parse(more), JSON.stringify(more));
});

test("a word that is no rule does not get into an event", () => {
  assert.equal(eventOf({ ...TOLD, rules: ["ssn", "alvarez"] }, AROUND, ["ssn"]), null);
});

test("batches are bounded, in order, and gone only when taken", () => {
  let queue = filled(250);
  const seen = [];
  for (let batch = nextBatch(queue, 0); batch; batch = nextBatch(queue, 0)) {
    assert.ok(batch.events.length <= 100);
    assert.deepEqual(nextBatch(queue, 0), batch, "asking changes nothing");
    seen.push(...batch.events.map(({ id }) => Number(id)));
    queue = taken(queue, batch);
  }
  assert.deepEqual(seen, [...Array(250).keys()]);
});

test("pauses grow, are bounded, are longer if the collector wishes, and end with success", () => {
  let queue = filled(1);
  const pauses = [];
  for (let i = 0; i < 14; i += 1) {
    queue = failed(queue, 1000);
    pauses.push(queue.notBefore - 1000);
  }
  assert.deepEqual(pauses.slice(0, 3), [5000, 10_000, 20_000]);
  assert.equal(pauses.at(-1), 3_600_000);
  assert.equal(nextBatch(queue, queue.notBefore - 1), null);
  const batch = nextBatch(queue, queue.notBefore);
  assert.equal(taken(queue, batch).attempts, 0);
  assert.equal(failed(filled(1), 0, 90_000).notBefore, 90_000);
});

test("what is dropped is counted, and the count is sent", () => {
  let queue = filled(MOST_WAITING + 7);
  assert.equal(queue.waiting.length, MOST_WAITING);
  assert.equal(queue.dropped, 7);
  const batch = nextBatch(queue, 0);
  assert.equal(batch.dropped, 7);
  assert.equal(refused(queue, batch).dropped, 107, "a refused batch is lost, and its count not yet told");
  queue = taken(queue, batch, 2);
  assert.equal(queue.dropped, 2, "told; the two that the collector did not take are new");
});

test("events that fall out while their batch is on its way are not counted as sent", () => {
  let queue = filled(MOST_WAITING);
  const batch = nextBatch(queue, 0);
  queue = add(queue, event("new"));
  queue = taken(queue, batch);
  assert.equal(queue.waiting.length, MOST_WAITING - 99);
  assert.equal(queue.dropped, 1, "the oldest made room; that it was in the batch costs an honest count too many");
});

test("a request holds what was agreed, and nothing else", () => {
  const { resourceLogs } = exportRequest({ events: [event(5)], dropped: 3 }, 1_800_000_001_000, "drops");
  const [choice, drops] = resourceLogs[0].scopeLogs[0].logRecords;
  assert.equal(choice.timeUnixNano, "1800000000123000000");
  const named = Object.fromEntries(choice.attributes.map(({ key, value }) => [key, value]));
  assert.deepEqual(named, {
    "event.id": { stringValue: "5" },
    "elevator.choice": { stringValue: "anyway" },
    "elevator.rules": { arrayValue: { values: [{ stringValue: "ssn" }] } },
    "elevator.site": { stringValue: "x" },
    "elevator.version": { stringValue: "1.0.0" },
    "elevator.policy": { stringValue: "abcdef" },
    "elevator.verdict": { stringValue: "hold" },
    "elevator.reason": { stringValue: "consent" },
    "elevator.label": { stringValue: "surgery" },
  });
  assert.deepEqual(drops.attributes[1], { key: "elevator.dropped", value: { intValue: "3" } });
});

/** A disk that outlives workers, and a collector that can be down. */
function world() {
  const state = { disk: null, clock: 0, timers: [], isDown: false, got: [], ids: 0 };
  const start = () =>
    createCourier({
      load: async () => structuredClone(state.disk),
      save: async (queue) => {
        state.disk = structuredClone(queue);
      },
      post: async (_url, body) => {
        if (state.isDown) return { type: "later", wish: null };
        const records = JSON.parse(body).resourceLogs[0].scopeLogs[0].logRecords;
        state.got.push(...records.map(({ attributes }) => attributes[0].value.stringValue));
        if (state.isLost) return new Promise(() => {});
        return { type: "taken", refused: 0 };
      },
      now: () => state.clock,
      later: (work, milliseconds) => state.timers.push({ work, at: state.clock + milliseconds }),
      newId: () => `drops-${(state.ids += 1)}`,
    });
  const settle = () => new Promise(setImmediate);
  return {
    state,
    start,
    settle,
    async pass(milliseconds) {
      state.clock += milliseconds;
      const due = state.timers.filter(({ at }) => at <= state.clock);
      state.timers = state.timers.filter(({ at }) => at > state.clock);
      for (const { work } of due) work();
      await settle();
    },
  };
}
const URL = "https://collector.example.org/v1/logs";

test("without an address nothing is kept", async () => {
  const { state, start } = world();
  const courier = start();
  await courier.record(event(1));
  assert.equal(state.disk, null);
  await courier.direct(URL);
  await courier.record(event(2));
  await courier.direct(null);
  assert.deepEqual(state.disk, EMPTY, "and what there was is thrown away");
});

test("a collector that is down for a while gets everything, in order, once", async () => {
  const { state, start, settle, pass } = world();
  const courier = start();
  await courier.direct(URL);
  state.isDown = true;
  for (const id of [1, 2, 3]) await courier.record(event(id));
  await settle();
  assert.deepEqual(state.got, []);
  assert.equal(state.timers.length, 1, "one alarm clock, however many events");
  state.isDown = false;
  await pass(5000);
  assert.deepEqual(state.got, ["1", "2", "3"]);
  assert.equal(state.disk.waiting.length, 0);
});

test("a worker that dies before the answer sends again when it wakes: nothing is lost", async () => {
  const { state, start, settle } = world();
  const first = start();
  await first.direct(URL);
  state.isLost = true;
  await first.record(event(1));
  await settle();
  await first.record(event(2));
  state.isLost = false;
  const second = start();
  await second.direct(URL);
  await settle();
  assert.deepEqual(state.got, ["1", "1", "2"], "the doubled one has the same id");
});
