// The stand-ins behave as the sites do, with no extension about: what is typed
// reaches the editor's model, undo works, and every way of sending sends once.
// If this fails, no other browser test means anything.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { start } from "./harness/browser.mjs";
import { BOXES, domText, model, sent } from "./harness/boxes.mjs";
import { CAN_DROP, dropNotes, pasteNotes, press, type } from "./harness/person.mjs";
import { until } from "./harness/until.mjs";

/** @type {import("./harness/browser.mjs").Running} */
let browser;
before(async () => { browser = await start({ extension: null }); });
after(() => browser.close());

const EDITORS = ["X home", "X mobile", "Facebook post dialog", "Facebook comment", "a box that no adapter knows"];

for (const [name, box] of Object.entries(BOXES)) {
  test(`${name}: typing, undo and every way of sending`, async () => {
    for (const [way, sendBy] of Object.entries(box.submits)) {
      const page = await browser.visit(box.address, box.wish);
      await page.click(box.selector);
      await type(page, "Good morning");
      await until("the typed text in the model", async () => (await model(page, box)) === "Good morning");
      assert.equal(await domText(page, box), "Good morning");
      await sendBy(page);
      const posts = await until(`${way} to send`, async () => {
        const posts = await sent(page);
        return posts.length > 0 ? posts : null;
      });
      assert.deepEqual(posts.map(({ texts, trusted }) => [texts[0], trusted]), [["Good morning", true]], way);
      await page.close();
    }
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
