// A browser with the built extension in it and the stand-in pages behind the
// sites' names: what every test, the benchmark and `try` start from.
import { mkdtemp, rm } from "node:fs/promises";
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

/** @param {Name} name */
const built = (name) => fileURLToPath(new URL(`../../../dist/${name}`, import.meta.url));

/**
 * @param {{ name?: Name, extension?: string | null, headless?: boolean }} [options] `extension: null` starts without it
 */
export async function start({ name = NAME, extension = built(name), headless = true } = {}) {
  const server = await serve(process.env.STAND_INS ?? await bundlePages(PAGES));
  const profile = await mkdtemp(join(tmpdir(), `elevator-${name}-`));
  const { browser, id } = await LAUNCH[name]({ extension, port: server.port, headless, profile });

  return {
    name,
    browser,
    id,
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
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
