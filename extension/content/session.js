// @ts-check
// One composer over time: its latest snapshot, the report on it, the marks, and
// the gate. A report counts only while it is about the current text.

import { Failure } from "../shared/line.js";
import { createChecker } from "./checker.js";
import { nameOf, withoutIgnored } from "./findings.js";
import { oncePerFrame } from "./frame.js";
import { OPEN, step } from "./gate.js";
import { takeSnapshot } from "./snapshot.js";

/** @typedef {import("./sites/composer").Composer} Composer */
/** @typedef {import("./snapshot.js").Snapshot} Snapshot */
/** @typedef {import("./attempts.js").Attempt} Attempt */
/** @typedef {import("../shared/types").Finding} Finding */
/** @typedef {import("../shared/types").Report} Report */
/** @typedef {import("../shared/types").FailureKind} FailureKind */
/**
 * What a session has from the page it lives in.
 * @typedef {object} House
 * @property {(text: string, context: import("../shared/types").Context) => Promise<Report>} check
 * @property {ReturnType<typeof import("./reports.js").createReports>} reports
 * @property {() => import("../shared/types").EffectivePolicy} policy
 * @property {() => boolean} isAttached
 * @property {() => ReturnType<typeof import("./highlight.js").createPainter>} painter
 * @property {(session: Session) => void} showPanel
 * @property {(session: Session, kind: FailureKind) => void} showFailure
 * @property {() => void} closePanel
 * @property {(session: Session) => void} standingChanged
 * @property {(session: Session) => void} pressAgain
 * @property {(session: Session) => Promise<unknown> | null} vouch tells the network gate, where there is one, that this text may go out
 */

/** @type {Report} */
const NOTHING = { verdict: "clear", isEnglish: true, findings: [], draft: null };
/** The gate's name for a text that can't be read. */
const UNREADABLE = "(unreadable)";

export class Session {
  /** @param {Composer} composer @param {House} house */
  constructor(composer, house) {
    this.composer = composer;
    this.house = house;
    this.painter = house.painter();
    /** @type {Snapshot | null} */
    this.snapshot = null;
    /** @type {FailureKind | null} */
    this.failure = null;
    /** The editor was seen to show another text than it keeps. */
    this.isMistrusted = false;
    this.gate = OPEN;
    /** @type {Set<string>} */
    this.ignored = new Set();
    /** @type {Attempt | null} */
    this.attempt = null;
    /** The attempt under way is our own, for the person. */
    this.isReleasing = false;
    /** The text of which the network gate knows that it may go out as it is. @type {string | null} */
    this.vouchedFor = null;
    this.ask = createChecker(house.check, house.reports, (key, answer) => this.hear(key, answer));
    this.look = oncePerFrame(() => {
      this.read();
      this.show();
    });
    // Drafts are restored, pasted and dropped without any input event.
    this.observer = new MutationObserver(() => this.look());
    this.follow(composer);
  }

  /** Sites rebuild their composers: this is how it looks now. @param {Composer} composer */
  follow(composer) {
    const isNew = composer.boxes.some((box) => !this.composer.boxes.includes(box)) || composer.root !== this.composer.root;
    const first = this.snapshot === null;
    this.composer = composer;
    if (!isNew && !first) return;
    this.observer.disconnect();
    // A picture comes and goes beside the box, with no event that says so.
    this.observer.observe(composer.root, { childList: true, subtree: true });
    for (const box of composer.boxes) {
      this.observer.observe(box, { childList: true, subtree: true, characterData: true });
    }
  }

  /** The boxes have left the page, as in the second step of a dialog. */
  isAway() {
    return !this.composer.boxes.some((box) => box.isConnected);
  }

  /**
   * Reads the text as it is now and sees to it that it gets judged. Draws
   * nothing: this is on the way of every attempt to send.
   * @returns {boolean} whether it is another text than before
   */
  read() {
    if (this.isAway()) return false;
    /** @type {Snapshot} */
    let snapshot;
    try {
      snapshot = takeSnapshot(this.composer, this.snapshot);
    } catch {
      this.snapshot = null;
      this.fail("unreadable");
      return true;
    }
    const isChanged = snapshot.key !== this.snapshot?.key;
    this.snapshot = snapshot;
    if (isChanged) {
      this.painter.hide();
      this.failure = null;
      if (snapshot.text.trim() === "") this.isMistrusted = false;
      this.advance({ type: "changed", key: snapshot.key });
    }
    const report = this.report();
    if (report) this.advance({ type: "judged", key: snapshot.key, verdict: report.verdict });
    else if (isChanged || !this.failure) this.ask(snapshot);
    return isChanged;
  }

