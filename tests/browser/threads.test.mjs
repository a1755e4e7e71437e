// Posts that are more than one box and one button: X's threads, polls, articles
// with a title, Facebook's dialog of several steps; and boxes that stand beside
// each other and have nothing to do with each other.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BOXES, sent, untilSent } from "./harness/boxes.mjs";
import { start } from "./harness/browser.mjs";
import { judge } from "./harness/engine.mjs";
import { marked, type } from "./harness/person.mjs";
import { clickControl, untilNoPanel, untilPanel } from "./harness/ui.mjs";
import { untilEqual } from "./harness/until.mjs";
import { CLEAN, RISKY, untilChipSays, write } from "./harness/write.mjs";

const DIALOG = BOXES["X post dialog"];
const POST = BOXES["Facebook post dialog"];
const SECOND = '[role="dialog"] [data-testid="tweetTextarea_1"]';

/** @type {import("./harness/browser.mjs").Running} */
let browser;
before(async () => { browser = await start(); });
after(() => browser.close());

/** @param {import("puppeteer-core").Page} page */
const models = (page) => page.evaluate(() => ["dialog.0", "dialog.1"].map((name) => globalThis.standIn.model(name)));

test("a thread is held for what stands in any box, and each box gets its own suggestion", async () => {
  const first = `First: ${RISKY}`;
  const second = "Note to self: the form with SSN 457-55-5462 is still on the printer.";
  const page = await browser.visit(DIALOG.address, { draft: [first, second] });
  await page.click(SECOND);
  await untilEqual(() => marked(page), ["219-09-9999", "457-55-5462"], "what is painted");
  await DIALOG.submits.click(page);
  const panel = await untilPanel(page);
  assert.match(panel, /219-09-9999/);
  assert.match(panel, /457-55-5462/);
  assert.deepEqual(await sent(page), []);
  await clickControl(page, "Use this instead");
  const expected = judge(`${first}\n\n${second}`).instead?.split("\n\n");
  await untilEqual(() => models(page), expected, "both models");
  await untilNoPanel(page);
  await untilChipSays(page, "Nothing found");
  await DIALOG.submits.click(page);
  assert.deepEqual(await untilSent(page), [{ text: expected?.join("\n\n"), trusted: true }]);
  await page.close();
});

test("a box that is added later counts, though the button has moved to it", async () => {
  const page = await browser.visit(DIALOG.address);
  await write(page, DIALOG, CLEAN);
  await page.click('[data-testid="addButton"]');
  await page.waitForSelector(SECOND);
  await page.click(SECOND);
  await type(page, RISKY);
  await DIALOG.submits.click(page);
  await untilPanel(page);
  assert.deepEqual(await sent(page), []);
  await clickControl(page, "I have read this");
  await clickControl(page, "Post anyway");
  assert.deepEqual((await untilSent(page)).map(({ text }) => text), [`${CLEAN}\n\n${RISKY}`]);
  await page.close();
});

test("details spread over the boxes of a thread are one story", async () => {
  const boxes = ["A patient of mine, long story.", "Reach her at 414-555-0172, she needs antibiotics."];
  assert.equal(judge(boxes.join("\n\n")).verdict, "hold");
  const page = await browser.visit(DIALOG.address, { draft: boxes });
  await page.click(DIALOG.selector);
  await DIALOG.submits.click(page);
  await untilPanel(page);
  assert.deepEqual(await sent(page), []);
  await page.close();
});

test("two steps: “Next” is held, and the last click knows what was written", async () => {
  const page = await browser.visit(POST.address, { steps: 2 });
  await write(page, POST, RISKY);
  await page.click('[aria-label="Next"]');
  await untilPanel(page);
  assert.ok(await page.$(POST.selector), "the first step is still there");
  await clickControl(page, "I have read this");
  await clickControl(page, "Post anyway");
  await page.waitForSelector('[aria-label="Not now"]');
  await page.click('[aria-label="Not now"]');
  await page.waitForSelector('[aria-label="Post"]');
  await page.click('[aria-label="Post"]');
  assert.deepEqual(await untilSent(page), [{ text: RISKY, trusted: true }]);
  await page.close();
});

test("two steps: the suggestion, once taken, goes out untouched", async () => {
  const page = await browser.visit(POST.address, { steps: 2 });
  await write(page, POST, RISKY);
  await page.click('[aria-label="Next"]');
  await untilPanel(page);
  await clickControl(page, "Use this instead");
  await untilNoPanel(page);
  await untilChipSays(page, "Nothing found");
  await page.click('[aria-label="Next"]');
  await page.waitForSelector('[aria-label="Not now"]');
  await page.click('[aria-label="Not now"]');
  await page.waitForSelector('[aria-label="Post"]');
  await page.click('[aria-label="Post"]');
  assert.deepEqual(await untilSent(page), [{ text: judge(RISKY).instead, trusted: true }]);
  await page.close();
});

const SHORT = "SSN 219-09-9999";

for (const [site, { box, post }] of Object.entries({
  X: { box: DIALOG, post: '[role="dialog"] [data-testid="tweetButton"]' },
  Facebook: { box: POST, post: '[aria-label="Post"]' },
})) {
  test(`${site}: the choices of a poll are judged with the post`, async () => {
    const page = await browser.visit(box.address, { poll: true });
    await write(page, box, "Which one is my patient?");
    await page.click(".poll input");
    await type(page, SHORT);
    await untilChipSays(page, "to look at");
    assert.deepEqual(await marked(page), ["219-09-9999"]);
    await page.click(post);
    assert.match(await untilPanel(page), /219-09-9999/);
    assert.deepEqual(await sent(page), []);
    await clickControl(page, "Use this instead");
    await untilNoPanel(page);
    const choice = () => page.evaluate(() => globalThis.standIn.model("poll").trim());
    await untilEqual(() => choice().then((text) => text.includes("219")), false, "the choice");
    await untilChipSays(page, "Nothing found");
    await page.click(post);
    assert.equal((await untilSent(page))[0].text.includes("219"), false);
    await page.close();
  });
}

test("an article's title counts, though its button stands far from both boxes", async () => {
  const article = BOXES["X article"];
  const page = await browser.visit(article.address, { draft: ["We talked about sleep.", RISKY] });
  await page.click(article.selector);
  await article.submits.click(page);
  assert.match(await untilPanel(page), /219-09-9999/);
  assert.deepEqual(await sent(page), []);
  await page.close();
});

test("X Pro: each column is judged by its own box", async () => {
  const right = BOXES["X Pro"];
  const page = await browser.visit(right.address, { draft: [CLEAN, RISKY] });
  await page.click(right.selector);
  await untilChipSays(page, "Nothing found");
  await right.submits.click(page);
  assert.deepEqual(await untilSent(page), [{ text: CLEAN, trusted: true }]);
  await page.click('.left [data-testid="tweetButtonInline"]');
  await untilPanel(page);
  assert.equal((await sent(page)).length, 1);
  await page.close();
});
