// Editors × places and ways in which risky words get into them: what is
// painted is what the engine marked, the suggestion arrives in the editor's
// own model, and the editor goes on working.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BOXES, domText, model, sent } from "./harness/boxes.mjs";
import { start } from "./harness/browser.mjs";
import { drawn, judge } from "./harness/engine.mjs";
import { CAN_DROP, dropNotes, marked, pasteNotes, press, type } from "./harness/person.mjs";
import { clickControl, untilNoPanel, untilPanel } from "./harness/ui.mjs";
import { quiet, until, untilEqual } from "./harness/until.mjs";

const EDITORS = { "Draft.js": "X post dialog", "Lexical": "Facebook post dialog", "textarea": "X mobile" };

const PLAIN = "My patient, SSN «219-09-9999», goes home soon";

/** @typedef {{ draws: string, comes?: "typed" | "pasted" | "dropped" | "restored", caret?: string, mention?: boolean, atOnce?: boolean }} Row */

/** @type {Record<string, Row>} */
const ROWS = {
  "at the start": { draws: "«219-09-9999» is my patient's SSN, says the printer" },
  "in the middle": { draws: PLAIN },
  "at the end": { draws: "Registration has my patient under SSN «219-09-9999»" },
  "on several lines": { draws: "Long shift.\nSSN «219-09-9999» is my patient.\n\nAnd «457-55-5462» is the next one.\nGood night." },
  "across leaves": { draws: "Please file my patient's SSN #«219-09-9999» in the chart" },
  "next to a mention and a link": { draws: "«219-09-9999» https://example.org/a #ssn of my patient", mention: true },
  "after emoji and ZWJ": { draws: "👩🏽‍⚕️🏳️‍🌈 é my patient's SSN «219-09-9999» 🎉" },
  "right behind an emoji": { draws: "Call 📞«414-555-0172» my patient" },
  "with the caret elsewhere": { draws: PLAIN, caret: "Control+Home" },
  "right after typing": { draws: PLAIN, atOnce: true },
  "pasted": { draws: PLAIN, comes: "pasted" },
  ...(CAN_DROP && { "dropped": { draws: PLAIN, comes: "dropped" } }),
  "from a restored draft": { draws: PLAIN, comes: "restored" },
};

/** @type {import("./harness/browser.mjs").Running} */
let browser;
before(async () => { browser = await start(); });
after(() => browser.close());

/**
 * @param {import("./harness/boxes.mjs").Box} box
 * @param {Row} row
 * @param {string} text
 */
async function open(box, row, text) {
  const restored = row.comes === "restored" ? { draft: [text] } : {};
  const page = await browser.visit(box.address, { ...box.wish, ...restored, notes: text });
  if (row.comes === "pasted") await pasteNotes(page, box.selector);
  else if (row.comes === "dropped") await dropNotes(page, box.selector);
  else {
    await page.click(box.selector);
    if (row.mention) await mention(page, box);
    if (row.comes !== "restored") await type(page, text, box.lineBreak);
  }
  if (row.caret) await press(page, row.caret);
  return page;
}

/**
 * Names a colleague as the site's list of people does it, where there is one.
 * @param {import("puppeteer-core").Page} page
 * @param {import("./harness/boxes.mjs").Box} box
 */
async function mention(page, box) {
  await type(page, "@Dr");
  if (box.editor === "textarea") return type(page, "MayaOkafor ");
  await type(page, "May");
  await press(page, "Enter");
}

for (const [editor, name] of Object.entries(EDITORS)) {
  const box = BOXES[name];
  for (const [place, row] of Object.entries(ROWS)) {
    test(`${editor}: ${place}`, async () => {
      const { text: typed, marks } = drawn(row.draws);
      const page = await open(box, row, typed);
      const text = await until("the whole text", async () => {
        const now = await model(page, box);
        return now?.endsWith(typed.split("\n").at(-1) ?? "") ? now : null;
      });
      const judged = judge(text);
      assert.deepEqual(judged.marked, marks, "the engine marks what the row draws");
      assert.ok(judged.instead);

      if (!row.atOnce) await untilEqual(() => marked(page), marks, "what is painted");
      await box.submits.click(page);
      await untilPanel(page);
      assert.deepEqual(await sent(page), []);
      await clickControl(page, "Use this instead");
      await untilHolds(page, box, judged.instead);
      await untilNoPanel(page);
      assert.deepEqual(await sent(page), []);

      await page.click(box.selector);
      await press(page, "Control+End");
      await type(page, " ok");
      await press(page, "Backspace");
      await press(page, "ArrowLeft");
      await type(page, "x");
      await untilHolds(page, box, `${judged.instead} xo`);

      await undoUntil(page, box, text);
      await untilHolds(page, box, text);
      await untilEqual(() => marked(page), marks, "what is painted after undo");
      await page.close();
    });
  }
}

/**
 * Model = DOM = expected.
 * @param {import("puppeteer-core").Page} page
 * @param {import("./harness/boxes.mjs").Box} box
 * @param {string} text
 */
async function untilHolds(page, box, text) {
  const both = async () => ({ model: await model(page, box), dom: await domText(page, box) });
  await untilEqual(both, { model: text, dom: text }, "what the editor holds and shows");
}

const MOST_UNDO_STEPS = 15;

/**
 * @param {import("puppeteer-core").Page} page
 * @param {import("./harness/boxes.mjs").Box} box
 * @param {string} text
 */
async function undoUntil(page, box, text) {
  const seen = [];
  for (let step = 0; step < MOST_UNDO_STEPS; step++) {
    await press(page, "Control+z");
    // Draft.js undoes some changes in a later task; nobody presses faster.
    await quiet(page);
    seen.push(await model(page, box));
    if (seen.at(-1) === text) return;
  }
  assert.fail(`undo never came back to “${text}”, but to ${JSON.stringify(seen)}`);
}
