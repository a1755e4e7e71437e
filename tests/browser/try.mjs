// Opens a throw-away browser with the extension and the stand-in composers
// under the sites' own names, or takes pictures of each state without a window.
//   node tests/browser/try.mjs [--firefox] [--screenshot FOLDER]
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { firefox: { type: "boolean" }, chromium: { type: "boolean" }, screenshot: { type: "string" } },
});
// The harness is for one browser and reads its name once, so it is imported after this.
process.env.BROWSER = values.firefox ? "firefox" : "chromium";
const { BOXES } = await import("./harness/boxes.mjs");
const { start } = await import("./harness/browser.mjs");
const { type } = await import("./harness/person.mjs");
const { clickControl, findControl, look, untilNoPanel, untilPanel } = await import("./harness/ui.mjs");
const { until } = await import("./harness/until.mjs");
const { untilChipSays } = await import("./harness/write.mjs");

const STORY = "Long night. Mrs. Alvarez in bed 4, 94 years old, came in today with chest pain. Her daughter's number is 617-555-0142.";

/** @type {{ name: string, box: string, theme: "light" | "dark" }[]} */
const PICTURES = [
  { name: "x", box: "X post dialog", theme: "light" },
  { name: "x-dark", box: "X home", theme: "dark" },
  { name: "facebook", box: "Facebook post dialog", theme: "light" },
  { name: "facebook-comment", box: "Facebook comment", theme: "light" },
  { name: "x-mobile", box: "X mobile", theme: "light" },
];

/** @param {string} folder */
async function takePictures(folder) {
  await mkdir(folder, { recursive: true });
  const browser = await start();
  try {
    for (const { name, box: boxName, theme } of PICTURES) {
      const box = BOXES[boxName];
      const page = await browser.visit(box.address, { ...box.wish, theme });
      // Firefox takes its colours from the whole profile only.
      if (browser.name === "chromium") await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
      /** @param {string} state */
      const picture = async (state) => {
        await look(page, (root) => Promise.all(root.getAnimations({ subtree: true }).map(({ finished }) => finished)).then(() => true));
        const path = join(folder, `${browser.name}-${name}-${state}.png`);
        await page.screenshot({ path });
        process.stdout.write(`${path}\n`);
      };
      await page.click(box.selector);
      await type(page, STORY, box.lineBreak);
      await untilChipSays(page, "to look at");
      await picture("1-typing");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("ArrowLeft");
      await until("the card", () => findControl(page, "Not PHI"));
      await picture("2-card");
      await Object.values(box.submits)[0](page);
      await untilPanel(page);
      await picture("3-panel");
      await clickControl(page, "Use this instead");
      await untilNoPanel(page);
      await untilChipSays(page, "");
      await picture("4-suggestion-taken");
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

async function openForAPerson() {
  const browser = await start({ headless: false });
  for (const name of ["Facebook comment", "Facebook post dialog", "X mobile", "X post dialog", "X home"]) {
    const { address, wish } = BOXES[name];
    await browser.visit(address, wish);
  }
  process.stdout.write("Write what you would never post. Nothing leaves this machine: these pages only look like the sites.\n");
  await new Promise((resolve) => browser.browser.once("disconnected", resolve));
  await browser.close();
}

if (values.screenshot) await takePictures(values.screenshot);
else await openForAPerson();
