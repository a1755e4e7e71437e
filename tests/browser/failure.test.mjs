// When something breaks, the person is told in words and nothing goes out that
// was not judged.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { corruptEngine, reloadExtension, removeExtension, stopBackground } from "./harness/background.mjs";
import { BOXES, sent, untilSent } from "./harness/boxes.mjs";
import { damagedPackage, trappingPackage } from "./harness/broken.mjs";
import { NAME, start } from "./harness/browser.mjs";
import { marked } from "./harness/person.mjs";
import { clickControl, findControl, panelText, untilNoPanel, untilPanel } from "./harness/ui.mjs";
import { quiet, until, untilEqual } from "./harness/until.mjs";
import { CLEAN, RISKY, untilChipSays, write } from "./harness/write.mjs";

const BOX = BOXES["X home"];
const UNCHECKED = "could not be checked";

// After a reload Firefox takes the old script out of the page and puts the new
// one in, which goes on; Chromium leaves the old one there, cut off. When the
// extension is removed, Firefox ends the script, and nobody is left to speak.
const SAYS = {
  chromium: [[reloadExtension, /Reload the page/], [removeExtension, /Reload the page/]],
  firefox: [[reloadExtension, /219-09-9999/]],
};

describe("with the shipped package", () => {
  /** @type {import("./harness/browser.mjs").Running} */
  let browser;
  before(async () => { browser = await start(); });
  after(() => browser.close());

  test("a stopped background wakes up for the next word", async () => {
    const page = await browser.visit(BOX.address);
    await write(page, BOX, CLEAN);
    await untilChipSays(page, "Nothing found");
    await stopBackground(browser);
    await write(page, BOX, RISKY);
    await untilEqual(() => marked(page), ["219-09-9999"], "what is painted");
    await stopBackground(browser);
    await BOX.submits.click(page);
    await untilPanel(page);
    assert.deepEqual(await sent(page), []);
    await page.close();
  });

  test("a background that is stopped at the very click is asked again", async () => {
    const page = await browser.visit(BOX.address);
    await write(page, BOX, CLEAN);
    const stopped = stopBackground(browser);
    await BOX.submits.click(page);
    assert.deepEqual((await untilSent(page)).map(({ text }) => text), [CLEAN]);
    await stopped;
    await page.close();
  });

  // Firefox lets nobody into a background page, so its engine can't be harmed
  // while it runs; there, the package with a trapping engine stands in (below).
  if (NAME === "chromium") {
    test("an engine that traps once is replaced by a fresh one", async () => {
      const page = await browser.visit(BOX.address);
      await write(page, BOX, CLEAN);
      await untilChipSays(page, "Nothing found");
      assert.ok(await corruptEngine(browser) > 0, "an engine was running");
      await write(page, BOX, RISKY);
      await BOX.submits.click(page);
      await untilPanel(page);
      assert.deepEqual(await sent(page), []);
      await clickControl(page, (await panelText(page))?.includes(UNCHECKED) ? "Try again" : "Edit");
      await write(page, BOX, `${RISKY}.`);
      await untilEqual(() => marked(page), ["219-09-9999"], "what the fresh engine marks");
      await page.close();
    });
  }

  for (const name of ["X home", "X post dialog", "Facebook post dialog", "X mobile"]) {
    test(`${name}: the interface is back after the page removed it`, async () => {
      const box = BOXES[name];
      const page = await browser.visit(box.address, box.wish);
      await write(page, box, RISKY);
      await untilChipSays(page, "to look at");
      const remove = () => page.evaluate(() => document.querySelectorAll("html > [popover]").forEach((host) => host.remove()));
      await remove();
      await box.submits.click(page);
      await untilPanel(page);
      assert.deepEqual(await sent(page), []);
      await remove();
      await untilPanel(page);
      await clickControl(page, "Edit");
      await untilNoPanel(page);
      assert.deepEqual(await sent(page), []);
      await page.close();
    });
  }

  test("“Post anyway” that nobody can see is not honoured", async () => {
    const page = await browser.visit(BOX.address);
    await write(page, BOX, RISKY);
    await BOX.submits.click(page);
    await clickControl(page, "I have read this");
    const place = await until("the button", async () => {
      const button = await findControl(page, "Post anyway");
      return button && !button.disabled ? button : null;
    });
    await page.evaluate(() => {
      for (const host of document.querySelectorAll("html > [popover]")) {
        /** @type {HTMLElement} */ (host).style.setProperty("opacity", "0", "important");
      }
    });
    await page.mouse.click(place.x, place.y);
    await quiet(page);
    assert.deepEqual(await sent(page), []);
    await page.close();
  });
});

for (const [happen, says] of SAYS[NAME]) {
  test(`${happen.name} under an open tab: the tab says so, and nothing unjudged goes out`, async () => {
    const browser = await start();
    try {
      const page = await browser.visit(BOX.address);
      await write(page, BOX, CLEAN);
      await untilChipSays(page, "Nothing found");
      await happen(browser);
      await write(page, BOX, RISKY);
      await BOX.submits.click(page);
      assert.match(await untilPanel(page), says);
      await quiet(page);
      assert.deepEqual(await sent(page), []);
      await clickControl(page, "Edit");
      await untilNoPanel(page);
      assert.deepEqual(await sent(page), []);
    } finally {
      await browser.close();
    }
  });
}

for (const [what, make] of Object.entries({ "traps on every check": trappingPackage, "does not load": damagedPackage })) {
  describe(`with an engine that ${what}`, () => {
    /** @type {import("./harness/browser.mjs").Running} */
    let browser;
    /** @type {Awaited<ReturnType<typeof make>>} */
    let broken;
    before(async () => {
      broken = await make();
      browser = await start({ extension: broken.folder });
    });
    after(async () => {
      await browser.close();
      await broken.remove();
    });

    test("the chip and the panel say it, nothing goes out unasked, and a person may decide", async () => {
      const page = await browser.visit(BOX.address);
      await write(page, BOX, CLEAN);
      await untilChipSays(page, "Can’t check");
      await BOX.submits.click(page);
      assert.match(await untilPanel(page), new RegExp(UNCHECKED));
      await quiet(page);
      assert.deepEqual(await sent(page), []);
      await clickControl(page, "Post it unchecked");
      await clickControl(page, "Post anyway");
      assert.deepEqual((await untilSent(page)).map(({ text }) => text), [CLEAN]);
      await page.close();
    });
  });
}
