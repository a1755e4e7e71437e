// @ts-check
// The institution's policy as it reaches this browser: late at the first start,
// sometimes not at all. What held last holds until something newer is known.

/** @typedef {Record<string, unknown>} Managed */
/**
 * @typedef {object} Source
 * @property {() => Promise<Managed>} read what the browser says now; {} when it says nothing
 * @property {() => Promise<Managed | null>} recall what held last
 * @property {(managed: Managed | null) => Promise<void>} keep
 */

/** Holds for the first seconds after installing, when a policy may be on its way. */
export const STRICTEST = Object.freeze({ postAnyway: "forbid", onFailure: "block" });
/** Chromium brings a policy about three seconds after it has installed, */
const LATEST = 5000;
/** and doesn't say so: the first read is empty, a later one is not. */
const BETWEEN_READS = 250;

/** @param {Managed} managed */
const isThere = (managed) => Object.keys(managed).length > 0;

/** @param {Source} source */
export function createManaged({ read, recall, keep }) {
  let isAwaited = false;

  return {
    /** @returns {Promise<Managed>} */
    async now() {
      const managed = await read();
      if (isThere(managed)) {
        await keep(managed);
        return managed;
      }
      const last = await recall();
      return last ?? (isAwaited ? STRICTEST : {});
    },
    /** The browser says that the policy has changed; taken away counts too. */
    async changed() {
      const managed = await read();
      await keep(isThere(managed) ? managed : null);
      isAwaited = false;
    },
    /**
     * Waits for a first policy. Until it is there, the strictest mode holds.
     * @param {number} [patience] in milliseconds
     * @param {number} [pause] between two looks
     */
    async awaitFirst(patience = LATEST, pause = BETWEEN_READS) {
      isAwaited = true;
      for (let waited = 0; isAwaited && waited < patience && !isThere(await read()); waited += pause) {
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      isAwaited = false;
    },
  };
}
