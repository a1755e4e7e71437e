// @ts-check
// Which adapter knows this site. What it doesn't claim, the fallback does.

import { facebook } from "./sites/facebook.js";
import { fallback } from "./sites/fallback.js";
import { isHarmless } from "./sites/harmless.js";
import { DIALOG } from "./sites/structure.js";
import { x } from "./sites/x.js";

/** @typedef {import("./sites/composer").SiteAdapter} SiteAdapter */

/** @type {[RegExp, SiteAdapter][]} */
const ADAPTERS = [
  [/(^|\.)(x|twitter)\.com$/, x],
  [/(^|\.)(facebook|messenger)\.com$/, facebook],
];

/** @param {string} hostname */
export function siteAt(hostname) {
  const adapter = ADAPTERS.find(([host]) => host.test(hostname))?.[1] ?? null;
  return {
    /** @param {Element} element */
    composerOf(element) {
      const claimed = adapter?.composerOf(element);
      if (claimed) return claimed;
      const unknown = fallback.composerOf(element);
      // The fallback may find its way from a button to a box that has an
      // adapter, which then has said already that this button doesn't send it.
      return unknown && !unknown.boxes.some((box) => adapter?.composerOf(box)) ? unknown : null;
    },
    /**
     * Could this control be the last step for a text whose box has left the page?
     * @param {Element} root of its composer
     * @param {Element} control
     */
    mayFinish(root, control) {
      if (!root.matches(DIALOG) || !control.closest(DIALOG) || isHarmless(control)) return false;
      return !root.isConnected || root.contains(control) || control.contains(root);
    },
  };
}
