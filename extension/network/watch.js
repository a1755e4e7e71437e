// @ts-check
// From the browser's requests to the network gate and back: when to listen, and
// how a person is told. Does nothing in a package without the permission.

import { STOPPED } from "../shared/words.js";
import { canGate, canWait, onSending, onStartup, putBadge, stayAwake, tellFrame } from "../shared/platform.js";
import { PATTERNS } from "./endpoints.js";
import { createNetworkGate } from "./gate.js";
import { outgoingOf } from "./outgoing.js";

/** @typedef {import("./gate.js").Details} Details */
/** @typedef {import("../shared/types").EffectivePolicy} EffectivePolicy */

/**
 * @param {object} background
 * @param {() => EffectivePolicy | null} background.policy
 * @param {() => Promise<unknown>} background.ready settles when the policy is known and the engine runs, or can't
 * @param {import("./gate.js").Around["checkNow"]} background.checkNow
 */
export function watchNetwork({ policy, ready, checkNow }) {
  // Chromium wakes a stopped worker for a request only while its listener was left in place, which
  // is while the gate was on: a worker that hears a request before anything else may rely on that.
  // 2026-11, Chromium 156.
  /** @type {"request" | "other" | null} */
  let wokenBy = null;
  const gate = createNetworkGate({
    policy,
    isAwaited: () => wokenBy === "request",
    checkNow,
    tell,
    clock: Date.now,
    newId: () => crypto.randomUUID(),
  });
  /** @type {(() => void) | null} */
  let deafen = null;
  /** @type {(() => void) | null} */
  let rest = null;

  /** @param {Details} details */
  function hear(details) {
    wokenBy ??= "request";
    const outgoing = outgoingOf(details);
    if (!outgoing) return {};
    if (!canWait()) return gate.decide(details, outgoing);
    return ready().then(() => gate.decide(details, outgoing));
  }

  /** @param {Details} details @param {import("../shared/types").Stop} stop */
  async function tell({ tabId, frameId }, stop) {
    // A frame may have no script of ours; then the page around it says it.
    if ((await tellFrame(tabId, frameId, stop)) || (frameId !== 0 && (await tellFrame(tabId, 0, stop)))) return;
    putBadge(tabId, stop.isLetGo ? STOPPED.wentOut : STOPPED.badge);
  }

  function listen() {
    deafen ??= onSending(hear, PATTERNS);
    rest ??= stayAwake(() => gate.tidy());
  }

  // At once, before anything is known: what a request wakes must be listening by the end of its first task.
  if (canGate()) {
    listen();
    // Browsers forget at their end who was listening.
    onStartup(() => {
      wokenBy ??= "other";
    });
  }

  return {
    gate,
    /** Something else than a request has come in. */
    heard() {
      wokenBy ??= "other";
    },
    /** @param {EffectivePolicy} now @param {boolean} isExpected the institution's policy may still be on its way */
    adopted(now, isExpected) {
      if (!canGate()) return;
      if (now.networkGate || isExpected) return listen();
      deafen?.();
      rest?.();
      deafen = rest = null;
    },
  };
}
