// @ts-check
// Brings the events to the institution's collector. Each is on disk before its
// page hears that it was recorded, and stays there until the collector has
// answered: at least once, across worker death and browser restart.

import { add, EMPTY, failed, nextBatch, refused, taken } from "./queue.js";
import { exportRequest } from "./otlp.js";

/** @typedef {import("./event.js").Event} Event */
/** @typedef {import("./queue.js").Queue} Queue */
/** @typedef {{ type: "taken", refused: number } | { type: "refused" } | { type: "later", wish: number | null }} Outcome */
/**
 * @typedef {object} World
 * @property {() => Promise<Queue | null>} load
 * @property {(queue: Queue) => Promise<void>} save
 * @property {(url: string, body: string) => Promise<Outcome>} post
 * @property {() => number} now
 * @property {(work: () => void, milliseconds: number) => unknown} later
 * @property {() => string} newId
 */

/** @param {World} world */
export function createCourier({ load, save, post, now, later, newId }) {
  /** @type {Promise<unknown>} */
  let line = Promise.resolve();
  /** @type {string | null} */
  let url = null;
  let isSending = false;
  let isPaused = false;

  /**
   * Changes happen one after the other, each written down before the next.
   * @param {(queue: Queue) => Queue} change
   * @returns {Promise<Queue>}
   */
  function update(change) {
    const next = line.then(async () => {
      const before = (await load()) ?? EMPTY;
      const after = change(before);
      if (after !== before) await save(after);
      return after;
    });
    line = next.catch(() => {});
    return next;
  }

  async function deliver() {
    if (isSending || !url) return;
    isSending = true;
    try {
      for (let to = url; url === to; ) {
        const queue = await update((it) => it);
        const batch = nextBatch(queue, now());
        if (!batch) {
          if (queue.waiting.length > 0 || queue.dropped > 0) pauseUntil(queue.notBefore);
          break;
        }
        const outcome = await post(to, JSON.stringify(exportRequest(batch, now(), newId())));
        await update((it) => settle(it, batch, outcome));
      }
    } finally {
      isSending = false;
    }
  }

  /** A worker that dies meanwhile delivers when it wakes. @param {number} time */
  function pauseUntil(time) {
    if (isPaused) return;
    isPaused = true;
    later(() => {
      isPaused = false;
      deliver();
    }, Math.max(0, time - now()));
  }

  /** @param {Queue} queue @param {import("./queue.js").Batch} batch @param {Outcome} outcome */
  function settle(queue, batch, outcome) {
    if (outcome.type === "taken") return taken(queue, batch, outcome.refused);
    if (outcome.type === "refused") return refused(queue, batch);
    return failed(queue, now(), outcome.wish);
  }

  return {
    /**
     * The collector that the policy names; none: nothing is kept, nothing sent.
     * @param {string | null} address
     */
    async direct(address) {
      url = address;
      if (!address) await update((queue) => (queue.last.length > 0 || queue.dropped > 0 ? EMPTY : queue));
      else deliver();
    },
    /** @param {Event} event */
    async record(event) {
      if (!url) return;
      await update((queue) => add(queue, event));
      deliver();
    },
    look: () => update((queue) => queue),
  };
}
