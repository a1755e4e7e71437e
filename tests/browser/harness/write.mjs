// The few steps that most tests begin with.
import { model } from "./boxes.mjs";
import { press, type } from "./person.mjs";
import { chipText } from "./ui.mjs";
import { quiet, until, untilEqual } from "./until.mjs";

export const RISKY = "My patient's SSN is 219-09-9999";
export const CLEAN = "Good morning";

/**
 * Replaces what is in the box, as a person who selects all and types.
 * @param {import("puppeteer-core").Page} page
 * @param {import("./boxes.mjs").Box} box
 * @param {string} text
 */
export async function write(page, box, text) {
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
export async function untilChipSays(page, words) {
  await quiet(page);
  await until(`the chip to say “${words}”`, async () => (await chipText(page))?.includes(words));
}

/**
 * What the chip says of the text as it is now, whatever that is. A page that has just been opened hears
 * from the engine a little later.
 * @param {import("puppeteer-core").Page} page
 */
export async function chipAnswer(page) {
  await quiet(page);
  return until("an answer in the chip", async () => {
    const said = await chipText(page);
    return said && !said.includes("Checking") ? said : null;
  });
}
