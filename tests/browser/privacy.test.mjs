// Nothing leaves: a post is written, marked, held, reworded and sent while
// everything that could carry it away is watched.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { inFirefox, inWorker, watchWorker } from "./harness/background.mjs";
import { BOXES, untilSent } from "./harness/boxes.mjs";
import { NAME, start } from "./harness/browser.mjs";
import { press } from "./harness/person.mjs";
import { clickControl, untilNoPanel, untilPanel } from "./harness/ui.mjs";
import { quiet } from "./harness/until.mjs";
import { RISKY, untilChipSays, write } from "./harness/write.mjs";

const SECRETS = ["219-09-9999"];
const holdsSecret = (/** @type {unknown} */ value) => {
  const text = typeof value === "string" ? value : JSON.stringify(value) ?? "";
  return SECRETS.some((secret) => text.includes(secret));
};

// What the browsers ask for themselves, whatever is installed.
const OWN_HOSTS = {
  chromium: /\.(google|gvt1|googleapis)\.com$/,
  firefox: /\.(mozilla\.(com|org|net)|firefox\.com)$/,
}[NAME];
const PAGES = /^(x|mobile\.x|www\.facebook)\.com$/;

/** @type {import("./harness/browser.mjs").Running} */
let browser;
before(async () => { browser = await start(); });
after(() => browser.close());

/**
 * Everything a page can see of the extension's doings, apart from the box
 * itself: changed or added nodes, attributes, messages, events on the window.
 */
function watchThePage() {
  const seen = /** @type {string[]} */ (globalThis.seen = []);
  const inBox = (/** @type {Node | null} */ node) =>
    (node instanceof Element ? node : node?.parentElement)?.closest("[contenteditable], textarea") != null;
  new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes } of records) {
      if (type === "attributes") seen.push(/** @type {Element} */ (target).getAttribute(attributeName ?? "") ?? "");
      else if (!inBox(target)) for (const node of addedNodes) seen.push(node instanceof Element ? node.outerHTML : node.textContent ?? "");
    }
  }).observe(document, { attributes: true, childList: true, subtree: true });
  addEventListener("message", ({ data }) => seen.push(JSON.stringify(data)), true);
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event instanceof CustomEvent) seen.push(JSON.stringify(event.detail));
    return dispatch.call(this, event);
  };
}

/**
 * One person's afternoon: a held post, a reworded one, and one sent anyway.
 * @param {import("./harness/boxes.mjs").Box} box
 */
async function live(box) {
  const logged = /** @type {string[]} */ ([]);
  const page = await browser.visit(box.address, box.wish);
  page.on("console", (message) => logged.push(message.text()));
  await page.evaluate(watchThePage);
  await write(page, box, RISKY);
  await untilChipSays(page, "to look at");
  await press(page, "ArrowLeft");
  await quiet(page);
  await Object.values(box.submits)[0](page);
  await untilPanel(page);
  await clickControl(page, "Use this instead");
  await untilNoPanel(page);
  await write(page, box, RISKY);
  await Object.values(box.submits)[0](page);
  await untilPanel(page);
  await clickControl(page, "I have read this");
  await clickControl(page, "Post anyway");
  await untilSent(page);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, name]));
  const seen = await page.evaluate(() => globalThis.seen);
  await page.close();
  return { logged, kept, seen };
}

test("while posts are written, held, reworded and sent", async () => {
  const watched = NAME === "chromium" ? await watchWorker(browser) : await watchRequestsInFirefox();

  for (const name of ["X home", "X mobile", "Facebook post dialog"]) {
    const { logged, kept, seen } = await live(BOXES[name]);
    assert.deepEqual(logged.filter(holdsSecret), [], `${name}: the console`);
    assert.ok(!holdsSecret(kept), `${name}: the page's storage`);
    assert.deepEqual(seen.filter(holdsSecret), [], `${name}: attributes, nodes and messages that the page can see`);
  }

  await test("no request is made, by the extension to anywhere or by anybody to a stranger", async () => {
    const others = browser.requests.filter(({ host }) => !OWN_HOSTS.test(host));
    assert.deepEqual(others.filter(({ host, method }) => !PAGES.test(host) || method !== "GET"), []);
    assert.deepEqual((await watched.requests()).filter((url) => !/^(chrome|moz)-extension:/.test(url)), []);
  });

  await test("nothing is stored", async () => {
    if (NAME === "chromium") {
      const stored = await inWorker(browser, async () => [await chrome.storage.local.get(), await chrome.storage.session.get()]);
      assert.ok(!holdsSecret(stored));
    }
    assert.deepEqual(await filesThatHoldSecrets(), []);
  });

  if (NAME === "chromium") {
    await test("only “check” carries text", async () => {
      const messages = await watched.messages();
      assert.ok(messages.some(holdsSecret), "the watch saw the questions");
      assert.deepEqual(messages.filter((message) => holdsSecret(message) && !/"type":"check"/.test(message)), []);
    });
  }
});

/** Firefox knows on whose behalf each request is made. */
async function watchRequestsInFirefox() {
  await inFirefox(browser, (id) => {
    globalThis.elevatorRequests = [];
    Services.obs.addObserver((subject) => {
      const channel = subject.QueryInterface(Ci.nsIChannel);
      const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo;
      if ([triggeringPrincipal, loadingPrincipal].some((principal) => principal?.addonPolicy?.id === id)) {
        globalThis.elevatorRequests.push(channel.URI.spec);
      }
    }, "http-on-opening-request");
  });
  return { requests: () => inFirefox(browser, () => globalThis.elevatorRequests), messages: async () => [] };
}

/** Files of the profile that belong to extensions and hold a secret. */
async function filesThatHoldSecrets() {
  const files = await readdir(browser.profile, { recursive: true, withFileTypes: true });
  const holding = [];
  for (const file of files) {
    const path = join(file.parentPath, file.name);
    if (!file.isFile() || !/extension/i.test(path.slice(browser.profile.length))) continue;
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (SECRETS.some((secret) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, "utf16le")))) holding.push(path);
  }
  return holding;
}
