// @ts-check
// Asks the engine on behalf of one composer. One question is out and one
// waits; a newer one takes the waiting one's place, because only the current
// text matters.

/** @typedef {import("../shared/types").Context} Context */
/** @typedef {import("../shared/types").Report} Report */
/** @typedef {{ key: string, text: string, context: Context }} Question */
/** @typedef {{ report: Report } | { failure: import("../shared/line.js").Failure }} Answer */

/**
 * @param {(text: string, context: Context) => Promise<Report>} check
 * @param {ReturnType<typeof import("./reports.js").createReports>} reports
 * @param {(key: string, answer: Answer) => void} deliver
 */
export function createChecker(check, reports, deliver) {
  /** @type {Question | null} */
  let out = null;
  /** @type {Question | null} */
  let next = null;
  let isRunning = false;

  async function run() {
    isRunning = true;
    while (next) {
      const question = (out = next);
      next = null;
      const era = reports.era();
      const answer = await check(question.text, question.context).then(
        (report) => ({ report }),
        (failure) => ({ failure }),
      );
      out = null;
      if (era !== reports.era()) {
        // Judged by a policy that no longer holds: ask again, unless something newer waits.
        next ??= question;
      } else {
        if ("report" in answer) reports.keep(question.key, answer.report);
        deliver(question.key, answer);
      }
    }
    isRunning = false;
  }

  /** @param {Question} question */
  return function ask(question) {
    if (out?.key === question.key) {
      next = null;
      return;
    }
    next = question;
    if (!isRunning) run();
  };
}
