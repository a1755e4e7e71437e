// The network gate over time, in the order in which an institution lives through
// it: the policy before the package, the change to the package that can do it, an
// open tab meanwhile, a background that is stopped, a browser that starts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { inWorker, stopBackground } from "../browser/harness/background.mjs";
import { NAME } from "../browser/harness/browser.mjs";
import { untilPanel } from "../browser/harness/ui.mjs";
import { until } from "../browser/harness/until.mjs";
import { CLEAN, RISKY } from "../browser/harness/write.mjs";
import { desk } from "./harness/desk.mjs";
import { found } from "./harness/institution.mjs";
import { untilInstalled, update } from "./harness/installed.mjs";
import { popupText } from "./harness/pages.mjs";
import { post, posted, tweet } from "./harness/posting.mjs";

const HOUSE = 'institution = "Riverside Hospital"\nnetworkGate = true\n';
const ADDRESS = "x.com/home";
const NEXT = "1000.0.1";
const LAST = "1000.0.2";
const LIVE_LIMIT_MS = 60_000;

/** @type {import("./harness/institution.mjs").Institution} */
let institution;
/** @type {import("./harness/desk.mjs").Desk} */
let here;

before(async () => {
  institution = await found();
  await institution.decree(HOUSE);
  here = await desk(institution);
  await untilInstalled(here, institution.version);
  // 2026-11-22, Chromium 156: a first policy comes at once or a quarter of an hour later.
  await here.restart();
  await until("the policy", async () => (await popupText(here)).includes("Riverside Hospital"), LIVE_LIMIT_MS);
});
after(async () => {
  await here?.close();
  await institution?.close();
});

/** Until the gate stands, in a page of its own. */
const untilGateStands = () =>
  until("a risky post to be stopped", async () => {
    const page = await here.visit(ADDRESS);
    const outcome = await post(page, tweet(RISKY));
    await page.close();
    return outcome === "failed";
  }, LIVE_LIMIT_MS);

test("the ordinary package can't do what the policy asks for, and says so", async () => {
  assert.match(await popupText(here), /networkGate: only the package made with --network-gate/);
  const page = await here.visit(ADDRESS);
  assert.equal(await post(page, tweet(RISKY)), "sent");
  await page.close();
});

test("the institution goes over to the package that can, by its policy alone", async () => {
  institution.wantNetworkGate();
  await institution.release(NEXT);
  await institution.decree(HOUSE);
  // Both read where packages are when they start. Firefox installs then; Chromium when it looks for updates.
  await here.restart();
  if (NAME === "chromium") await update(here);
  await untilInstalled(here, NEXT);
  await untilGateStands();
  assert.ok(!(await popupText(here)).includes("networkGate"));
});

test("a tab that was open during an update hears of what was stopped, on the page or at the button", async () => {
  const open = await here.visit(ADDRESS);
  await institution.release(LAST);
  await institution.decree(HOUSE);
  await update(here);
  await untilInstalled(here, LAST);
  await untilGateStands();
  here.requests.length = 0;
  assert.equal(await post(open, tweet(RISKY)), "failed");
  assert.deepEqual(posted(here), []);
  if (NAME === "firefox") assert.ok((await untilPanel(open)).includes("stopped on its way out"));
  else {
    await until("the badge", () => inWorker(here, async () => {
      const tabs = await chrome.tabs.query({});
      const texts = await Promise.all(tabs.map(({ id }) => chrome.action.getBadgeText({ tabId: id })));
      const titles = await Promise.all(tabs.map(({ id }) => chrome.action.getTitle({ tabId: id })));
      return texts.includes("!") && titles.some((title) => title.includes("nothing was posted"));
    }));
  }
  await open.close();
});

test("a risky post wakes a background that was stopped, and does not get through", async () => {
  const page = await here.visit(ADDRESS);
  here.requests.length = 0;
  await stopBackground(here);
  assert.equal(await post(page, tweet(RISKY)), "failed");
  await untilPanel(page);
  assert.deepEqual(posted(here), []);
  await page.close();
});

test("a clean one gets through, in Chromium at the second attempt", async () => {
  const page = await here.visit(ADDRESS);
  here.requests.length = 0;
  await stopBackground(here);
  if (NAME === "chromium") {
    assert.equal(await post(page, tweet(CLEAN)), "failed");
    assert.ok((await untilPanel(page)).includes("Press Post again"));
  }
  assert.equal(await post(page, tweet(CLEAN)), "sent");
  assert.equal(posted(here).length, 1);
  await page.close();
});

test("it stands again after a restart of the browser, before anybody has looked at the extension", async () => {
  await here.restart();
  const page = await here.visit(ADDRESS);
  here.requests.length = 0;
  assert.equal(await post(page, tweet(RISKY)), "failed");
  await untilPanel(page);
  assert.deepEqual(posted(here), []);
  await page.close();
});
