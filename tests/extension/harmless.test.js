import assert from "node:assert/strict";
import { test } from "node:test";
import { isHarmless } from "../../extension/content/sites/harmless.js";

/** As much of a control as is looked at. */
const control = (label, isChooser = false) => ({
  matches: () => isChooser,
  getAttribute: () => label,
  textContent: "",
});

const SENDING = `Post, Publish, Share, Submit, Send, Submit for approval, Request to post, Next, Update, Schedule,
  Schedule post, Reply, Post all, Share now, Save, Done, Comment, Press enter to send, Send to Maya via Messenger,
  Publicar, Postar, Compartilhar, Publicar no grupo, Siguiente, Enviar, Publier, Suivant, Partager, Posten,
  Veröffentlichen, Teilen, Weiter, Pubblica, Avanti, Opublikuj, Опубликовать, Поделиться, Közzététel, Küldés,
  Đăng, Đăng bài, Gửi, Bình luận, 发布, نشر`;

test("no label that sends is taken for harmless", () => {
  for (const label of SENDING.split(",").map((part) => part.trim())) {
    assert.ok(!isHarmless(control(label)), label);
  }
});

const HARMLESS = `Close, Back, Photo/video, Emoji, Insert an emoji, Choose a GIF, Comment with a GIF, Tag people,
  Feeling/activity, Check in, Edit audience, Remove photo, Abbrechen, Fermer, Cerrar`;

test("what every composer has beside its text does not interrupt", () => {
  for (const label of HARMLESS.split(",").map((part) => part.trim())) {
    assert.ok(isHarmless(control(label)), label);
  }
});

test("a button without any name is not trusted", () => {
  assert.ok(!isHarmless(control("")));
});

test("a button that opens a menu is harmless whatever it is called", () => {
  assert.ok(isHarmless(control("Public", true)));
});
