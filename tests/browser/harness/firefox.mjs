// Firefox through WebDriver BiDi; the extension is installed as an
// administrator's tool would, for the life of the profile.
import puppeteer from "puppeteer-core";
import { findProgram } from "./program.mjs";

const NAMES = ["firefox-esr", "firefox"];

/** @param {number} port */
function preferences(port) {
  return {
    "network.dns.forceResolve": "127.0.0.1",
    "network.socket.forcePort": `443=${port};80=${port}`,
    // The sites are on the preloaded HSTS and pinning lists, which would
    // refuse a run's own certificate.
    "network.stricttransportsecurity.preloadlist": false,
    "security.cert_pinning.enforcement_level": 0,
    "network.trr.mode": 5,
    "browser.shell.checkDefaultBrowser": false,
    "app.update.enabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "extensions.update.enabled": false,
    "intl.accept_languages": "en-US",
    // For the benchmark: a clock finer than a millisecond.
    "privacy.reduceTimerPrecision": false,
  };
}

/** @param {import("./browser.mjs").Wish} wish */
export async function launchFirefox({ extension, port, headless, profile }) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: findProgram("FIREFOX", NAMES),
    headless,
    acceptInsecureCerts: true,
    userDataDir: profile,
    extraPrefsFirefox: preferences(port),
    defaultViewport: headless ? { width: 1200, height: 800 } : null,
    // Lets a test stop the event page or reload the add-on, as the browser
    // itself would; see background.mjs.
    args: ["--remote-allow-system-access", "--width=1200", "--height=900"],
  });
  return { browser, id: extension ? await browser.installExtension(extension) : null };
}
