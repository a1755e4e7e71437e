// A browser on a desk of that institution: started without any extension of ours and without the
// flags by which test drivers keep a browser from installing one.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { NAME } from "../../browser/harness/browser.mjs";
import { launchFirefox } from "../../browser/harness/firefox.mjs";
import { findProgram } from "../../browser/harness/program.mjs";
import { serve } from "../../browser/harness/server.mjs";
import { PAGES, bundlePages } from "../../browser/pages/bundle.mjs";

/** @typedef {Awaited<ReturnType<typeof desk>>} Desk */

/** @param {import("./institution.mjs").Institution} institution */
export async function desk({ id }) {
  const server = await serve(process.env.STAND_INS ?? (await bundlePages(PAGES)));
  const profile = await mkdtemp(join(tmpdir(), `elevator-desk-${NAME}-`));
  let browser = await launch(server.port, profile);
  return {
    name: NAME,
    id: NAME === "chromium" ? id : "crowded-elevator@crowded-elevator.example",
    requests: server.requests,
    get browser() {
      return browser;
    },
    /** Ends the browser and starts it again with the same profile. @param {() => Promise<void>} [meanwhile] */
    async restart(meanwhile = async () => {}) {
      await browser.close();
      await meanwhile();
      browser = await launch(server.port, profile);
    },
    /** @param {string} address such as `x.com/home` */
    async visit(address) {
      const page = await browser.newPage();
      await page.goto(`https://${address}`);
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

const launch = async (port, profile) =>
  NAME === "chromium" ? launchChromium(port, profile) : (await launchFirefox({ extension: null, port, headless: true, profile })).browser;

function launchChromium(port, profile) {
  return puppeteer.launch({
    executablePath: findProgram("CHROMIUM", ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]),
    pipe: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1200, height: 800 },
    // The usual ones include --disable-background-networking, under which no policy installs.
    ignoreDefaultArgs: true,
    args: [
      "--headless=new",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--user-data-dir=${profile}`,
      "--remote-debugging-pipe",
      // Every host but the institution's own server is the stand-ins': nothing leaves the machine.
      `--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`,
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--no-first-run",
      "--lang=en-US",
      "--window-size=1200,900",
      "about:blank",
    ],
  });
}
