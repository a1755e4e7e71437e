// @ts-check
// One delivery over HTTP, and what its answer means by the OTLP specification.

/** A batch that is malformed or too large stays so. Anything else may heal. */
const NEVER = [400, 413];
const PATIENCE = 20_000;

/**
 * @param {string} url
 * @param {string} body
 * @returns {Promise<import("./courier.js").Outcome>}
 */
export async function post(url, body) {
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.ok) return { type: "taken", refused: await refusedIn(answer) };
    if (NEVER.includes(answer.status)) return { type: "refused" };
    const seconds = Number(answer.headers.get("retry-after"));
    return { type: "later", wish: seconds > 0 ? seconds * 1000 : null };
  } catch {
    return { type: "later", wish: null };
  }
}

/** A collector may take a batch in part, and says how many it did not. @param {Response} answer */
async function refusedIn(answer) {
  const words = await answer.json().catch(() => null);
  const count = Number(words?.partialSuccess?.rejectedLogRecords ?? 0);
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
