// @ts-check
// The options page: every rule with its reason, and what it should do here.

import { openLine } from "../shared/line.js";
import { listProblems } from "../shared/problems.js";
import { modeIn, targetOf } from "../shared/settings.js";
import { showEvidence } from "./evidence.js";
import { showHouse } from "../shared/house.js";
import { FAILURE, PANEL } from "../shared/words.js";

/** @typedef {import("../shared/types").Card} Card */
/** @typedef {import("../shared/types").Settings} Settings */

const MODES = ["off", "note", "warn", "hold"];
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
  showHouse(settings.policy);
  listProblems(byId("problems"), settings.problems);
  const groups = new Set(settings.catalog.map(({ group }) => group));
  // Drawn once, so that a choice just made keeps the focus.
  if (byId("rules").childElementCount > 0) return;
  for (const group of groups) {
    const heading = document.createElement("h2");
    heading.textContent = group[0].toUpperCase() + group.slice(1);
    const rules = settings.catalog.filter((card) => card.group === group);
    byId("rules").append(heading, ...rules.map((card) => rule(card, settings)));
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
  const select = /** @type {HTMLSelectElement} */ (section.querySelector("select"));
  select.setAttribute("aria-label", `What “${card.title}” does`);
  const decided = known(modeIn(settings.managed, card));
  const usual = known(modeIn(settings.defaults, card)) ?? card.severity;
  for (const mode of MODES) select.add(new Option(mode === usual ? `${mode} (usual)` : mode, mode));
  select.value = decided ?? modeIn(settings.ruleModes, card) ?? usual;
  select.disabled = decided !== null;
  if (select.disabled) select.title = PANEL.managed;
  select.addEventListener("change", () => choose(card, select.value, usual));
  return section;
}

/** A misspelt mode counts as the strictest. @param {string | null} mode */
const known = (mode) => (mode === null || MODES.includes(mode) ? mode : "hold");

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

/** @param {Card} card @param {string} mode @param {string} usual */
async function choose(card, mode, usual) {
  try {
    const { ruleModes } = await line.ask({ type: "settings.read" });
    const others = ruleModes.filter((/** @type {string} */ entry) => targetOf(entry) !== card.id);
    const next = mode === usual ? others : [...others, `${card.id}=${mode}`];
    await line.ask({ type: "settings.write", ruleModes: next });
    byId("standing").textContent = `“${card.title}” is set to ${mode}.`;
  } catch (failure) {
    fail(/** @type {import("../shared/line.js").Failure} */ (failure));
  }
}

/** @param {import("../shared/line.js").Failure} failure */
function fail({ kind, message }) {
  byId("standing").className = "bad";
  byId("standing").textContent = `${FAILURE.why[kind]} ${message}`;
}

read();
