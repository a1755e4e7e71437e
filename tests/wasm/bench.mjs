// How long one check takes in the wasm that ships, run by Node: the posts of benches/, and held-out posts of 260 to 300
// characters by people who didn't know the checker; and how long a cold engine takes to its first report.
//   node tests/wasm/bench.mjs
import { execFileSync } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { engineUnder, post } from "./core.mjs";

const SAMPLES = 300;
const CALLS = 10;
// As many before the clock runs: V8 compiles what runs often a second time.
const WARM_UP = 300;

/** @param {string} name */
const text = (name) => readFile(new URL(`../../benches/${name}.txt`, import.meta.url), "utf8");

/** The median and the 95th percentile of one call, in microseconds. @param {() => unknown} act */
function time(act) {
  for (let call = 0; call < WARM_UP; call += 1) act();
  const times = Array.from({ length: SAMPLES }, () => {
    const begun = performance.now();
    for (let call = 0; call < CALLS; call += 1) act();
    return ((performance.now() - begun) * 1000) / CALLS;
  }).sort((one, other) => one - other);
  return [times[SAMPLES / 2], times[Math.floor(SAMPLES * 0.95)]].map((it) => it.toFixed(0)).join(" / ");
}

console.log(`Node ${process.version}, ${cpus()[0].model}, load ${loadavg()[0].toFixed(1)}; µs a check, p50 / p95`);
const engine = engineUnder(null);
for (const name of ["quiet", "risky"]) {
  const once = await text(name);
  for (const size of [280, 5_000]) {
    const whole = `${once}\n\n`.repeat(Math.ceil(size / once.length)).slice(0, Math.max(size, once.length));
    const { draft } = engine.check(whole, post);
    console.log(`${name} ${whole.length} ${draft ? "with its draft" : "without a draft"}: ${time(() => engine.check(whole, post))}`);
  }
}

const heldOut = new URL("../../tools/impression/held-out/", import.meta.url);
const files = await Promise.all((await readdir(heldOut)).map((name) => readFile(new URL(name, heldOut), "utf8")));
/** @type {string[]} */
const texts = files.flatMap((file) => file.trim().split("\n").map((line) => JSON.parse(line).text));
const posts = texts.filter((it) => it.length >= 260 && it.length <= 300);
const medians = posts.map((it) => Number(time(() => engine.check(it, post)).split(" ")[0])).sort((one, other) => one - other);
const [median, slowest] = [medians[Math.floor(medians.length / 2)], medians[medians.length - 1]];
console.log(`the median of ${posts.length} held-out posts, with their drafts: ${median}; the slowest: ${slowest}`);

const STARTS = 15;
const starter = new URL("start.mjs", import.meta.url).pathname;
const starts = Array.from({ length: STARTS }, () => JSON.parse(execFileSync(process.execPath, [starter], { encoding: "utf8" })));
const middle = (/** @type {string} */ name) => starts.map((it) => it[name]).sort((one, other) => one - other)[(STARTS - 1) / 2].toFixed(0);
console.log(
  `a cold engine, ms: module and lists ${middle("load")}, engine ${middle("engine")}, first check ${middle("first")}; to the first report ${middle("all")}`,
);
