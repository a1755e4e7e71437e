// Bundles the stand-in pages with the real editors. Run by the drivers;
// `node tests/browser/pages/bundle.mjs [FOLDER]` does it by hand.
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

export const PAGES = here("../../../target/pages");

/** @param {string} [folder] */
export async function bundlePages(folder = PAGES) {
  await build({
    entryPoints: [here("x/x.jsx"), here("facebook/facebook.jsx")],
    entryNames: "[name]",
    outdir: folder,
    bundle: true,
    jsx: "automatic",
    minify: true,
    charset: "utf8",
    // draft-js was written for bundlers that supply these.
    define: { global: "globalThis", "process.env.NODE_ENV": '"production"' },
  });
  return folder;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`${await bundlePages(process.argv[2])}\n`);
}
