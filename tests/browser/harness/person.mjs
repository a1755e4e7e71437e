// What a person does at a page: type, press, copy, drag, read what is marked.
import { NAME } from "./browser.mjs";
import { look } from "./ui.mjs";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Gives the page a whole emoji at once, as an emoji picker does. Puppeteer
 * would send Firefox one code point at a time, and Draft.js breaks on that.
 * @param {import("puppeteer-core").Page} page
 * @param {string} emoji
 */
async function pick(page, emoji) {
  if (NAME === "chromium") return page.keyboard.sendCharacter(emoji);
  const { connection } = /** @type {any} */ (page.browser());
  const actions = [{ type: "keyDown", value: emoji }, { type: "keyUp", value: emoji }];
  const context = /** @type {any} */ (page.mainFrame())._id;
  await connection.send("input.performActions", { context, actions: [{ type: "key", id: "emoji picker", actions }] });
}

/**
 * Types as a keyboard does; a line break is Shift+Enter where Enter would send.
 * @param {import("puppeteer-core").Page} page
 * @param {string} text
 * @param {string} [lineBreak]
 */
export async function type(page, text, lineBreak = "Enter") {
  for (const { segment } of graphemes.segment(text)) {
    if (segment === "\n") await press(page, lineBreak);
    else if (/^[ -~]$/.test(segment)) await page.keyboard.press(/** @type {any} */ (segment));
    else await pick(page, segment);
  }
}

/** Editing commands that Chromium's protocol wants named beside their keys. */
const COMMANDS = { "Control+c": "Copy", "Control+v": "Paste", "Control+a": "SelectAll" };

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} chord such as `Control+Enter`
 */
export async function press(page, chord) {
  const keys = /** @type {any[]} */ (chord.split("+"));
  const last = keys.pop();
  const commands = NAME === "chromium" && COMMANDS[chord] ? { commands: [COMMANDS[chord]] } : {};
  for (const key of keys) await page.keyboard.down(key);
  await page.keyboard.press(last, commands);
  for (const key of keys.reverse()) await page.keyboard.up(key);
}

/** @param {import("puppeteer-core").Page} page */
async function selectNotes(page) {
  return page.evaluate(() => {
    const notes = document.querySelector(".notes");
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    getSelection()?.selectAllChildren(notes);
    const { x, y, width, height } = notes.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

/**
 * Copies the page's notes (see pages/notes.jsx) and pastes them into a box.
 * @param {import("puppeteer-core").Page} page
 * @param {string} box a selector
 */
export async function pasteNotes(page, box) {
  await selectNotes(page);
  await press(page, "Control+c");
  await page.click(box);
  await press(page, "Control+v");
}

// 2026-11-22, Firefox 153: a drag made by WebDriver starts, and passes over its
// target, but letting the button go ends it without a drop.
export const CAN_DROP = NAME === "chromium";

/**
 * Drags the page's notes into a box with the mouse.
 * @param {import("puppeteer-core").Page} page
 * @param {string} box a selector
 */
export async function dropNotes(page, box) {
  const from = await selectNotes(page);
  const to = await page.$eval(box, (element) => {
    const { x, y, height } = element.getBoundingClientRect();
    return { x: x + 6, y: y + height / 2 };
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y - 12, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
  // A drop counts only where something was dragged over before.
  await page.mouse.move(to.x + 1, to.y, { steps: 2 });
  await page.mouse.up();
}

/**
 * Moves the mouse over the first mark and a little on, as a hand does that lies on it.
 * @param {import("puppeteer-core").Page} page
 */
export async function moveOverMark(page) {
  const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });
  const painted = await page.evaluate(() => {
    const ranges = [...CSS.highlights].filter(([name]) => name.startsWith("crowded-elevator")).flatMap(([, all]) => [...all]);
    return ranges[0]?.getBoundingClientRect().toJSON() ?? null;
  });
  const drawn = () => look(page, (root) => root.querySelector("mark:not(dialog mark)")?.getBoundingClientRect().toJSON() ?? null);
  const { x, y } = middle(painted ?? (await drawn()));
  for (const step of [0, 2, 4]) await page.mouse.move(x + step, y);
}

/**
 * The texts that are marked, in their order: painted by the Custom Highlight
 * API in an editor, or drawn over a textarea by the extension's own mirror.
 * @param {import("puppeteer-core").Page} page
 * @returns {Promise<string[]>}
 */
export async function marked(page) {
  const painted = await page.evaluate(() => {
    const ranges = [...CSS.highlights].filter(([name]) => name.startsWith("crowded-elevator")).flatMap(([, all]) => [...all]);
    ranges.sort((one, other) => one.comparePoint(other.startContainer, other.startOffset) < 0 ? 1 : -1);
    return ranges.map((range) => range.toString());
  });
  const drawn = await look(page, (root) => [...root.querySelectorAll("mark:not(dialog mark)")].map((mark) => mark.textContent));
  return [...painted, ...(drawn ?? [])];
}
