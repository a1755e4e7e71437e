// @ts-check
// The gate of one composer: may this post go out now? A pure state machine;
// session.js carries out the effects. Nothing here touches the page.
//
//   open ──attempt, unknown──▶ asking ──clear──▶ open (released)
//    │                           ├──warn/hold──▶ held ──post anyway──▶ open (released, this text only)
//    └──attempt, warn/hold──────────────────────▶ held ──edit/use/changed──▶ open
//                                └──no answer──▶ failed ──post anyway──▶ open

/** @typedef {import("../shared/types").Verdict} Verdict */
/** @typedef {import("../shared/types").EffectivePolicy["onFailure"]} OnFailure */
/** @typedef {import("../shared/types").FailureKind} FailureKind */
/**
 * @typedef {object} State
 * @property {"open" | "asking" | "held" | "failed"} at
 * @property {string | null} key the text that is being asked about or held
 * @property {string | null} passed the one text that may go out in spite of its verdict
 */
/**
 * @typedef {{ type: "attempt", key: string | null, verdict: Verdict | null, failure: FailureKind | null, onFailure: OnFailure }
 *   | { type: "judged", key: string, verdict: Verdict, isNews?: boolean }
 *   | { type: "failed", key: string, onFailure: OnFailure }
 *   | { type: "changed", key: string }
 *   | { type: "anyway", key: string | null, permitted: boolean }
 *   | { type: "edit" }
 *   | { type: "policy" }} Happening
 */
/** @typedef {"stop" | "ask" | "release" | "showPanel" | "showFailure" | "closePanel"} Effect */
/** @typedef {{ state: State, effects: Effect[] }} Step */

/** @type {State} */
export const OPEN = { at: "open", key: null, passed: null };

/** @param {Verdict} verdict */
const mayGo = (verdict) => verdict === "clear" || verdict === "note";

/**
 * @param {State} state
 * @param {Happening} happening
 * @returns {Step}
 */
export function step(state, happening) {
  switch (happening.type) {
    case "attempt":
      return attempt(state, happening);
    case "judged":
      return judged(state, happening);
    case "failed":
      if (state.at !== "asking" || state.key !== happening.key) return stay(state);
      if (happening.onFailure === "allow") return go(state, ["release"], state.key);
      return { state: { ...state, at: "failed" }, effects: ["showFailure"] };
    case "changed":
      return changed(state, happening.key);
    case "anyway":
      if ((state.at !== "held" && state.at !== "failed") || state.key !== happening.key) return stay(state);
      if (!happening.permitted) return stay(state);
      return go(state, ["closePanel", "release"], state.key);
    case "policy":
      // The text will be judged again; what was chosen by other rules is void.
      if (state.at === "failed") return go(state, ["closePanel"], null);
      return { state: { ...state, passed: null }, effects: [] };
    case "edit":
      return state.at === "open" ? stay(state) : go(state, ["closePanel"]);
  }
}

/** @param {State} state @returns {Step} */
const stay = (state) => ({ state, effects: [] });

/**
 * @param {State} state
 * @param {Effect[]} effects
 * @param {string | null} [passed]
 * @returns {Step}
 */
const go = (state, effects, passed = state.passed) => ({ state: { at: "open", key: null, passed }, effects });

/**
 * @param {State} state
 * @param {Extract<Happening, { type: "attempt" }>} attempt
 * @returns {Step}
 */
function attempt(state, { key, verdict, failure, onFailure }) {
  if (key !== null && key === state.passed) return go(state, []);
  if (failure === null && verdict !== null && mayGo(verdict)) return go(state, []);
  if (failure !== null) {
    if (onFailure === "allow") return go(state, []);
    return { state: { ...state, at: "failed", key }, effects: ["stop", "showFailure"] };
  }
  if (verdict !== null) return { state: { ...state, at: "held", key }, effects: ["stop", "showPanel"] };
  return { state: { ...state, at: "asking", key }, effects: ["stop", "ask"] };
}

/**
 * @param {State} state
 * @param {{ key: string, verdict: Verdict, isNews?: boolean }} judged isNews: not what was known already
 * @returns {Step}
 */
function judged(state, { key, verdict, isNews = false }) {
  if (state.key !== key) return stay(state);
  if (state.at === "asking") {
    return mayGo(verdict)
      ? go(state, ["release"])
      : { state: { ...state, at: "held" }, effects: ["showPanel"] };
  }
  // A panel stays open only while its reason holds: the last finding may have
  // been called "not PHI", or a policy may have arrived.
  if (state.at === "held" && mayGo(verdict)) return go(state, ["closePanel"]);
  if (state.at === "held" && isNews) return { state, effects: ["showPanel"] };
  return stay(state);
}

/** @param {State} state @param {string} key @returns {Step} */
function changed(state, key) {
  const passed = state.passed === key ? key : null;
  if (state.at === "open" || state.key === key) return { state: { ...state, passed }, effects: [] };
  return { state: { at: "open", key: null, passed }, effects: state.at === "asking" ? [] : ["closePanel"] };
}
