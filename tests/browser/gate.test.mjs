// The gate at every way of sending, on every box: a risky post is held, a
// clean one goes out by the page's own event, once.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BOXES, model, sent } from "./harness/boxes.mjs";
import { start } from "./harness/browser.mjs";
import { judge } from "./harness/engine.mjs";
import { press, type } from "./harness/person.mjs";
import { chipText, panelText, untilNoPanel, untilPanel } from "./harness/ui.mjs";
import { quiet, until, untilEqual } from "./harness/until.mjs";

const RISKY = "My patient's SSN is 219-09-9999";
const CLEAN = "Good morning, and thank you all";

/** @type {import("./harness/browser.mjs").Running} */
let browser;
before(async () => {
  assert.equal(judge(RISKY).verdict, "hold");
  assert.equal(judge(CLEAN).verdict, "clear");
  browser = await start();
});
after(() => browser.close());

/**
 * @param {import("puppeteer-core").Page} page
 * @param {import("./harness/boxes.mjs").Box} box
 * @param {string} text
 */
async function write(page, box, text) {
  await page.click(box.selector);
  await press(page, "Control+a");
  await type(page, text, box.lineBreak);
  await untilEqual(() => model(page, box), text, "the typed text");
}

/**
 * Waits for what the chip says of the text as it is now: it reads the box once
 * a frame, and until then speaks of the text before.
 * @param {import("puppeteer-core").Page} page
 * @param {string} words
 */
async function untilChipSays(page, words) {
  await quiet(page);
  await until(`the chip to say “${words}”`, async () => (await chipText(page))?.includes(words));
}

for (const [name, box] of Object.entries(BOXES)) {
  for (const [way, sendBy] of Object.entries(box.submits)) {
    test(`${name}, ${way}: held when risky, untouched when clean`, async () => {
      const page = await browser.visit(box.address, box.wish);
      await write(page, box, RISKY);
      await untilChipSays(page, "to look at");
      await sendBy(page);
      assert.match(await untilPanel(page), /219-09-9999/);
      await quiet(page);
      assert.deepEqual(await sent(page), []);
      await press(page, "Escape");
      await untilNoPanel(page);
      assert.equal(await model(page, box), RISKY);
      assert.deepEqual(await sent(page), []);

      await write(page, box, CLEAN);
      await untilChipSays(page, "Nothing found");
      await sendBy(page);
      await until("the post", async () => (await sent(page)).length > 0);
      await quiet(page);
      assert.deepEqual((await sent(page)).map(({ texts, trusted }) => ({ text: texts[0], trusted })), [{ text: CLEAN, trusted: true }]);
      assert.equal(await panelText(page), null);
      await page.close();
    });
  }

  test(`${name}: sent before anything is known, it is asked about first`, async () => {
    const [sendBy] = Object.values(box.submits);
    const risky = await browser.visit(box.address, box.wish);
    await write(risky, box, RISKY);
    await sendBy(risky);
    await untilPanel(risky);
    assert.deepEqual(await sent(risky), []);
    await risky.close();

    const clean = await browser.visit(box.address, box.wish);
    await write(clean, box, CLEAN);
    await sendBy(clean);
    await until("the post", async () => (await sent(clean)).length > 0);
    await quiet(clean);
    assert.deepEqual((await sent(clean)).map(({ texts }) => texts[0]), [CLEAN]);
    await clean.close();
  });
}
