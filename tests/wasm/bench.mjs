// How long one check takes in the wasm that ships, run by Node: the posts of benches/.
//   node tests/wasm/bench.mjs
import { readFile } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { engineUnder, post } from "./core.mjs";

const SAMPLES = 300;
const CALLS = 10;

/** @param {string} name */
const text = (name) => readFile(new URL(`../../benches/${name}.txt`, import.meta.url), "utf8");

/** The median and the 95th percentile of one call, in microseconds. @param {() => unknown} act */
function time(act) {
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
