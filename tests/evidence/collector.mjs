// A stand-in for an OpenTelemetry Collector: takes logs over OTLP/HTTP in JSON,
// checks each request against the published schema, and can die and come back.
import assert from "node:assert/strict";
import { createServer } from "node:https";
import root from "@opentelemetry/otlp-transformer/build/src/generated/root.js";
import { authority } from "./certificates.mjs";

const { ExportLogsServiceRequest } = root.opentelemetry.proto.collector.logs.v1;

/** Throws where the schema has no such field, or one of another type. */
export function assertFitsSchema(request) {
  const message = ExportLogsServiceRequest.fromObject(request);
  assert.equal(ExportLogsServiceRequest.verify(message), null);
  // What the schema doesn't know, or knows in another form, doesn't come back as it was.
  assert.deepEqual(ExportLogsServiceRequest.toObject(message, { longs: String, enums: Number }), request);
}

/** @param {any} record */
const flat = ({ eventName, attributes }) => ({
  eventName,
  ...Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]])),
});

export async function startCollector() {
  const { certificate, tls } = authority("IP:127.0.0.1");
  /** @type {any[]} */
  const records = [];
  /** @type {string[]} */
  const bodies = [];
  /** @type {unknown[]} */
  const complaints = [];
  let answersBeforeDeath = Infinity;
  /** @type {import("node:https").Server} */
  let server;
  let port = 0;

  async function answer(request, response) {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "content-type");
    if (request.method === "OPTIONS") return void response.writeHead(204).end();
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    bodies.push(body);
    try {
      assert.equal(request.method, "POST");
      assert.equal(request.url, "/v1/logs");
      assert.equal(request.headers["content-type"], "application/json");
      const message = JSON.parse(body);
      assertFitsSchema(message);
      records.push(...message.resourceLogs.flatMap((it) => it.scopeLogs.flatMap((scope) => scope.logRecords)).map(flat));
    } catch (error) {
      complaints.push(error);
      return void response.writeHead(400).end();
    }
    // It has the records, but dies before it can say so.
    if (answersBeforeDeath-- <= 0) return void request.socket.destroy();
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
  }

  async function start() {
    server = createServer(tls, answer);
    await new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(undefined)));
    port = /** @type {import("node:net").AddressInfo} */ (server.address()).port;
  }

  async function stop() {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  await start();
  return {
    url: `https://127.0.0.1:${port}/v1/logs`,
    /** What a browser has to trust, as PEM. */
    certificate,
    records,
    bodies,
    complaints,
    start,
    stop,
    /** From now on it takes what it gets, and dies after so many answers. */
    dieAfter(answers) {
      answersBeforeDeath = answers;
    },
    live() {
      answersBeforeDeath = Infinity;
    },
  };
}
