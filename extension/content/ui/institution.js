// @ts-check
// Whose rules hold here, and whom to ask: shown in the card and the panel.

import { PANEL } from "../../shared/words.js";
import { element } from "./element.js";

/**
 * @param {import("../../shared/types").EffectivePolicy} policy
 * @returns {(Node | string)[]}
 */
export function institution({ institution, policyUrl, contact, coachingUntil }) {
  /** @type {(Node | string)[]} */
  const parts = [];
  if (institution) parts.push(PANEL.managedBy(institution), " ");
  if (coachingUntil) parts.push(PANEL.coaching(coachingUntil), " ");
  if (policyUrl) {
    parts.push(element("a", { href: policyUrl, target: "_blank", rel: "noopener noreferrer" }, PANEL.policy), " ");
  }
  if (contact) parts.push(PANEL.contact(contact));
  return parts;
}
