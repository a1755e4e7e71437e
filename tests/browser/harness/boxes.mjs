// Every compose box of the stand-ins: where it is, how a person sends from it,
// and how its text reads in the model and in the DOM.
import { press } from "./person.mjs";
import { quiet, until } from "./until.mjs";

/** @typedef {import("puppeteer-core").Page} Page */
/**
 * @typedef {{
 *   address: string, wish?: Record<string, unknown>, selector: string, model: string,
 *   editor: "draft" | "lexical" | "textarea" | "bare",
 *   lineBreak: "Enter" | "Shift+Enter", joint: string,
 *   submits: Record<string, (page: Page) => Promise<unknown>>,
 * }} Box
 */

/** @param {string} button */
const click = (button) => (/** @type {Page} */ page) => page.click(button);

/** @param {string} button */
const tap = (button) => async (/** @type {Page} */ page) => {
  const { x, y } = await page.$eval(button, (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.touchscreen.tap(x, y);
};

/** @param {string} chord */
const keys = (chord) => (/** @type {Page} */ page) => press(page, chord);

/**
 * @param {string} button
 * @param {string} key
 */
const onButton = (button, key) => async (/** @type {Page} */ page) => {
  await page.focus(button);
  await press(page, key);
};

/** @param {string} button */
const everyWay = (button) => ({
  click: click(button),
  tap: tap(button),
  "Enter on the button": onButton(button, "Enter"),
  "Space on the button": onButton(button, " "),
  "Ctrl+Enter": keys("Control+Enter"),
});

/**
 * Closes the dialog and says yes to keeping the draft, which uploads it.
 * @param {(button: string) => (page: Page) => Promise<unknown>} answer
 */
const saveDraft = (answer) => async (/** @type {Page} */ page) => {
  const sheet = '[data-testid="confirmationSheetConfirm"]';
  if (!await page.$(sheet)) await page.click('[data-testid="app-bar-close"]');
  await page.waitForSelector(sheet);
  await answer(sheet)(page);
};

const ENTER = { "Enter": keys("Enter") };

const X_INLINE = '[data-testid="tweetButtonInline"]';
const X_DIALOG = '[role="dialog"] [data-testid="tweetButton"]';
const DRAFT = /** @type {const} */ ({ editor: "draft", joint: "\n", lineBreak: "Enter" });
const LEXICAL = /** @type {const} */ ({ editor: "lexical", joint: "\n\n", lineBreak: "Enter" });
const LEXICAL_LINES = /** @type {const} */ ({ editor: "lexical", joint: "\n", lineBreak: "Shift+Enter" });
const TEXTAREA = /** @type {const} */ ({ editor: "textarea", joint: "\n", lineBreak: "Enter" });

const X_BOX = '[data-testid="tweetTextarea_0"]';

/** @type {Record<string, Box>} */
export const BOXES = {
  "X home": {
    ...DRAFT, address: "x.com/home", selector: X_BOX, model: "home", submits: everyWay(X_INLINE),
  },
  "X post dialog": {
    ...DRAFT, address: "x.com/compose/post", selector: `[role="dialog"] ${X_BOX}`, model: "dialog.0",
    submits: everyWay(X_DIALOG),
  },
  "X reply dialog": {
    ...DRAFT, address: "x.com/compose/post", wish: { replyingTo: "Any tips for night shifts?" },
    selector: `[role="dialog"] ${X_BOX}`, model: "dialog.0", submits: { click: click(X_DIALOG) },
  },
  "X scheduled post": {
    ...DRAFT, address: "x.com/compose/post", wish: { label: "Schedule" }, selector: `[role="dialog"] ${X_BOX}`,
    model: "dialog.0", submits: { click: click(X_DIALOG), "Ctrl+Enter": keys("Control+Enter") },
  },
  "X edit": {
    ...DRAFT, address: "x.com/compose/post", wish: { label: "Update" }, selector: `[role="dialog"] ${X_BOX}`,
    model: "dialog.0", submits: { click: click(X_DIALOG) },
  },
  "X inline reply": {
    ...DRAFT, address: "x.com/riverside/status/1", selector: X_BOX, model: "reply",
    submits: { click: click(X_INLINE), "Ctrl+Enter": keys("Control+Enter") },
  },
  "X direct message, older": {
    ...DRAFT, address: "x.com/messages/1", selector: '[data-testid="dmComposerTextInput"]', model: "message",
    lineBreak: "Shift+Enter", submits: { ...ENTER, click: click('[data-testid="dmComposerSendButton"]') },
  },
  "X chat": {
    ...TEXTAREA, address: "x.com/i/chat/1", selector: "textarea", model: "message", lineBreak: "Shift+Enter",
    submits: { ...ENTER, click: click('[data-testid="dm-composer-send-button"]') },
  },
  "X share sheet": {
    ...TEXTAREA, address: "x.com/home", wish: { sheet: "share" }, selector: '[role="dialog"] textarea', model: "share",
    lineBreak: "Shift+Enter", submits: { ...ENTER, click: click('[data-testid="dm-composer-send-button"]') },
  },
  "X assistant": {
    ...TEXTAREA, address: "x.com/i/grok", selector: "textarea", model: "assistant", lineBreak: "Shift+Enter",
    submits: { ...ENTER, click: click('[data-testid="grokSendButton"]') },
  },
  "X picture's description": {
    ...TEXTAREA, address: "x.com/compose/post/media", selector: '[data-testid="altTextInput"]', model: "alt",
    submits: { click: click('[role="dialog"] .submit') },
  },
  "X article": {
    ...DRAFT, address: "x.com/compose/articles/edit/1", selector: '[data-testid="articleBody"]', model: "body",
    submits: { click: click("main .bar .submit") },
  },
  "X draft, saved on closing": {
    ...DRAFT, address: "x.com/compose/post", selector: `[role="dialog"] ${X_BOX}`, model: "dialog.0",
    submits: { click: saveDraft(click), "Enter on the button": saveDraft((button) => onButton(button, "Enter")) },
  },
  "X Pro": {
    ...DRAFT, address: "pro.x.com/i/decks/1", selector: `.right ${X_BOX}`, model: "right",
    submits: { click: click(`.right ${X_INLINE}`), "Ctrl+Enter": keys("Control+Enter") },
  },
  "X mobile": {
    ...TEXTAREA, address: "mobile.x.com/compose/post", selector: "textarea", model: "mobile",
    submits: everyWay('[data-testid="tweetButton"]'),
  },
  "Facebook post dialog": {
    ...LEXICAL, address: "www.facebook.com/create", selector: '.dialog [role="textbox"]', model: "post",
    submits: everyWay('[aria-label="Post"]'),
  },
  "Facebook comment": {
    ...LEXICAL_LINES, address: "www.facebook.com/", selector: '[aria-label^="Comment as"]', model: "comment",
    submits: { ...ENTER, click: click('[aria-label="Comment"]') },
  },
  "Facebook answer": {
    ...LEXICAL_LINES, address: "www.facebook.com/", selector: '[aria-label^="Answer as"]', model: "answer",
    submits: { ...ENTER, click: click('.comment [aria-label="Comment"]') },
  },
  "Messenger": {
    ...LEXICAL_LINES, address: "www.facebook.com/messages/t/1", selector: '[aria-label="Message"]', model: "message",
    submits: { ...ENTER, click: click('[aria-label="Press enter to send"]') },
  },
  "Facebook share sheet": {
    ...LEXICAL, address: "www.facebook.com/", wish: { sheet: "share" }, selector: '.dialog [role="textbox"]', model: "share",
    submits: { click: click('[aria-label="Share now"]'), "Send to NAME": click('[aria-label="Send to Sam Oduya via Messenger"]') },
  },
  "Facebook mobile": {
    ...TEXTAREA, address: "m.facebook.com/composer", selector: "textarea", model: "mobile",
    submits: { click: click('[data-sigil~="submit_composer"]'), tap: tap('[data-sigil~="submit_composer"]') },
  },
  "a box that no adapter knows": {
    editor: "bare", joint: "\n", lineBreak: "Enter", address: "business.facebook.com/latest/composer",
    selector: '[role="textbox"]', model: "business",
    submits: { click: click('[aria-label="Publish"]'), "Enter on the button": onButton('[aria-label="Publish"]', "Enter") },
  },
};

/**
 * The text in the editor's own model.
 * @param {Page} page
 * @param {Box} box
 * @returns {Promise<string>}
 */
export function model(page, box) {
  return page.evaluate((name) => globalThis.standIn.model(name), box.model);
}

/**
 * The text that a reader of the DOM sees, by a way of reading that owes
 * nothing to the extension's own.
 * @param {Page} page
 * @param {Box} box
 * @returns {Promise<string>}
 */
export function domText(page, box) {
  return page.$eval(box.selector, (element, joint) => {
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) return element.value;
    const lines = [...element.querySelectorAll("[data-block], p")];
    if (lines.length === 0) return element.textContent;
    const read = (/** @type {Node} */ node) =>
      node.nodeName === "BR" ? (node.parentNode?.nodeName === "P" && node.parentNode.childNodes.length > 1 ? "\n" : "")
        : node.nodeName === "#text" ? node.nodeValue : [...node.childNodes].map(read).join("");
    return lines.map(read).join(element.querySelector("p") ? "\n\n" : joint);
  }, box.joint);
}

/**
 * What the page would have sent so far.
 * @param {Page} page
 * @returns {Promise<{ texts: string[], by: string, trusted: boolean }[]>}
 */
export function sent(page) {
  return page.evaluate(() => globalThis.standIn.sent);
}

/** @param {Page} page */
export function forgetSent(page) {
  return page.evaluate(() => { globalThis.standIn.sent.length = 0; });
}

/**
 * Waits until something was sent and everything set off by it has come to an
 * end, so that a second post would be there too.
 * @param {Page} page
 */
export async function untilSent(page) {
  await until("something to be sent", async () => (await sent(page)).length > 0);
  await quiet(page);
  return (await sent(page)).map(({ texts, trusted }) => ({ text: texts.join("\n\n"), trusted }));
}
