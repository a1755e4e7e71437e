// The extension as the browser itself sees it: what an administrator would look up.
import { inFirefox } from "../../browser/harness/background.mjs";
import { until } from "../../browser/harness/until.mjs";

// A browser fetches what a policy asks for when it finds the time.
const INSTALL_LIMIT_MS = 90_000;

/** @typedef {import("./desk.mjs").Desk} Desk */

/** @param {Desk} desk @returns {Promise<{ version: string, active: boolean } | null>} */
export function installed(desk) {
  if (desk.name === "firefox") {
    return inFirefox(desk, async (id) => {
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      const addon = await AddonManager.getAddonByID(id);
      return addon && { version: addon.version, active: addon.isActive };
    });
  }
  return onExtensionsPage(desk, async (id) => {
    const info = await chrome.developerPrivate.getExtensionInfo(id).catch(() => null);
    return info && { version: info.version, active: info.state === "ENABLED" };
  });
}

/** @param {Desk} desk @param {string} version */
export function untilInstalled(desk, version) {
  const isThere = async () => {
    const now = await installed(desk);
    return now?.active && now.version === version;
  };
  return until(`version ${version} to be installed`, isThere, INSTALL_LIMIT_MS);
}

/**
 * Tries to switch it off and to remove it, as its user.
 * @param {Desk} desk
 * @returns {Promise<string[]>} what could be done
 */
export function powers(desk) {
  if (desk.name === "firefox") {
    return inFirefox(desk, async (id) => {
      const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      const { permissions } = await AddonManager.getAddonByID(id);
      const { PERM_CAN_DISABLE, PERM_CAN_UNINSTALL } = AddonManager;
      return [...(permissions & PERM_CAN_DISABLE ? ["disable"] : []), ...(permissions & PERM_CAN_UNINSTALL ? ["remove"] : [])];
    });
  }
  return onExtensionsPage(desk, async (id) => {
    const tried = {
      disable: () => chrome.management.setEnabled(id, false),
      remove: () => chrome.management.uninstall(id, { showConfirmDialog: false }),
    };
    const done = [];
    for (const [name, act] of Object.entries(tried)) await act().then(() => done.push(name), () => {});
    return done;
  });
}

/**
 * Does now what the browser does every few hours: ask for updates and install what there is.
 * @param {Desk} desk
 */
export async function update(desk) {
  if (desk.name === "firefox") {
    return inFirefox(desk, async () => {
      const { AddonManagerPrivate } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
      await AddonManagerPrivate.backgroundUpdateCheck();
    });
  }
  return onExtensionsPage(desk, () => chrome.developerPrivate.autoUpdate());
}

async function onExtensionsPage(desk, work) {
  const page = await desk.browser.newPage();
  try {
    await page.goto("chrome://extensions/");
    return await page.evaluate(work, desk.id);
  } finally {
    await page.close();
  }
}
