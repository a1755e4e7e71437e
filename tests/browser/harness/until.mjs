// Waiting for a condition. There is no fixed sleep in any test: the pause here
// is between two looks at the condition, and the limit is for giving up.
import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";

const BETWEEN_LOOKS_MS = 15;
const LIMIT_MS = 8000;

/**
 * @template T
 * @param {string} what for the message when it never comes
 * @param {() => Promise<T | null | false | undefined>} look
 * @param {number} [limit]
 * @returns {Promise<T>}
 */
export async function until(what, look, limit = LIMIT_MS) {
  const end = performance.now() + limit;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > end) throw new Error(`waited ${limit} ms for ${what}; it did not come`);
    await pause(BETWEEN_LOOKS_MS);
  }
}

/**
 * Waits until a look gives what is expected, and says what it gave if it never does.
 * @template T
 * @param {() => Promise<T>} look
 * @param {T} expected
 * @param {string} what
 */
export async function untilEqual(look, expected, what) {
  const end = performance.now() + LIMIT_MS;
  for (;;) {
    const seen = await look();
    if (isDeepStrictEqual(seen, expected)) return;
    if (performance.now() > end) return assert.deepEqual(seen, expected, `${what} (after ${LIMIT_MS} ms)`);
    await pause(BETWEEN_LOOKS_MS);
  }
}

/**
 * Lets everything that has been set off come to an end: what is scheduled for
 * the next frames and tasks, and an answer from the background.
 * @param {import("puppeteer-core").Page} page
 */
export function quiet(page) {
  return page.evaluate(() => new Promise((resolve) => {
    const ENOUGH = 4;
    let frames = 0;
    const count = () => (++frames < ENOUGH ? requestAnimationFrame(count) : setTimeout(resolve));
    count();
  }));
}
