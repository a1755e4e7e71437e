// @ts-check
// The only file that speaks to the browser's extension API, so that what the
// extension can do is read in one place.

/** @typedef {chrome.runtime.Port} Port */

/** False once this script has outlived the extension that injected it. */
export function isAttached() {
  try {
    return chrome.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Throws when the extension was reloaded under this tab. */
export function connect() {
  return chrome.runtime.connect({ name: "engine" });
}

/** @param {(port: Port) => void} welcome */
export function onConnect(welcome) {
  chrome.runtime.onConnect.addListener(welcome);
}

/**
 * A port's ring, from what the browser itself says about the sender.
 * @param {Port} port
 * @returns {import("./types").Ring | null}
 */
export function ringOf(port) {
  const { sender } = port;
  if (!sender || sender.id !== chrome.runtime.id) return null;
  if (sender.url?.startsWith(chrome.runtime.getURL(""))) return "own";
  return sender.tab ? "page" : null;
}

/** @param {Port} port */
export const tabOf = ({ sender }) => sender?.tab?.id ?? -1;

/** @param {string} path */
export const urlOf = (path) => chrome.runtime.getURL(path);

/** What the browser itself speaks: "es-MX". */
export const uiLanguage = () => chrome.i18n.getUILanguage();

export const version = () => chrome.runtime.getManifest().version;

export const openOptions = () => chrome.runtime.openOptionsPage();

/** @returns {Promise<Record<string, unknown>>} */
export async function readManaged() {
  try {
    return await chrome.storage.managed.get();
  } catch {
    // Firefox rejects where Chromium answers {}: no policy is installed.
    return {};
  }
}

/** What this extension keeps on disk. Never a text. @typedef {"ruleModes" | "managed" | "effective" | "expectedUntil" | "evidence"} Kept */

/** @param {Kept} key @returns {Promise<any>} null when there is nothing */
export async function recall(key) {
  return (await chrome.storage.local.get(key))[key] ?? null;
}

/** @param {Kept} key @param {unknown} value null: forget it */
export function keep(key, value) {
  return value === null ? chrome.storage.local.remove(key) : chrome.storage.local.set({ [key]: value });
}

/** @param {() => void} changed */
export function onManagedChanged(changed) {
  chrome.storage.onChanged.addListener((_changes, area) => {
    if (area === "managed") changed();
  });
}

/** The first start ever, not an update. @param {() => void} installed */
export function onInstalled(installed) {
  chrome.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") installed();
  });
}

/** The browser has been started: without a listener, a background waits until somebody needs it. @param {() => void} started */
export const onStartup = (started) => chrome.runtime.onStartup.addListener(started);

/** How it came into this browser: "admin" by policy, "development" from a folder, otherwise by a person. */
export const installType = async () => (await chrome.management.getSelf()).installType;

/** Behind the tab in front, so that nobody loses the caret. @param {string} path */
export const openPage = (path) => chrome.tabs.create({ url: chrome.runtime.getURL(path), active: false });

/** Only a package made for institutions asks to stand before requests. */
export const canGate = () => (chrome.runtime.getManifest().permissions ?? []).includes("webRequestBlocking") && "webRequest" in chrome;

/** Whether the browser gives it: Chromium does to what a policy installs. Asking comes too late for `onSending`. */
export const isGateGranted = () => chrome.permissions.contains({ permissions: ["webRequestBlocking"] });

/** Firefox waits for an answer before it sends; Chromium wants it at once. */
export const canWait = () => urlOf("").startsWith("moz-extension:");

/**
 * Hears of requests before they are sent, and may cancel them.
 * @param {(details: any) => { cancel?: boolean } | Promise<{ cancel?: boolean }>} hear
 * @param {string[]} urls
 * @returns {() => void} ends it
 */
export function onSending(hear, urls) {
  const listener = /** @type {(details: any) => chrome.webRequest.BlockingResponse} */ (hear);
  chrome.webRequest.onBeforeRequest.addListener(listener, { urls }, ["blocking", "requestBody"]);
  return () => chrome.webRequest.onBeforeRequest.removeListener(listener);
}

/**
 * Tells a page's own content script something.
 * @param {number} tabId
 * @param {number} frameId
 * @param {unknown} message
 * @returns {Promise<boolean>} false when nobody there heard it
 */
export async function tellFrame(tabId, frameId, message) {
  try {
    return (await chrome.tabs.sendMessage(tabId, message, { frameId })) === true;
  } catch {
    return false;
  }
}

/** In the page: what the background tells by itself. @param {(message: any) => void} told */
export function onTold(told) {
  chrome.runtime.onMessage.addListener((message, sender, answer) => {
    if (sender.id !== chrome.runtime.id || sender.tab) return;
    answer(true);
    told(message);
  });
}

/** Where no page can say it. @param {number} tabId @param {string} title */
export function putBadge(tabId, title) {
  const where = tabId >= 0 ? { tabId } : {};
  chrome.action.setBadgeText({ ...where, text: "!" });
  chrome.action.setTitle({ ...where, title });
}

/**
 * Chromium stops a worker after 30 seconds without a call of its own, and with it goes what it
 * would need to answer at once. Chromium's documentation allows this for managed devices.
 * @param {() => void} meanwhile
 * @returns {() => void} ends it
 */
export function stayAwake(meanwhile) {
  const timer = setInterval(() => {
    if (!canWait()) chrome.runtime.getPlatformInfo();
    meanwhile();
  }, 20_000);
  return () => clearInterval(timer);
}
