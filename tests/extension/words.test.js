import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { afterEach, test } from "node:test";
import * as en from "../../extension/shared/words/en.js";
import * as es from "../../extension/shared/words/es.js";
import * as words from "../../extension/shared/words.js";

/** Every sentence by its path; a function's is what it says of these, so that none of them gets lost. */
const MARKS = ["«a»", "«b»", "«c»"];
function sentences(value, path = "") {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    const given = MARKS.slice(0, value.length);
    return [[`${path}(${value.length})`, value(...(path.endsWith("remaining") ? [given] : given))]];
  }
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}
const both = Object.keys(en).map((part) => [part, sentences(en[part]), sentences(es[part])]);

afterEach(() => words.speak("en"));

test("Spanish has the sentences of English, each with what goes into it", () => {
  assert.deepEqual(Object.keys(es), Object.keys(en));
  for (const [part, english, spanish] of both) {
    assert.deepEqual(spanish.map(([path]) => path), english.map(([path]) => path), part);
    for (const [index, [path, said]] of english.entries()) {
      const [, translated] = spanish[index];
      assert.ok(translated.trim(), path);
      for (const mark of MARKS) assert.equal(translated.includes(mark), said.includes(mark), `${path}: ${translated}`);
    }
  }
});

test("what reads the same in both is a name or a pattern", () => {
  const same = both.flatMap(([, english, spanish]) => english.filter(([path, said], index) => spanish[index][1] === said).map(([path]) => path));
  assert.deepEqual(same, [".popup.title"]);
});

test("whoever imports the words reads them in the language spoken last, and is told of a change", () => {
  let told = 0;
  words.onSpoken(() => told++);
  assert.equal(words.CHIP.found(3), "3 to look at");
  words.speak("es");
  assert.equal(words.LANGUAGE, "es");
  assert.equal(words.CHIP.found(3), "3 por revisar");
  assert.equal(words.CHIP.clearMore, "No se encontró nada. Eso no prueba que sea seguro.");
  assert.equal(words.CHIP.foreign, "No está en inglés: sin revisar");
  assert.equal(words.FAILURE.why.tooLong, "El texto es demasiado largo para revisarlo.");
  words.speak("es");
  assert.equal(told, 1);
  words.speak("en");
  assert.deepEqual([words.PANEL.anyway, told], ["Post anyway", 2]);
});

test("a browser that speaks neither gets English", () => {
  for (const tag of ["es", "es-MX", "es_ES", "ES-419"]) assert.equal(words.languageOf(tag), "es", tag);
  for (const tag of ["en-US", "fr", "est", ""]) assert.equal(words.languageOf(tag), "en", tag);
});

for (const page of ["popup", "options", "practice"]) {
  test(`${page}: every element that asks for words gets some, and has none of its own`, async () => {
    const html = await readFile(new URL(`../../extension/${page}/${page}.html`, import.meta.url), "utf8");
    const asked = [...html.matchAll(/data-words="(\w+)">([^<]*)</g)];
    assert.equal(asked.length, html.split("data-words").length - 1);
    for (const [, name, own] of asked) {
      assert.equal(typeof en.PAGES[page][name], "string", name);
      assert.equal(own, "");
    }
  });
}

test("the browser's list of extensions has its words in every language", async () => {
  const [english, spanish] = await Promise.all(["en", "es"].map(async (language) =>
    JSON.parse(await readFile(new URL(`../../extension/_locales/${language}/messages.json`, import.meta.url), "utf8"))));
  assert.deepEqual(Object.keys(spanish), Object.keys(english));
  // Chrome refuses a longer one.
  for (const { extensionDescription } of [english, spanish]) assert.ok(extensionDescription.message.length <= 132);
});
