// The network gate, in a browser in which an institution's policy has installed
// it: what goes around the page gate is stopped before it reaches the site, and
// everything else goes out as the page sent it. The page's own script sends
// here, as a site would whose compose box nobody knows.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { isBackgroundRunning, stopBackground } from "../browser/harness/background.mjs";
import { BOXES } from "../browser/harness/boxes.mjs";
import { NAME } from "../browser/harness/browser.mjs";
import { press } from "../browser/harness/person.mjs";
import { clickControl, findControl, panelText, untilNoPanel, untilPanel } from "../browser/harness/ui.mjs";
import { quiet, until } from "../browser/harness/until.mjs";
import { CLEAN, RISKY, untilChipSays, write } from "../browser/harness/write.mjs";
import { desk } from "./harness/desk.mjs";
import { found } from "./harness/institution.mjs";
import { untilInstalled } from "./harness/installed.mjs";
import { popupText } from "./harness/pages.mjs";
import { comment, post, postFromFrame, posted, sendsToX, tweet } from "./harness/posting.mjs";

const HOUSE = 'institution = "Riverside Hospital"\n';
const BOX = BOXES["X home"];
const LIVE_LIMIT_MS = 60_000;

/** @type {import("./harness/institution.mjs").Institution} */
let institution;
/** @type {import("./harness/desk.mjs").Desk} */
let here;

