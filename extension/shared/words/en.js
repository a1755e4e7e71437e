// @ts-check
// Every sentence that the extension itself says, in English. The rules' own
// words come from the core. The other languages have the same keys, which the
// types below and tests/extension/words.test.js see to.

/** @typedef {typeof WORDS} Words */
/** @typedef {typeof PAGES} PageWords */

/** On the sites' pages. */
export const WORDS = {
  SEVERITY: { note: "Worth a thought", warn: "Think again", hold: "Don’t post this" },

  CHIP: {
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
  },

  CARD: {
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
  },

  PANEL: {
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
  },

  // For posting in spite of a hold, where an institution asks for a reason. A
  // fixed list: a sentence of one's own could tell about a patient too.
  REASONS: {
    consent: "The patient has agreed to this in writing",
    "no-patient": "This is not about a patient",
    public: "This is public already, by the patient’s own choice",
    fictional: "This is made up",
    wrong: "The checker is mistaken",
  },

  FAILURE: {
    title: "This post could not be checked",
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
  },

  // By the network gate, on the way out.
  STOPPED: {
    aside: "This was stopped on its way out: nothing has been posted. If you choose “Post anyway”, press Post once more.",
    close: "Close",
    unchecked: "This post went out unchecked",
    wentOut: "Crowded Elevator: a post from this page went out unchecked.",
    badge: "Crowded Elevator: a post from this page was stopped on its way out, and nothing was posted. Reload the page and look at the text again.",
  },
};

/** On the extension's own pages. */
export const PAGES = {
  popup: {
    title: "Crowded Elevator",
    starting: "Starting the checker…",
    /** @param {number} rules */
    ready: (rules) => `Ready: ${rules} rules.`,
    practice: "Try it without posting",
    options: "Rules and settings",
    privacy: "Your words are checked in this browser and stay there. It checks English text only.",
    /** @param {string} version */
    version: (version) => `Version ${version}`,
  },

  problems: {
    /** @param {number} place */
    entry: (place) => ` (entry ${place})`,
  },

  options: {
    title: "Crowded Elevator: rules and settings",
    heading: "Rules and settings",
    note: "Note",
    noteDoes: "is shown while you write and never interrupts.",
    warn: "Warn",
    warnDoes: "asks once when you post.",
    hold: "Hold",
    holdDoes: "asks for a deliberate yes.",
    examples: "Examples and sources",
    modes: { off: "off", note: "note", warn: "warn", hold: "hold" },
    /** @param {string} mode */
    usual: (mode) => `${mode} (usual)`,
    /** @param {string} title */
    does: (title) => `What “${title}” does`,
    /** @param {string} title @param {string} mode */
    isSet: (title, mode) => `“${title}” is set to ${mode}.`,
    evidence: "What your institution is told",
    /** @param {string} address @param {number} waiting @param {number} lost */
    sent: (address, waiting, lost) => `Sent to ${address}. Waiting to be sent: ${waiting}. Lost, and not reported yet: ${lost}.`,
    evidenceMore: "Which rules found something, on which site and when, and what you chose. Never your text, and nothing about you beyond what the policy says about this browser. These are the latest events, word for word.",
  },

  practice: {
    title: "Crowded Elevator: practice",
    heading: "Try it without posting",
    intro: "Write as you would on X or Facebook. What could tell who your patient is gets underlined; point at it to see why. The Post buttons here go nowhere, and nothing is kept.",
    plain: "A plain text box",
    rich: "A box with rich text",
    post: "Post",
    posted: "This would have gone out now.",
    examples: "Something to start with",
    /** @param {number} number */
    example: (number) => `Example ${number}`,
  },
};
