// @ts-check
// A reading: the text of one box as the editor will post it, and the way back
// from its offsets to the page. Runs are ascending and cover the whole text; a
// run without a node is a break that the editor writes between its blocks.

/** @typedef {{ start: number, end: number, node: Text | null }} Run */
/** @typedef {{ text: string, runs: Run[] }} Reading */

/** Collects the runs while an editor's own walk goes through the box. */
export function startReading() {
  /** @type {Run[]} */
  const runs = [];
  let text = "";
  /** @param {string} piece @param {Text | null} node */
  const add = (piece, node) => {
    if (piece === "") return;
    runs.push({ start: text.length, end: text.length + piece.length, node });
    text += piece;
  };
  return {
    /** @param {Text} node @param {string} [shown] the part of it that the editor posts */
    text: (node, shown = node.data) => add(shown, node),
    /** @param {string} characters */
    break: (characters) => add(characters, null),
    /** @returns {Reading} */
    finish: () => ({ text, runs }),
  };
}

/**
 * @param {Run[]} runs
 * @param {(run: Run) => boolean} behind true for runs that end before the place looked for
 */
function firstRun(runs, behind) {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (behind(runs[middle])) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The page's range for [start, end), or null when it holds no text node.
 * @param {Reading} reading
 * @param {number} start
 * @param {number} end
 */
export function rangeOf({ runs }, start, end) {
  let first = firstRun(runs, (run) => run.end <= start);
  let last = firstRun(runs, (run) => run.end < end);
  while (first < runs.length && !runs[first].node) first += 1;
  while (last >= 0 && last < runs.length && !runs[last].node) last -= 1;
  const from = runs[first];
  const to = runs[last];
  if (!from?.node || !to?.node || first > last) return null;
  const range = document.createRange();
  range.setStart(from.node, Math.max(0, start - from.start));
  range.setEnd(to.node, Math.min(to.end, end) - to.start);
  return range;
}

/**
 * The offset in the text of a place in the page, or null when it is not in a run.
 * @param {Reading} reading
 * @param {Node} node
 * @param {number} offset
 */
export function offsetOf({ runs }, node, offset) {
  const run = runs.find((candidate) => candidate.node === node);
  return run ? Math.min(run.start + offset, run.end) : null;
}

/**
 * [start, end) cut at the breaks: the pieces that lie within one block each.
 * @param {Reading} reading
 * @param {number} start
 * @param {number} end
 */
export function withinBlocks({ runs }, start, end) {
  /** @type {{ start: number, end: number }[]} */
  const pieces = [];
  let open = false;
  for (let i = firstRun(runs, (run) => run.end <= start); i < runs.length && runs[i].start < end; i += 1) {
    const run = runs[i];
    if (!run.node) {
      open = false;
      continue;
    }
    const piece = { start: Math.max(start, run.start), end: Math.min(end, run.end) };
    if (open) pieces[pieces.length - 1].end = piece.end;
    else pieces.push(piece);
    open = true;
  }
  return pieces;
}
