// @ts-check
// The panel at Post: what was found, the draft beside the original, and the way
// on. A modal <dialog>, so that the browser itself keeps the focus in it, above
// the sites' own dialogs and their focus traps.

import { FAILURE, PANEL, STOPPED } from "../../shared/words.js";
import { createConsent } from "./consent.js";
import { describeRules } from "./describe.js";
import { element } from "./element.js";
import { institution } from "./institution.js";
import { segments } from "./segments.js";

/** @typedef {import("../../shared/types").Finding} Finding */
/** @typedef {import("../../shared/types").EffectivePolicy} EffectivePolicy */
/**
 * @typedef {object} PanelContent
 * @property {string} text
 * @property {boolean} isEnglish
 * @property {Finding[]} findings
 * @property {(rule: string) => import("../../shared/types").Card | undefined} cardOf
 * @property {import("../../shared/types").Draft | null} draft
 * @property {boolean} isMounted the boxes are still in the page
 * @property {string} [aside] what else there is to say of them
 * @property {import("./consent.js").Terms} terms
 * @property {EffectivePolicy} policy
 */
/**
 * @typedef {object} PanelActions
 * @property {() => void} edit
 * @property {() => void} use
 * @property {(reason: string | null) => void} anyway
 * @property {(() => void) | null} again
 */

/** @param {import("./host.js").Host} host */
export function createPanel(host) {
  const panel = element("dialog", { class: "panel", "aria-modal": "true", "aria-labelledby": "title" });
  host.add(panel);
  let leave = () => {};
  let isShown = false;

  panel.addEventListener("cancel", (event) => {
    event.preventDefault();
    leave();
  });
  // A browser may close a dialog at a second Esc without asking.
  panel.addEventListener("close", () => {
    if (isShown && !panel.open) leave();
  });
  host.onReattached(() => {
    if (!panel.open) return;
    panel.close();
    panel.showModal();
  });

  /** @param {string} name @param {string} words @param {() => void} act */
  function button(name, words, act) {
    const made = element("button", { class: name, type: "button" }, words);
    host.onPress(made, act);
    return made;
  }

  /** @param {(Node | "" | false | undefined)[]} parts */
  function open(...parts) {
    host.raise();
    isShown = true;
    panel.replaceChildren(...parts.filter((part) => part instanceof Node));
    if (!panel.open) panel.showModal();
    /** @type {HTMLElement | null} */ (panel.querySelector(".main"))?.focus();
  }

  /** @param {string} words */
  const copying = (words) => {
    const copy = button("", PANEL.copy, () => {
      navigator.clipboard.writeText(words).then(() => {
        copy.textContent = PANEL.copied;
      });
    });
    return copy;
  };

  return {
    /** @param {PanelContent} content @param {PanelActions} then */
    show(content, then) {
      leave = then.edit;
      const { text, findings, cardOf, draft, isMounted, terms, policy } = content;
      const lang = content.isEnglish ? "en" : "";
      const aside = content.aside ?? (isMounted ? "" : PANEL.away);
      const consent = createConsent(host, terms, policy.evidenceUrl !== null, then.anyway);
      const isHeld = findings.some((finding) => finding.severity === "hold");
      const marked = findings.flatMap(({ marks, severity }) => marks.map(({ start, end }) => ({ start, end, severity })));
      const isSevere = isHeld || findings.some((finding) => finding.group !== "conduct");
      open(
        element("h1", { id: "title" }, isHeld ? PANEL.hold : isSevere ? PANEL.warn : PANEL.tone),
        element("div", { class: "body" },
          element("ul", { class: "findings" }, ...describeRules(text, lang, findings, cardOf)),
          element("div", { class: "beside" },
            column(PANEL.original, lang, ...markedText(text, marked)),
            draft ? suggestion(text, lang, draft, cardOf) : element("p", { class: "none" }, PANEL.noDraft),
          ),
          element("p", { class: "aside" }, aside && `${aside} `, ...institution(policy)),
        ),
        ...(consent.ask ? [consent.ask] : []),
        element("div", { class: "buttons" },
          consent.button,
          button(draft && isMounted ? "" : "main", PANEL.edit, then.edit),
          draft && (isMounted ? button("main", PANEL.use, then.use) : copying(draft.text)),
        ),
      );
    },
    /**
     * @param {import("../../shared/types").FailureKind} kind
     * @param {boolean} isBlocked
     * @param {PanelActions} then
     * @param {string} [aside]
     */
    showFailure(kind, isBlocked, then, aside) {
      leave = then.edit;
      const consent = isBlocked ? null : createConsent(host, "unchecked", false, then.anyway);
      open(
        element("h1", { id: "title" }, FAILURE.title),
        element("p", {}, FAILURE.why[kind] ?? FAILURE.why.gone),
        aside && element("p", { class: "aside" }, aside),
        ...(consent?.ask ? [consent.ask] : [element("p", { class: "never" }, FAILURE.blocked)]),
        element("div", { class: "buttons" },
          consent?.button ?? null,
          button(kind === "reload" ? "main" : "", PANEL.edit, then.edit),
          then.again && kind !== "reload" && button("main", PANEL.again, then.again),
        ),
      );
    },
    /** Something that nobody can change any more. @param {string} title @param {import("../../shared/types").FailureKind} kind @param {() => void} read */
    showSaid(title, kind, read) {
      leave = read;
      open(
        element("h1", { id: "title" }, title),
        element("p", {}, FAILURE.why[kind]),
        element("div", { class: "buttons" }, button("main", STOPPED.close, read)),
      );
    },
    /** @param {string} draft @param {() => void} edit */
    showNotWritten(draft, edit) {
      leave = edit;
      open(
        element("h1", { id: "title" }, FAILURE.title),
        element("div", { class: "body" }, element("p", {}, PANEL.notWritten), column(PANEL.draft, "en", draft)),
        element("div", { class: "buttons" }, copying(draft), button("main", PANEL.edit, edit)),
      );
    },
    close() {
      isShown = false;
      panel.close();
      // No text stays behind in a panel that nobody sees.
      panel.replaceChildren();
    },
    isOpen: () => panel.open,
  };
}

/** @param {string} heading @param {string} lang of the text; "" where it is not known @param {...(Node | string)} text */
const column = (heading, lang, ...text) =>
  element("section", {}, element("h2", {}, heading), element("div", { class: "text", tabindex: "0", lang }, ...text));

/** @param {string} text @param {string} lang @param {import("../../shared/types").Draft} draft @param {PanelContent["cardOf"]} cardOf */
function suggestion(text, lang, draft, cardOf) {
  const made = column(PANEL.draft, lang, ...draftText(text, draft));
  const titles = draft.remaining.map((rule) => cardOf(rule)?.title ?? rule);
  if (titles.length > 0) made.append(element("p", { class: "remaining" }, PANEL.remaining(titles)));
  return made;
}

/** @param {string} text @param {import("./segments.js").Line[]} lines */
const markedText = (text, lines) =>
  segments(text.length, lines).map(({ start, end, severity }) =>
    severity ? element("mark", { class: severity }, text.slice(start, end)) : text.slice(start, end),
  );

/** @param {string} text @param {import("../../shared/types").Draft} draft */
function draftText(text, draft) {
  /** @type {(Node | string)[]} */
  const parts = [];
  let at = 0;
  for (const { start, end, replacement } of draft.edits) {
    parts.push(text.slice(at, start), element("ins", {}, replacement));
    at = end;
  }
  return [...parts, text.slice(at)];
}
