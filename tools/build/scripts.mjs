// The extension's scripts, each bundled from its entry point with what it imports.
import { build } from "esbuild";
import { relative, resolve } from "node:path";
import { filesBelow } from "./files.mjs";

// The oldest browsers of manifest.json.
const target = ["chrome125", "firefox153"];
/** @satisfies {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  write: /** @type {const} */ (false),
  target,
  outdir: "/",
  logLevel: /** @type {const} */ ("warning"),
  legalComments: /** @type {const} */ ("none"),
  loader: { ".css": /** @type {const} */ ("text") },
};

// Each page of the extension has a script of the same name.
const pageScripts = () =>
  filesBelow("extension").filter((path) => path.endsWith(".html")).map((path) => `extension/${path.replace(/html$/, "js")}`);

/** @returns {Promise<Map<string, Uint8Array>>} */
export async function scripts() {
  const results = await Promise.all([
    // Content scripts can't be modules, and listeners must stand before the page's first script:
    // one classic file. It is read by every page of the sites, so it alone is minified.
    build({
      ...common,
      entryPoints: { content: "extension/content/main.js" },
      format: "iife",
      minify: true,
    }),
    // Read once and reviewed by store reviewers: left as they were written.
    build({
      ...common,
      entryPoints: ["extension/background.js", ...pageScripts()],
      outbase: "extension",
      format: "esm",
    }),
  ]);
  const root = resolve("/");
  return new Map(results.flatMap(({ outputFiles }) => outputFiles).map(({ path, contents }) => [relative(root, path), contents]));
}
