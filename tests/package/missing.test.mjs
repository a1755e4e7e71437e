// A tool is missing, and the machine can't get it: no network, no apt. The build
// then ends with one sentence that names the tool and how to get it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, before, test } from "node:test";

const ROOT = new URL("../../", import.meta.url).pathname;
/** What the scripts call besides the tools that they look for. */
const PLAIN = ["bash", "cat", "cut", "dirname", "env", "grep", "id", "mkdir", "rm", "sed", "sh", "sha256sum", "tail", "timeout"];
const BUILD = ["build.sh", "tools/build", "tools/glue", "Cargo.toml", "Cargo.lock"];
/** The way to a Rust for wasm that this machine doesn't have. */
const sysroot = spawnSync("rustc", ["--print", "sysroot"], { encoding: "utf8" }).stdout.trim();
const OTHER_RUST = existsSync(join(sysroot, "lib/rustlib/wasm32-unknown-unknown/lib")) ? "debian" : "rustup";

/** @type {string} */
let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "elevator-missing-"));
  for (const name of BUILD) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  // One of the tools will do: npm needs half a minute to fail at all of them.
  const { packages, ...lock } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
  const devDependencies = { "axe-core": packages[""].devDependencies["axe-core"] };
  const kept = { "": { devDependencies }, "node_modules/axe-core": packages["node_modules/axe-core"] };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ devDependencies }));
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ ...lock, packages: kept }));
});
after(() => rmSync(folder, { recursive: true }));

/** @param {string} program */
const find = (program) =>
  (process.env.PATH ?? "").split(delimiter).map((path) => join(path, program)).find((path) => existsSync(path));

/**
 * Runs build.sh in a network of its own that leads nowhere, with these programs and no others.
 * @param {string[]} programs
 * @param {string} command
 * @param {Record<string, string>} [settings]
 */
function build(programs, command, settings = {}) {
  const path = join(folder, `path-${programs.join("-")}`);
  mkdirSync(path, { recursive: true });
  for (const program of [...PLAIN, ...programs]) {
    const found = find(program);
    assert.ok(found, `the test needs ${program}`);
    if (!existsSync(join(path, program))) symlinkSync(found, join(path, program));
  }
  const alone = process.getuid?.() === 0 ? ["--net"] : ["--user", "--map-current-user", "--net"];
  const { HOME = folder, CARGO_HOME = join(HOME, ".cargo"), RUSTUP_HOME = join(HOME, ".rustup") } = process.env;
  const { status, stderr } = spawnSync(String(find("unshare")), [...alone, join(path, "bash"), "build.sh", command], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: path, HOME: folder, CARGO_HOME, RUSTUP_HOME, ...settings },
  });
  return { status, said: stderr.trim() };
}

for (const { missing, programs, command, settings, sentence } of [
  {
    missing: "Rust",
    programs: ["node", "npm"],
    command: "build",
    sentence: /^build\.sh: Rust 1\.\d+ or newer is missing; get it from https:\/\/rustup\.rs\.$/,
  },
  {
    missing: "Node",
    programs: ["cargo"],
    command: "build",
    sentence: /^build\.sh: Node 20\.\d+ or newer with npm is missing; get it from https:\/\/nodejs\.org or Debian's packages nodejs and npm\.$/,
  },
  {
    missing: "the JavaScript tools",
    programs: ["cargo", "node", "npm"],
    command: "build",
    settings: { npm_config_fetch_retries: "0", npm_config_cache: "cache" },
    sentence: /^build\.sh: npm ci failed \(.*(EAI_AGAIN|ENOTFOUND|ENETUNREACH|ECONNREFUSED).*\); the npm registry must be reachable once\.$/,
  },
  {
    missing: "a Rust for wasm",
    programs: ["cargo", "rustc"],
    command: "wasm",
    settings: { WASM_RUST: OTHER_RUST },
    sentence: /^build\.sh: Rust can't compile to wasm here; run 'rustup target add wasm32-unknown-unknown', or as root 'apt-get install [-a-z0-9 ]+'\.$/,
  },
]) {
  test(`${missing}: one sentence says what and how to get it`, () => {
    const { status, said } = build(programs, command, settings);
    assert.match(said, sentence);
    assert.equal(status, 1);
  });
}

test("the browsers: one sentence names them", () => {
  const path = join(folder, "path-none");
  mkdirSync(path);
  for (const program of PLAIN) symlinkSync(String(find(program)), join(path, program));
  const { status, stderr } = spawnSync(join(path, "bash"), ["tools/build/browsers.sh"], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: path },
  });
  assert.match(stderr.trim(), /^build\.sh: for the browser tests these are missing: chromium firefox-esr .+ or name the programs in CHROMIUM and FIREFOX\.$/);
  assert.equal(status, 1);
});
