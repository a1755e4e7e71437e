// @ts-check
// The content script. Its listeners are on the window, in the capture phase,
// before the page's own code runs; on a page without a composer they are all
// that it does.

import { openLine } from "../shared/line.js";
import { isAttached, onTold, recall, uiLanguage } from "../shared/platform.js";
import { languageOf, speak } from "../shared/words.js";
import { ATTEMPT_EVENTS, attemptOf } from "./attempts.js";
import { oncePerFrame } from "./frame.js";
import { createPainter } from "./highlight.js";
import { createReports } from "./reports.js";
import { createSessions } from "./sessions.js";
import { createShowing } from "./showing.js";
import { siteAt } from "./sites.js";
import { boxOf, DIALOG } from "./sites/structure.js";
import { showStop } from "./stopped.js";

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("../shared/types").Hello} Hello */

const TEXT_EVENTS = ["focusin", "input", "drop", "paste", "keyup", "compositionstart", "compositionend"];
const OTHER_EVENTS = [
  "pointermove", "mousemove", "mouseover", "mouseout", "pointerover", "pointerout", "keypress", "beforeinput",
  "dblclick", "auxclick", "contextmenu", "wheel", "focusout", "copy", "cut", "touchmove", "selectstart",
];

const site = siteAt(location.hostname);
const reports = createReports();
const line = openLine({ onPolicyChange: greet, onLost: () => sessions.lose() });
/** @type {Hello | null} */
let hello = null;
let isGreeting = false;
let isOutdated = false;
let isComposing = false;
/** A key whose going down was stopped must not press anything by coming up. */
let stoppedKey = "";
/** @type {ReturnType<typeof createShowing> | null} */
let showing = null;

/** What holds where no policy was ever known. @type {Hello["policy"]} */
const BUILT_IN = {
  language: languageOf(uiLanguage()),
  postAnyway: "allow", onFailure: "ask", coachingUntil: null, policyUrl: null, contact: null, institution: null,
  hostsOff: [], practiceAtInstall: null, evidenceUrl: null, evidenceLabel: null, networkGate: false,
};
/** @type {Hello["policy"] | null} */
let lastKnown = null;
const policy = () => hello?.policy ?? lastKnown ?? BUILT_IN;

/** @param {string} rule */
const cardOf = (rule) => hello?.catalog.find((card) => card.id === rule);

const show = () =>
  (showing ??= createShowing({
    policy,
    cardOf,
    isComposing: () => isComposing,
    tell,
  }));

const sessions = createSessions(
  {
    check: (text, context) => line.ask({ type: "check", text, context }),
    reports,
    policy,
    isAttached,
    painter: () => createPainter(() => show().host),
    showPanel: (session) => show().showPanel(session),
    showFailure: (session, kind) => show().showFailure(session, kind),
    closePanel: () => show().closePanel(),
    standingChanged: (session) => show().standing(session),
    pressAgain: (session) => show().pressAgain(session),
    vouch,
  },
  (session) => showing?.leave(session),
);

/** Asks for policy and cards; also wakes the background before the first check. */
async function greet() {
  isOutdated = true;
  if (isGreeting) return;
  isGreeting = true;
  // If nobody answers, what happens then is for the policy to say that held last.
  if (!hello) lastKnown = await recall("effective").catch(() => null);
  speak(policy().language);
  try {
    while (isOutdated) {
      isOutdated = false;
      welcome(await line.ask({ type: "hello" }));
    }
  } catch {
    // The check that follows fails for the same reason, and says it.
  }
  isGreeting = false;
}

/** @param {Hello} answer */
function welcome(answer) {
  const isNews = hello !== null && hello.revision !== answer.revision;
  hello = answer;
  speak(answer.policy.language);
  if (isOff()) return sessions.end();
  if (!isNews) return;
  reports.forget();
  sessions.judgeAgain();
}

/** The institution keeps off this site. */
const isOff = () =>
  policy().hostsOff.some((host) => location.hostname === host || location.hostname.endsWith(`.${host}`));

/**
 * For an institution that asks for evidence: which rules, and what was chosen.
 * @type {import("./showing.js").Tell}
 */
function tell(session, choice, findings, reason = null) {
  if (!policy().evidenceUrl || !session.snapshot) return;
  const report = session.report();
  const rules = (findings ?? report?.findings ?? []).map(({ rule }) => rule);
  const { site } = session.snapshot.context;
  // A page that has lost the extension can't tell: its tab says so to the person.
  line.ask({ type: "event", choice, verdict: report?.verdict ?? null, rules, reason, site }).catch(() => {});
}

