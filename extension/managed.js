// @ts-check
// The institution's policy as it reaches this browser: late at the first start,
// sometimes not at all. What held last holds until something newer is known.

/** @typedef {Record<string, unknown>} Managed */
/**
 * @typedef {object} Source
 * @property {() => Promise<Managed>} read what the browser says now; {} when it says nothing
 * @property {() => Promise<Managed | null>} recall what held last
 * @property {(managed: Managed | null) => Promise<void>} keep
 * @property {() => Promise<number | null>} expectedUntil after an install by policy: how long a first policy may be on its way
 * @property {() => Promise<boolean>} isLasting whether an institution installed the extension: a policy that is gone is then lost
 * @property {() => number} clock
 */

/** Holds after an install by policy, as long as the policy itself may be on its way. */
export const STRICTEST = Object.freeze({ postAnyway: "forbid", onFailure: "block" });

/**
 * Chromium 156 brings the first policy two seconds after the install, or, now
 * and then, only when it looks at its policies again: every 15 minutes.
 */
export const EXPECTED_FOR = 16 * 60_000;

/** @param {Managed} managed */
const isThere = (managed) => Object.keys(managed).length > 0;

/** @param {Source} source */
export function createManaged({ read, recall, keep, expectedUntil, isLasting, clock }) {
  return {
    /** @returns {Promise<Managed>} */
    async now() {
      const managed = await read();
      if (isThere(managed)) {
        await keep(managed);
        return managed;
      }
      const last = await recall();
      if (last) return last;
      return clock() < ((await expectedUntil()) ?? 0) ? STRICTEST : {};
    },
    /**
     * The browser says that the policy has changed. Chromium says so too when it starts before it has found
     * the policy: to whom an institution gave the extension, its last word stands until it says another.
     */
    async changed() {
      const managed = await read();
      if (isThere(managed)) await keep(managed);
      else if (!(await isLasting())) await keep(null);
    },
  };
}
