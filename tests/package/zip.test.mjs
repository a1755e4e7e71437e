// The packer against a reader that isn't ours, and against itself.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { zip } from "../../tools/build/zip.mjs";

/** @type {import("../../tools/build/files.mjs").Files} */
const files = new Map(Object.entries({
  "manifest.json": "{}",
  "icons/é.txt": "🎉".repeat(1000),
  "empty": "",
  "bytes.bin": Uint8Array.from({ length: 70_000 }, (_, index) => (index * index) % 251),
}));

const LIST = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as package:
    assert package.testzip() is None
    print(json.dumps([[i.filename, i.date_time, package.read(i).hex()] for i in package.infolist()]))
`;

test("Python reads back every byte, in sorted order, without times", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "elevator-zip-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "package.zip");
  writeFileSync(path, zip(files));
  const listed = JSON.parse(execFileSync("python3", ["-c", LIST, path], { encoding: "utf8" }));
  const expected = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]) => [name, [1980, 1, 1, 0, 0, 0], Buffer.from(content).toString("hex")]);
  assert.deepEqual(listed, expected);
});

test("the order in which files come makes no difference", () => {
  assert.ok(zip(files).equals(zip(new Map([...files].reverse()))));
});
