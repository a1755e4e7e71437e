// How soon a mark follows a keystroke and how long the gate keeps a press
// waiting, through the built package on the stand-in pages.
//   node tests/browser/bench.mjs [--chromium | --firefox]
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";

const { values } = parseArgs({ options: { firefox: { type: "boolean" }, chromium: { type: "boolean" } } });
if (!values.firefox && !values.chromium) {
  // Each browser gets a process of its own, because the harness is for one.
  for (const flag of ["--chromium", "--firefox"]) {
    const { status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), flag], { stdio: "inherit" });
    if (status !== 0) process.exit(status ?? 1);
  }
  process.exit(0);
}
process.env.BROWSER = values.firefox ? "firefox" : "chromium";
const { NAME, built, start } = await import("./harness/browser.mjs");
const { stopBackground } = await import("./harness/background.mjs");
const { BOXES } = await import("./harness/boxes.mjs");
const { marked } = await import("./harness/person.mjs");
const { until } = await import("./harness/until.mjs");
const { CLEAN, RISKY, untilChipSays } = await import("./harness/write.mjs");
const { followMarks, timeAsked, timeKnown } = await import("./harness/stopwatch.mjs");

const SIZES = [280, 5_000, 60_000];
const KEYS = { 280: 100, 5_000: 60, 60_000: 20 };
const COLD_STARTS = 10;
const EDITORS = { "Draft.js": "X home", "Lexical": "Facebook post dialog" };

/**
 * A text of so many characters, in lines as people write them.
 * @param {string} beginning
 * @param {number} size
 */
function textOf(beginning, size) {
  const line = "\nThe night was quiet, the coffee was hot, and the whole team was kind to each other.";
  return (beginning + line.repeat(Math.ceil(size / line.length))).slice(0, size);
}

/** @param {number[]} times @param {number} share */
function percentile(times, share) {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** @param {number[]} times @param {number[]} shares */
const show = (times, ...shares) => shares.map((share) => percentile(times, share).toFixed(times[0] < 1 ? 2 : 1)).join(" / ");

/** @param {string[]} cells */
const row = (...cells) => process.stdout.write(`| ${cells.join(" | ")} |\n`);

/** @param {import("puppeteer-core").Page} page @param {string} selector */
async function keystroke(page, selector) {
  await page.evaluate(followMarks);
  await page.keyboard.press("x");
  const time = await page.evaluate(() => globalThis.markFollowed);
  // The next key comes when everything about this one is over: its release is looked at in the second frame.
  for (let frame = 0; frame < 3; frame++) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
  await page.focus(selector);
  return time;
}

const browser = await start();
try {
  const version = await browser.browser.version();
  process.stdout.write(`\n${version}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}; milliseconds\n\n`);
  row("editor", "characters", "key → mark, warm, p50 / p95", "cold, p50 / max", "gate, verdict known, p50 / p99", "gate, asked, warm, p50 / p99", "cold, p50 / max");
  row("---", "--:", "--:", "--:", "--:", "--:", "--:");
  for (const [editor, name] of Object.entries(EDITORS)) {
    const box = BOXES[name];
    const button = name === "X home" ? '[data-testid="tweetButtonInline"]' : '[aria-label="Post"]';
    for (const size of SIZES) {
      const risky = await browser.visit(box.address, { draft: [textOf(RISKY, size)] });
      await risky.focus(box.selector);
      await until("the first mark", async () => (await marked(risky)).length > 0);
      const warm = [];
      for (let key = 0; key < KEYS[size]; key++) warm.push(await keystroke(risky, box.selector));
      const cold = [];
      for (let each = 0; each < COLD_STARTS; each++) {
        await stopBackground(browser);
        cold.push(await keystroke(risky, box.selector));
      }
      await risky.close();

      const clean = await browser.visit(box.address, { draft: [textOf(CLEAN, size)] });
      await clean.focus(box.selector);
      await untilChipSays(clean, "Nothing found");
      const known = await clean.evaluate(timeKnown, button, size > 5_000 ? 100 : 500);
      const asked = await clean.evaluate(timeAsked, button, KEYS[size]);
      const woken = [];
      for (let each = 0; each < COLD_STARTS; each++) {
        await stopBackground(browser);
        woken.push(...await clean.evaluate(timeAsked, button, 1));
      }
      await clean.close();
      row(editor, String(size), show(warm, 0.5, 0.95), show(cold, 0.5, 1), show(known, 0.5, 0.99), show(asked, 0.5, 0.99), show(woken, 0.5, 1));
    }
  }
  process.stdout.write("\n");
  row("file", "bytes", "gzipped");
  row("---", "--:", "--:");
  for (const file of ["core.wasm", "lexicon.bin", "content.js", "background.js"]) {
    const bytes = await readFile(join(built(NAME), file));
    row(file, String(bytes.length), String(gzipSync(bytes).length));
  }
} finally {
  await browser.close();
}
