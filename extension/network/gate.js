// @ts-check
// The network gate: may this request go out? The page gate has mostly been
// asked already; this one sees what got past it. It answers at once, because
// Chromium waits for no promise before a request.

import { LONGEST_TEXT } from "../shared/messages.js";
import { createLedger, GOOD_FOR } from "./ledger.js";

/** @typedef {import("../shared/types").EffectivePolicy} EffectivePolicy */
/** @typedef {import("../shared/types").Report} Report */
/** @typedef {import("../shared/types").Stop} Stop */
/** @typedef {import("./outgoing.js").Outgoing} Outgoing */
/** @typedef {import("./outgoing.js").Sent & { tabId: number, frameId: number, initiator?: string, originUrl?: string }} Details */
/** @typedef {{ cancel?: boolean }} Answer */
/**
 * @typedef {object} Around
 * @property {() => EffectivePolicy | null} policy null: not known yet
 * @property {() => boolean} isAwaited whether a policy that is not known yet can be taken to turn the gate on
 * @property {(text: string, context: import("../shared/types").Context) => Report | null} checkNow
 * @property {(details: Details, stop: Stop) => void} tell
 * @property {() => number} clock
 * @property {() => string} newId
 */

/** How many stopped posts can still be let go. */
const KEPT = 50;
const BETWEEN_TEXTS = "\n\n";

/** @param {Around} around */
export function createNetworkGate({ policy, isAwaited, checkNow, tell, clock, newId }) {
  const ledger = createLedger(clock);
  /** @type {Map<string, { tab: number, texts: string[], verdict: Stop["verdict"], until: number }>} */
  const stopped = new Map();

  /**
   * @param {Details} details
   * @param {Outgoing} outgoing
   * @returns {Answer}
   */
  function decide(details, outgoing) {
    const now = policy();
    if (now ? !now.networkGate || isOff(now, details) : !isAwaited()) return {};
    // What can't be read goes by its endpoint's name, so that it can be let go as well.
    const texts = outgoing.texts ?? [`\0${outgoing.name}`];
    if (ledger.take(details.tabId, texts)) return {};
    const { report, failure, text } = judge(outgoing);
    if (report && (report.verdict === "clear" || report.verdict === "note")) return {};
    const isLetGo = failure !== null && now?.onFailure === "allow";
    const id = newId();
    stopped.set(id, { tab: details.tabId, texts, verdict: report?.verdict ?? null, until: clock() + GOOD_FOR });
    if (stopped.size > KEPT) stopped.delete(/** @type {string} */ (stopped.keys().next().value));
    const { site } = outgoing.context;
    tell(details, { type: "stopped", id, site, text, verdict: report?.verdict ?? null, report, failure, isLetGo });
    return isLetGo ? {} : { cancel: true };
  }

  /**
   * @param {Outgoing} outgoing
   * @returns {{ report: Report | null, failure: Stop["failure"], text: string }}
   */
  function judge({ texts, context }) {
    if (!texts) return { report: null, failure: "unread", text: "" };
    const text = texts.join(BETWEEN_TEXTS);
    if (text.trim() === "" && !context.hasMedia) return { report: { verdict: "clear", isEnglish: true, findings: [], draft: null }, failure: null, text };
    if (text.length > LONGEST_TEXT) return { report: null, failure: "tooLong", text: "" };
    try {
      const report = policy() && checkNow(text, context);
      return { report, failure: report ? null : "starting", text };
    } catch {
      return { report: null, failure: "engine", text };
    }
  }

  return {
    decide,
    /** The page gate has let these through. @param {number} tab @param {string[]} texts */
    passed: (tab, texts) => ledger.enter(tab, texts),
    /**
     * The person says "Post anyway" to what was stopped: once, and only where the policy allows it.
     * @param {number} tab
     * @param {string} id
     */
    letGo(tab, id) {
      const stop = stopped.get(id);
      const now = policy();
      if (!stop || !now || stop.tab !== tab) return false;
      if (stop.verdict === null ? now.onFailure === "block" : stop.verdict === "hold" && now.postAnyway === "forbid") return false;
      stopped.delete(id);
      ledger.enter(tab, stop.texts);
      return true;
    },
    /** No text stays in memory longer than it is good for. */
    tidy() {
      ledger.tidy();
      for (const [id, { until }] of stopped) if (until <= clock()) stopped.delete(id);
    },
    /** Other rules hold. */
    forget() {
      ledger.clear();
      stopped.clear();
    },
  };
}

/** The institution keeps off this site. @param {EffectivePolicy} policy @param {Details} details */
function isOff({ hostsOff }, { url, initiator, originUrl }) {
  const hosts = [url, initiator ?? originUrl].flatMap((address) => (address && URL.canParse(address) ? [new URL(address).hostname] : []));
  return hosts.some((host) => hostsOff.some((off) => host === off || host.endsWith(`.${off}`)));
}
