// @ts-check
// Every sentence that a person reads on a page, in one place.

/** @typedef {import("./types").FailureKind} FailureKind */
/** @typedef {import("./types").Severity} Severity */

export const NAME = "Crowded Elevator";

/** @type {Record<Severity, string>} */
export const SEVERITY = { note: "Worth a thought", warn: "Think again", hold: "Don’t post this" };

export const CHIP = {
  clear: "Nothing found",
  clearMore: "Nothing found. That isn’t proof that it is safe.",
  checking: "Checking…",
  /** @param {number} count */
  found: (count) => `${count} to look at`,
  reload: "Needs a reload",
  failed: "Can’t check",
  again: "Checked: press Post again",
  unknown: "unknown box",
  foreign: "Not English: not checked",
  foreignFound: "not English: checked in part",
};

export const CARD = {
  instead: "Instead",
  why: "By whose authority",
  /** @param {string} words */
  use: (words) => `Use “${words}”`,
  remove: "Remove it",
  ignore: "Not PHI: ignore",
  ignoreMore: "Only here, only for these words, until this page is closed.",
  /** @param {number} at @param {number} of */
  place: (at, of) => `${at} of ${of}`,
  next: "Next",
  evidence: "What your institution is told",
  keys: "Alt+Enter reaches these buttons; Esc goes back.",
};

export const PANEL = {
  hold: "This may tell who your patient is",
  warn: "Look again before you post",
  tone: "How this may read",
  original: "What you wrote",
  draft: "What you could post instead",
  /** @param {string[]} titles */
  remaining: (titles) => `This does not settle everything. Still to look at in it: ${titles.join("; ")}.`,
  noDraft: "No rewording can mend this one. Think about whether to post it at all.",
  edit: "Edit",
  use: "Use this instead",
  copy: "Copy the suggestion",
  copied: "Copied",
  anyway: "Post anyway",
  again: "Try again",
  sure: "I have read this, and I am sure that nobody can recognize a patient here.",
  reason: "Why does this have to be posted as it is?",
  choose: "Choose a reason…",
  recorded: "Your institution records which reason you choose, never your text.",
  unrecorded: "Your choice is not recorded.",
  forbidden: "Your institution doesn’t allow posting this as it is.",
  managed: "Managed by your organization.",
  /** @param {string} institution */
  managedBy: (institution) => `Managed by ${institution}.`,
  /** @param {string} day */
  coaching: (day) => `Coaching until ${day}: nothing is held back yet.`,
  policy: "Social-media policy",
  /** @param {string} contact */
  contact: (contact) => `Questions? ${contact}`,
  away: "The text box is no longer on the page. Go back to it to change the text.",
  notWritten: "The text box didn’t take the suggestion as it should have, so nothing goes out. Look at the box, or copy the suggestion and paste it yourself.",
};

export const FAILURE = {
  title: "This post could not be checked",
  /** @type {Record<FailureKind, string>} */
  why: {
    gone: "The checker did not answer.",
    engine: "The checker stopped with an error. It has been started afresh.",
    reload: "Crowded Elevator was updated or switched off while this page was open. Reload the page to be protected again; copy your text first.",
    unreadable: "The text box could not be read.",
    tooLong: "The text is too long to be checked.",
    refused: "The checker did not accept the question.",
    unread: "What this page was about to send has a form that the checker does not know.",
    starting: "The checker had only just been started. Press Post again.",
  },
  blocked: "Your institution’s settings keep unchecked posts back.",
  sure: "Post it unchecked. I have made sure myself that nobody can recognize a patient here.",
};

/** By the network gate, on the way out. */
export const STOPPED = {
  aside: "This was stopped on its way out: nothing has been posted. If you choose “Post anyway”, press Post once more.",
  close: "Close",
  unchecked: "This post went out unchecked",
  wentOut: `${NAME}: a post from this page went out unchecked.`,
  badge: `${NAME}: a post from this page was stopped on its way out, and nothing was posted. Reload the page and look at the text again.`,
};
