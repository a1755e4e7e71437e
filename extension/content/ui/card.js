// @ts-check
// The card: what a mark is about, and the words to put in its place. It opens
// beside the words and never takes the caret away from them.

import { CARD, SEVERITY } from "../../shared/words.js";
import { element } from "./element.js";
import { institution } from "./institution.js";
import { placeBeside } from "./place.js";

/**
 * @typedef {object} CardContent
 * @property {import("../../shared/types").Finding} finding
 * @property {{ words: string, edit: import("../../shared/types").Edit }[]} offers
 * @property {import("../../shared/types").Card | undefined} card
 * @property {number} at which of the marks this is, from 1
 * @property {number} of
 * @property {boolean} mayIgnore
 * @property {import("../../shared/types").EffectivePolicy} policy
 * @property {import("./place.js").Rect} anchor
 * @property {import("./place.js").Rect[]} reachable what the card must not lie over
 */
/**
 * @typedef {object} CardActions
 * @property {(edit: import("../../shared/types").Edit) => void} use
 * @property {() => void} ignore
 * @property {() => void} next
 * @property {() => void} left the card was left by the keyboard
 */

/** @param {import("./host.js").Host} host */
export function createCard(host) {
  const card = element("div", { class: "card", role: "dialog", "data-keeps-focus": true, hidden: true });
  host.add(card);
  /** @type {CardActions | null} */
  let actions = null;

  host.onKey(card, (event) => {
    if (/** @type {KeyboardEvent} */ (event).key !== "Escape") return;
    event.preventDefault();
    hide();
    actions?.left();
  });

  /** @param {string} name @param {string} words @param {() => void} act */
  function button(name, words, act) {
    const made = element("button", { class: name, type: "button" }, words);
    host.onPress(made, act);
    return made;
  }

  /** @param {CardContent} content @param {CardActions} then */
  function fill({ finding, offers, card: rule, at, of, mayIgnore, policy }, then) {
    const house = institution(policy);
    const title = rule?.title ?? finding.rule;
    card.className = `card ${finding.severity}`;
    card.setAttribute("aria-label", title);
    card.replaceChildren(
      element("p", { class: "degree" }, SEVERITY[finding.severity], of > 1 && element("span", {}, CARD.place(at, of))),
      element("h2", {}, title),
      element("p", {}, finding.message ?? rule?.why ?? ""),
      ...(rule ? [element("p", { class: "instead" }, element("b", {}, `${CARD.instead}: `), rule.instead)] : []),
      element("div", { class: "buttons" },
        ...offers.map(({ words, edit }, index) =>
          button(index === 0 ? "main" : "", words === "" ? CARD.remove : CARD.use(words), () => then.use(edit)),
        ),
        mayIgnore && withTitle(button("quiet", CARD.ignore, then.ignore), CARD.ignoreMore),
        of > 1 && button("quiet", CARD.next, then.next),
      ),
      ...(rule ? [sources(rule)] : []),
      ...(house.length > 0 ? [element("p", { class: "house" }, ...house)] : []),
      element("p", { class: "keys" }, CARD.keys),
    );
  }

  function hide() {
    card.hidden = true;
    // No words stay behind in a card that nobody sees.
    card.replaceChildren();
  }

  return {
    /** @param {CardContent} content @param {CardActions} then */
    show(content, then) {
      actions = then;
      fill(content, then);
      card.hidden = false;
      placeBeside(card, content.anchor, content.reachable);
    },
    hide,
    isOpen: () => !card.hidden,
    /** For those who work with the keyboard alone. */
    enter: () => card.querySelector("button")?.focus(),
    rect: () => card.getBoundingClientRect(),
  };
}

/** @param {HTMLElement} target @param {string} title */
function withTitle(target, title) {
  target.title = title;
  return target;
}

/** @param {import("../../shared/types").Card} rule */
function sources(rule) {
  const links = rule.sources.map(({ label, url }) =>
    element("li", {}, element("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, label)),
  );
  return element("details", {}, element("summary", {}, CARD.why), element("ul", { lang: "en" }, ...links));
}
