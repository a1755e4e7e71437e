// @ts-check
// The events that wait to be sent. A pure state machine: courier.js keeps it on
// disk and does the sending. What is dropped is counted, and the count is sent.

/** @typedef {import("./event.js").Event} Event */
/**
 * @typedef {object} Queue
 * @property {Event[]} waiting
 * @property {Event[]} last the latest ones, sent or not, to be looked at
 * @property {number} dropped events lost for want of room, or refused; not reported yet
 * @property {number} attempts failed in a row
 * @property {number} notBefore no attempt before this time
 */
/** @typedef {{ events: Event[], dropped: number }} Batch */

export const MOST_WAITING = 2000;
const MOST_IN_BATCH = 100;
const MOST_SHOWN = 50;
const SHORTEST_PAUSE = 5_000;
const LONGEST_PAUSE = 3_600_000;

/** @type {Queue} */
export const EMPTY = Object.freeze({ waiting: [], last: [], dropped: 0, attempts: 0, notBefore: 0 });

/** @param {Queue} queue @param {Event} event @returns {Queue} */
export function add(queue, event) {
  const waiting = [...queue.waiting, event];
  const tooMany = Math.max(0, waiting.length - MOST_WAITING);
  return {
    ...queue,
    waiting: waiting.slice(tooMany),
    last: [...queue.last, event].slice(-MOST_SHOWN),
    dropped: queue.dropped + tooMany,
  };
}

/** @param {Queue} queue @param {number} now @returns {Batch | null} */
export function nextBatch({ waiting, dropped, notBefore }, now) {
  if (now < notBefore || (waiting.length === 0 && dropped === 0)) return null;
  return { events: waiting.slice(0, MOST_IN_BATCH), dropped };
}

/**
 * The collector has the batch, but for those it says it did not take.
 * @param {Queue} queue
 * @param {Batch} batch
 * @param {number} [refused]
 * @returns {Queue}
 */
export function taken(queue, batch, refused = 0) {
  return { ...without(queue, batch), dropped: queue.dropped - batch.dropped + refused };
}

/**
 * The collector will never take this batch. It goes, so that those behind it
 * don't wait for ever, and is counted.
 * @param {Queue} queue
 * @param {Batch} batch
 * @returns {Queue}
 */
export function refused(queue, batch) {
  return { ...without(queue, batch), dropped: queue.dropped + batch.events.length };
}

/**
 * No answer, or "later": the batch stays, and the pauses grow.
 * @param {Queue} queue
 * @param {number} now
 * @param {number | null} [wish] the pause that the collector asked for
 * @returns {Queue}
 */
export function failed(queue, now, wish = null) {
  const pause = Math.min(SHORTEST_PAUSE * 2 ** queue.attempts, LONGEST_PAUSE);
  return { ...queue, attempts: queue.attempts + 1, notBefore: now + Math.max(pause, Math.min(wish ?? 0, LONGEST_PAUSE)) };
}

/** @param {Queue} queue @param {Batch} batch @returns {Queue} */
function without(queue, { events }) {
  const gone = new Set(events.map(({ id }) => id));
  // By id, not by place: room may have been made at the front meanwhile.
  return { ...queue, waiting: queue.waiting.filter(({ id }) => !gone.has(id)), attempts: 0, notBefore: 0 };
}