before(async () => {
  institution = await found({ networkGate: true });
  await institution.decree(`${HOUSE}networkGate = true`);
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

/** A page on which nothing has been sent so far. @param {string} [address] */
async function fresh(address = BOX.address) {
  here.requests.length = 0;
  return here.visit(address);
}

test("the popup finds nothing wrong with it", async () => {
  assert.ok(!(await popupText(here)).includes("networkGate"));
});

describe("a post that the page gate has not seen", () => {
  test("never reaches the site when it is risky, and the person is told", async () => {
    const page = await fresh();
    assert.equal(await post(page, tweet(RISKY)), "failed");
    const said = await untilPanel(page);
    assert.ok(said.includes("stopped on its way out") && said.includes("219-09-9999"), said);
    assert.deepEqual(posted(here), []);
    await page.close();
  });

  test("goes out once and unchanged when it is clean", async () => {
    const page = await fresh();
    const request = tweet(CLEAN);
    assert.equal(await post(page, request), "sent");
    assert.deepEqual(posted(here), [request.body]);
    await quiet(page);
    assert.equal(await panelText(page), null);
    await page.close();
  });

  test("goes out once after “Post anyway”, and is stopped again after that", async () => {
    const page = await fresh();
    const request = tweet(RISKY);
    await post(page, request);
    await untilPanel(page);
    await clickControl(page, "I have read this");
    await clickControl(page, "Post anyway");
    await untilNoPanel(page);
    assert.equal(await post(page, request), "sent");
    assert.equal(await post(page, request), "failed");
    await untilPanel(page);
    assert.deepEqual(posted(here), [request.body]);
    await page.close();
  });

  test("is stopped when a frame sends it in which there is no script of ours", async () => {
    const page = await fresh();
    assert.equal(await postFromFrame(page, tweet(RISKY)), "failed");
    assert.ok((await untilPanel(page)).includes("stopped on its way out"));
    assert.deepEqual(posted(here), []);
    await page.close();
  });

  test("is stopped on Facebook, whose posts are forms", async () => {
    const page = await fresh("www.facebook.com/");
    assert.equal(await post(page, comment(RISKY)), "failed");
    assert.ok((await untilPanel(page)).includes("stopped on its way out"));
    assert.deepEqual(posted(here), []);
    await page.close();
  });

  test("goes out on Facebook when it is clean", async () => {
    const page = await fresh("www.facebook.com/");
    const request = comment(CLEAN);
    assert.equal(await post(page, request), "sent");
    assert.deepEqual(posted(here), [request.body]);
    await page.close();
  });

  test("is kept back when nobody can read it", async () => {
    const page = await fresh();
    assert.equal(await post(page, { ...tweet(""), body: '{"something":"new"}' }), "failed");
    assert.ok((await untilPanel(page)).includes("has a form that the checker does not know"));
    assert.deepEqual(posted(here), []);
    await page.close();
  });
});

test("other requests are none of its business, whatever they hold", async () => {
  const page = await fresh();
  for (const path of ["/i/api/graphql/1/Likes", "/i/api/1.1/CreateTweet", "/somewhere"]) {
    assert.equal(await post(page, { ...tweet(RISKY), path }), "sent", path);
  }
  assert.equal(posted(here).length, 3);
  await page.close();
});

describe("what the page gate has let through", () => {
  for (const [what, text] of Object.entries({ "a clean text": CLEAN, "a risky text": RISKY })) {
    test(`${what} goes out once`, async () => {
      const page = await fresh();
      await sendsToX(page);
      await write(page, BOX, text);
      await BOX.submits.click(page);
      if (text === RISKY) {
        await untilPanel(page);
        await clickControl(page, "I have read this");
        await clickControl(page, "Post anyway");
        await untilNoPanel(page);
      }
      await until("the post to go out", async () => posted(here).length > 0);
      await quiet(page);
      assert.deepEqual(posted(here), [tweet(text).body]);
      assert.equal(await panelText(page), null);
      await page.close();
    });
  }

  test("was for this text alone", async () => {
    const page = await fresh();
    await sendsToX(page);
    await write(page, BOX, RISKY);
    await BOX.submits.click(page);
    await untilPanel(page);
    await clickControl(page, "I have read this");
    await clickControl(page, "Post anyway");
    await until("the post to go out", async () => posted(here).length > 0);
    for (const text of [RISKY, `${RISKY}, she says`]) assert.equal(await post(page, tweet(text)), "failed", text);
    assert.equal(posted(here).length, 1);
    await page.close();
  });

  test("each post of a thread goes out once", async () => {
    const texts = ["A patient of mine, long story.", "Reach her at 414-555-0172, she needs antibiotics."];
    const thread = BOXES["X post dialog"];
    const page = await fresh(`${thread.address}#${encodeURIComponent(JSON.stringify({ draft: texts }))}`);
    await sendsToX(page);
    await page.click(thread.selector);
    await thread.submits.click(page);
    await untilPanel(page);
    await clickControl(page, "I have read this");
    await clickControl(page, "Post anyway");
    await until("both to go out", async () => posted(here).length >= texts.length);
    await quiet(page);
    assert.deepEqual(posted(here).sort(), texts.map((text) => tweet(text).body).sort());
    assert.equal(await panelText(page), null);
    await page.close();
  });

  test("what the person calls “not PHI” goes out", async () => {
    const page = await fresh();
    await sendsToX(page);
    await write(page, BOX, RISKY);
    await untilChipSays(page, "to look at");
    await press(page, "Alt+Enter");
    await clickControl(page, "Not PHI: ignore");
    await untilChipSays(page, "Nothing found");
    await BOX.submits.click(page);
    await until("the post to go out", async () => posted(here).length > 0);
    await quiet(page);
    assert.deepEqual(posted(here), [tweet(RISKY).body]);
    await page.close();
  });
});

describe("where the policy forbids and blocks", () => {
  before(async () => {
    await institution.decree(`${HOUSE}networkGate = true\npostAnyway = "forbid"\nonFailure = "block"`);
    if (NAME === "firefox") await here.restart();
  });

  test("there is no way around", async () => {
    await until("the panel without a way around", async () => {
      const page = await fresh();
      assert.equal(await post(page, tweet(RISKY)), "failed");
      await untilPanel(page);
      const isClosed = !(await findControl(page, "Post anyway"));
      await page.close();
      return isClosed;
    }, LIVE_LIMIT_MS);
  });

  test("what can't be read stays back", async () => {
    const page = await fresh();
    assert.equal(await post(page, { ...tweet(""), body: "nonsense" }), "failed");
    assert.ok((await untilPanel(page)).includes("keep unchecked posts back"));
    await page.close();
  });
});

test("where the policy lets unchecked posts go, what can't be read goes out, and the person is told", async () => {
  await institution.decree(`${HOUSE}networkGate = true\nonFailure = "allow"`);
  if (NAME === "firefox") await here.restart();
  await until("the policy to hold", async () => {
    const page = await fresh();
    const outcome = await post(page, { ...tweet(""), body: "nonsense" });
    const said = await untilPanel(page);
    await page.close();
    return outcome === "sent" && said.includes("went out unchecked");
  }, LIVE_LIMIT_MS);
});

describe("when the policy turns it off", () => {
  before(async () => {
    await institution.decree(HOUSE);
    if (NAME === "firefox") await here.restart();
  });

  test("it keeps its hands off", async () => {
    await until("a risky post to go out", async () => {
      const page = await fresh();
      const outcome = await post(page, tweet(RISKY));
      await page.close();
      return outcome === "sent";
    }, LIVE_LIMIT_MS);
  });

  test("the same when the background is stopped, which Chromium then doesn't wake", async () => {
    const page = await fresh();
    await stopBackground(here);
    assert.equal(await post(page, tweet(RISKY)), "sent");
    await quiet(page);
    // 2026-11, Firefox 153: it goes on waking it, for nothing.
    if (NAME === "chromium") assert.equal(await isBackgroundRunning(here), false);
    assert.equal(await panelText(page), null);
    await page.close();
  });
});
