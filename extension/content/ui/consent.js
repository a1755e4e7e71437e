// @ts-check
// "Post anyway", and what it takes: nothing more for a warning, a deliberate
// yes for a hold, a reason or nothing at all where the institution says so.

import { FAILURE, PANEL, REASONS } from "../../shared/words.js";
import { element } from "./element.js";

/** Too soon to be a person who has read the panel: a double click, or a script. */
const SOONEST = 600;

/** @typedef {"plain" | "sure" | "reason" | "unchecked" | "never"} Terms */

/**
 * What posting anyway takes.
 * @param {import("../../shared/types").Verdict} verdict
 * @param {import("../../shared/types").EffectivePolicy} policy
 * @returns {Terms}
 */
export function termsFor(verdict, { postAnyway }) {
  if (verdict !== "hold") return "plain";
  return postAnyway === "forbid" ? "never" : postAnyway === "reason" ? "reason" : "sure";
}

/**
 * @param {import("./host.js").Host} host
 * @param {Terms} terms
 * @param {boolean} isRecorded the institution collects which reason is given
 * @param {(reason: string | null) => void} given
 */
export function createConsent(host, terms, isRecorded, given) {
  let isRead = false;
  const button = element("button", { class: "anyway", type: "button", disabled: true }, PANEL.anyway);
  const tick = element("input", { type: "checkbox" });
  const choose = element("option", { value: "" }, PANEL.choose);
  const reasons = Object.entries(REASONS).map(([value, words]) => element("option", { value }, words));
  const reason = element("select", {}, choose, ...reasons);

  const isGiven = () =>
    terms === "plain" ||
    ((terms === "sure" || terms === "unchecked") && tick.checked) ||
    (terms === "reason" && reason.value !== "");
  const update = () => {
    button.disabled = !isRead || !isGiven();
  };
  setTimeout(() => {
    isRead = true;
    update();
  }, SOONEST);
  tick.addEventListener("change", update);
  reason.addEventListener("change", update);
  update();

  host.onPress(button, () => {
    // The host has seen to it that no script pressed; this, that nobody was
    // tricked into pressing what they could not see or had no time to read.
    if (isRead && isGiven() && host.isInSight(button)) given(reason.value || null);
  });

  if (terms === "never") return { button: null, ask: element("p", { class: "never" }, PANEL.forbidden), update };
  if (terms === "plain") return { button, ask: null, update };
  if (terms === "reason") {
    const note = element("span", { class: "aside" }, isRecorded ? PANEL.recorded : PANEL.unrecorded);
    return { button, ask: element("label", {}, PANEL.reason, reason, note), update };
  }
  const words = terms === "unchecked" ? FAILURE.sure : PANEL.sure;
  return { button, ask: element("label", { class: "tick" }, tick, words), update };
}
