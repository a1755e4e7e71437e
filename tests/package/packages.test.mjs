// The packages as built: each browser's own manifest, nothing named that isn't there, nothing extra.
import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { test } from "node:test";
import { filesBelow } from "../../tools/build/files.mjs";
import { browsers } from "../../tools/build/manifest.mjs";

for (const browser of browsers) {
  const folder = `dist/${browser}`;
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8"));
  const files = filesBelow(folder);

  test(`${browser}: every file the manifest names is there`, () => {
    const named = JSON.stringify(manifest).match(/"[\w./-]+\.(js|css|html|png|json)"/g)?.map((quoted) => quoted.slice(1, -1)) ?? [];
    assert.ok(named.length > 8, `only ${named.length} names`);
    for (const path of named) assert.ok(existsSync(`${folder}/${path}`), path);
  });

  test(`${browser}: every file a page names is there`, () => {
    for (const page of files.filter((path) => path.endsWith(".html"))) {
      const html = readFileSync(`${folder}/${page}`, "utf8");
      for (const [, path] of html.matchAll(/(?:src|href)="([^"#:]+)"/g)) {
        const target = new URL(path, `file:///${page}`).pathname.slice(1);
        assert.ok(files.includes(target), `${page} names ${path}`);
      }
    }
  });

  test(`${browser}: it asks for storage and nothing else, and gives the sites nothing`, () => {
    assert.deepEqual(manifest.permissions, ["storage"]);
    for (const key of ["host_permissions", "optional_permissions", "optional_host_permissions", "web_accessible_resources", "externally_connectable"]) {
      assert.equal(manifest[key], undefined, key);
    }
  });

  test(`${browser}: the content script is one classic script`, () => {
    const source = readFileSync(`${folder}/content.js`, "utf8");
    assert.doesNotThrow(() => new Function(source));
    assert.doesNotMatch(source, /\bimport\s*\(/);
  });

  test(`${browser}: no path of the machine that built it`, () => {
    for (const path of files) {
      const bytes = readFileSync(`${folder}/${path}`);
      for (const place of [process.cwd(), process.env.HOME]) assert.ok(!place || !bytes.includes(place), `${path} holds ${place}`);
    }
  });
}

test("each browser has its own kind of background", () => {
  const [chromium, firefox] = browsers.map((browser) => JSON.parse(readFileSync(`dist/${browser}/manifest.json`, "utf8")));
  assert.deepEqual(Object.keys(chromium.background).sort(), ["service_worker", "type"]);
  assert.deepEqual(Object.keys(firefox.background).sort(), ["scripts", "type"]);
  assert.equal(firefox.browser_specific_settings.gecko.id, "crowded-elevator@crowded-elevator.example");
  assert.equal(chromium.version, firefox.version);
});

test("the zips are of this build", () => {
  const { version } = JSON.parse(readFileSync("dist/chromium/manifest.json", "utf8"));
  for (const browser of browsers) assert.ok(statSync(`dist/crowded-elevator-${browser}-${version}.zip`).size > 0);
});
