// @ts-check
// The popup: does the checker work, and is anything wrong with its settings?

import { showHouse } from "../shared/house.js";
import { openLine } from "../shared/line.js";
import { openOptions, version } from "../shared/platform.js";
import { listProblems } from "../shared/problems.js";
import { FAILURE } from "../shared/words.js";

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

byId("version").textContent = `Version ${version()}`;
byId("options").addEventListener("click", openOptions);

openLine()
  .ask({ type: "settings.read" })
  .then(
    (/** @type {import("../shared/types").Settings} */ settings) => {
      byId("standing").textContent = `Ready: ${settings.catalog.length} rules.`;
      showHouse(settings.policy);
      listProblems(byId("problems"), settings.problems);
    },
    (/** @type {import("../shared/line.js").Failure} */ failure) => {
      byId("standing").className = "bad";
      byId("standing").textContent = `${FAILURE.why[failure.kind]} ${failure.message}`;
    },
  );
