// A browser with the built extension in it and the stand-in pages behind the
// sites' names: what every test, the benchmark and `try` start from.
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PAGES, bundlePages } from "../pages/bundle.mjs";
import { launchChromium } from "./chromium.mjs";
import { launchFirefox } from "./firefox.mjs";
import { serve } from "./server.mjs";

/**
 * @typedef {{ extension: string | null, port: number, headless: boolean, profile: string }} Wish
 * @typedef {"chromium" | "firefox"} Name
 * @typedef {Awaited<ReturnType<typeof start>>} Running
 */

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };

/** The browser that this run of the tests is about. */
export const NAME = /** @type {Name} */ (process.env.BROWSER ?? "chromium");

/**
 * The unpacked package that `./build.sh` left.
 * @param {Name} name
 */
export const built = (name) => fileURLToPath(new URL(`../../../dist/${name}`, import.meta.url));

/**
 * @param {{ name?: Name, extension?: string | null, headless?: boolean }} [options] `extension: null` starts without it
 */
export async function start({ name = NAME, extension = built(name), headless = true } = {}) {
  const server = await serve(process.env.STAND_INS ?? await bundlePages(PAGES));
  const home = await mkdtemp(join(tmpdir(), `elevator-${name}-`));
  const profile = join(home, "profile");
  await mkdir(profile);
  // A copy, because Chromium reads an unpacked extension's files again and
  // again: a build meanwhile would change what is being tested.
  const unpacked = extension && join(home, "extension");
  if (unpacked) await cp(extension, unpacked, { recursive: true });
  const { browser, id } = await LAUNCH[name]({ extension: unpacked, port: server.port, headless, profile });

  return {
    name,
    browser,
    id,
    unpacked,
    profile,
    requests: server.requests,
    /**
     * Opens a fresh page and waits for its composer.
     * @param {string} address such as `x.com/home`
     * @param {Record<string, unknown>} [wish] see pages/stand-in.js
     */
    async visit(address, wish = {}) {
      const page = await browser.newPage();
      await page.goto(`https://${address}#${encodeURIComponent(JSON.stringify(wish))}`);
      await page.waitForFunction(() => globalThis.standIn?.names().length > 0);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
