// Requests as the sites' own scripts send them, sent by the page itself.

/** @typedef {{ path: string, type: string, body: string }} Request */

/** A post on X. @param {string} text @returns {Request} */
export const tweet = (text) => ({
  path: "/i/api/graphql/a1-B2_c3/CreateTweet",
  type: "application/json",
  body: JSON.stringify({ variables: { tweet_text: text, media: { media_entities: [], possibly_sensitive: false } }, features: {}, queryId: "a1-B2_c3" }),
});

/** A comment on Facebook. @param {string} text @returns {Request} */
export const comment = (text) => ({
  path: "/api/graphql/",
  type: "application/x-www-form-urlencoded",
  body: String(new URLSearchParams({
    fb_api_req_friendly_name: "useCometUFICreateCommentMutation",
    variables: JSON.stringify({ input: { feedback_id: "1", message: { ranges: [], text }, attachments: null } }),
  })),
});

const attempt = ({ path, type, body }) =>
  fetch(path, { method: "POST", headers: { "content-type": type }, body }).then(() => "sent", () => "failed");

/**
 * @param {import("puppeteer-core").Page} page
 * @param {Request} request
 * @returns {Promise<string>} "sent" when there was an answer, "failed" when there was none
 */
export const post = (page, request) => page.evaluate(attempt, request);

/**
 * The same from an empty frame.
 * @param {import("puppeteer-core").Page} page
 * @param {Request} request
 */
export const postFromFrame = (page, request) =>
  page.evaluate(({ path, type, body }) => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    return frame.contentWindow?.fetch(new URL(path, location.href), { method: "POST", headers: { "content-type": type }, body })
      .then(() => "sent", () => "failed");
  }, request);

/**
 * Has the stand-in talk to its server when it posts.
 * @param {import("puppeteer-core").Page} page
 */
export const sendsToX = (page) =>
  page.evaluate(({ path, type, body }) => {
    const { sent } = globalThis.standIn;
    sent.push = (entry) => {
      const { variables, ...rest } = JSON.parse(body);
      for (const tweet_text of entry.texts) {
        const words = JSON.stringify({ variables: { ...variables, tweet_text }, ...rest });
        fetch(path, { method: "POST", headers: { "content-type": type }, body: words }).catch(() => {});
      }
      return Array.prototype.push.call(sent, entry);
    };
  }, tweet(""));

/**
 * The bodies that have reached the stand-in's server.
 * @param {import("./desk.mjs").Desk} desk
 */
export const posted = ({ requests }) =>
  requests.filter(({ method, host }) => method === "POST" && /(^|\.)(x|facebook)\.com$/.test(host)).map(({ body }) => body);
