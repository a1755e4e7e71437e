// The extension's own pages, each opened in a tab of its own, and read by a script.
import { inFirefox } from "./background.mjs";
import { until } from "./until.mjs";

/** @typedef {import("./browser.mjs").Running} Running */

/**
 * @param {Pick<Running, "name" | "browser" | "id">} running
 * @param {string} path
 * @param {string} script gives null until the page is ready
 */
export function onPage(running, path, script) {
  return running.name === "firefox" ? inFirefoxTab(running, path, script) : inChromiumTab(running, path, script);
}

async function inChromiumTab({ browser, id }, path, script) {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/${path}`);
  const answer = await untilThere(path, () => page.evaluate(script));
  await page.close();
  return answer;
}

// WebDriver may read an extension's page in Firefox, but not go there by itself.
async function inFirefoxTab(running, path, script) {
  await inFirefox(running, async (id, path) => {
    const { gBrowser } = Services.wm.getMostRecentWindow("navigator:browser");
    gBrowser.selectedTab = gBrowser.addTrustedTab(`moz-extension://${WebExtensionPolicy.getByID(id).mozExtensionHostname}/${path}`);
  }, path);
  const { connection } = /** @type {any} */ (running.browser);
  const context = await until("the page's tab", async () => {
    const { result } = await connection.send("browsingContext.getTree", {});
    return result.contexts.find(({ url }) => url.startsWith("moz-extension:") && url.endsWith(path))?.context;
  });
  const answer = await untilThere(path, async () => {
    const { result } = await connection.send("script.evaluate", { expression: script, target: { context }, awaitPromise: false });
    return result.result?.value ?? null;
  });
  await connection.send("browsingContext.close", { context });
  return answer;
}

async function untilThere(path, read) {
  let answer = null;
  await until(`${path} to be ready`, async () => (answer = await read()) !== null);
  return answer;
}

/**
 * Has a policy hold from the next time that somebody asks about it: what the extension keeps of an institution's last word.
 * A real one reaches only what a policy has installed; see tests/managed.
 * @param {Running} running
 * @param {Record<string, unknown>} policy
 */
export const decree = (running, policy) =>
  onPage(running, "popup/popup.html", `globalThis.isKept ?? (chrome.storage.local.set(${JSON.stringify({ managed: policy })}).then(() => { globalThis.isKept = true; }), null)`);
