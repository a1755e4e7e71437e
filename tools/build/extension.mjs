// Puts the packages together: dist/{chromium,firefox} to load unpacked, and a zip of each.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { withinBudgets } from "./budget.mjs";
import { writeTree } from "./files.mjs";
import { icons } from "./icons.mjs";
import { browsers, manifestFor, packageVersion } from "./manifest.mjs";
import { scripts } from "./scripts.mjs";
import { staticFiles } from "./static.mjs";
import { zip } from "./zip.mjs";

if (!existsSync("target/glue/lexicon.bin")) {
  console.error("build.sh: the core is not built yet; run './build.sh wasm' first.");
  process.exit(1);
}

// The bundler has said by itself what it couldn't bundle, and its stack would only bury that.
const bundles = await scripts().catch(() => process.exit(1));

/** @type {import("./files.mjs").Files} */
const shared = new Map([
  ["core.wasm", readFileSync("target/glue/core.wasm")],
  ["lexicon.bin", readFileSync("target/glue/lexicon.bin")],
  ...staticFiles(),
  ...icons(),
  ...bundles,
]);

mkdirSync("dist", { recursive: true });
for (const browser of browsers) {
  const files = new Map(shared).set("manifest.json", `${JSON.stringify(manifestFor(browser), null, 2)}\n`);
  const packed = zip(files);
  const name = `crowded-elevator-${browser}-${packageVersion()}.zip`;
  writeTree(`dist/${browser}`, files);
  writeFileSync(`dist/${name}`, packed);
  console.log(`dist/${browser.padEnd(8)} ready to load, packed as dist/${name} (${Math.round(packed.length / 1000)} kB)`);
}
if (!withinBudgets(shared)) process.exit(1);
