// @ts-check
// The chip: one small button at the composer's upper edge that says how things stand.

import { CHIP, NAME } from "../../shared/words.js";
import { element } from "./element.js";
import { isEmpty, visibleRect } from "./place.js";

/** @typedef {"clear" | "note" | "warn" | "hold" | "checking" | "failed"} Standing */

/**
 * @param {import("./host.js").Host} host
 * @param {() => void} pressed
 */
export function createChip(host, pressed) {
  const label = element("span");
  const chip = element("button", { class: "chip", type: "button", "data-keeps-focus": true, hidden: true }, label);
  // Read out when the state changes, not at every keystroke.
  const spoken = element("p", { class: "spoken", role: "status" });
  host.onPress(chip, pressed);
  host.add(chip, spoken);

  return {
    /**
     * @param {Standing} standing
     * @param {string} words
     */
    say(standing, words) {
      chip.hidden = false;
      if (chip.className === `chip ${standing}` && label.textContent === words) return;
      chip.className = `chip ${standing}`;
      label.textContent = words;
      const more = standing === "clear" && words === CHIP.clear ? CHIP.clearMore : words;
      chip.title = more;
      chip.setAttribute("aria-label", `${NAME}: ${more}`);
      if (standing !== "checking") spoken.textContent = standing === "clear" ? "" : `${NAME}: ${words}`;
    },
    hide() {
      chip.hidden = true;
      spoken.textContent = "";
    },
    /** @param {Element} box */
    standAt(box) {
      const rect = visibleRect(box);
      chip.style.visibility = isEmpty(rect) ? "hidden" : "";
      // Never over the text: above the box, or under it at the top of the window.
      const above = rect.top - chip.offsetHeight - 2;
      const top = above >= 0 ? above : rect.bottom + 2;
      chip.style.left = `${Math.round(Math.max(2, rect.right - chip.offsetWidth - 4))}px`;
      chip.style.top = `${Math.round(top)}px`;
    },
    rect: () => chip.getBoundingClientRect(),
  };
}
