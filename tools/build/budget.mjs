// What must stay small, and how small. The core is compiled at every cold start of the background,
// the content script is parsed on every page of the sites.
const BUDGETS = new Map([
  ["core.wasm", 600_000],
  ["content.js", 60_000],
]);

/**
 * Prints each size beside its budget.
 * @param {import("./files.mjs").Files} files
 * @returns {boolean} whether all are within theirs
 */
export function withinBudgets(files) {
  let within = true;
  for (const [path, budget] of BUDGETS) {
    const size = Buffer.byteLength(files.get(path) ?? "");
    const over = size > budget;
    console.log(`${path.padEnd(12)} ${kilobytes(size)} of ${kilobytes(budget)}${over ? "  OVER BUDGET" : ""}`);
    within &&= !over;
  }
  return within;
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
