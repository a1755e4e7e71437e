// @ts-check
// The chip: one small button at the composer's upper edge that says how things stand.

import { CHIP, NAME } from "../../shared/words.js";
import { element } from "./element.js";
import { isEmpty, placeAtEdge, visibleRect } from "./place.js";

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
      const more = standing === "clear" ? words.replace(CHIP.clear, CHIP.clearMore) : words;
      chip.title = more;
      chip.setAttribute("aria-label", `${NAME}: ${more}`);
      if (standing !== "checking") spoken.textContent = standing === "clear" ? "" : `${NAME}: ${words}`;
    },
    hide() {
      chip.hidden = true;
      spoken.textContent = "";
    },
    /** @param {Element} box @param {import("./place.js").Rect[]} reachable */
    standAt(box, reachable) {
      const rect = visibleRect(box);
      chip.style.visibility = isEmpty(rect) ? "hidden" : "";
      placeAtEdge(chip, rect, reachable);
    },
    rect: () => chip.getBoundingClientRect(),
  };
}
