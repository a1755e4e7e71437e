// @ts-check
// "Post anyway", and what it takes: nothing more for a warning, a deliberate
// yes for a hold, a reason or nothing at all where the institution says so.

import { FAILURE, PANEL } from "../../shared/words.js";
import { element } from "./element.js";

/** Too soon to be a person who has read the panel: a double click, or a script. */
const SOONEST = 600;
const SHORTEST_REASON = 8;

/** @typedef {"plain" | "sure" | "reason" | "unchecked" | "never"} Terms */

/**
 * @param {import("./host.js").Host} host
 * @param {Terms} terms
 * @param {() => void} given
 */
export function createConsent(host, terms, given) {
  let isRead = false;
  const button = element("button", { class: "anyway", type: "button", disabled: true }, PANEL.anyway);
  const tick = element("input", { type: "checkbox" });
  const reason = element("textarea", { rows: "2" });

  const isGiven = () =>
    terms === "plain" ||
    ((terms === "sure" || terms === "unchecked") && tick.checked) ||
    (terms === "reason" && reason.value.trim().length >= SHORTEST_REASON);
  const update = () => {
    button.disabled = !isRead || !isGiven();
  };
  setTimeout(() => {
    isRead = true;
    update();
  }, SOONEST);
  tick.addEventListener("change", update);
  reason.addEventListener("input", update);
  update();

  host.onPress(button, () => {
    // The host has seen to it that no script pressed; this, that nobody was
    // tricked into pressing what they could not see or had no time to read.
    if (isRead && isGiven() && host.isInSight(button)) given();
  });

  if (terms === "never") return { button: null, ask: element("p", { class: "never" }, PANEL.forbidden), update };
  if (terms === "plain") return { button, ask: null, update };
  if (terms === "reason") return { button, ask: element("label", {}, PANEL.reason, reason), update };
  const words = terms === "unchecked" ? FAILURE.sure : PANEL.sure;
  return { button, ask: element("label", { class: "tick" }, tick, words), update };
}
