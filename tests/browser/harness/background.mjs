// What happens to an extension's background in real life, done to it from
// outside: the browser stops it, the extension is reloaded, the page of its
// network requests is read. The shipped package has no hook for tests.
import { until } from "./until.mjs";

/** @typedef {import("./browser.mjs").Running} Running */

/** @param {Running} running */
function workerOf({ browser, id }) {
  return browser.targets().find((target) => target.type() === "service_worker" && new URL(target.url()).host === id);
}

/**
 * Runs a function in Chromium's service worker of the extension.
 * @param {Running} running
 * @param {(...args: any[]) => any} work
 * @param {any[]} args
 */
export async function inWorker(running, work, ...args) {
  const target = await until("the service worker", async () => workerOf(running));
  const worker = await target.worker();
  return worker?.evaluate(work, ...args);
}

/**
 * Runs a function with the browser's own rights in Firefox.
 * @param {Running} running
 * @param {(id: string, word: string) => any} work gets the extension's id
 * @param {string} [word] and this
 */
export async function inFirefox({ browser, id }, work, word = "") {
  const { connection } = /** @type {any} */ (browser);
  const { result: tree } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 });
  const { result } = await connection.send("script.callFunction", {
    functionDeclaration: `async (id, word) => JSON.stringify((await (${work})(id, word)) ?? null)`,
    arguments: [{ type: "string", value: id }, { type: "string", value: word }],
    target: { context: tree.contexts[0].context },
    awaitPromise: true,
  });
  if (result.type === "exception") throw new Error(result.exceptionDetails.text);
  return JSON.parse(result.result.value);
}

/**
 * Stops the background as the browser does after a while without work.
 * @param {Running} running
 */
export async function stopBackground(running) {
  if (running.name === "chromium") return stopWorker(running);
  // Asked and looked at in one step: an open page wakes it again at once.
  await until("the event page to stop", () => inFirefox(running, async (id) => {
    const { extension } = WebExtensionPolicy.getByID(id);
    await extension.terminateBackground();
    return extension.backgroundState === "stopped";
  }));
}

/** @param {Running} running */
export const isBackgroundRunning = async (running) =>
  running.name === "chromium"
    ? workerOf(running) !== undefined
    : (await inFirefox(running, (id) => WebExtensionPolicy.getByID(id).extension.backgroundState)) === "running";

/**
 * A debugger that is attached keeps the stopped worker's target for its
 * successor, if a page wakes one at once, and the target never ends. So it is
 * let go first, and the end of the target is the end of the worker.
 * @param {Running} running
 */
async function stopWorker(running) {
  const { browser } = running;
  const target = workerOf(running);
  const { client } = /** @type {any} */ (await target?.worker()) ?? {};
  if (!client) return;
  let isGone = false;
  /** @param {unknown} ended */
  const hear = (ended) => { isGone ||= ended === target; };
  browser.on("targetdestroyed", hear);
  const connection = client.connection();
  await client.detach();
  await connection.send("Target.closeTarget", { targetId: /** @type {any} */ (target)._targetId });
  await until("the service worker to stop", async () => isGone);
  browser.off("targetdestroyed", hear);
}

/**
 * Reloads the extension under the open tabs, as an update does.
 * @param {Running} running
 */
export async function reloadExtension(running) {
  if (running.name === "chromium") {
    await running.browser.installExtension(/** @type {string} */ (running.unpacked));
    return;
  }
  await inFirefox(running, async (id) => {
    const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
    await (await AddonManager.getAddonByID(id)).reload();
  });
}

/**
 * Switches the extension off under the open tabs.
 * @param {Running} running
 */
export async function removeExtension(running) {
  if (running.name === "chromium") return running.browser.uninstallExtension(running.id);
  await inFirefox(running, async (id) => {
    const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
    await (await AddonManager.getAddonByID(id)).disable();
  });
}

/**
 * Overwrites the running engine's memory, so that its next step traps.
 * Chromium only: Firefox lets nobody into a background page.
 * @param {Running} running
 */
export async function corruptEngine(running) {
  const target = await until("the service worker", async () => workerOf(running));
  const { client } = /** @type {any} */ (await target.worker());
  const { result: prototype } = await client.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
  const { objects } = await client.send("Runtime.queryObjects", { prototypeObjectId: prototype.objectId });
  const { result } = await client.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration: "function () { for (const { buffer } of this) new Uint8Array(buffer).fill(255); return this.length; }",
    returnByValue: true,
  });
  return result.value;
}

/**
 * Writes down what Chromium's service worker requests and is told.
 * @param {Running} running
 */
export async function watchWorker(running) {
  const target = await until("the service worker", async () => workerOf(running));
  const { client } = /** @type {any} */ (await target.worker());
  const requests = /** @type {string[]} */ ([]);
  client.on("Network.requestWillBeSent", ({ request }) => requests.push(request.url));
  await client.send("Network.enable");
  await inWorker(running, () => {
    globalThis.heard = [];
    chrome.runtime.onConnect.addListener((port) => {
      port.onMessage.addListener((message) => globalThis.heard.push(JSON.stringify(message)));
    });
  });
  return { requests: async () => requests, messages: () => inWorker(running, () => globalThis.heard) };
}
