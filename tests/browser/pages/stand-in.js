// What a stand-in page tells a test, beyond what anybody can see on it:
// what it would have sent, and what its editors' own models hold.

/**
 * The page's wishes, from the fragment, so that they never reach the server:
 * `#{"draft":["…"],"media":true,"replyingTo":"…","theme":"dark"}`.
 */
export const wish = location.hash.length > 1 ? JSON.parse(decodeURIComponent(location.hash.slice(1))) : {};

if (wish.theme) document.documentElement.dataset.theme = wish.theme;

/** @type {{ texts: string[], by: string, trusted: boolean }[]} */
const sent = [];

/** @type {Map<string, () => string>} */
const boxes = new Map();

/**
 * Called by a page at the point where the site would talk to its server.
 * @param {string[]} texts one for each box, read from the editor's model
 * @param {Event} event what made the page send
 */
export function send(texts, event) {
  const native = /** @type {any} */ (event).nativeEvent ?? event;
  sent.push({ texts, by: native.type, trusted: native.isTrusted });
}

/**
 * @param {string} name the box's name in tests, such as `home` or `dialog.0`
 * @param {() => string} text reads the editor's model, never the DOM
 */
export function register(name, text) {
  boxes.set(name, text);
  return () => boxes.delete(name);
}

globalThis.standIn = {
  sent,
  /** @param {string} name */
  model: (name) => boxes.get(name)?.() ?? null,
  names: () => [...boxes.keys()],
};
