// What the extension's own pages say.
import { onPage } from "../../browser/harness/own-pages.mjs";

/** @typedef {import("./desk.mjs").Desk} Desk */

/** What the popup says once it is ready. @param {Desk} desk @returns {Promise<string>} */
export const popupText = (desk) =>
  onPage(desk, "popup/popup.html", "/Ready: \\d+ rules/.test(document.body.innerText) ? document.body.innerText : null");

/** What the options page names as wrong. @param {Desk} desk @returns {Promise<string>} */
export const problemsInOptions = (desk) =>
  onPage(desk, "options/options.html", "document.querySelector('#rules select') && document.getElementById('problems').innerText");

/** The events that the options page shows, as it shows them. @param {Desk} desk @returns {Promise<string[]>} */
export const eventsInOptions = async (desk) =>
  JSON.parse(await onPage(desk, "options/options.html", "document.querySelector('#evidence pre') && JSON.stringify([...document.querySelectorAll('#evidence pre')].map((it) => it.textContent))"));

/**
 * What each rule does on the options page, and whether its user may change it.
 * @param {Desk} desk
 * @returns {Promise<Record<string, { mode: string, locked: boolean }>>} by the rule's title
 */
export const rulesInOptions = async (desk) =>
  JSON.parse(await onPage(desk, "options/options.html", `document.querySelector("#rules select") && JSON.stringify(
    Object.fromEntries([...document.querySelectorAll("#rules section")].map((rule) => {
      const { value: mode, disabled: locked } = rule.querySelector("select");
      return [rule.querySelector("h3").textContent, { mode, locked }];
    })))`));
