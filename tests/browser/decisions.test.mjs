// What a person decides at the panel, and what becomes of it.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { BOXES, domText, model, sent, untilSent } from "./harness/boxes.mjs";
import { start } from "./harness/browser.mjs";
import { judge } from "./harness/engine.mjs";
import { marked, moveOverMark, press, type } from "./harness/person.mjs";
import { clickControl, findControl, panelText, untilNoPanel, untilPanel } from "./harness/ui.mjs";
import { quiet, until, untilEqual } from "./harness/until.mjs";
import { CLEAN, RISKY, untilChipSays, write } from "./harness/write.mjs";

const WARNING = "My patient went home today";
const SURE = "I have read this";

/** @type {import("./harness/browser.mjs").Running} */
let browser;
before(async () => { browser = await start(); });
after(() => browser.close());

/**
 * Opens a box with a text in it and tries to send it.
 * @param {import("./harness/boxes.mjs").Box} box
 * @param {string} text
 */
async function attempt(box, text) {
  const page = await browser.visit(box.address, box.wish);
  await write(page, box, text);
  await Object.values(box.submits)[0](page);
  await untilPanel(page);
  return page;
}

for (const name of ["X home", "X chat", "Facebook post dialog", "Facebook comment", "Facebook mobile"]) {
  const box = BOXES[name];

  describe(`Post anyway, ${name}`, () => {
    test("posts once, exactly this text, and editing voids it", async () => {
      const page = await attempt(box, RISKY);
      const sure = await until("the button", () => findControl(page, "Post anyway"));
      assert.ok(sure.disabled, "a hold asks for a deliberate yes");
      await page.mouse.click(sure.x, sure.y);
      await clickControl(page, SURE);
      await clickControl(page, "Post anyway");
      assert.deepEqual((await untilSent(page)).map(({ text }) => text), [RISKY]);
      assert.equal(await panelText(page), null);

      await write(page, box, `${RISKY}!`);
      await Object.values(box.submits)[0](page);
      await untilPanel(page);
      await quiet(page);
      assert.equal((await sent(page)).length, 1);
      await page.close();
    });
  });
}

test("a warning takes one click", async () => {
  assert.equal(judge(WARNING).verdict, "warn");
  const page = await attempt(BOXES["X home"], WARNING);
  await clickControl(page, "Post anyway");
  assert.deepEqual((await untilSent(page)).map(({ text }) => text), [WARNING]);
  await page.close();
});

test("the panel says what its suggestion does not settle, and the gate holds it to that", async () => {
  const text = "My patient, MRN 00482913, yells again and I'm unplugging something.";
  const draft = judge(text).instead ?? "";
  const box = BOXES["X home"];
  const page = await attempt(box, text);
  const said = /Still to look at in it: (.+?)[;.]/.exec(await panelText(page) ?? "")?.[1] ?? "";
  assert.notEqual(said, "");
  await clickControl(page, "Use this instead");
  await untilNoPanel(page);
  await untilEqual(() => model(page, box), draft, "the model");
  await Object.values(box.submits)[0](page);
  assert.ok((await untilPanel(page)).includes(said));
  assert.deepEqual(await sent(page), []);
  await page.close();
});

test("Edit brings the caret back into the box, at the first mark", async () => {
  const box = BOXES["X post dialog"];
  const page = await attempt(box, RISKY);
  await clickControl(page, "Edit");
  await untilNoPanel(page);
  const caret = () => page.evaluate(() => {
    const selection = getSelection();
    return [document.activeElement?.getAttribute("role"), selection?.isCollapsed, selection?.anchorOffset];
  });
  await untilEqual(caret, ["textbox", true, RISKY.indexOf("219")], "the caret");
  await type(page, "x");
  await untilEqual(() => model(page, box), RISKY.replace("219", "x219"), "the model");
  assert.deepEqual(await sent(page), []);
  await page.close();
});

test("“Not PHI: ignore” lets this text go, for these words only", async () => {
  const box = BOXES["X home"];
  const page = await browser.visit(box.address);
  await write(page, box, RISKY);
  await untilEqual(() => marked(page), ["219-09-9999"], "what is painted");
  await press(page, "Alt+Enter");
  await clickControl(page, "Not PHI: ignore");
  await untilEqual(() => marked(page), [], "what is painted");
  await box.submits.click(page);
  assert.deepEqual(await untilSent(page), [{ text: RISKY, trusted: true }]);
  await write(page, box, RISKY.replace("219", "218"));
  await box.submits.click(page);
  await untilPanel(page);
  assert.equal((await sent(page)).length, 1);
  await page.close();
});

for (const [editor, name] of Object.entries({ "Draft.js": "X home", "Lexical": "Facebook comment", "textarea": "X chat" })) {
  test(`${editor}: the card's suggestion is taken by keyboard alone, without losing the caret's box`, async () => {
    const box = BOXES[name];
    const text = "Call my patient at 414-555-0172";
    const { marked: marks, instead } = judge(text);
    assert.deepEqual(marks, ["414-555-0172"]);
    const page = await browser.visit(box.address, box.wish);
    await write(page, box, text);
    await untilChipSays(page, "to look at");
    await press(page, "ArrowLeft");
    await until("the card", () => findControl(page, "Not PHI"));
    await press(page, "Alt+Enter");
    await quiet(page);
    // A card that is drawn anew would take the keyboard's place in it away.
    await moveOverMark(page);
    await quiet(page);
    await press(page, "Enter");
    await untilEqual(() => model(page, box), instead, "the model");
    await untilEqual(() => domText(page, box), instead, "the DOM");
    assert.deepEqual(await sent(page), []);
    await press(page, "Control+End");
    await type(page, "!");
    await untilEqual(() => model(page, box), `${instead}!`, "the model");
    await page.close();
  });
}

test("a reply dialog is judged by its own box, not by the one behind it", async () => {
  const box = BOXES["X post dialog"];
  const page = await browser.visit(box.address, { behind: RISKY });
  await write(page, box, CLEAN);
  await untilChipSays(page, "Nothing found");
  await box.submits.click(page);
  assert.deepEqual(await untilSent(page), [{ text: CLEAN, trusted: true }]);
  await page.close();
});

test("choosing from the list of people is no sending", async () => {
  for (const name of ["X direct message, older", "Messenger"]) {
    const box = BOXES[name];
    const page = await browser.visit(box.address, box.wish);
    await write(page, box, `${RISKY} @DrMa`);
    await press(page, "Enter");
    await untilEqual(() => model(page, box).then((text) => text.trimEnd().endsWith("DrMayaOkafor")), true, "the mention");
    await quiet(page);
    assert.equal(await panelText(page), null);
    assert.deepEqual(await sent(page), []);
    await press(page, "Enter");
    await untilPanel(page);
    assert.deepEqual(await sent(page), []);
    await page.close();
  }
});
