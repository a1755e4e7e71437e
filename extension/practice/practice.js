// @ts-check
// The practice page: the same content script as on the sites, on boxes whose
// posts go nowhere.

import "../content/main.js";
import { dress, pageWords } from "../shared/page.js";
import { onSpoken } from "../shared/words.js";

const EXAMPLES = [
  "Admitted a 94-year-old last night, back from her cruise. What a fighter!",
  "Mrs. Alvarez in bed 4 says hi. Call her daughter at (208) 555-0143.",
  "Thank you all for coming to the heart-health talk. Slides are on our site.",
];

const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
const words = /** @type {HTMLTextAreaElement} */ (byId("words"));

for (const form of document.forms) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    byId("posted").textContent = pageWords().practice.posted;
  });
}

for (const example of EXAMPLES) {
  const button = document.createElement("button");
  button.type = "button";
  button.addEventListener("click", () => {
    words.focus();
    words.value = example;
    words.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
  byId("examples").append(button, " ");
}

const number = () => {
  for (const [index, button] of [...byId("examples").children].entries()) {
    button.textContent = pageWords().practice.example(index + 1);
  }
};
onSpoken(number);
await dress("practice");
number();
