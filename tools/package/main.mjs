// Packages to install by policy: `main.mjs [--key FILE.pem] [--url https://…] [--out DIR]`, with
// --url such that they ask there for updates. Takes what was built, in `--from dist`. With
// --network-gate the same once more in a folder of that name, differing in the manifest alone.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { filesBelow, writeTree } from "../build/files.mjs";
import { withNetworkGate } from "../build/manifest.mjs";
import { zip } from "../build/zip.mjs";
import { crx, extensionId } from "./crx.mjs";
import { signingKey } from "./key.mjs";
import { updateXml, updatesJson } from "./updates.mjs";

const GATED = "network-gate";

try {
  release();
} catch (error) {
  console.error(`build.sh package: ${error.message}`);
  process.exit(1);
}

function release() {
  const { url, key: path, out, from, "network-gate": hasGate } = options();
  const key = signingKey(path);
  const files = packages({ url, key, from, change: (manifest) => manifest });
  if (hasGate) {
    const gated = packages({ url: url && `${url}/${GATED}`, key, from, change: withNetworkGate });
    for (const [name, bytes] of gated) files.set(`${GATED}/${name}`, bytes);
  }
  writeTree(out, files);

  console.log(`${out}: ${[...files.keys()].join(", ")}`);
  console.log(url ? `to be served from ${url}` : "without --url: no update manifests, and the packages ask nowhere for updates");
  if (hasGate && url) console.log(`with the network gate, from ${url}/${GATED}`);
  console.log(`the extension's id in Chromium, Chrome and Edge: ${extensionId(key)}`);
}

/** @returns {import("../build/files.mjs").Files} both packages, what they ask for updates, and checksums */
function packages({ url, key, from, change }) {
  const chromium = updating("chromium", (manifest) => ({ ...manifest, update_url: `${url}/update.xml` }));
  const firefox = updating("firefox", (manifest) => withGecko(manifest, { update_url: `${url}/updates.json` }));

  const { version } = chromium.manifest;
  const names = { crx: `crowded-elevator-chromium-${version}.crx`, xpi: `crowded-elevator-firefox-${version}.xpi` };
  const files = new Map([
    [names.crx, crx(zip(chromium.files), key)],
    [names.xpi, zip(firefox.files)],
  ]);
  if (url) {
    const released = (id, name) => ({ id, version, link: `${url}/${name}`, sha256: sha256(files.get(name)) });
    files.set("update.xml", Buffer.from(updateXml(released(extensionId(key), names.crx))));
    files.set("updates.json", Buffer.from(updatesJson(released(firefox.manifest.browser_specific_settings.gecko.id, names.xpi))));
  }
  return files.set("SHA256SUMS", Buffer.from([...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).join("")));

  function updating(browser, ask) {
    const folder = `${from}/${browser}`;
    const files = new Map(filesBelow(folder).map((path) => [path, readFileSync(`${folder}/${path}`)]));
    const built = change(JSON.parse(String(files.get("manifest.json"))));
    const manifest = url ? ask(built) : built;
    return { manifest, files: files.set("manifest.json", Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)) };
  }
}

function options() {
  const { values } = parseArgs({
    options: {
      key: { type: "string" },
      url: { type: "string" },
      from: { type: "string", default: "dist" },
      out: { type: "string", default: "dist/packages" },
      "network-gate": { type: "boolean", default: false },
    },
  });
  const url = values.url?.replace(/\/+$/, "");
  // Plain http is for a test's own server; over a network it would let anybody install anything.
  if (url && !/^https:\/\/[^/]+|^http:\/\/(127\.0\.0\.1|localhost)(:|\/|$)/.test(url)) {
    throw new Error(`--url ${values.url}: an https address is needed.`);
  }
  return { ...values, url };
}

function withGecko(manifest, more) {
  const { gecko, ...others } = manifest.browser_specific_settings;
  return { ...manifest, browser_specific_settings: { ...others, gecko: { ...gecko, ...more } } };
}

function sha256(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}
