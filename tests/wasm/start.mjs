// How long a cold engine takes: from the files on disk to the first report, and what an Engine takes of that. For bench.mjs,
// which starts it in processes of their own.
import { performance } from "node:perf_hooks";

const begun = performance.now();
const { engineUnder, post } = await import("./core.mjs");
const loaded = performance.now();
const engine = engineUnder(null);
const made = performance.now();
engine.check("My patient in bed 4 coded today.", post);
const checked = performance.now();
console.log(JSON.stringify({ load: loaded - begun, engine: made - loaded, first: checked - made, all: checked - begun }));
