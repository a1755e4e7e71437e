// The extension's scripts, each bundled from its entry point with what it imports.
import { build } from "esbuild";
import { relative, resolve } from "node:path";

// The oldest browsers of manifest.json.
const target = ["chrome125", "firefox140"];
/** @satisfies {import("esbuild").BuildOptions} */
const common = { bundle: true, write: /** @type {const} */ (false), target, outdir: "/", logLevel: /** @type {const} */ ("warning"), legalComments: /** @type {const} */ ("none") };

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
      loader: { ".css": "text" },
    }),
    // Read once and reviewed by store reviewers: left as they were written.
    build({
      ...common,
      entryPoints: {
        background: "extension/background.js",
        "options/options": "extension/options/options.js",
        "popup/popup": "extension/popup/popup.js",
        "practice/practice": "extension/practice/practice.js",
      },
      format: "esm",
      loader: { ".css": "text" },
    }),
  ]);
  const root = resolve("/");
  return new Map(results.flatMap(({ outputFiles }) => outputFiles).map(({ path, contents }) => [relative(root, path), contents]));
}
