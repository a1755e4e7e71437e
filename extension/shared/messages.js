// @ts-check
// What may be asked over a port, and by whom. A page's script may ask for a
// check; only the extension's own pages may see or change settings.

import { REASONS } from "./words.js";

/** @typedef {import("./types").Request} Request */
/** @typedef {import("./types").Context} Context */

/** Longer texts are refused: no site takes them, and one must not stall the engine for every tab. */
export const LONGEST_TEXT = 500_000;

const RINGS = {
  hello: ["page", "own"],
  check: ["page", "own"],
  event: ["page", "own"],
  passed: ["page"],
  letGo: ["page"],
  "settings.read": ["own"],
  "settings.write": ["own"],
  "evidence.read": ["own"],
};
const SITES = ["x", "facebook", "messenger", "other"];
const KINDS = ["post", "reply", "comment", "message", "reviewReply"];
const VERDICTS = ["clear", "note", "warn", "hold", null];
const CHOICES = ["edit", "use", "anyway", "ignored", "failure"];
/** A thread has 25 posts. */
const MOST_TEXTS = 60;
const UUID = /^[0-9a-f-]{36}$/;
const RULE = /^[a-z0-9-]{1,64}$/;
const MODE = /^[a-z0-9-]{1,64}=(off|note|warn|hold)$/;

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Copies only the fields that are known, so that nothing else travels on.
 * @param {unknown} raw
 * @param {import("./types").Ring} ring
 * @returns {{ id: number, request: Request } | { id: number | null, refused: string }}
 */
export function parseRequest(raw, ring) {
  if (!isObject(raw) || !Number.isSafeInteger(raw.id)) return { id: null, refused: "not a request" };
  const id = /** @type {number} */ (raw.id);
  const type = raw.type;
  if (typeof type !== "string" || !Object.hasOwn(RINGS, type)) return { id, refused: "unknown type" };
  if (!RINGS[/** @type {keyof typeof RINGS} */ (type)].includes(ring)) {
    return { id, refused: `${type} is not for pages` };
  }
  switch (type) {
    case "check": {
      const context = parseContext(raw.context);
      if (typeof raw.text !== "string") return { id, refused: "text is not a string" };
      if (raw.text.length > LONGEST_TEXT) return { id, refused: "tooLong" };
      if (!context) return { id, refused: "context is malformed" };
      return { id, request: { type, text: raw.text, context } };
    }
    case "event": {
      const event = parseEvent(raw);
      return event ? { id, request: { type, ...event } } : { id, refused: "event is malformed" };
    }
    case "passed": {
      const { texts } = raw;
      if (!Array.isArray(texts) || texts.length > MOST_TEXTS) return { id, refused: "texts is malformed" };
      if (!texts.every((text) => typeof text === "string")) return { id, refused: "texts is malformed" };
      return { id, request: { type, texts: texts.filter((text) => text.length <= LONGEST_TEXT) } };
    }
    case "letGo":
      return typeof raw.stop === "string" && UUID.test(raw.stop)
        ? { id, request: { type, stop: raw.stop } }
        : { id, refused: "stop is malformed" };
    case "settings.write": {
      const modes = parseModes(raw.ruleModes);
      return modes ? { id, request: { type, ruleModes: modes } } : { id, refused: "ruleModes is malformed" };
    }
    default:
      return { id, request: { type: /** @type {"hello" | "settings.read" | "evidence.read"} */ (type) } };
  }
}

/** @param {unknown} raw @returns {Context | null} */
function parseContext(raw) {
  if (!isObject(raw)) return null;
  const { site, kind, hasMedia, replyingTo, limit } = raw;
  if (!SITES.includes(/** @type {string} */ (site)) || !KINDS.includes(/** @type {string} */ (kind))) return null;
  if (typeof hasMedia !== "boolean") return null;
  const context = /** @type {Context} */ ({ site, kind, hasMedia });
  if (replyingTo !== undefined) {
    if (typeof replyingTo !== "string" || replyingTo.length > LONGEST_TEXT) return null;
    context.replyingTo = replyingTo;
  }
  if (limit !== undefined) {
    if (!Number.isSafeInteger(limit) || /** @type {number} */ (limit) < 1) return null;
    context.limit = /** @type {number} */ (limit);
  }
  return context;
}

/**
 * Every field is one of a fixed list, or a rule's id: there is no place for a text.
 * @param {Record<string, unknown>} raw
 */
function parseEvent({ choice, verdict, rules, reason, site }) {
  if (!CHOICES.includes(/** @type {string} */ (choice)) || !SITES.includes(/** @type {string} */ (site))) return null;
  if (!VERDICTS.includes(/** @type {string | null} */ (verdict))) return null;
  if (reason !== null && (typeof reason !== "string" || !Object.hasOwn(REASONS, reason))) return null;
  if (!Array.isArray(rules) || rules.length > 100) return null;
  if (!rules.every((rule) => typeof rule === "string" && RULE.test(rule))) return null;
  return /** @type {Omit<Extract<Request, { type: "event" }>, "type">} */ ({ choice, verdict, rules: [...rules], reason, site });
}

/**
 * A list of "rule-or-group=mode", or null when one entry is anything else.
 * @param {unknown} raw
 * @returns {string[] | null}
 */
export function parseModes(raw) {
  if (!Array.isArray(raw) || raw.length > 500) return null;
  return raw.every((entry) => typeof entry === "string" && MODE.test(entry)) ? [...raw] : null;
}
