// The engine speaks the language of the policy, else the browser's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Engine } from "#core";
import { engineUnder, lexicon, post } from "./core.mjs";

const text = "just got report on a firefighter coming up from the ED with 40% burns. hug your people";
const spanish = engineUnder({ language: "es" });
const messageOf = (engine) => engine.check(text, post).findings.find(({ rule }) => rule === "recognizable-patient").message;
const speakingIn = (browser, policy = {}) => new Engine(policy, lexicon, undefined, browser);

test("messages are Spanish, and everything else is the same", () => {
  assert.equal(
    messageOf(spanish),
    "El momento + una ocupación + la enfermedad: con eso se puede saber de quién se trata. " +
      "Para evitarlo basta con omitir el momento y una ocupación. Lo que queda sigue siendo un relato de su atención a pacientes.",
  );
  const silent = (report) => ({ ...report, findings: report.findings.map((finding) => ({ ...finding, message: null })) });
  assert.deepEqual(silent(spanish.check(text, post)), silent(engineUnder().check(text, post)));
});

test("every card is Spanish, and its examples are the same posts", () => {
  const english = engineUnder().catalog();
  for (const [index, card] of spanish.catalog().entries()) {
    const { title, why, instead, groupTitle, ...rest } = card;
    const { title: t, why: w, instead: i, groupTitle: g, ...others } = english[index];
    assert.deepEqual(rest, others);
    for (const [said, was] of [[title, t], [why, w], [instead, i], [groupTitle, g]]) assert.notEqual(said, was, card.id);
  }
  const { title, groupTitle } = spanish.catalog().find(({ id }) => id === "room");
  assert.deepEqual([title, groupTitle], ["Una habitación o una cama", "Identificadores de “Safe Harbor” de HIPAA"]);
});

test("the policy goes before the browser, the browser before English", () => {
  const languageOf = (engine) => engine.policy().language;
  assert.deepEqual([languageOf(spanish), languageOf(engineUnder())], ["es", "en"]);
  assert.deepEqual([languageOf(speakingIn("es-MX")), languageOf(speakingIn("fr")), languageOf(speakingIn("es-MX", { language: "en" }))], ["es", "en", "en"]);
  assert.match(messageOf(speakingIn("es-MX")), /^El momento/);
});

test("a wrong language is named, and the browser's holds", () => {
  for (const wrong of ["fr", "ES", "", 7, ["es"]]) {
    const engine = speakingIn("es-MX", { language: wrong });
    assert.deepEqual(engine.problems(), [{ key: "language", entry: null, message: "must be one of en, es; until then the browser's own language holds" }]);
    assert.equal(engine.policy().language, "es");
  }
});
