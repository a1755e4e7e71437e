// What the engine is told besides the text: an attached picture, and what is
// being answered.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BOXES, sent, untilSent } from "./harness/boxes.mjs";
import { start } from "./harness/browser.mjs";
import { judge } from "./harness/engine.mjs";
import { marked, press } from "./harness/person.mjs";
import { untilPanel } from "./harness/ui.mjs";
import { untilEqual } from "./harness/until.mjs";
import { untilChipSays, write } from "./harness/write.mjs";

/** @type {import("./harness/browser.mjs").Running} */
let browser;
before(async () => { browser = await start(); });
after(() => browser.close());

const SHOWN = "My patient is doing well";

const PICTURES = {
  "X home": ['[aria-label="Add photos or video"]', '[aria-label="Remove media"]'],
  "X post dialog": ['[role="dialog"] [aria-label="Add photos or video"]', '[aria-label="Remove media"]'],
  "Facebook post dialog": ['[aria-label="Photo/video"]', '[aria-label="Remove post attachment"]'],
};

for (const [name, [attach, remove]] of Object.entries(PICTURES)) {
  test(`${name}: a picture that is attached after typing is asked about, until it is gone`, async () => {
    const told = { site: "x", kind: "post" };
    assert.equal(judge(SHOWN, { ...told, hasMedia: false }).verdict, "clear");
    const { verdict, marked: marks } = judge(SHOWN, { ...told, hasMedia: true });
    assert.equal(verdict, "hold");
    const box = BOXES[name];
    const page = await browser.visit(box.address, box.wish);
    await write(page, box, SHOWN);
    await untilChipSays(page, "Nothing found");
    await page.click(attach);
    await untilEqual(() => marked(page), marks, "what is painted beside a picture");
    await box.submits.click(page);
    await untilPanel(page);
    assert.deepEqual(await sent(page), []);
    await press(page, "Escape");
    await page.click(remove);
    await untilEqual(() => marked(page), [], "what is painted without it");
    await untilChipSays(page, "Nothing found");
    await box.submits.click(page);
    assert.deepEqual(await untilSent(page), [{ text: SHOWN, trusted: true }]);
    await page.close();
  });
}

const QUESTION = "Is this rash on my arm serious?";
const ADVICE = "Take two ibuprofen tonight";

for (const name of ["X reply dialog", "X inline reply", "Facebook comment"]) {
  test(`${name}: advice is judged by the question that it answers`, async () => {
    const kind = name.startsWith("X") ? "reply" : "comment";
    const context = { site: "x", kind, hasMedia: false };
    assert.equal(judge(ADVICE, { ...context, replyingTo: "Rounds start at seven." }).verdict, "clear");
    assert.equal(judge(ADVICE, { ...context, replyingTo: QUESTION }).verdict, "hold");
    const box = BOXES[name];
    const [sendBy] = Object.values(box.submits);

    const calm = await browser.visit(box.address, { replyingTo: "Rounds start at seven." });
    await write(calm, box, ADVICE);
    await sendBy(calm);
    assert.deepEqual((await untilSent(calm)).map(({ text }) => text), [ADVICE]);
    await calm.close();

    const asked = await browser.visit(box.address, { replyingTo: QUESTION });
    await write(asked, box, ADVICE);
    await sendBy(asked);
    assert.match(await untilPanel(asked), /advice/i);
    assert.deepEqual(await sent(asked), []);
    await asked.close();
  });
}

test("what is harmless under a post can be a disclosure under a review", async () => {
  const answer = "We are sorry your visit last week went badly";
  const review = "Waited two hours.";
  assert.equal(judge(answer, { site: "facebook", kind: "comment", hasMedia: false }).verdict, "clear");
  assert.equal(judge(answer, { site: "facebook", kind: "reviewReply", hasMedia: false, replyingTo: review }).verdict, "hold");
  const box = BOXES["Facebook comment"];

  const comment = await browser.visit(box.address);
  await write(comment, box, answer);
  await press(comment, "Enter");
  assert.deepEqual((await untilSent(comment)).map(({ text }) => text), [answer]);
  await comment.close();

  const reply = await browser.visit("www.facebook.com/riverside/reviews", { replyingTo: review });
  await write(reply, box, answer);
  await press(reply, "Enter");
  await untilPanel(reply);
  assert.deepEqual(await sent(reply), []);
  await reply.close();
});
