// The interface in the language of a policy; what is checked stays English.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BOXES, untilSent } from "./harness/boxes.mjs";
import { start } from "./harness/browser.mjs";
import { decree, onPage } from "./harness/own-pages.mjs";
import { press } from "./harness/person.mjs";
import { clickControl, findControl, look, untilNoPanel, untilPanel } from "./harness/ui.mjs";
import { until } from "./harness/until.mjs";
import { chipAnswer, CLEAN, RISKY, untilChipSays, write } from "./harness/write.mjs";

const BOX = BOXES["X home"];
const FOREIGN = "Otra noche larga en la unidad y no puedo decir nada más.";

/** @type {import("./harness/browser.mjs").Running} */
let browser;
before(async () => { browser = await start(); });
after(() => browser.close());

/** @param {import("puppeteer-core").Page} page */
const languages = (page) => look(page, (root) => [root.host.lang, ...[...root.querySelectorAll("dialog .text")].map(({ lang }) => lang)]);

test("a page that is open speaks the new language as soon as a policy names it", async () => {
  const open = await browser.visit(BOX.address);
  await write(open, BOX, RISKY);
  await untilChipSays(open, "1 to look at");
  assert.deepEqual(await languages(open), ["en"]);
  await decree(browser, { language: "es" });
  const fresh = await browser.visit(BOX.address);
  await write(fresh, BOX, CLEAN);
  await untilChipSays(fresh, "No se encontró nada. Eso no prueba que sea seguro.");
  await fresh.close();
  // Behind another tab a page draws nothing.
  await open.bringToFront();
  await untilChipSays(open, "1 por revisar");
  assert.deepEqual(await languages(open), ["es"]);
  await open.close();
});

test("chip, card and panel are Spanish, and the post is marked as English", async () => {
  const page = await browser.visit(BOX.address);
  await write(page, BOX, RISKY);
  await untilChipSays(page, "1 por revisar");
  await press(page, "ArrowLeft");
  await until("the card", () => findControl(page, "No es PHI: ignorar"));
  const card = await look(page, (root) => root.querySelector(".card")?.innerText);
  for (const words of ["No publique esto", "Un número de Seguro Social", "En su lugar: Omita el número.", "En qué se basa"]) {
    assert.ok(card.includes(words), `${words} in ${card}`);
  }
  await BOX.submits.click(page);
  const panel = await untilPanel(page);
  for (const words of ["Esto puede revelar quién es su paciente", "nunca debe hacerse público", "Lo que usted escribió", "Publicar de todos modos"]) {
    assert.ok(panel.includes(words), `${words} in ${panel}`);
  }
  assert.deepEqual(await languages(page), ["es", "en", "en"]);
  await clickControl(page, "He leído esto");
  await clickControl(page, "Publicar de todos modos");
  assert.deepEqual((await untilSent(page)).map(({ text }) => text), [RISKY]);
  await untilNoPanel(page);
  await page.close();
});

test("a text that is not English is said in Spanish to be unchecked", async () => {
  const page = await browser.visit(BOX.address);
  await write(page, BOX, FOREIGN);
  assert.match(await chipAnswer(page), /No está en inglés: sin revisar/);
  await page.close();
});

const PAGES = {
  "popup/popup.html": [/Listo: \d+ reglas\./, /Solo se revisan textos en inglés/],
  "options/options.html": [/Identificadores de “Safe Harbor” de HIPAA/, /Una habitación o una cama/, /Retención pide un sí deliberado/],
  "practice/practice.html": [/Pruébelo sin publicar/, /Ejemplo 3/, /Un cuadro de texto simple/],
};
for (const [path, wanted] of Object.entries(PAGES)) {
  test(`${path} is Spanish`, async () => {
    const ready = `document.documentElement.lang === "es" && [${wanted}].every((it) => it.test(document.body.innerText))`;
    await onPage(browser, path, `${ready} ? true : null`);
  });
}
