// Debian's or any other Chromium, with the unpacked extension in it.
import puppeteer from "puppeteer-core";
import { findProgram } from "./program.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

// Without these, a fresh profile asks its maker for updates, hints and lists,
// and the list of requests would no longer be about the extension.
const QUIET = [
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--disable-quic", "--no-first-run", "--disable-search-engine-choice-screen",
  "--disable-features=OptimizationHints,Translate,MediaRouter,AutofillServerCommunication",
];

/** @param {import("./browser.mjs").Wish} wish */
export async function launchChromium({ extension, port, headless, profile }) {
  const browser = await puppeteer.launch({
    executablePath: findProgram("CHROMIUM", NAMES),
    headless,
    pipe: true,
    acceptInsecureCerts: true,
    userDataDir: profile,
    enableExtensions: extension ? [extension] : false,
    defaultViewport: headless ? { width: 1200, height: 800 } : null,
    args: [
      ...QUIET,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      `--host-resolver-rules=MAP * 127.0.0.1:${port}`,
      "--window-size=1200,900",
      "--lang=en-US",
    ],
  });
  return { browser, id: extension ? await extensionId(browser) : null };
}

/** @param {import("puppeteer-core").Browser} browser */
async function extensionId(browser) {
  const worker = await browser.waitForTarget(
    (target) => target.type() === "service_worker" && target.url().startsWith("chrome-extension://"),
  );
  return new URL(worker.url()).host;
}
