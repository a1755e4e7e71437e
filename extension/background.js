// @ts-check
// Answers the line: checks texts, tells the policy, keeps the settings.
// It keeps no text: each one lives in one call of the engine.

import { createEngine } from "./engine.js";
import { createCourier } from "./evidence/courier.js";
import { eventOf } from "./evidence/event.js";
import { post } from "./evidence/post.js";
import { createManaged, EXPECTED_FOR, STRICTEST } from "./managed.js";
import { watchNetwork } from "./network/watch.js";
import { parseModes, parseRequest } from "./shared/messages.js";
import {
  installType, isGateGranted, keep, onConnect, onInstalled, onManagedChanged, openPage, readManaged, recall, ringOf, tabOf, uiLanguage, urlOf, version,
} from "./shared/platform.js";
import { lockedTargets, mergePolicy, modesIn } from "./shared/settings.js";
import { languageOf, speak } from "./shared/words.js";

/** @typedef {import("./shared/types").Request} Request */
/** @typedef {import("./shared/platform.js").Port} Port */

const NO_GATE = { key: "networkGate", entry: null, message: "only the package made with --network-gate can do it, where a policy has installed it" };

const engine = createEngine({ wasm: urlOf("core.wasm"), lexicon: urlOf("lexicon.bin") }, uiLanguage());
const managed = createManaged({
  read: readManaged,
  recall: () => recall("managed"),
  keep: (policy) => keep("managed", policy),
  expectedUntil: () => recall("expectedUntil"),
  isLasting: async () => (await installType()) === "admin",
  clock: Date.now,
});
const courier = createCourier({
  load: () => recall("evidence"),
  save: (queue) => keep("evidence", queue),
  post,
  now: Date.now,
  later: setTimeout,
  newId: () => crypto.randomUUID(),
});
/** @type {Set<Port>} */
const ports = new Set();
let adoptedOn = "";
let adoptedHouse = "";
let revision = "";
/** @type {import("./shared/types").EffectivePolicy | null} */
let effective = null;
const network = watchNetwork({
  policy: () => effective,
  ready: () => settled.then(() => engine.policy()).catch(() => {}),
  checkNow(text, context) {
    if (adoptedOn !== today()) settled = adoptSettings();
    return engine.checkNow(text, context);
  },
});
speak(languageOf(uiLanguage()));
// What held last is known sooner than what holds.
recall("effective").then((last) => heed(effective ?? last), () => {});
let settled = adoptSettings();

onConnect((port) => {
  network.heard();
  const ring = ringOf(port);
  if (!ring) return port.disconnect();
  ports.add(port);
  port.onDisconnect.addListener(() => ports.delete(port));
  port.onMessage.addListener(async (raw) => {
    const parsed = parseRequest(raw, ring);
    const reply = "refused" in parsed ? refuse(parsed.refused) : await answer(parsed.request, tabOf(port));
    if (ports.has(port)) port.postMessage({ id: parsed.id, ...reply });
  });
});

onManagedChanged(async () => {
  network.heard();
  await managed.changed();
  await adoptAnew();
});

onInstalled(async () => {
  network.heard();
  const how = await installType();
  if (how === "admin") {
    await keep("expectedUntil", Date.now() + EXPECTED_FOR);
    await adoptAnew();
  }
  const policy = await engine.policy().catch(() => null);
  // An institution that has said nothing yet may be about to say no.
  const isWanted = how === "admin" ? policy?.practiceAtInstall : how !== "development";
  if (isWanted) openPage("practice/practice.html");
});

/** @param {Request} request @param {number} tab */
async function answer(request, tab) {
  try {
    // A request may follow at once, and would not wait for an engine.
    if (request.type === "passed") return { value: network.gate.passed(tab, request.texts) };
    if (request.type === "letGo") return { value: network.gate.letGo(tab, request.stop) };
    if (adoptedOn !== today()) settled = adoptSettings();
    await settled;
    return { value: await respond(request) };
  } catch (error) {
    // The words of a trap name no text: the core never puts it in a panic.
    return { failure: { kind: "engine", message: error instanceof Error ? error.message : String(error) } };
  }
}

/** @param {Exclude<Request, { type: "passed" | "letGo" }>} request */
async function respond(request) {
  switch (request.type) {
    case "hello":
      await noticeChange();
      return { policy: await engine.policy(), catalog: await engine.catalog(), revision };
    case "check":
      return engine.check(request.text, request.context);
    case "event":
      return record(request);
    case "settings.read": {
      await noticeChange();
      const house = await managed.now();
      const policy = await engine.policy();
      return {
        ruleModes: await ownModes(),
        managed: modesIn(house.ruleModes),
        defaults: modesIn(house.ruleDefaults),
        problems: [...(await engine.problems()), ...(policy.networkGate && !(await isGateGranted()) ? [NO_GATE] : [])],
        catalog: await engine.catalog(),
        policy,
      };
    }
    case "settings.write":
      await keep("ruleModes", request.ruleModes);
      return adoptAnew();
    case "evidence.read":
      return courier.look();
  }
}

/** @param {string} refused */
const refuse = (refused) => ({
  failure: { kind: refused === "tooLong" ? "tooLong" : "refused", message: refused },
});

/** @param {Extract<Request, { type: "event" }>} told */
async function record(told) {
  const { evidenceUrl, evidenceLabel: label } = await engine.policy();
  if (!evidenceUrl) return;
  courier.direct(evidenceUrl);
  const around = { id: crypto.randomUUID(), time: Date.now(), version: version(), policy: await shortHash(revision), label };
  const event = eventOf(told, around, (await engine.catalog()).map(({ id }) => id));
  if (event) await courier.record(event);
}

async function ownModes() {
  return parseModes(await recall("ruleModes")) ?? [];
}

async function adoptAnew() {
  settled = adoptSettings();
  await settled;
  for (const port of ports) port.postMessage({ type: "policy" });
}

/** A browser doesn't always tell when a policy has come: look whenever somebody asks about it. */
async function noticeChange() {
  if (JSON.stringify(await managed.now()) !== adoptedHouse) await adoptAnew();
}

/** Never rejects: without an engine, the next question says so itself. */
async function adoptSettings() {
  adoptedOn = today();
  const [own, house] = await Promise.all([ownModes().catch(() => []), managed.now().catch(() => ({}))]);
  adoptedHouse = JSON.stringify(house);
  // Only a lock has to know which rules there are; starting an engine takes time.
  const catalog = lockedTargets(house).length > 0 ? await engine.catalog().catch(() => []) : [];
  const policy = mergePolicy(own, house, catalog);
  engine.adopt(policy, adoptedOn);
  const before = revision;
  revision = JSON.stringify([policy, adoptedOn]);
  if (before && before !== revision) network.gate.forget();
  // Also warms the engine, so that the first check does not have to wait for its start.
  engine.policy().then(
    (now) => {
      heed(now);
      network.adopted(now, house === STRICTEST);
      courier.direct(now.evidenceUrl);
      // For pages that need to know it when nobody here can tell any more.
      return keep("effective", now);
    },
    () => {},
  );
}

/** @param {import("./shared/types").EffectivePolicy | null} policy */
function heed(policy) {
  effective = policy;
  if (policy) speak(policy.language);
}

/** @param {string} words */
async function shortHash(words) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(words));
  return [...new Uint8Array(digest, 0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The day where this browser is: "2027-01-31". */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");
}