  /** Draws what is known about the text last read. */
  show() {
    const report = this.report();
    if (report && this.snapshot && !this.isAway()) this.painter.show(this.snapshot, report.findings);
    this.vouchForIgnored();
    this.house.standingChanged(this);
  }

  /** The engine knows nothing of what the person ignores, so a network gate is told long before the click. */
  vouchForIgnored() {
    const report = this.ignored.size > 0 ? this.report() : null;
    if (!report || !this.snapshot || report.verdict === "warn" || report.verdict === "hold") return;
    if (this.vouchedFor === this.snapshot.key) return;
    this.vouchedFor = this.snapshot.key;
    this.house.vouch(this);
  }

  /** What is known about the current text, without what the person ignores. */
  report() {
    if (!this.snapshot) return null;
    const { key, text, context } = this.snapshot;
    if (text.trim() === "" && !context.hasMedia) return NOTHING;
    const report = this.house.reports.of(key);
    return report ? withoutIgnored(report, text, this.ignored) : null;
  }

  /** @param {string} key @param {import("./checker.js").Answer} answer */
  hear(key, answer) {
    if (key !== this.snapshot?.key) return;
    if ("failure" in answer) {
      this.fail(answer.failure instanceof Failure ? answer.failure.kind : "gone");
      this.advance({ type: "failed", key, onFailure: this.house.policy().onFailure });
      return;
    }
    this.failure = null;
    const report = this.report();
    if (report) this.advance({ type: "judged", key, verdict: report.verdict, isNews: true });
    this.show();
  }

  /** @param {FailureKind} kind */
  fail(kind) {
    this.failure = kind;
    this.painter.hide();
    this.house.standingChanged(this);
  }

  /** @param {Finding} finding */
  ignore(finding) {
    if (!this.snapshot) return;
    this.ignored.add(nameOf(finding, this.snapshot.text));
    this.read();
    this.show();
  }

  /**
   * Somebody tries to send. A mistake of our own must not let through what it
   * keeps from being judged.
   * @param {Attempt} attempt
   * @param {Event} event
   * @returns {boolean} whether the page may go on by itself
   */
  admits(attempt, event) {
    try {
      return this.judges(attempt, event);
    } catch {
      this.snapshot = null;
      this.attempt = attempt;
      return !this.advance(this.happeningOf(), event).includes("stop");
    }
  }

  /** @param {Attempt} attempt @param {Event} event */
  judges(attempt, event) {
    if (this.read()) this.look();
    const happening = this.happeningOf();
    if (attempt.isPress) {
      const passes = step(this.gate, happening).effects.length === 0;
      // The click that follows asks; until then the page must not act on the press.
      if (!passes) event.stopImmediatePropagation();
      return passes;
    }
    this.attempt = attempt;
    return !this.advance(happening, event).includes("stop");
  }

  /** @returns {Extract<import("./gate.js").Happening, { type: "attempt" }>} */
  happeningOf() {
    const { onFailure } = this.house.policy();
    const key = this.snapshot?.key ?? UNREADABLE;
    if (!this.snapshot || this.isMistrusted) {
      return { type: "attempt", key, verdict: null, failure: "unreadable", onFailure };
    }
    const verdict = this.report()?.verdict ?? null;
    /** @type {FailureKind | null} */
    const failure = verdict === null && !this.house.isAttached() ? "reload" : null;
    if (failure) this.failure = failure;
    return { type: "attempt", key, verdict, failure, onFailure };
  }

  /** @param {import("./gate.js").Happening} happening @param {Event} [event] */
  advance(happening, event) {
    const { state, effects } = step(this.gate, happening);
    this.gate = state;
    for (const effect of effects) this.carryOut(effect, event);
    return effects;
  }

  /** Presses once more what was stopped; a network gate has to know by then. */
  release() {
    const press = () => {
      this.isReleasing = true;
      if (!this.attempt?.release()) this.house.pressAgain(this);
      this.isReleasing = false;
    };
    const told = this.house.vouch(this);
    if (told) told.then(press, press);
    else press();
  }

  /** @param {import("./gate.js").Effect} effect @param {Event} [event] */
  carryOut(effect, event) {
    switch (effect) {
      case "stop":
        event?.preventDefault();
        event?.stopImmediatePropagation();
        return;
      case "ask":
        if (this.snapshot) this.ask(this.snapshot);
        return this.house.standingChanged(this);
      case "release":
        return this.release();
      case "showPanel":
        return this.house.showPanel(this);
      case "showFailure":
        return this.house.showFailure(this, this.isMistrusted ? "unreadable" : (this.failure ?? "unreadable"));
      case "closePanel":
        return this.house.closePanel();
    }
  }
}
