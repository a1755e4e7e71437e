// @ts-check
// The one element that this extension adds to a page: under <html>, in the top
// layer, holding everything in a closed shadow root. Events inside it are
// stopped at the window, before the page's own listeners, and handed to what
// they were meant for; so a site's shortcuts never hear somebody type a reason.

import { LANGUAGE, onSpoken } from "../../shared/words.js";
import { element } from "./element.js";
import styles from "./ui.css";

// Written into the element itself with !important, where no rule of the page wins.
const HOST_STYLE = {
  all: "initial",
  position: "fixed",
  inset: "0",
  width: "100%",
  height: "100%",
  margin: "0",
  padding: "0",
  border: "0",
  background: "transparent",
  overflow: "visible",
  "pointer-events": "none",
  "color-scheme": "light dark",
  // Comes from highlight.css, which the browser takes away together with the
  // extension: what can't protect any more must not look as if it could.
  visibility: "var(--crowded-elevator, hidden)",
};

/** @typedef {(event: Event) => void} Handler */

export function createHost() {
  const host = element("div", { popover: "manual", lang: LANGUAGE });
  onSpoken(() => {
    host.lang = LANGUAGE;
  });
  const shadow = host.attachShadow({ mode: "closed" });
  // A sheet made by script is not subject to the page's CSP, as a <style> is.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];
  /** @type {WeakMap<Element, Handler>} */
  const presses = new WeakMap();
  /** @type {WeakMap<Element, Handler>} */
  const keys = new WeakMap();
  /** @type {Set<() => void>} */
  const reattached = new Set();

  const dress = () => {
    for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, "important");
  };

  function attach() {
    if (host.isConnected && host.matches(":popover-open")) return;
    if (!host.isConnected) (document.documentElement ?? document).append(host);
    host.popover = "manual";
    if (!host.matches(":popover-open")) host.showPopover();
    for (const tell of reattached) tell();
  }

  const guard = new MutationObserver(() => {
    // In a frame of its own: a page that removes us at once must not be fought
    // to a standstill.
    if (!host.isConnected || !host.matches(":popover-open")) requestAnimationFrame(attach);
    else if (host.style.getPropertyPriority("pointer-events") !== "important") dress();
  });

  let isUp = false;
  function raise() {
    if (!isUp) {
      isUp = true;
      dress();
      guard.observe(document.documentElement, { childList: true });
      guard.observe(host, { attributes: true });
    }
    attach();
  }

  /** @param {Event} event @returns {Element | null} */
  function innerTarget(event) {
    const pointed = event instanceof MouseEvent && !(event.type === "click" && event.detail === 0);
    return pointed ? shadow.elementFromPoint(event.clientX, event.clientY) : shadow.activeElement;
  }

  /** @param {WeakMap<Element, Handler>} handlers @param {Element | null} from */
  function handlerFrom(handlers, from) {
    for (let at = from; at; at = at.parentElement) {
      const handler = handlers.get(at);
      if (handler) return handler;
    }
    return null;
  }

  return {
    /** @param {Event} event */
    owns: (event) => event.target === host,
    /** @param {Event} event one that the host owns */
    receive(event) {
      event.stopImmediatePropagation();
      // A page can send any event to what it finds; only a person decides here.
      if (!event.isTrusted) return;
      const inner = innerTarget(event);
      // Pressing a chip or a card must not take the caret out of the text.
      if (event.type === "mousedown" && inner?.closest("[data-keeps-focus]")) event.preventDefault();
      if (event.type === "click") handlerFrom(presses, inner)?.(event);
      if (event.type === "keydown") handlerFrom(keys, inner)?.(event);
    },
    /** @param {Element} target @param {Handler} handler */
    onPress: (target, handler) => presses.set(target, handler),
    /** @param {Element} target @param {Handler} handler */
    onKey: (target, handler) => keys.set(target, handler),
    /** @param {() => void} handler */
    onReattached: (handler) => reattached.add(handler),
    /** @param {...Node} parts */
    add(...parts) {
      raise();
      shadow.append(...parts);
    },
    raise,
    /** Is this what a person would press at that place, and can they see it? @param {Element} target */
    isInSight(target) {
      const { left, top, width, height } = target.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const seen = target.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return seen && document.elementFromPoint(x, y) === host && target.contains(shadow.elementFromPoint(x, y));
    },
  };
}

/** @typedef {ReturnType<typeof createHost>} Host */
