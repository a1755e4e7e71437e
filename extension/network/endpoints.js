// @ts-check
// Where the sites' pages send what is written in them, and where in the body
// the words are. Data, with the date on which each was last seen in public
// sources; an endpoint that is not listed is left alone.

/** @typedef {import("../shared/types").Site} Site */
/** @typedef {import("../shared/types").Kind} Kind */
/**
 * @typedef {object} Endpoint
 * @property {Kind} kind
 * @property {string[]} texts paths to words; `*` is every entry of a list
 * @property {string[]} media paths to a list that is not empty when there are pictures
 * @property {string} [reply] a path that is there when it is a reply
 */

/** Last seen. */
export const SEEN = { x: "2026-11", facebook: "2026-11" };

/** Below the hosts of each site. X names what is done in the path, Facebook in a field of the form. */
export const PATHS = {
  x: /^\/i\/api\/graphql\/[^/]+\/([A-Za-z]+)\/?$/,
  facebook: /^\/api\/graphql\/?$/,
};

const HOSTS = {
  x: ["x.com", "twitter.com"],
  facebook: ["facebook.com", "messenger.com"],
};

/** @type {Endpoint} */
const POST = { kind: "post", texts: ["tweet_text"], media: ["media.media_entities"], reply: "reply.in_reply_to_tweet_id" };
/** @type {Endpoint} */
const LATER = { kind: "post", texts: ["post_tweet_request.status", "post_tweet_request.thread_tweets.*.status"], media: ["post_tweet_request.media_ids"] };
/** @type {Endpoint} */
const ARTICLE = {
  kind: "post",
  texts: ["title", "plain_text", "content_state.blocks.*.text", "article.title", "article.content_state.blocks.*.text"],
  media: [],
};
/** @param {Kind} kind @returns {Endpoint} */
const story = (kind) => ({ kind, texts: ["input.message.text", "input.message"], media: ["input.attachments"] });

/** @type {Record<"x" | "facebook", Record<string, Endpoint>>} */
export const ENDPOINTS = {
  x: {
    CreateTweet: POST,
    CreateNoteTweet: POST,
    CreateScheduledTweet: LATER,
    EditScheduledTweet: LATER,
    CreateDraftTweet: LATER,
    EditDraftTweet: LATER,
    CreateArticle: ARTICLE,
    CreateArticleDraft: ARTICLE,
  },
  facebook: {
    ComposerStoryCreateMutation: story("post"),
    ComposerStoryEditMutation: story("post"),
    useCometUFICreateCommentMutation: story("comment"),
    useStoriesSendReplyMutation: story("message"),
  },
};

/** @param {string} host @returns {"x" | "facebook" | null} */
export function siteOf(host) {
  for (const site of /** @type {const} */ (["x", "facebook"])) {
    if (HOSTS[site].some((own) => host === own || host.endsWith(`.${own}`))) return site;
  }
  return null;
}

/** What the browser is asked to show: everything else never reaches this extension. */
export const PATTERNS = [
  ...HOSTS.x.map((host) => `https://*.${host}/i/api/graphql/*`),
  ...HOSTS.facebook.map((host) => `https://*.${host}/api/graphql/*`),
];
