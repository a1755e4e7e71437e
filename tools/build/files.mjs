// A package in memory, path inside the package to content. Zip and folder are both made from it,
// so they can't differ.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** @typedef {Map<string, Uint8Array | string>} Files */

/** @returns {string[]} paths of all files below `dir`, relative to it, in a fixed order */
export function filesBelow(dir) {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, "/").length))
    .sort();
}

/**
 * Makes `dir` hold exactly `files`. Files that are already right stay untouched: a browser that
 * has the folder loaded doesn't see them change.
 * @param {string} dir
 * @param {Files} files
 */
export function writeTree(dir, files) {
  mkdirSync(dir, { recursive: true });
  for (const path of filesBelow(dir)) if (!files.has(path)) rmSync(join(dir, path));
  for (const [path, content] of files) {
    const bytes = Buffer.from(content);
    const file = join(dir, path);
    if (current(file)?.equals(bytes)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

function current(file) {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
