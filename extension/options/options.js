// @ts-check
// The options page: every rule with its reason, and what it should do here.

import { openLine } from "../shared/line.js";
import { listProblems } from "../shared/problems.js";
import { modeIn, targetOf } from "../shared/settings.js";
import { showEvidence } from "./evidence.js";
import { showHouse } from "../shared/house.js";
import { dress, pageWords } from "../shared/page.js";
import { FAILURE, LANGUAGE, PANEL, speak } from "../shared/words.js";

/** @typedef {import("../shared/types").Card} Card */
/** @typedef {import("../shared/types").Settings} Settings */

const MODES = /** @type {const} */ (["off", "note", "warn", "hold"]);
/** @typedef {typeof MODES[number]} Mode */

/** The language that the rules are drawn in. */
let drawn = "";
const line = openLine({ onPolicyChange: () => read() });
const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));

async function read() {
  try {
    const settings = await line.ask({ type: "settings.read" });
    show(settings);
    showEvidence(byId("evidence"), await line.ask({ type: "evidence.read" }), settings.policy.evidenceUrl);
  } catch (failure) {
    fail(/** @type {import("../shared/line.js").Failure} */ (failure));
  }
}

/** @param {Settings} settings */
function show(settings) {
  speak(settings.policy.language);
  showHouse(settings.policy);
  listProblems(byId("problems"), settings.problems);
  // Drawn once a language, so that a choice just made keeps the focus.
  if (drawn === LANGUAGE) return;
  drawn = LANGUAGE;
  byId("rules").replaceChildren();
  for (const [groupTitle, cards] of Map.groupBy(settings.catalog, (card) => card.groupTitle)) {
    const heading = document.createElement("h2");
    heading.textContent = groupTitle;
    byId("rules").append(heading, ...cards.map((card) => rule(card, settings)));
  }
}

/** @param {Card} card @param {Settings} settings */
function rule(card, settings) {
  const template = /** @type {HTMLTemplateElement} */ (byId("rule"));
  const section = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  const [why, instead] = section.querySelectorAll("p");
  const [examples, sources] = section.querySelectorAll("ul");
  const title = /** @type {HTMLElement} */ (section.querySelector("h3"));
  title.textContent = card.title;
  why.textContent = card.why;
  instead.textContent = card.instead;
  examples.append(...card.flags.map(example));
  sources.append(...card.sources.map(source));
  const { does, examples: summary, modes, usual: isUsual } = pageWords().options;
  /** @type {HTMLElement} */ (section.querySelector("summary")).textContent = summary;
  const select = /** @type {HTMLSelectElement} */ (section.querySelector("select"));
  select.setAttribute("aria-label", does(card.title));
  const decided = known(modeIn(settings.managed, card));
  const usual = known(modeIn(settings.defaults, card)) ?? card.severity;
  for (const mode of MODES) select.add(new Option(mode === usual ? isUsual(modes[mode]) : modes[mode], mode));
  select.value = decided ?? modeIn(settings.ruleModes, card) ?? usual;
  select.disabled = decided !== null;
  if (select.disabled) select.title = PANEL.managed;
  select.addEventListener("change", () => choose(card, /** @type {Mode} */ (select.value), usual));
  return section;
}

/** A misspelt mode counts as the strictest. @param {string | null} mode @returns {Mode | null} */
const known = (mode) => (mode === null ? null : (MODES.find((it) => it === mode) ?? "hold"));

/** «» around what a rule marks. @param {string} words */
function example(words) {
  const item = document.createElement("li");
  item.append(
    ...words.split(/(«[^»]*»)/).map((piece) => {
      if (!piece.startsWith("«")) return piece;
      const mark = document.createElement("mark");
      mark.textContent = piece.slice(1, -1);
      return mark;
    }),
  );
  return item;
}

/** @param {Card["sources"][number]} source */
function source({ label, url }) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  Object.assign(link, { href: url, target: "_blank", rel: "noopener noreferrer", textContent: label });
  item.append(link);
  return item;
}

/** @param {Card} card @param {Mode} mode @param {string} usual */
async function choose(card, mode, usual) {
  try {
    const { ruleModes } = await line.ask({ type: "settings.read" });
    const others = ruleModes.filter((/** @type {string} */ entry) => targetOf(entry) !== card.id);
    const next = mode === usual ? others : [...others, `${card.id}=${mode}`];
    await line.ask({ type: "settings.write", ruleModes: next });
    byId("standing").textContent = pageWords().options.isSet(card.title, pageWords().options.modes[mode]);
  } catch (failure) {
    fail(/** @type {import("../shared/line.js").Failure} */ (failure));
  }
}

/** @param {import("../shared/line.js").Failure} failure */
function fail({ kind, message }) {
  byId("standing").className = "bad";
  byId("standing").textContent = `${FAILURE.why[kind]} ${message}`;
}

await dress("options");
read();
