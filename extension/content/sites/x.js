// @ts-check
// X (Twitter): posts, replies, quotes, threads, edits, and both kinds of direct
// messages. Several composers are mounted at once under the same test id, so
// everything starts from the element that the event is about.

import { boxesIn, boxOf, CHOICE, climb, CONTROL, controlOf, DIALOG } from "./structure.js";
import { isHarmless } from "./harmless.js";

/** @typedef {import("./composer").Composer} Composer */

const POST_BOX = '[data-testid^="tweetTextarea_"]';
const POST_BUTTON = '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]';
// Keeping a draft uploads it. The sheet that asks lies over the dialog with the boxes.
const SAVE_BUTTON = '[data-testid="confirmationSheetConfirm"]';
const ARTICLE_BOX = '[data-testid="articleTitle"], [data-testid="articleBody"]';
const MESSAGE_BOX = '[data-testid="dmComposerTextInput"], [data-testid="dm-composer-textarea"]';
const MESSAGE_BUTTON = '[data-testid="dmComposerSendButton"], [data-testid="dm-composer-send-button"]';
const MEDIA = '[data-testid="attachments"] :is(img, video)';
const POST = 'article[data-testid="tweet"]';
const POST_TEXT = '[data-testid="tweetText"]';

// The tool bar with the button is no neighbour of the box: about 19 levels up.
const HIGHEST = 24;
// An editor's own tools are its near neighbours.
const TOOLS = 3;
// What everyone may write. Who pays may write more, which only the text can tell.
const LIMIT = 280;

/** @type {import("./composer").SiteAdapter} */
export const x = {
  lastSeen: "2026-10",

  composerOf(element) {
    const box = boxOf(element);
    const start = box ?? controlOf(element);
    if (!start) return null;
    if (box ? box.matches(CHOICE) || box.closest(POST_BOX) : start.matches(POST_BUTTON)) return postAround(start);
    if (!box && start.matches(SAVE_BUTTON)) return postBehind();
    if (box?.closest(ARTICLE_BOX)) return articleAround(box);
    if (box ? box.closest(MESSAGE_BOX) : start.matches(MESSAGE_BUTTON)) return messageAround(start);
    const article = box ? null : /** @type {HTMLElement | null} */ (document.querySelector(ARTICLE_BOX));
    const composer = article && articleAround(boxOf(article) ?? article);
    return composer?.root.contains(start) && composer.sends(start) ? composer : null;
  },
};

/** @param {Element} root */
const postBoxes = (root) => boxesIn(root).filter((box) => box.closest(POST_BOX) || box.matches(CHOICE));

/** The composer of the dialog that lies open. */
function postBehind() {
  const box = [...document.querySelectorAll(DIALOG)].flatMap(postBoxes).at(-1);
  return box ? postAround(box) : null;
}

/** @param {Element} start @returns {Composer | null} */
function postAround(start) {
  const root = start.closest(DIALOG) ?? climb(start, isWholePost, HIGHEST);
  const boxes = root ? postBoxes(root) : [];
  if (!root || boxes.length === 0) return null;
  const answered = answeredPost(root, boxes[0]);
  return {
    root,
    boxes,
    enterSends: false,
    sends: (control) => control.matches(`${POST_BUTTON}, ${SAVE_BUTTON}`),
    context: (text) => ({
      site: "x",
      kind: answered ? "reply" : "post",
      hasMedia: root.querySelector(MEDIA) !== null,
      ...(answered && { replyingTo: answered.querySelector(POST_TEXT)?.textContent ?? "" }),
      ...(text.length <= LIMIT && { limit: LIMIT }),
    }),
  };
}

/** @param {Element} element */
const isWholePost = (element) => element.querySelector(POST_BUTTON) !== null && postBoxes(element).length > 0;

/**
 * The post that is being answered: in a dialog the one shown above the box, on
 * a post's own page the one the page is about.
 * @param {Element} root
 * @param {Element} box
 */
function answeredPost(root, box) {
  if (root.matches(DIALOG)) {
    const above = [...root.querySelectorAll(POST)].filter(
      (post) => post.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return above.at(-1) ?? null;
  }
  if (!/\/status\/\d+/.test(location.pathname)) return null;
  return document.querySelector(`${POST}[tabindex="-1"]`) ?? document.querySelector(POST);
}

/**
 * An article's button stands far from its title and its body, and has no name: any control that is no near neighbour
 * of a box, as its tools are.
 * @param {HTMLElement} box
 * @returns {Composer}
 */
function articleAround(box) {
  /** @param {Element} element */
  const articleBoxes = (element) => boxesIn(element).filter((it) => it.closest(ARTICLE_BOX));
  const all = articleBoxes(document.body);
  /** @param {Element} element */
  const tools = (element) => climb(element, (it) => it.querySelector(CONTROL) !== null, TOOLS);
  const isTool = (/** @type {Element} */ control) => all.some((it) => tools(it)?.contains(control));
  const sends = (/** @type {Element} */ control) => !boxOf(control) && !isHarmless(control) && !isTool(control);
  const root = climb(box, (it) => all.every((other) => it.contains(other)) && [...it.querySelectorAll(CONTROL)].some(sends), HIGHEST);
  return {
    root: root ?? document.body,
    boxes: all,
    enterSends: false,
    sends,
    context: () => ({ site: "other", kind: "post", hasMedia: false }),
  };
}

/** @param {Element} start @returns {Composer | null} */
function messageAround(start) {
  /** @param {Element} element */
  const messageBoxes = (element) => boxesIn(element).filter((box) => box.closest(MESSAGE_BOX));
  const root = climb(
    start,
    (element) => messageBoxes(element).length > 0 && element.querySelector(MESSAGE_BUTTON) !== null,
    HIGHEST,
  );
  // The send button appears only once something is written.
  const around = root ?? start.parentElement;
  const boxes = around ? messageBoxes(around) : [];
  if (!around || boxes.length === 0) return null;
  return {
    root: around,
    boxes,
    enterSends: true,
    sends: (control) => control.matches(MESSAGE_BUTTON),
    context: () => ({ site: "x", kind: "message", hasMedia: around.querySelector(MEDIA) !== null }),
  };
}
