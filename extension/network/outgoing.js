// @ts-check
// What a request is about to publish. Pure: a request's address and body in,
// its words out.

import { parseObject, readBody } from "./body.js";
import { ENDPOINTS, PATHS, siteOf } from "./endpoints.js";

/** @typedef {import("../shared/types").Context} Context */
/** @typedef {import("./endpoints.js").Endpoint} Endpoint */
/** @typedef {{ method: string, url: string, requestBody?: import("./body.js").RequestBody | null }} Sent */
/**
 * `texts` is null where an endpoint is known and its body can't be read.
 * @typedef {{ name: string, context: Context, texts: string[] | null }} Outgoing
 */

/**
 * @param {Sent} sent
 * @returns {Outgoing | null} null: publishes nothing that this extension knows of
 */
export function outgoingOf({ method, url, requestBody }) {
  if (method !== "POST") return null;
  const { hostname, pathname } = new URL(url);
  const site = siteOf(hostname);
  const path = site && PATHS[site].exec(pathname);
  if (!site || !path) return null;
  return site === "x" ? onX(path[1], requestBody) : onFacebook(requestBody);
}

/** @param {string} name @param {Sent["requestBody"]} body @returns {Outgoing | null} */
function onX(name, body) {
  if (!Object.hasOwn(ENDPOINTS.x, name)) return null;
  const fields = readBody(body);
  const variables = typeof fields?.variables === "string" ? parseObject(fields.variables) : fields?.variables;
  return outgoing("x", name, ENDPOINTS.x[name], variables);
}

/** @param {Sent["requestBody"]} body @returns {Outgoing | null} */
function onFacebook(body) {
  const fields = readBody(body);
  // All that a page asks for has this one address: the name tells what it is.
  if (!fields) return { name: "unknown", context: contextOf("facebook", "post", false), texts: null };
  const name = fields.fb_api_req_friendly_name;
  if (typeof name !== "string" || !Object.hasOwn(ENDPOINTS.facebook, name)) return null;
  return outgoing("facebook", name, ENDPOINTS.facebook[name], parseObject(fields.variables));
}

/**
 * @param {"x" | "facebook"} site
 * @param {string} name
 * @param {Endpoint} endpoint
 * @param {unknown} variables
 * @returns {Outgoing}
 */
function outgoing(site, name, { kind, texts, media, reply }, variables) {
  const found = texts.flatMap((path) => valuesAt(variables, path.split(".")));
  const words = found.filter((value) => typeof value === "string");
  const hasMedia = media.some((path) => valuesAt(variables, path.split(".")).some((list) => Array.isArray(list) && list.length > 0));
  const isReply = reply !== undefined && valuesAt(variables, reply.split(".")).length > 0;
  // Only a picture can do without words; where they are missed, they are somewhere else.
  const isRead = words.length > 0 || hasMedia;
  return { name, context: contextOf(site, isReply ? "reply" : kind, hasMedia), texts: isRead ? words : null };
}

/**
 * @param {unknown} value
 * @param {string[]} path
 * @returns {unknown[]} what is there; nothing where the path leads nowhere
 */
function valuesAt(value, [step, ...rest]) {
  if (step === undefined) return value === undefined || value === null ? [] : [value];
  if (step === "*") return Array.isArray(value) ? value.flatMap((entry) => valuesAt(entry, rest)) : [];
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return [];
  return valuesAt(/** @type {Record<string, unknown>} */ (value)[step], rest);
}

/** @param {"x" | "facebook"} site @param {Context["kind"]} kind @param {boolean} hasMedia @returns {Context} */
const contextOf = (site, kind, hasMedia) => ({ site, kind, hasMedia });
