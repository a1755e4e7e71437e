// What the extension's popup says, opened in a tab of its own.
import { inFirefox } from "../../browser/harness/background.mjs";
import { until } from "../../browser/harness/until.mjs";

const READY = /Ready: \d+ rules/;

/** @param {import("./desk.mjs").Desk} desk @returns {Promise<string>} */
export const popupText = (desk) => (desk.name === "firefox" ? inFirefoxTab(desk) : inChromiumTab(desk));

async function inChromiumTab({ browser, id }) {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/popup/popup.html`);
  const text = await untilReady(() => page.evaluate(() => document.body.innerText));
  await page.close();
  return text;
}

// WebDriver may read an extension's page in Firefox, but not go there by itself.
async function inFirefoxTab(desk) {
  await inFirefox(desk, (id) => {
    const { gBrowser } = Services.wm.getMostRecentWindow("navigator:browser");
    gBrowser.selectedTab = gBrowser.addTrustedTab(`moz-extension://${WebExtensionPolicy.getByID(id).mozExtensionHostname}/popup/popup.html`);
  });
  const { connection } = /** @type {any} */ (desk.browser);
  const context = await until("the popup's tab", async () => {
    const { result } = await connection.send("browsingContext.getTree", {});
    return result.contexts.find(({ url }) => url.startsWith("moz-extension:"))?.context;
  });
  const text = await untilReady(async () => {
    const { result } = await connection.send("script.evaluate", { expression: "document.body.innerText", target: { context }, awaitPromise: false });
    return result.result?.value ?? "";
  });
  await connection.send("browsingContext.close", { context });
  return text;
}

async function untilReady(read) {
  let text = "";
  await until("the popup to be ready", async () => READY.test(text = await read()));
  return text;
}
