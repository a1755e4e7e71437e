// @ts-check
// Events as OpenTelemetry log records (OTLP/HTTP, JSON encoding), so that they
// land in whatever an institution already collects its logs with.

/** @typedef {import("./event.js").Event} Event */

const NAME = "crowded-elevator";
const INFO = 9;
const WARN = 13;

/** @param {string} value */
const text = (value) => ({ stringValue: value });

/** 64-bit numbers travel as decimal strings. @param {number} milliseconds */
const nanoseconds = (milliseconds) => `${BigInt(Math.round(milliseconds)) * 1_000_000n}`;

/**
 * @param {import("./queue.js").Batch} batch
 * @param {number} now
 * @param {string} dropsId tells one report of dropped events from the next
 */
export function exportRequest({ events, dropped }, now, dropsId) {
  const records = events.map((event) => recordOf(event, now));
  if (dropped > 0) records.push(dropsOf(dropped, now, dropsId));
  return {
    resourceLogs: [
      {
        resource: { attributes: [{ key: "service.name", value: text(NAME) }] },
        scopeLogs: [{ scope: { name: NAME }, logRecords: records }],
      },
    ],
  };
}

/** @param {Event} event @param {number} now */
function recordOf(event, now) {
  const { id, time, rules, verdict, choice, reason, site, version, policy, label } = event;
  /** @type {{ key: string, value: any }[]} */
  const attributes = [
    { key: "event.id", value: text(id) },
    { key: "elevator.choice", value: text(choice) },
    { key: "elevator.rules", value: { arrayValue: { values: rules.map(text) } } },
    { key: "elevator.site", value: text(site) },
    { key: "elevator.version", value: text(version) },
    { key: "elevator.policy", value: text(policy) },
  ];
  if (verdict !== null) attributes.push({ key: "elevator.verdict", value: text(verdict) });
  if (reason !== null) attributes.push({ key: "elevator.reason", value: text(reason) });
  if (label !== null) attributes.push({ key: "elevator.label", value: text(label) });
  return {
    timeUnixNano: nanoseconds(time),
    observedTimeUnixNano: nanoseconds(now),
    severityNumber: choice === "anyway" || choice === "failure" ? WARN : INFO,
    eventName: "elevator.choice",
    attributes,
  };
}

/** @param {number} dropped @param {number} now @param {string} id */
const dropsOf = (dropped, now, id) => ({
  timeUnixNano: nanoseconds(now),
  observedTimeUnixNano: nanoseconds(now),
  severityNumber: WARN,
  eventName: "elevator.dropped",
  attributes: [
    { key: "event.id", value: text(id) },
    { key: "elevator.dropped", value: { intValue: `${dropped}` } },
  ],
});
