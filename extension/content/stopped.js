// @ts-check
// What the network gate stopped on its way out, said on the page's own panel.
// The text came from this page, and goes no further than this panel.

import { STOPPED } from "../shared/words.js";
import { termsFor } from "./ui/consent.js";

/** @typedef {import("../shared/types").Stop} Stop */
/** @typedef {import("../shared/types").Choice} Choice */

/**
 * @param {ReturnType<typeof import("./ui/panel.js").createPanel>} panel
 * @param {Stop} stop
 * @param {object} page
 * @param {import("../shared/types").EffectivePolicy} page.policy
 * @param {(rule: string) => import("../shared/types").Card | undefined} page.cardOf
 * @param {() => void} page.letGo
 * @param {(choice: Choice, reason: string | null) => void} page.tell
 */
export function showStop(panel, { text, report, failure, isLetGo }, { policy, cardOf, letGo, tell }) {
  const close = () => panel.close();
  const then = {
    edit: () => {
      close();
      if (report) tell("edit", null);
    },
    use: close,
    /** @param {string | null} reason */
    anyway: (reason) => {
      close();
      tell("anyway", reason);
      letGo();
    },
    again: null,
  };
  if (isLetGo) panel.showSaid(STOPPED.unchecked, failure ?? "engine", close);
  else if (report) {
    const { findings, draft, verdict, isEnglish } = report;
    panel.show({ text, isEnglish, findings, cardOf, draft, isMounted: false, aside: STOPPED.aside, terms: termsFor(verdict, policy), policy }, then);
  } else panel.showFailure(failure ?? "engine", policy.onFailure === "block", then, STOPPED.aside);
  if (failure) tell("failure", null);
}
