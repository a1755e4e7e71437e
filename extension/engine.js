// @ts-check
// The only importer of the wasm. Says in words when there is no engine, and
// puts a fresh instance in the place of one that trapped.

import init, * as core from "#core";

/** @typedef {import("./shared/types").Policy} Policy */
/** @typedef {import("./shared/types").Context} Context */
/** @typedef {import("./shared/types").Report} Report */

/** @typedef {{ wasm: string, lexicon: string }} Addresses where the module and its word lists are */

/** @param {Addresses} addresses @param {string} [browserLanguage] "es-MX": holds where a policy names no language */
export function createEngine(addresses, browserLanguage) {
  /** @type {Promise<core.Engine> | null} */
  let starting = null;
  /** The same once it runs, for those who can't wait. @type {core.Engine | null} */
  let running = null;
  /** @type {Policy} */
  let policy = {};
  let today = "";
  /** @type {Promise<Uint8Array> | null} */
  let loading = null;

  /** The module, once, and the lists, which outlive an instance that traps. */
  async function load() {
    const [lexicon] = await Promise.all([bytesOf(addresses.lexicon), init({ module_or_path: addresses.wasm })]);
    return lexicon;
  }

  async function start() {
    const lexicon = await (loading ??= load());
    return new core.Engine(policy, lexicon, today, browserLanguage);
  }

  /**
   * After a trap the instance's memory can be in any state: don't use it, not
   * even to free the old engine.
   * @param {unknown} error
   */
  function recover(error) {
    const isTrap = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    if (isTrap) core.__wbg_reset_state();
    return isTrap;
  }

  /**
   * @template T
   * @param {(engine: core.Engine) => T} use
   */
  async function using(use) {
    starting ??= start();
    const mine = starting;
    let isLoaded = false;
    try {
      const engine = await mine;
      isLoaded = true;
      if (starting === mine) running = engine;
      return use(engine);
    } catch (error) {
      // What failed to start is tried again from the files with the next question.
      if (!isLoaded) loading = null;
      const isTrap = isLoaded && recover(error);
      if ((isTrap || !isLoaded) && starting === mine) starting = running = null;
      throw error;
    }
  }

  return {
    /** @param {Policy} next @param {string} day "2027-01-31": some policies begin on a day */
    adopt(next, day) {
      policy = next;
      today = day;
      const old = starting;
      starting = running = null;
      old?.then((engine) => engine.free()).catch(() => {});
    },
    /** @param {string} text @param {Context} context @returns {Promise<Report>} */
    check: (text, context) => using((engine) => engine.check(text, context)),
    /**
     * At once, or not at all: null while no engine runs.
     * @param {string} text @param {Context} context @returns {Report | null}
     */
    checkNow(text, context) {
      if (!running) return null;
      try {
        return running.check(text, context);
      } catch (error) {
        if (recover(error)) starting = running = null;
        throw error;
      }
    },
    policy: () => using((engine) => engine.policy()),
    problems: () => using((engine) => engine.problems()),
    catalog: () => using((engine) => engine.catalog()),
  };
}

/** @param {string} address */
async function bytesOf(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
