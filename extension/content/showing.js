// @ts-check
// Shows a session to the person: its standing on the chip, its marks on the
// card, its gate on the panel; and does what they choose there.

import { isTextarea } from "./editors.js";
import { offersFor } from "./findings.js";
import { sendersOf } from "./sites/structure.js";
import { pointedMark } from "./pointing.js";
import { editsByBox } from "./snapshot.js";
import { createCard } from "./ui/card.js";
import { createChip } from "./ui/chip.js";
import { termsFor } from "./ui/consent.js";
import { createHost } from "./ui/host.js";
import { createPanel } from "./ui/panel.js";
import { CHIP, onSpoken } from "../shared/words.js";
import { select, writeEdits } from "./editors/write.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./highlight.js").Painted} Painted */
/** @typedef {import("../shared/types").Edit} Edit */

/**
 * What the person chose, for an institution that asks for evidence.
 * @typedef {(session: Session, choice: import("../shared/types").Choice, findings?: Finding[], reason?: string | null) => void} Tell
 */
/** @typedef {import("../shared/types").Finding} Finding */

/** A check that takes longer than this is worth a word. */
const NOTICEABLE = 300;

/**
 * @param {object} page
 * @param {() => import("../shared/types").EffectivePolicy} page.policy
 * @param {(rule: string) => import("../shared/types").Card | undefined} page.cardOf
 * @param {() => boolean} page.isComposing
 * @param {Tell} page.tell
 */
