// @ts-check
// The popup: does the checker work, and is anything wrong with its settings?

import { showHouse } from "../shared/house.js";
import { openLine } from "../shared/line.js";
import { dress, pageWords } from "../shared/page.js";
import { openOptions, version } from "../shared/platform.js";
import { listProblems } from "../shared/problems.js";
import { FAILURE, speak } from "../shared/words.js";

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

const asked = openLine().ask({ type: "settings.read" });
byId("options").addEventListener("click", openOptions);
await dress("popup");
byId("standing").textContent = pageWords().popup.starting;
byId("version").textContent = pageWords().popup.version(version());

asked.then(
  (/** @type {import("../shared/types").Settings} */ settings) => {
    speak(settings.policy.language);
    byId("standing").textContent = pageWords().popup.ready(settings.catalog.length);
    byId("version").textContent = pageWords().popup.version(version());
    showHouse(settings.policy);
    listProblems(byId("problems"), settings.problems);
  },
  (/** @type {import("../shared/line.js").Failure} */ failure) => {
    byId("standing").className = "bad";
    byId("standing").textContent = `${FAILURE.why[failure.kind]} ${failure.message}`;
  },
);
