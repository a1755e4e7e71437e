// @ts-check
// Whose rules hold, on the extension's own pages: the element called "house".

import { CARD, PANEL } from "./words.js";

/** @param {import("./types").EffectivePolicy} policy */
export function showHouse({ institution, coachingUntil, policyUrl, contact, evidenceUrl }) {
  const house = /** @type {HTMLElement} */ (document.getElementById("house"));
  /** @type {(Node | string)[]} */
  const parts = [];
  if (institution) parts.push(PANEL.managedBy(institution), " ");
  if (coachingUntil) parts.push(PANEL.coaching(coachingUntil), " ");
  if (policyUrl) parts.push(link(policyUrl, PANEL.policy), " ");
  if (contact) parts.push(PANEL.contact(contact), " ");
  if (evidenceUrl) parts.push(link("../options/options.html#evidence", CARD.evidence));
  house.replaceChildren(...parts);
}

/** @param {string} address @param {string} words */
function link(address, words) {
  const made = document.createElement("a");
  Object.assign(made, { href: address, target: "_blank", rel: "noopener noreferrer", textContent: words });
  return made;
}