export function createShowing({ policy, cardOf, isComposing, tell }) {
  const host = createHost();
  const chip = createChip(host, () => shown && openCard(shown, nextMark(shown), true));
  const card = createCard(host);
  const panel = createPanel(host);
  /** @type {Session | null} */
  let shown = null;
  /** What the card speaks of. @type {Painted & { text: string } | null} */
  let open = null;
  let checking = 0;
  // A box that is taken away or grows tells nobody else.
  const sight = new IntersectionObserver(() => place());
  const size = new ResizeObserver(() => place());
  let isAgain = false;
  onSpoken(() => shown && standing(shown));

  /** @param {Session} session */
  function standing(session) {
    if (session !== shown) return;
    clearTimeout(checking);
    const { snapshot, failure } = session;
    const report = session.report();
    const asides = [];
    // The practice page is the extension's own.
    const isPractice = location.protocol.endsWith("extension:");
    if (snapshot?.context.site === "other" && !isPractice) asides.push(CHIP.unknown);
    if (report?.isEnglish === false) asides.push(CHIP.foreignFound);
    const met = asides.length > 0 ? ` (${asides.join("; ")})` : "";
    if (session.isAway() || (snapshot?.text.trim() === "" && !failure)) return chip.hide();
    if (failure || session.isMistrusted) chip.say("failed", failure === "reload" ? CHIP.reload : CHIP.failed);
    else if (!report) {
      const say = () => chip.say("checking", CHIP.checking);
      if (session.gate.at === "asking") say();
      else checking = window.setTimeout(say, NOTICEABLE);
    } else if (report.findings.length > 0) {
      chip.say(/** @type {"note" | "warn" | "hold"} */ (report.verdict), CHIP.found(report.findings.length) + met);
    } else if (!report.isEnglish) chip.say("failed", CHIP.foreign);
    else chip.say("clear", (isAgain ? CHIP.again : CHIP.clear) + met);
    isAgain = false;
    // A card speaks of one text only; a report that says the same of it again takes nobody's place in the card away.
    const still = open && session.snapshot?.text === open.text && session.painter.marks().find(isOpen);
    if (open && still) open = { ...still, text: open.text };
    else if (open) closeCard();
    place();
  }

  function place() {
    const box = shown?.composer.boxes.find((it) => it.isConnected);
    if (!box || !shown) return chip.hide();
    chip.standAt(box, inReach(shown));
    shown.painter.follow();
  }

  function closeCard() {
    open = null;
    card.hide();
  }

  /** Whether the card speaks of this mark. @param {Painted} painted */
  function isOpen({ finding, mark }) {
    return open?.finding.rule === finding.rule && open.mark.start === mark.start && open.mark.end === mark.end;
  }

  /** The mark after the open one, and the first after the last. @param {Session} session */
  function nextMark(session) {
    const marks = session.painter.marks();
    const at = marks.findIndex(isOpen);
    return marks[(at + 1) % marks.length];
  }

  /** @param {Session} session @param {Painted | undefined} painted @param {boolean} [atChip] */
  function openCard(session, painted, atChip = false) {
    const report = session.report();
    if (!painted || !report || panel.isOpen()) return;
    const text = session.snapshot?.text ?? "";
    if (card.isOpen() && open?.text === text && isOpen(painted)) return;
    const marks = session.painter.marks();
    const { finding, mark } = painted;
    open = { ...painted, text };
    const content = {
      finding,
      offers: offersFor(report, mark),
      card: cardOf(finding.rule),
      at: marks.findIndex((it) => it.mark === mark && it.finding === finding) + 1,
      of: marks.length,
      // What an institution holds back can't be waved through one mark at a time.
      mayIgnore: finding.severity !== "hold" || policy().postAnyway === "allow",
      anchor: painted.rects()[0] ?? (atChip ? chip.rect() : session.composer.boxes[0].getBoundingClientRect()),
      reachable: inReach(session),
      policy: policy(),
    };
    card.show(content, {
      use: (edit) => {
        closeCard();
        tell(session, "use", [finding]);
        write(session, [edit]);
      },
      ignore: () => {
        closeCard();
        tell(session, "ignored", [finding]);
        session.ignore(finding);
      },
      next: () => openCard(session, nextMark(session)),
      left: () => session.composer.boxes.find((box) => box.isConnected)?.focus(),
    });
  }

  /**
   * @param {Session} session
   * @param {Edit[]} edits
   * @param {string} [draft] what the whole text should become, to be copied if it doesn't
   */
  async function write(session, edits, draft) {
    const { snapshot } = session;
    if (!snapshot) return;
    for (const [part, own] of [...editsByBox(snapshot.parts, edits)].reverse()) {
      const outcome = await writeEdits(part.box, part.reading.text, own, isComposing);
      if (outcome === "done") continue;
      session.isMistrusted = outcome === "mismatch";
      const words = edits.reduceRight((text, { start, end, replacement }) => text.slice(0, start) + replacement + text.slice(end), snapshot.text);
      if (outcome === "mismatch") panel.showNotWritten(draft ?? words, () => panel.close());
      break;
    }
    session.look();
  }

  /** @param {Session} session */
  async function edit(session) {
    const { snapshot } = session;
    const first = session.painter.marks()[0]?.mark;
    const place = first && snapshot?.parts.findLast(({ start }) => start <= first.start);
    if (!place || !place.box.isConnected) return session.composer.boxes[0]?.focus();
    await select(place.box, first.start - place.start, first.start - place.start);
    if (isTextarea(place.box)) return;
    place.box.scrollIntoView({ block: "nearest" });
  }

  /** @param {Session} session */
  function actions(session) {
    return {
      edit: () => {
        if (session.gate.at === "held") tell(session, "edit");
        session.advance({ type: "edit" });
        edit(session);
      },
      use: () => {
        const draft = session.report()?.draft;
        tell(session, "use");
        session.advance({ type: "edit" });
        if (draft) write(session, draft.edits, draft.text);
      },
      /** @param {string | null} reason */
      anyway: (reason) => {
        tell(session, "anyway", undefined, reason);
        const report = session.report();
        const permitted = report === null || termsFor(report.verdict, policy()) !== "never";
        session.advance({ type: "anyway", key: session.gate.key, permitted });
      },
      again: () => {
        const { attempt } = session;
        session.advance({ type: "edit" });
        session.failure = null;
        attempt?.release();
      },
    };
  }

  return {
    host,
    standing,
    place,
    closeCard,
    /** @param {Session} session */
    attend(session) {
      if (session !== shown) {
        shown = session;
        sight.disconnect();
        size.disconnect();
      }
      for (const box of session.composer.boxes) {
        sight.observe(box);
        size.observe(box);
      }
      standing(session);
    },
    /** @param {Session} session */
    leave(session) {
      if (session !== shown) return;
      shown = null;
      closeCard();
      chip.hide();
    },
    /** @param {Event} event */
    point(event) {
      if (!shown || panel.isOpen()) return;
      const painted = pointedMark(shown, event);
      if (painted === undefined) return;
      if (painted) openCard(shown, painted);
      else if (event.type !== "pointermove" || !isNearCard(/** @type {PointerEvent} */ (event))) closeCard();
    },
    /** Alt+Enter: into the card, by the keyboard. @param {KeyboardEvent} event */
    enterCard(event) {
      if (!shown || event.key !== "Enter" || !event.altKey || event.ctrlKey || event.metaKey) return false;
      if (!card.isOpen()) openCard(shown, pointedMark(shown, event) ?? nextMark(shown));
      if (!card.isOpen()) return false;
      card.enter();
      return true;
    },
    /** @param {Session} session */
    showPanel(session) {
      closeCard();
      const report = session.report();
      if (!report || !session.snapshot) return;
      panel.show(
        {
          text: session.snapshot.text,
          isEnglish: report.isEnglish,
          findings: report.findings,
          cardOf,
          draft: report.draft,
          isMounted: !session.isAway(),
          terms: termsFor(report.verdict, policy()),
          policy: policy(),
        },
        actions(session),
      );
    },
    /** @param {Session} session @param {import("../shared/types").FailureKind} kind */
    showFailure(session, kind) {
      closeCard();
      tell(session, "failure");
      panel.showFailure(kind, policy().onFailure === "block", actions(session));
    },
    panel,
    closePanel: () => panel.close(),
    /** @param {Session} session */
    pressAgain(session) {
      isAgain = true;
      standing(session);
    },
  };

  /** What sends must not be covered. @param {Session} session */
  function inReach({ composer }) {
    return sendersOf(composer).map((control) => control.getBoundingClientRect());
  }

  /** On the way from the words to the card the pointer crosses a gap. @param {PointerEvent} event */
  function isNearCard({ clientX, clientY }) {
    const { left, top, right, bottom } = card.rect();
    const slack = 14;
    return clientX > left - slack && clientX < right + slack && clientY > top - slack && clientY < bottom + slack;
  }
}
