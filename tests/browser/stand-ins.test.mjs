// The stand-ins behave as the sites do, with no extension about: what is typed
// reaches the editor's model, undo works, and every way of sending sends once.
// If this fails, no other browser test means anything.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { start } from "./harness/browser.mjs";
import { BOXES, domText, forgetSent, model, untilSent } from "./harness/boxes.mjs";
import { CAN_DROP, dropNotes, pasteNotes, press } from "./harness/person.mjs";
import { until } from "./harness/until.mjs";
import { write } from "./harness/write.mjs";

/** @type {import("./harness/browser.mjs").Running} */
let browser;
before(async () => { browser = await start({ extension: null }); });
after(() => browser.close());

const EDITORS = ["X home", "X mobile", "Facebook post dialog", "Facebook comment", "a box that no adapter knows"];

for (const [name, box] of Object.entries(BOXES)) {
  test(`${name}: typing, undo and every way of sending`, async () => {
    const page = await browser.visit(box.address, box.wish);
    for (const [way, sendBy] of Object.entries(box.submits)) {
      await forgetSent(page);
      await write(page, box, "Good morning");
      assert.equal(await domText(page, box), "Good morning");
      await sendBy(page);
      assert.deepEqual(await untilSent(page), [{ text: "Good morning", trusted: true }], way);
    }
    await page.close();
  });

  // These are the editor's doing, not the page's.
  if (!EDITORS.includes(name)) continue;
  test(`${name}: paste, drop, undo`, async () => {
    for (const bring of CAN_DROP ? [pasteNotes, dropNotes] : [pasteNotes]) {
      const page = await browser.visit(box.address, { ...box.wish, notes: "from elsewhere" });
      await bring(page, box.selector);
      await until(bring.name, async () => (await model(page, box)) === "from elsewhere");
      assert.equal(await domText(page, box), "from elsewhere");
      await page.click(box.selector);
      await press(page, "Control+z");
      await until("undo", async () => (await model(page, box)) === "");
      await page.close();
    }
  });
}
