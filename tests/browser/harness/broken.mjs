// Packages that differ from the shipped one in exactly one broken part.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NAME, built } from "./browser.mjs";
import { trapIn } from "./wasm.mjs";

/** @param {(wasm: Buffer) => Uint8Array} change */
async function withWasm(change) {
  const folder = await mkdtemp(join(tmpdir(), "elevator-broken-"));
  await cp(built(NAME), folder, { recursive: true });
  const wasm = join(folder, "core.wasm");
  await writeFile(wasm, change(await readFile(wasm)));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Every check traps, on every instance. */
export const trappingPackage = () => withWasm((wasm) => trapIn(wasm, "engine_check"));

/** The engine does not even load. */
export const damagedPackage = () => withWasm((wasm) => wasm.subarray(0, wasm.length / 2));
