// @ts-check
// The body of a request, as far as it can be read: JSON or the fields of a form.

/** @typedef {{ formData?: Record<string, unknown[]>, raw?: { bytes?: ArrayBuffer, file?: string }[], error?: string }} RequestBody as both browsers give it */

/**
 * @param {RequestBody | null | undefined} body
 * @returns {Record<string, unknown> | null} null: nobody can say what is in it
 */
export function readBody(body) {
  if (!body || body.error) return null;
  if (body.formData) return Object.fromEntries(Object.entries(body.formData).map(([name, [first]]) => [name, first]));
  const text = textOf(body.raw ?? []);
  if (text === null) return null;
  return parseObject(text) ?? formOf(text);
}

/**
 * @param {unknown} text
 * @returns {Record<string, unknown> | null}
 */
export function parseObject(text) {
  if (typeof text !== "string") return null;
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

/** @param {{ bytes?: ArrayBuffer }[]} pieces */
function textOf(pieces) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  try {
    for (const { bytes } of pieces) {
      // A file or a stream: its bytes are not shown.
      if (!bytes) return null;
      // Pieces end anywhere, in the middle of a letter too.
      text += decoder.decode(bytes, { stream: true });
    }
    text += decoder.decode();
  } catch {
    return null;
  }
  return text === "" ? null : text;
}

/** A form under another content type is a form all the same. @param {string} text */
function formOf(text) {
  const fields = Object.fromEntries(new URLSearchParams(text));
  return Object.hasOwn(fields, "variables") ? fields : null;
}
