// The extension's interface is a guest: accessible, out of the way, and never
// in the editor.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { BOXES, model, sent } from "./harness/boxes.mjs";
import { NAME, start } from "./harness/browser.mjs";
import { marked, press, type } from "./harness/person.mjs";
import { findControl, look, panelText, untilNoPanel, untilPanel } from "./harness/ui.mjs";
import { quiet, until, untilEqual } from "./harness/until.mjs";
import { RISKY, untilChipSays, write } from "./harness/write.mjs";

const AXE = await readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** @type {import("./harness/browser.mjs").Running} */
let browser;
before(async () => { browser = await start(); });
after(() => browser.close());

/**
 * Runs axe on what is shown of the interface. The closed root is opened to axe
 * for the moment, in the page's world only.
 * @param {import("puppeteer-core").Page} page
 */
async function violations(page) {
  await page.evaluate(AXE);
  return look(page, async (root) => {
    await Promise.all(root.getAnimations({ subtree: true }).map(({ finished }) => finished));
    Object.defineProperty(root.host, "shadowRoot", { value: root, configurable: true });
    const { violations } = await globalThis.axe.run(root.host, {
      resultTypes: ["violations"],
      // The host's own style keeps the page's out; there is no text in it.
      rules: { "avoid-inline-spacing": { enabled: false } },
    });
    delete root.host.shadowRoot;
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  });
}

/** The last font that each word shown may fall back to: a host that is all "initial" would give the browser's own. */
const fonts = (page) =>
  look(page, (root) => {
    const shown = [...root.querySelectorAll(".chip, .card *, .panel *")].filter((it) => it.textContent.trim() && it.checkVisibility());
    return [...new Set(shown.map((it) => getComputedStyle(it).fontFamily.split(",").pop().trim()))];
  });

for (const theme of ["light", "dark"]) {
  describe(`axe finds nothing, ${theme}`, () => {
    for (const name of ["X post dialog", "Facebook comment", "X mobile"]) {
      test(name, async () => {
        const box = BOXES[name];
        const page = await browser.visit(box.address, { ...box.wish, theme });
        // Firefox has no colour scheme for one page: it is tested in its own.
        if (NAME === "chromium") await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
        await write(page, box, RISKY);
        await untilChipSays(page, "to look at");
        await press(page, "ArrowLeft");
        await until("the card", () => findControl(page, "Not PHI"));
        assert.deepEqual(await violations(page), [], "chip and card");
        await Object.values(box.submits)[0](page);
        await untilPanel(page);
        assert.deepEqual(await violations(page), [], "panel");
        assert.deepEqual(await fonts(page), ["sans-serif"], "the last resort of every font");
        await page.close();
      });
    }
  });
}

for (const name of ["X post dialog", "Facebook post dialog", "X mobile"]) {
  const box = BOXES[name];

  test(`${name}: marking changes nothing in the editor`, async () => {
    const page = await browser.visit(box.address, { ...box.wish, draft: [RISKY] });
    await page.focus(box.selector);
    const html = () => page.$eval(box.selector, (element) => element.parentElement?.outerHTML);
    const unmarked = await html();
    await untilEqual(() => marked(page), ["219-09-9999"], "what is marked");
    assert.equal(await html(), unmarked);
    await page.close();
  });

  test(`${name}: with the card open, keys still go to the text`, async () => {
    const page = await browser.visit(box.address, box.wish);
    await write(page, box, RISKY);
    await untilChipSays(page, "to look at");
    await press(page, "ArrowLeft");
    await until("the card", () => findControl(page, "Not PHI"));
    await type(page, "1 2");
    await untilEqual(() => model(page, box), RISKY.replace(/9$/, "1 29"), "the model");
    await page.close();
  });

  test(`${name}: the panel keeps the keyboard to itself, and Escape goes back to the text`, async () => {
    const page = await browser.visit(box.address, box.wish);
    await write(page, box, RISKY);
    await box.submits.click(page);
    await untilPanel(page);
    // Tab may leave for the browser's own buttons, but not for the page's.
    const inThePage = () => page.evaluate(() => {
      const { activeElement } = document;
      return activeElement !== document.body && !activeElement?.matches("html > [popover]");
    });
    for (let presses = 0; presses < 8; presses++) {
      await press(page, "Tab");
      assert.ok(!(await inThePage()), `after ${presses + 1} times Tab`);
    }
    await type(page, "zz");
    assert.equal(await model(page, box), RISKY);
    await press(page, "Escape");
    await untilNoPanel(page);
    await type(page, "k");
    await untilEqual(() => model(page, box).then((text) => text.includes("k") && text.length === RISKY.length + 1), true, "the model");
    assert.deepEqual(await sent(page), []);
    await page.close();
  });
}

test("a box that no adapter knows is checked, and the chip says what it is", async () => {
  for (const name of ["X picture's description", "X article"]) {
    const box = BOXES[name];
    const page = await browser.visit(box.address, box.wish);
    await write(page, box, RISKY);
    await untilChipSays(page, "unknown box");
    await untilEqual(() => marked(page), ["219-09-9999"], "what is marked");
    await page.close();
  }
});

test("a text in another language is not called clear", async () => {
  const box = BOXES["X home"];
  const page = await browser.visit(box.address, box.wish);
  await write(page, box, "Otra noche larga en la unidad y no puedo decir nada más.");
  await untilChipSays(page, "Not English: not checked");
  await write(page, box, "Y luego alguien dejó su SSN 219-09-9999 en la mesa del pasillo");
  await untilChipSays(page, "not English: checked in part");
  await untilEqual(() => marked(page), ["219-09-9999"], "what is marked");
  await page.close();
});

// Firefox's WebDriver has no input method to compose with.
if (NAME === "chromium") {
  test("Enter that belongs to an input method sends nothing and asks nothing", async () => {
    const box = BOXES["Messenger"];
    const page = await browser.visit(box.address);
    const cdp = await page.createCDPSession();
    await write(page, box, `${RISKY} `);
    await cdp.send("Input.imeSetComposition", { text: "さむ", selectionStart: 2, selectionEnd: 2 });
    await cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Process", code: "Enter", windowsVirtualKeyCode: 229 });
    await quiet(page);
    assert.equal(await panelText(page), null);
    assert.deepEqual(await sent(page), []);
    await cdp.send("Input.insertText", { text: "寒" });
    await untilEqual(() => model(page, box), `${RISKY} 寒`, "the model");
    await press(page, "Enter");
    await untilPanel(page);
    assert.deepEqual(await sent(page), []);
    await page.close();
  });
}
