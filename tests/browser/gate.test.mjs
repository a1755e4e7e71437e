// The gate at every way of sending, on every box: a risky post is held, a
// clean one goes out by the page's own event, once.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BOXES, forgetSent, model, sent, untilSent } from "./harness/boxes.mjs";
import { start } from "./harness/browser.mjs";
import { judge } from "./harness/engine.mjs";
import { press } from "./harness/person.mjs";
import { panelText, untilNoPanel, untilPanel } from "./harness/ui.mjs";
import { quiet } from "./harness/until.mjs";
import { CLEAN, RISKY, untilChipSays, write } from "./harness/write.mjs";

/** @type {import("./harness/browser.mjs").Running} */
let browser;
before(async () => {
  assert.equal(judge(RISKY).verdict, "hold");
  assert.equal(judge(CLEAN).verdict, "clear");
  browser = await start();
});
after(() => browser.close());

for (const [name, box] of Object.entries(BOXES)) {
  // One page for all ways: every attempt replaces what the one before left.
  /** @type {import("puppeteer-core").Page | undefined} */
  let page;

  for (const [way, sendBy] of Object.entries(box.submits)) {
    test(`${name}, ${way}: held when risky, untouched when clean`, async () => {
      page ??= await browser.visit(box.address, box.wish);
      await forgetSent(page);
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
      assert.deepEqual(await untilSent(page), [{ text: CLEAN, trusted: true }]);
      assert.equal(await panelText(page), null);
    });
  }

  test(`${name}: a restored draft, sent before anything is known of it`, async () => {
    await page?.close();
    const [sendBy] = Object.values(box.submits);
    const risky = await browser.visit(box.address, { ...box.wish, draft: [RISKY] });
    await risky.focus(box.selector);
    await sendBy(risky);
    await untilPanel(risky);
    assert.deepEqual(await sent(risky), []);
    await risky.close();

    const clean = await browser.visit(box.address, { ...box.wish, draft: [CLEAN] });
    await clean.focus(box.selector);
    await sendBy(clean);
    assert.deepEqual((await untilSent(clean)).map(({ text }) => text), [CLEAN]);
    await clean.close();
  });
}
