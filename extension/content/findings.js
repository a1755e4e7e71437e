// @ts-check
// What is left of a report once the person has called some of it "not PHI".
// Pure; the engine is not told, and nothing is remembered beyond the composer.

/** @typedef {import("../shared/types").Report} Report */
/** @typedef {import("../shared/types").Finding} Finding */
/** @typedef {import("../shared/types").Verdict} Verdict */
/** @typedef {{ start: number, end: number }} Span */

/** @type {Verdict[]} */
const MILD_TO_SEVERE = ["clear", "note", "warn", "hold"];

/**
 * The same rule on the same words.
 * @param {Finding} finding
 * @param {string} text
 */
export const nameOf = ({ rule, marks }, text) =>
  [rule, ...marks.map(({ start, end }) => text.slice(start, end))].join("\0");

/** @param {Span} a @param {Span} b */
const overlap = (a, b) => a.start < b.end && b.start < a.end;

/**
 * @param {Report} report
 * @param {string} text
 * @param {Set<string>} ignored names of findings
 * @returns {Report}
 */
export function withoutIgnored(report, text, ignored) {
  if (ignored.size === 0) return report;
  const findings = report.findings.filter((finding) => !ignored.has(nameOf(finding, text)));
  if (findings.length === report.findings.length) return report;
  const dropped = report.findings.filter((finding) => !findings.includes(finding));
  return { ...report, verdict: worst(findings), findings, draft: draftWithout(report.draft, text, dropped, findings) };
}

/**
 * What a card can put in a mark's place. For the first choice the draft's own
 * edit is taken, which minds the article before and the spaces around.
 * @param {Report} report
 * @param {import("../shared/types").Mark} mark
 * @returns {{ words: string, edit: import("../shared/types").Edit }[]}
 */
export function offersFor({ findings, draft }, mark) {
  const { start, end, replacement, choices } = mark;
  const elsewhere = marksOf(findings).filter((other) => !overlap(other, mark));
  const edit = draft?.edits.find(
    (it) => it.start <= start && it.end >= end && !elsewhere.some((other) => overlap(other, it)),
  );
  return [...new Set([replacement, ...choices])].flatMap((words) => {
    if (words === null) return [];
    if (words !== replacement || !edit) return [{ words, edit: { start, end, replacement: words } }];
    return [{ words: words && edit.replacement.trim(), edit }];
  });
}

/** @param {Finding[]} findings @returns {Verdict} */
const worst = (findings) =>
  MILD_TO_SEVERE.findLast((degree) => findings.some(({ severity }) => severity === degree)) ?? "clear";

/** @param {Finding[]} findings */
const marksOf = (findings) => findings.flatMap(({ marks }) => marks);

/**
 * The draft without the edits that only an ignored finding asked for.
 * @param {Report["draft"]} draft
 * @param {string} text
 * @param {Finding[]} dropped
 * @param {Finding[]} kept
 */
function draftWithout(draft, text, dropped, kept) {
  if (!draft) return null;
  const keptMarks = marksOf(kept);
  const droppedMarks = marksOf(dropped);
  const edits = draft.edits.filter(
    (edit) => keptMarks.some((mark) => overlap(mark, edit)) || !droppedMarks.some((mark) => overlap(mark, edit)),
  );
  if (edits.length === 0) return null;
  const rewritten = edits.reduceRight(
    (words, { start, end, replacement }) => words.slice(0, start) + replacement + words.slice(end),
    text,
  );
  /** @param {string} id */
  const speaksIn = (id) => (/** @type {Finding} */ { rule }) => rule === id;
  const remaining = draft.remaining.filter((id) => kept.some(speaksIn(id)) || !dropped.some(speaksIn(id)));
  return { text: rewritten, edits, remaining };
}
