// The extension's own pages, each opened in a tab of its own, and read by a script.
import { inFirefox } from "../../browser/harness/background.mjs";
import { until } from "../../browser/harness/until.mjs";

/** @typedef {import("./desk.mjs").Desk} Desk */

/** What the popup says once it is ready. @param {Desk} desk @returns {Promise<string>} */
export const popupText = (desk) =>
  onPage(desk, "popup/popup.html", "/Ready: \\d+ rules/.test(document.body.innerText) ? document.body.innerText : null");

/** What the options page names as wrong. @param {Desk} desk @returns {Promise<string>} */
export const problemsInOptions = (desk) =>
  onPage(desk, "options/options.html", "document.querySelector('#rules select') && document.getElementById('problems').innerText");

/** The events that the options page shows, as it shows them. @param {Desk} desk @returns {Promise<string[]>} */
export const eventsInOptions = async (desk) =>
  JSON.parse(await onPage(desk, "options/options.html", "document.querySelector('#evidence pre') && JSON.stringify([...document.querySelectorAll('#evidence pre')].map((it) => it.textContent))"));

/**
 * What each rule does on the options page, and whether its user may change it.
 * @param {Desk} desk
 * @returns {Promise<Record<string, { mode: string, locked: boolean }>>} by the rule's title
 */
export const rulesInOptions = async (desk) =>
  JSON.parse(await onPage(desk, "options/options.html", `document.querySelector("#rules select") && JSON.stringify(
    Object.fromEntries([...document.querySelectorAll("#rules section")].map((rule) => {
      const { value: mode, disabled: locked } = rule.querySelector("select");
      return [rule.querySelector("h3").textContent, { mode, locked }];
    })))`));

/**
 * @param {Desk} desk
 * @param {string} path
 * @param {string} script gives null until the page is ready
 */
function onPage(desk, path, script) {
  return desk.name === "firefox" ? inFirefoxTab(desk, path, script) : inChromiumTab(desk, path, script);
}

async function inChromiumTab({ browser, id }, path, script) {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/${path}`);
  const answer = await untilThere(path, () => page.evaluate(script));
  await page.close();
  return answer;
}

// WebDriver may read an extension's page in Firefox, but not go there by itself.
async function inFirefoxTab(desk, path, script) {
  await inFirefox(desk, async (id, path) => {
    const { gBrowser } = Services.wm.getMostRecentWindow("navigator:browser");
    gBrowser.selectedTab = gBrowser.addTrustedTab(`moz-extension://${WebExtensionPolicy.getByID(id).mozExtensionHostname}/${path}`);
  }, path);
  const { connection } = /** @type {any} */ (desk.browser);
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
