// @ts-check
// Answers the line: checks texts, tells the policy, keeps the settings.
// It keeps no text: each one lives in one call of the engine.

import { createEngine } from "./engine.js";
import { parseModes, parseRequest } from "./shared/messages.js";
import { onConnect, onSettingsChanged, readManaged, readOwn, ringOf, urlOf, writeOwn } from "./shared/platform.js";
import { lockedTargets, mergePolicy } from "./shared/settings.js";

/** @typedef {import("./shared/types").Request} Request */
/** @typedef {import("./shared/platform.js").Port} Port */

const engine = createEngine({ wasm: urlOf("core.wasm"), lexicon: urlOf("lexicon.bin") });
/** @type {Set<Port>} */
const ports = new Set();
let adoptedOn = "";
let revision = "";
let settled = adoptSettings();

onConnect((port) => {
  const ring = ringOf(port);
  if (!ring) return port.disconnect();
  ports.add(port);
  port.onDisconnect.addListener(() => ports.delete(port));
  port.onMessage.addListener(async (raw) => {
    const parsed = parseRequest(raw, ring);
    const reply = "refused" in parsed ? refuse(parsed.refused) : await answer(parsed.request);
    if (ports.has(port)) port.postMessage({ id: parsed.id, ...reply });
  });
});

onSettingsChanged(() => {
  settled = adoptSettings();
  settled.then(() => {
    for (const port of ports) port.postMessage({ type: "policy" });
  });
});

/** @param {Request} request */
async function answer(request) {
  try {
    if (adoptedOn !== today()) settled = adoptSettings();
    await settled;
    return { value: await respond(request) };
  } catch (error) {
    // The words of a trap name no text: the core never puts it in a panic.
    return { failure: { kind: "engine", message: error instanceof Error ? error.message : String(error) } };
  }
}

/** @param {Request} request */
async function respond(request) {
  switch (request.type) {
    case "hello":
      return { policy: await engine.policy(), catalog: await engine.catalog(), revision };
    case "check":
      return engine.check(request.text, request.context);
    case "settings.read":
      return {
        ruleModes: await ownModes(),
        managed: lockedTargets(await readManaged()),
        problems: await engine.problems(),
        catalog: await engine.catalog(),
        policy: await engine.policy(),
      };
    case "settings.write":
      await writeOwn(request.ruleModes);
      settled = adoptSettings();
      return settled;
  }
}

/** @param {string} refused */
const refuse = (refused) => ({
  failure: { kind: refused === "tooLong" ? "tooLong" : "refused", message: refused },
});

async function ownModes() {
  return parseModes(await readOwn()) ?? [];
}

/** Never rejects: without an engine, the next question says so itself. */
async function adoptSettings() {
  adoptedOn = today();
  const [own, managed] = await Promise.all([ownModes().catch(() => []), readManaged()]);
  // Only a lock has to know which rules there are; starting an engine takes time.
  const catalog = lockedTargets(managed).length > 0 ? await engine.catalog().catch(() => []) : [];
  const policy = mergePolicy(own, managed, catalog);
  engine.adopt(policy, adoptedOn);
  revision = JSON.stringify([policy, adoptedOn]);
  // Warm: the first check should not have to wait for the start.
  engine.policy().catch(() => {});
}

/** The day where this browser is: "2027-01-31". */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
}
