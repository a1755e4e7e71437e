// What the network gate reads out of a request, and what it decides.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createNetworkGate } from "../../extension/network/gate.js";
import { outgoingOf } from "../../extension/network/outgoing.js";
import { LONGEST_TEXT } from "../../extension/shared/messages.js";

const X = "https://x.com/i/api/graphql/a1-B2_c3/";
const FACEBOOK = "https://www.facebook.com/api/graphql/";
const bytes = (text) => new TextEncoder().encode(text).buffer;
const json = (name, variables, host = X) => ({ method: "POST", url: host + name, requestBody: { raw: [{ bytes: bytes(JSON.stringify({ variables, queryId: "a1" })) }] } });
const form = (name, variables, more = {}) => ({
  method: "POST", url: FACEBOOK,
  requestBody: { formData: { fb_api_req_friendly_name: [name], variables: [JSON.stringify(variables)] } }, ...more,
});
const message = (text, more = {}) => ({ input: { message: { ranges: [], text }, attachments: [], ...more } });

describe("what a request publishes", () => {
  /** @type {Record<string, [any, { kind: string, texts: string[], hasMedia?: boolean }]>} */
  const READ = {
    "a post": [json("CreateTweet", { tweet_text: "words" }), { kind: "post", texts: ["words"] }],
    "a long post": [json("CreateNoteTweet", { tweet_text: "words" }), { kind: "post", texts: ["words"] }],
    "a reply": [json("CreateTweet", { tweet_text: "words", reply: { in_reply_to_tweet_id: "1" } }), { kind: "reply", texts: ["words"] }],
    "a picture with words": [json("CreateTweet", { tweet_text: "words", media: { media_entities: [{}] } }), { kind: "post", texts: ["words"], hasMedia: true }],
    "a picture alone": [json("CreateTweet", { media: { media_entities: [{}] } }), { kind: "post", texts: [], hasMedia: true }],
    "no words": [json("CreateTweet", { tweet_text: "" }), { kind: "post", texts: [""] }],
    "a post for later": [json("CreateScheduledTweet", { post_tweet_request: { status: "words" }, execute_at: 1 }), { kind: "post", texts: ["words"] }],
    "a changed post for later": [json("EditScheduledTweet", { post_tweet_request: { status: "words" } }), { kind: "post", texts: ["words"] }],
    "a drafted thread": [
      json("CreateDraftTweet", { post_tweet_request: { status: "one", thread_tweets: [{ status: "two" }, { status: "three" }] } }),
      { kind: "post", texts: ["one", "two", "three"] },
    ],
    "an article": [
      json("CreateArticle", { title: "head", content_state: { blocks: [{ text: "one" }, { text: "two" }] } }),
      { kind: "post", texts: ["head", "one", "two"] },
    ],
    "variables in quotes": [
      { method: "POST", url: `${X}CreateTweet`, requestBody: { raw: [{ bytes: bytes(JSON.stringify({ variables: '{"tweet_text":"words"}' })) }] } },
      { kind: "post", texts: ["words"] },
    ],
    "a post on X's other hosts": [json("CreateTweet", { tweet_text: "words" }, "https://pro.twitter.com/i/api/graphql/1/"), { kind: "post", texts: ["words"] }],
    "a post on Facebook": [form("ComposerStoryCreateMutation", message("words")), { kind: "post", texts: ["words"] }],
    "a changed post": [form("ComposerStoryEditMutation", message("words")), { kind: "post", texts: ["words"] }],
    "a comment": [form("useCometUFICreateCommentMutation", message("words")), { kind: "comment", texts: ["words"] }],
    "a comment of a picture": [
      form("useCometUFICreateCommentMutation", { input: { message: null, attachments: [{}] } }),
      { kind: "comment", texts: [], hasMedia: true },
    ],
    "an answer to a story": [form("useStoriesSendReplyMutation", { input: { message: "words" } }), { kind: "message", texts: ["words"] }],
    "a form that is called a text": [
      form("", {}, { requestBody: { raw: [{ bytes: bytes(`fb_api_req_friendly_name=ComposerStoryCreateMutation&variables=${encodeURIComponent(JSON.stringify(message("a+b é")))}`) }] } }),
      { kind: "post", texts: ["a+b é"] },
    ],
  };
  for (const [name, [sent, { kind, texts, hasMedia = false }]] of Object.entries(READ)) {
    test(name, () => {
      const outgoing = outgoingOf(sent);
      assert.deepEqual(outgoing?.texts, texts);
      assert.equal(outgoing?.context.kind, kind);
      assert.equal(outgoing?.context.hasMedia, hasMedia);
    });
  }

  test("words that were cut into pieces in the middle of a letter", () => {
    const whole = new TextEncoder().encode(JSON.stringify({ variables: { tweet_text: "👩🏽‍⚕️ words" } }));
    const raw = Array.from(whole, (_, at) => ({ bytes: whole.slice(at, at + 1).buffer }));
    assert.deepEqual(outgoingOf({ method: "POST", url: `${X}CreateTweet`, requestBody: { raw } })?.texts, ["👩🏽‍⚕️ words"]);
  });

  const UNREAD = {
    "no body": undefined,
    "an empty body": { raw: [] },
    "a file": { raw: [{ file: "/tmp/a" }] },
    "a body with an error": { error: "Unknown error." },
    "something compressed": { raw: [{ bytes: new Uint8Array([0x1f, 0x8b, 8, 0, 0xff, 0xfe]).buffer }] },
    "no JSON": { raw: [{ bytes: bytes("tweet_text") }] },
    "JSON of another form": { raw: [{ bytes: bytes('{"variables":{"text":"words"}}') }] },
    "a list": { raw: [{ bytes: bytes('[{"variables":{"tweet_text":"words"}}]') }] },
    "words that are no text": { raw: [{ bytes: bytes('{"variables":{"tweet_text":["words"]}}') }] },
    "an inherited field": { raw: [{ bytes: bytes('{"__proto__":{"variables":{"tweet_text":"words"}}}') }] },
  };
  for (const [name, requestBody] of Object.entries(UNREAD)) {
    test(`not to be read: ${name}`, () => {
      assert.equal(outgoingOf({ method: "POST", url: `${X}CreateTweet`, requestBody })?.texts, null);
    });
  }
  test("not to be read: a form of Facebook's whose message is gone", () => {
    assert.equal(outgoingOf(form("ComposerStoryCreateMutation", { input: { text: "words" } }))?.texts, null);
    assert.equal(outgoingOf(form("", {}, { requestBody: { raw: [] } }))?.texts, null);
  });

  const OTHERS = {
    "a request for posts": { ...json("CreateTweet", { tweet_text: "words" }), method: "GET" },
    "another thing to do": json("FavoriteTweet", { tweet_text: "words" }),
    "an inherited name": json("constructor", { tweet_text: "words" }),
    "another path": json("CreateTweet", { tweet_text: "words" }, "https://x.com/i/api/1.1/"),
    "a host that only looks alike": json("CreateTweet", { tweet_text: "words" }, "https://notx.com/i/api/graphql/1/"),
    "another form": form("CometUFIFeedbackReactMutation", message("words")),
    "a form without a name": form("", message("words"), { requestBody: { formData: { variables: ["{}"] } } }),
  };
  for (const [name, sent] of Object.entries(OTHERS)) test(`none of ours: ${name}`, () => assert.equal(outgoingOf(sent), null));
});

