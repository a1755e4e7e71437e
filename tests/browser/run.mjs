// Runs the browser tests: all files, or those whose names contain a word of
// the command line, in both browsers or the one asked for.
//   node tests/browser/run.mjs [--chromium | --firefox] [WORD…]
import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PAGES, bundlePages } from "./pages/bundle.mjs";

const folder = dirname(fileURLToPath(import.meta.url));
const wishes = process.argv.slice(2);
const words = wishes.filter((wish) => !wish.startsWith("--"));
const asked = ["chromium", "firefox"].filter((name) => wishes.includes(`--${name}`));
const browsers = asked.length > 0 ? asked : ["chromium", "firefox"];
const files = (await readdir(folder))
  .filter((file) => file.endsWith(".test.mjs") && (words.length === 0 || words.some((word) => file.includes(word))))
  .map((file) => join(folder, file));

/**
 * One browser at a time: timing is part of what is tested, and two browsers
 * on two cores would test the scheduler.
 * @param {string} browser
 */
function run(browser) {
  process.stdout.write(`\n— ${browser}: ${files.length} files\n`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--test", "--test-concurrency=1", "--test-reporter=spec", ...files], {
      stdio: "inherit",
      env: { ...process.env, BROWSER: browser, STAND_INS: PAGES },
    });
    child.on("exit", (code) => resolve(code === 0));
  });
}

await bundlePages(PAGES);
let passed = true;
for (const browser of browsers) passed = (await run(browser)) && passed;
process.exit(passed ? 0 : 1);
