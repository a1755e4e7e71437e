// @ts-check
// The composers of this page that somebody has written in.

import { Session } from "./session.js";

/** @typedef {import("./sites/composer").Composer} Composer */

/**
 * @param {import("./session.js").House} house
 * @param {(session: Session) => void} left
 */
export function createSessions(house, left) {
  /** @type {Session[]} */
  let sessions = [];

  return {
    /** @param {Composer} composer */
    of(composer) {
      const known = sessions.find(({ composer: { boxes } }) => boxes.some((box) => composer.boxes.includes(box)));
      if (known) {
        known.follow(composer);
        return known;
      }
      const session = new Session(composer, house);
      sessions.push(session);
      return session;
    },
    all: () => sessions,
    /** The session of a box whose composer stands as it was. @param {HTMLElement} box */
    holding: (box) =>
      sessions.find(({ composer: { root, boxes } }) => boxes.includes(box) && boxes.every((it) => root.contains(it))),
    /**
     * Forgets what has left the page. The last step of a dialog may come after
     * its text box has gone, so such a text is kept while any dialog is open.
     * @param {boolean} isDialogOpen
     */
    tidy(isDialogOpen) {
      const gone = sessions.filter((session) => session.isAway() && !isDialogOpen);
      if (gone.length === 0) return;
      sessions = sessions.filter((session) => !gone.includes(session));
      for (const session of gone) {
        session.painter.hide();
        session.observer.disconnect();
        left(session);
      }
    },
    /** By another policy: what was let go before is held anew if need be. */
    judgeAgain() {
      for (const session of sessions) {
        session.advance({ type: "policy" });
        session.look();
      }
    },
    /** Nothing is watched here any more. */
    end() {
      for (const session of sessions) {
        session.advance({ type: "edit" });
        session.painter.hide();
        session.observer.disconnect();
        left(session);
      }
      sessions = [];
    },
    /** Nobody will answer any more: say so before the next attempt. */
    lose() {
      for (const session of sessions) session.fail("reload");
    },
  };
}