const POLICY = { networkGate: true, onFailure: "ask", postAnyway: "allow", hostsOff: [] };
const report = (verdict) => ({ verdict, findings: [], draft: null });

/** A gate around an engine that judges by the first word. */
function gateWith({ policy = {}, known = true, isAwaited = false, checkNow = (text) => report(text.split(" ")[0]) } = {}) {
  const told = [];
  const now = { time: 0, policy: known ? { ...POLICY, ...policy } : null };
  let id = 0;
  const gate = createNetworkGate({
    policy: () => now.policy, isAwaited: () => isAwaited, checkNow, clock: () => now.time, newId: () => `${++id}`,
    tell: (_details, stop) => told.push(stop),
  });
  const decide = (text, { tabId = 1, ...more } = {}) => {
    const details = { ...json("CreateTweet", text === null ? {} : { tweet_text: text }), tabId, frameId: 0, ...more };
    return gate.decide(details, outgoingOf(details)).cancel === true ? "stopped" : "sent";
  };
  return { gate, decide, told, now };
}

describe("what the gate decides", () => {
  for (const [verdict, outcome] of Object.entries({ clear: "sent", note: "sent", warn: "stopped", hold: "stopped" })) {
    test(`${verdict}: ${outcome}`, () => {
      const { decide, told } = gateWith();
      assert.equal(decide(`${verdict} words`), outcome);
      assert.deepEqual(told.map(({ verdict, isLetGo }) => [verdict, isLetGo]), outcome === "sent" ? [] : [[verdict, false]]);
    });
  }

  test("off is off", () => {
    const { decide, told } = gateWith({ policy: { networkGate: false } });
    assert.equal(decide("hold"), "sent");
    assert.deepEqual(told, []);
  });

  test("a site that the policy keeps it off is left alone", () => {
    const { decide } = gateWith({ policy: { hostsOff: ["pro.example.com", "x.com"] } });
    assert.equal(decide("hold"), "sent");
    assert.equal(gateWith({ policy: { hostsOff: ["pro.x.com"] } }).decide("hold", { initiator: "https://pro.x.com" }), "sent");
    assert.equal(gateWith({ policy: { hostsOff: ["pro.x.com"] } }).decide("hold"), "stopped");
  });

  test("what the page gate let through goes once, in its own tab, white space aside", () => {
    const { gate, decide } = gateWith();
    gate.passed(1, [" hold\n\nwords "]);
    assert.equal(decide("hold words", { tabId: 2 }), "stopped");
    assert.equal(decide("hold words"), "sent");
    assert.equal(decide("hold words"), "stopped");
  });

  test("saying it twice is saying it once", () => {
    const { gate, decide } = gateWith();
    gate.passed(1, ["hold words"]);
    gate.passed(1, ["hold words"]);
    assert.deepEqual([decide("hold words"), decide("hold words")], ["sent", "stopped"]);
  });

  test("two posts of a thread may be the same", () => {
    const { gate, decide } = gateWith();
    gate.passed(1, ["hold\n\nhold", "hold", "hold"]);
    assert.deepEqual([decide("hold"), decide("hold"), decide("hold")], ["sent", "sent", "stopped"]);
  });

  test("it is forgotten after ten minutes, and when other rules hold", () => {
    const { gate, decide, now } = gateWith();
    gate.passed(1, ["hold words"]);
    now.time += 10 * 60_000;
    assert.equal(decide("hold words"), "stopped");
    gate.passed(1, ["hold words"]);
    gate.forget();
    assert.equal(decide("hold words"), "stopped");
  });

  test("“Post anyway” is good for what was stopped, in its tab, once", () => {
    const { gate, decide, told } = gateWith();
    decide("hold words");
    assert.equal(gate.letGo(2, told[0].id), false);
    assert.equal(gate.letGo(1, "made up"), false);
    assert.equal(gate.letGo(1, told[0].id), true);
    assert.equal(gate.letGo(1, told[0].id), false);
    assert.deepEqual([decide("hold other"), decide("hold words"), decide("hold words")], ["stopped", "sent", "stopped"]);
  });

  test("where the policy forbids it, no page can let a hold go", () => {
    const { gate, decide, told } = gateWith({ policy: { postAnyway: "forbid" } });
    decide("hold words");
    decide("warn words");
    assert.deepEqual(told.map(({ id }) => gate.letGo(1, id)), [false, true]);
  });

  const trap = () => {
    throw new WebAssembly.RuntimeError("unreachable");
  };
  const FAILURES = {
    "a body of an unknown form": [{}, null, "unread"],
    "an engine that is not there yet": [{ checkNow: () => null }, "words", "starting"],
    "an engine that stops": [{ checkNow: trap }, "words", "engine"],
    "a text that is too long": [{}, "clear ".repeat(LONGEST_TEXT / 6 + 1), "tooLong"],
  };
  for (const [name, [more, text, kind]] of Object.entries(FAILURES)) {
    test(`${name}: what the policy says, in words`, () => {
      for (const [onFailure, outcome, isLetGo] of [["ask", "stopped", false], ["block", "stopped", false], ["allow", "sent", true]]) {
        const { gate, decide, told } = gateWith({ ...more, policy: { onFailure } });
        assert.equal(decide(text), outcome);
        assert.deepEqual(told.map(({ failure, isLetGo }) => [failure, isLetGo]), [[kind, isLetGo]]);
        assert.equal(gate.letGo(1, told[0].id), onFailure !== "block");
      }
    });
  }

  test("what was not to be read can be let go, once", () => {
    const { gate, decide, told } = gateWith();
    decide(null);
    gate.letGo(1, told[0].id);
    assert.deepEqual([decide(null), decide(null)], ["sent", "stopped"]);
  });

  test("before the policy is known, only a request that woke the background is stopped", () => {
    const awaited = gateWith({ known: false, isAwaited: true });
    assert.equal(awaited.decide("clear words"), "stopped");
    assert.deepEqual(awaited.told.map(({ failure }) => failure), ["starting"]);
    assert.equal(gateWith({ known: false }).decide("hold words"), "sent");
  });

  test("nothing to say and nothing to see needs no engine", () => {
    const { decide } = gateWith({ checkNow: () => assert.fail("asked") });
    assert.equal(decide("  "), "sent");
  });
});
