// Runs the tests of managed installation in both browsers, or the one asked for, each with an /etc
// of its own.   node tests/managed/run.mjs [--chromium | --firefox]
import { spawnSync } from "node:child_process";
import { PAGES, bundlePages } from "../browser/pages/bundle.mjs";

// The evidence tests need a policy as well, and share the desk and the institution.
const FILES = ["rollout", "settings", "network", "network-background"].map((name) => `tests/managed/${name}.test.mjs`).concat("tests/evidence/evidence.test.mjs");
const ALONE = ["--mount", "--propagation", "private", "tests/managed/own-etc.sh"];

// 2026-11-22: no browser reads an administrator's policies from anywhere but /etc, and only root
// can have one of its own.
if (spawnSync("unshare", [...ALONE, "true"]).status !== 0) {
  console.log("not run: an /etc for the tests alone needs root, unshare and overlayfs.");
  process.exit(0);
}

// The institution's files are made by the tool itself.
const tool = spawnSync("cargo", ["build", "--quiet", "--locked", "--release", "--bin", "crowded-elevator"], { stdio: "inherit" });
if (tool.status !== 0) process.exit(1);

const asked = ["chromium", "firefox"].filter((name) => process.argv.includes(`--${name}`));
await bundlePages(PAGES);
let passed = true;
for (const browser of asked.length > 0 ? asked : ["chromium", "firefox"]) {
  console.log(`\n— ${browser}, managed`);
  const { status } = spawnSync("unshare", [...ALONE, process.execPath, "--test", "--test-concurrency=1", "--test-reporter=spec", ...FILES], {
    stdio: "inherit",
    env: { ...process.env, BROWSER: browser, STAND_INS: PAGES },
  });
  passed &&= status === 0;
}
process.exit(passed ? 0 : 1);
