// @ts-check
// The line to the background: one port, opened when first needed and opened
// again when the browser has put the background to sleep.

import { connect, isAttached } from "./platform.js";

/** @typedef {import("./types").Request} Request */
/** @typedef {import("./types").FailureKind} FailureKind */

/** Why a question stayed unanswered; `kind` picks the words that the person reads. */
export class Failure extends Error {
  /** @param {FailureKind} kind @param {string} [detail] */
  constructor(kind, detail = "") {
    super(detail || kind);
    this.kind = kind;
  }
}

/**
 * @param {object} [options]
 * @param {() => void} [options.onPolicyChange]
 * @param {() => void} [options.onLost] the extension was reloaded or removed under this page
 * @param {number} [options.patience] in milliseconds
 */
export function openLine({ onPolicyChange = () => {}, onLost = () => {}, patience = 4000 } = {}) {
  /** @type {import("./platform.js").Port | null} */
  let port = null;
  let dialled = false;
  let lastId = 0;
  /** @type {Map<number, { request: Request, resolve: (value: any) => void, reject: (failure: Failure) => void, timer: any, resent: boolean }>} */
  const waiting = new Map();

  function dial() {
    if (port) return port;
    if (!isAttached()) throw new Failure("reload");
    const fresh = connect();
    fresh.onMessage.addListener(hear);
    fresh.onDisconnect.addListener(() => {
      if (port !== fresh) return;
      port = null;
      if (!isAttached()) onLost();
      // The background stopped with a question open: it says nothing about the
      // text, so ask its successor, once.
      for (const [id, question] of waiting) {
        if (question.resent || !isAttached()) settle(id, new Failure(isAttached() ? "gone" : "reload"));
        else send(id, { ...question, resent: true });
      }
    });
    port = fresh;
    // Nobody could tell us of a change while the line was down.
    if (dialled) queueMicrotask(onPolicyChange);
    dialled = true;
    return fresh;
  }

  /** @param {number} id @param {Failure | { value: unknown }} outcome */
  function settle(id, outcome) {
    const question = waiting.get(id);
    if (!question) return;
    waiting.delete(id);
    clearTimeout(question.timer);
    if (outcome instanceof Failure) question.reject(outcome);
    else question.resolve(outcome.value);
  }

  /** @param {any} answer */
  function hear(answer) {
    if (answer?.type === "policy") return onPolicyChange();
    if (answer?.failure) settle(answer.id, new Failure(answer.failure.kind, answer.failure.message));
    else settle(answer?.id, { value: answer?.value });
  }

  /** @param {number} id @param {any} question */
  function send(id, question) {
    waiting.set(id, question);
    try {
      dial().postMessage({ id, ...question.request });
    } catch (error) {
      port = null;
      settle(id, error instanceof Failure ? error : new Failure(isAttached() ? "gone" : "reload", String(error)));
    }
  }

  return {
    /** Starts a background that has been put to sleep, before there is anything to ask. */
    wake() {
      try {
        dial();
      } catch {
        // The next question fails for the same reason, and says it.
      }
    },
    /** @param {Request} request @returns {Promise<any>} */
    ask: (request) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        const timer = setTimeout(() => settle(id, new Failure("gone", "no answer in time")), patience);
        send(id, { request, resolve, reject, timer, resent: false });
      }),
  };
}
