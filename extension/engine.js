// @ts-check
// The only importer of the wasm. Says in words when there is no engine, and
// puts a fresh instance in the place of one that trapped.

import init, * as core from "#core";

/** @typedef {import("./shared/types").Policy} Policy */
/** @typedef {import("./shared/types").Context} Context */
/** @typedef {import("./shared/types").Report} Report */

/** @param {URL | string | BufferSource} wasm where the module is, or the module itself */
export function createEngine(wasm) {
  /** @type {Promise<core.Engine> | null} */
  let starting = null;
  /** @type {Policy} */
  let policy = {};
  let loaded = false;

  async function start() {
    if (!loaded) {
      await init({ module_or_path: wasm });
      loaded = true;
    }
    return new core.Engine(policy);
  }

  /** A failed start is forgotten, so that the next question tries again. */
  function running() {
    starting ??= start().catch((error) => {
      starting = null;
      throw error;
    });
    return starting;
  }

  /**
   * @template T
   * @param {(engine: core.Engine) => T} use
   */
  async function using(use) {
    const engine = await running();
    try {
      return use(engine);
    } catch (error) {
      // After a trap the instance's memory can be in any state: don't use it,
      // not even to free the old engine.
      if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
        core.__wbg_reset_state();
        starting = null;
      }
      throw error;
    }
  }

  return {
    /** @param {Policy} next */
    adopt(next) {
      policy = next;
      const old = starting;
      starting = null;
      old?.then((engine) => engine.free()).catch(() => {});
    },
    /** @param {string} text @param {Context} context @returns {Promise<Report>} */
    check: (text, context) => using((engine) => engine.check(text, context)),
    policy: () => using((engine) => engine.policy()),
    problems: () => using((engine) => engine.problems()),
    catalog: () => using((engine) => engine.catalog()),
  };
}
