// `./build.sh package` over the built folders: what an institution puts on its server.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";

const folder = mkdtempSync(join(tmpdir(), "elevator-release-"));
after(() => rmSync(folder, { recursive: true }));
const key = join(folder, "home/key.pem");
const url = "https://extensions.example.org/elevator";

function release(out, ...options) {
  const run = spawnSync(process.execPath, ["tools/package/main.mjs", "--out", join(folder, out), ...options], {
    encoding: "utf8",
    env: { ...process.env, CROWDED_ELEVATOR_KEY: key },
  });
  return { ...run, read: (name) => readFileSync(join(folder, out, name)) };
}

const first = release("first", "--url", `${url}/`);
const { version } = JSON.parse(readFileSync("dist/chromium/manifest.json", "utf8"));
const crx = `crowded-elevator-chromium-${version}.crx`;
const xpi = `crowded-elevator-firefox-${version}.xpi`;
const manifestIn = (name) =>
  JSON.parse(execFileSync("python3", ["-c", "import sys,zipfile; print(zipfile.ZipFile(sys.argv[1]).read('manifest.json').decode())", join(folder, name)], { encoding: "utf8" }));

test("the first run makes a key that its owner alone can read", () => {
  assert.equal(first.status, 0, first.stderr);
  assert.match(first.stdout, /made a signing key/);
  assert.equal(statSync(key).mode & 0o777, 0o600);
});

test("the second run makes the same bytes with the same key", () => {
  const second = release("second", "--url", url);
  assert.doesNotMatch(second.stdout, /made a signing key/);
  for (const name of [crx, xpi, "update.xml", "updates.json", "SHA256SUMS"]) assert.ok(first.read(name).equals(second.read(name)), name);
});

test("the checksums hold", () => {
  execFileSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: join(folder, "first") });
});

test("the update manifests name the packages, their hashes and the printed id", () => {
  const sums = Object.fromEntries(String(first.read("SHA256SUMS")).trim().split("\n").map((line) => line.split("  ").reverse()));
  const [, id] = /Edge: ([a-p]{32})/.exec(first.stdout) ?? [];
  const xml = String(first.read("update.xml"));
  assert.ok(xml.includes(`appid='${id}'`) && xml.includes(`codebase='${url}/${crx}' version='${version}' hash_sha256='${sums[crx]}'`), xml);
  assert.deepEqual(JSON.parse(String(first.read("updates.json"))), {
    addons: { "crowded-elevator@crowded-elevator.example": { updates: [{ version, update_link: `${url}/${xpi}`, update_hash: `sha256:${sums[xpi]}` }] } },
  });
});

test("the packages ask that server for updates; what is loaded by hand asks nobody", () => {
  assert.equal(manifestIn(`first/${crx}`).update_url, `${url}/update.xml`);
  assert.equal(manifestIn(`first/${xpi}`).browser_specific_settings.gecko.update_url, `${url}/updates.json`);
  for (const browser of ["chromium", "firefox"]) assert.ok(!readFileSync(`dist/${browser}/manifest.json`, "utf8").includes("update_url"));
});

describe("with the network gate", () => {
  const both = release("both", "--network-gate", "--url", url);
  const [, id] = /Edge: ([a-p]{32})/.exec(both.stdout) ?? [];

  test("the ordinary packages stay as they are, to the byte", () => {
    assert.equal(both.status, 0, both.stderr);
    for (const name of [crx, xpi, "update.xml", "updates.json", "SHA256SUMS"]) assert.ok(both.read(name).equals(first.read(name)), name);
  });

  for (const name of [crx, xpi]) {
    test(`${name}: the same extension, but for the permissions and where it is updated from`, () => {
      const { permissions, host_permissions, ...gated } = manifestIn(`both/network-gate/${name}`);
      const { permissions: own, ...ordinary } = manifestIn(`both/${name}`);
      assert.deepEqual(own, ["storage"]);
      assert.deepEqual(permissions, ["storage", "webRequest", "webRequestBlocking"]);
      assert.deepEqual(host_permissions, ordinary.content_scripts[0].matches);
      assert.deepEqual(JSON.parse(JSON.stringify(gated).replaceAll(`${url}/network-gate/`, `${url}/`)), ordinary);
      assert.ok(!JSON.stringify(manifestIn(`first/${name}`)).includes("webRequest"));
    });
  }

  test("it is updated from a folder of its own, under the same id", () => {
    assert.match(String(both.read("network-gate/update.xml")), new RegExp(`appid='${id}'[^]*codebase='${url}/network-gate/${crx}'`));
    assert.ok(String(both.read("network-gate/updates.json")).includes(`${url}/network-gate/${xpi}`));
    execFileSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: join(folder, "both/network-gate") });
  });

  test("asked for no longer, it is gone", () => {
    release("both", "--url", url);
    assert.throws(() => both.read(`network-gate/${crx}`), { code: "ENOENT" });
  });
});

test("without an address there is nothing to ask", () => {
  const local = release("local");
  assert.equal(manifestIn(`local/${crx}`).update_url, undefined);
  assert.throws(() => local.read("update.xml"), { code: "ENOENT" });
});

/** @type {Record<string, [string[], RegExp]>} */
const REFUSED = {
  "an address that anybody on the way can change": [["--url", "http://extensions.example.org"], /https address/],
  "a key inside the repository": [["--key", "target/key.pem"], /inside the repository/],
  "a key that isn't there": [["--key", join(folder, "none.pem")], /there is no key/],
  "a file that is no key": [["--key", "NOT"], /not a private key/],
};

for (const [name, [options, reason]] of Object.entries(REFUSED)) {
  test(`${name} is refused in one sentence`, () => {
    const words = options.map((word) => (word === "NOT" ? join(folder, "not.pem") : word));
    writeFileSync(join(folder, "not.pem"), "hello");
    const { status, stderr } = release("refused", ...words);
    assert.equal(status, 1);
    assert.match(stderr, reason);
    assert.equal(stderr.trim().split("\n").length, 1);
  });
}