/** @param {Session} session */
function vouch({ snapshot }) {
  if (!policy().networkGate || !snapshot) return null;
  // A thread is judged as one text, and sent as many.
  const parts = snapshot.parts.length > 1 ? snapshot.parts.map(({ reading }) => reading.text) : [];
  return line.ask({ type: "passed", texts: [snapshot.text, ...parts] }).catch(() => {});
}

/** The network gate has something to say to whoever wrote this. @param {import("../shared/types").Stop} stop */
async function hearStop(stop) {
  if (!hello) await greet();
  showStop(show().panel, stop, {
    policy: policy(),
    cardOf,
    letGo: () => line.ask({ type: "letGo", stop: stop.id }).catch(() => {}),
    tell(choice, reason) {
      if (!policy().evidenceUrl) return;
      const rules = (stop.report?.findings ?? []).map(({ rule }) => rule);
      line.ask({ type: "event", choice, verdict: stop.verdict, rules, reason, site: stop.site }).catch(() => {});
    },
  });
}

/** @param {Event} event */
function hear(event) {
  if (isOff()) return;
  if (showing?.host.owns(event)) return showing.host.receive(event);
  if (event instanceof KeyboardEvent && !admitKey(event)) return;
  if (ATTEMPT_EVENTS.includes(event.type) && !admit(event)) return;
  if (TEXT_EVENTS.includes(event.type)) notice(event);
  if (showing && (event.type === "pointermove" || event.type === "click" || event.type === "keyup")) point(event);
}

/** @param {KeyboardEvent} event @returns {boolean} whether the page may have it */
function admitKey(event) {
  const isOurs = event.type === "keydown" && showing?.enterCard(event);
  if (!isOurs && !(event.type === "keyup" && event.key === stoppedKey)) return true;
  event.preventDefault();
  event.stopImmediatePropagation();
  stoppedKey = isOurs ? event.key : "";
  return false;
}

/** @param {Event} event @returns {boolean} whether the page may have it */
function admit(event) {
  const attempt = attemptOf(event, site.composerOf);
  if (!attempt) return true;
  sessions.tidy(document.querySelector(DIALOG) !== null);
  const away = sessions.all().filter((it) => it.isAway() && site.mayFinish(it.composer.root, attempt.target));
  const own = attempt.composer ? [sessions.of(attempt.composer)] : [];
  const isAdmitted = [...away, ...own].every((session) => {
    const passes = session.admits(attempt, event);
    if (passes && !attempt.isPress && !session.isReleasing) vouch(session);
    if (!passes && !attempt.isPress) show().attend(session);
    return passes;
  });
  if (event instanceof KeyboardEvent) stoppedKey = isAdmitted ? "" : event.key;
  return isAdmitted;
}

/** @param {Event} event */
function notice(event) {
  if (event.type === "compositionstart") isComposing = true;
  if (event.type === "compositionend") isComposing = false;
  const target = event.composedPath()[0];
  const box = target instanceof Element ? boxOf(target) : null;
  const session = box && sessionOf(box, event.type === "focusin");
  if (!session) return;
  if (!hello) greet();
  else if (event.type === "focusin") line.wake();
  show().attend(session);
  if (event.type === "input") session.painter.hide();
  session.look();
  sessions.tidy(document.querySelector(DIALOG) !== null);
}

/**
 * Finding a composer costs a walk through the page, so a keystroke goes by what
 * the last focus found. The gate always looks again.
 * @param {HTMLElement} box
 * @param {boolean} isFresh
 */
function sessionOf(box, isFresh) {
  const known = isFresh ? null : sessions.holding(box);
  if (known) return known;
  const composer = site.composerOf(box);
  return composer && sessions.of(composer);
}

const pointer = { event: /** @type {Event | null} */ (null) };
const pointNow = oncePerFrame(() => pointer.event && showing?.point(pointer.event));
/** @param {Event} event */
function point(event) {
  pointer.event = event;
  if (event.type === "pointermove") pointNow();
  // The caret moves only after the click has been heard.
  else setTimeout(() => showing?.point(event));
}

for (const type of [...ATTEMPT_EVENTS, ...TEXT_EVENTS, ...OTHER_EVENTS]) {
  window.addEventListener(type, hear, { capture: true, passive: type.startsWith("touch") || type === "wheel" });
}
onTold(hearStop);
const place = oncePerFrame(() => showing?.place());
window.addEventListener("scroll", place, { capture: true, passive: true });
window.addEventListener("resize", place);
