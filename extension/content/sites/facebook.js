// @ts-check
// Facebook and Messenger. Nothing there has a stable name and every label is
// translated, so composers are told apart by structure: a post is written in a
// dialog, a comment in an article, a message anywhere else.

import { isHarmless } from "./harmless.js";
import { boxesIn, boxOf, CHOICE, climb, CONTROL, controlOf, DIALOG, outermost } from "./structure.js";

/** @typedef {import("./composer").Composer} Composer */
/** @typedef {import("../../shared/types").Kind} Kind */

const ARTICLE = '[role="article"]';
const FORM = "form";
const MESSENGER = '[data-pagelet="MWComposer"]';
const TEXTBOX = '[role="textbox"][contenteditable="true"], [data-lexical-editor="true"]';
const MEDIA = 'img[src^="blob:"], img[src^="data:"], video, [aria-label^="Remove photo"], [aria-label^="Remove video"]';
// Labels help to tell comments from posts in the languages they are known in (2026-09).
const COMMENT_LABEL = /comment|answer as|reply|respon|coment|répon|kommentier|antwort|rispond|bình luận|yorum/i;
const POST_PLACEHOLDER = /what.s on your mind|write something|create a public post/i;
const MESSAGE_LABEL = /^(message|aa|mensaje|mensagem|nachricht|messaggio|сообщение)\b/i;

// A review shows its verdict in the heading or its stars in a label (2026-11, English only; the address
// tells in every language).
const REVIEW_HEADING = /\b(recommends|doesn.t recommend|reviewed)\b/i;
const STARS = '[aria-label*=" out of 5"], [aria-label*=" stars"]';
const REVIEWS_PAGE = /\/reviews(\/|$)/;
const MESSAGE_TEXT = '[data-ad-preview="message"], [data-ad-comet-preview="message"], [dir="auto"]';

// A comment's buttons stand beside its box; a message's a little further off.
const NEAR = 10;

/** @type {import("./composer").SiteAdapter} */
export const facebook = {
  lastSeen: "2026-09",

  composerOf(element) {
    const box = boxOf(element);
    if (box?.matches(CHOICE)) return withChoice(box);
    if (box) return box.matches(TEXTBOX) ? around(box) : null;
    const control = controlOf(element);
    if (!control) return null;
    const boxes = boxesBeside(control);
    return boxes.length > 0 ? around(boxes[0]) : null;
  },
};

/** The post that a poll's choice goes out with. @param {Element} choice */
function withChoice(choice) {
  const dialog = outermost(choice, DIALOG);
  const box = dialog && boxesIn(dialog).find((other) => other.matches(TEXTBOX));
  return box ? around(box) : null;
}

/** @param {Element} box @returns {Composer} */
function around(box) {
  const kind = kindOf(box);
  const root = rootOf(box, kind);
  const boxes = boxesIn(root).filter((other) => other.matches(CHOICE) ? kind === "post" : other.matches(TEXTBOX) && kindOf(other) === kind);
  return {
    root,
    boxes,
    enterSends: kind !== "post",
    sends: (control) => root.contains(control) && !boxOf(control) && !isHarmless(control),
    context: () => ({
      site: isMessenger() || kind === "message" ? "messenger" : "facebook",
      kind: kind === "comment" && isUnderReview(box) ? "reviewReply" : kind,
      hasMedia: root.querySelector(MEDIA) !== null,
      ...(kind === "comment" && answeredText(box)),
    }),
  };
}

/** @param {Element} box @returns {Kind} */
function kindOf(box) {
  const label = box.getAttribute("aria-label") ?? "";
  const placeholder = box.getAttribute("aria-placeholder") ?? "";
  if (POST_PLACEHOLDER.test(placeholder) || POST_PLACEHOLDER.test(label)) return "post";
  if (isMessenger() || box.closest(MESSENGER) || MESSAGE_LABEL.test(label)) return "message";
  if (COMMENT_LABEL.test(label) || COMMENT_LABEL.test(placeholder)) return "comment";
  const dialog = outermost(box, DIALOG);
  // A post that is opened in a dialog brings its comments along.
  if (dialog && !dialog.querySelector(ARTICLE) && !dialog.matches(ARTICLE)) return "post";
  return box.closest(ARTICLE) || dialog || box.closest(FORM) ? "comment" : "message";
}

/**
 * One composer can lie in several dialogs and forms: the outermost holds its
 * buttons. A comment's dialog holds a whole post with other people's buttons.
 * @param {Element} box
 * @param {Kind} kind
 */
function rootOf(box, kind) {
  /** @param {Element} element */
  const hasControl = (element) =>
    [...element.querySelectorAll(CONTROL)].some((control) => !boxOf(control) && !isHarmless(control));
  const nearest = () => climb(box, hasControl, NEAR) ?? /** @type {Element} */ (box.parentElement);
  if (kind === "post") return outermost(box, `${DIALOG}, ${FORM}`) ?? nearest();
  return box.closest(kind === "message" ? `${MESSENGER}, ${FORM}` : FORM) ?? nearest();
}

/**
 * The boxes that a control may send: of its own form, else of its own dialog,
 * else of the nearest element that holds any.
 * @param {Element} control
 */
function boxesBeside(control) {
  /** @param {Element | null} element */
  const boxes = (element) => (element ? boxesIn(element).filter((box) => box.matches(TEXTBOX)) : []);
  const inForm = boxes(control.closest(`${FORM}, ${MESSENGER}`));
  if (inForm.length > 0) return inForm;
  const inDialog = boxes(outermost(control, DIALOG)).filter((box) => kindOf(box) === "post");
  if (inDialog.length > 0) return inDialog;
  return boxes(climb(control, (element) => boxes(element).length > 0, NEAR)).filter((box) =>
    around(box).sends(control),
  );
}

const isMessenger = () => location.hostname.endsWith("messenger.com") || location.pathname.startsWith("/messages");

/** @param {Element} box */
function answeredText(box) {
  const text = (isUnderReview(box) ? outermost(box, ARTICLE) : box.closest(ARTICLE))?.querySelector(MESSAGE_TEXT);
  return text && !boxOf(text) && text.textContent ? { replyingTo: text.textContent } : {};
}

/** An answer to a review confirms that its author was a patient. @param {Element} box */
function isUnderReview(box) {
  const article = outermost(box, ARTICLE);
  if (!article) return false;
  if (REVIEWS_PAGE.test(location.pathname) || article.querySelector(STARS)) return true;
  return REVIEW_HEADING.test(article.querySelector("h2, h3, h4")?.textContent ?? "");
}
