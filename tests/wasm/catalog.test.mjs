// The rules' own examples, seen from JavaScript: flagged where they are drawn, silent where not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { engineUnder, marked, post } from "./core.mjs";

// One rule speaks only of words that a policy brings.
const engine = engineUnder({ extraTerms: ["word=Bluebird", "word=Code Heron"] });
const cards = engine.catalog();

test("every rule has a card, with words for a person", () => {
  assert.ok(cards.length > 0);
  for (const card of cards) {
    assert.match(card.group, /^(identifiers|elevator|conduct)$/);
    assert.match(card.severity, /^(note|warn|hold)$/);
    for (const words of [card.title, card.why, card.instead]) assert.ok(words.length > 5, card.id);
    for (const { label, url } of card.sources) assert.ok(label && url.startsWith("https://"), card.id);
  }
});

test("engines agree on the cards", () => assert.deepEqual(engineUnder({ postAnyway: "forbid" }).catalog(), cards));

for (const { id, flags, passes } of cards) {
  test(`${id} marks what its examples draw`, () => {
    for (const flag of flags) {
      const text = flag.replace(/[«»]/g, "");
      const drawn = [...flag.matchAll(/«([^»]*)»/g)].map(([, inside]) => inside);
      assert.deepEqual(marked(text, engine.check(text, post), id).sort(), drawn.sort(), flag);
    }
  });

  test(`${id} passes what it should`, () => {
    for (const text of passes) assert.deepEqual(marked(text, engine.check(text, post), id), [], text);
  });
}
