// dist/SHA256SUMS over the packages of this version, as `sha256sum --check` reads it.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { browsers, packageVersion } from "./manifest.mjs";

const lines = browsers.map((browser) => {
  const name = `crowded-elevator-${browser}-${packageVersion()}.zip`;
  const sum = createHash("sha256").update(readFileSync(`dist/${name}`)).digest("hex");
  return `${sum}  ${name}\n`;
});
writeFileSync("dist/SHA256SUMS", lines.join(""));
process.stdout.write(lines.join(""));
