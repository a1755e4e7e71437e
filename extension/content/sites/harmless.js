// @ts-check
// Controls beside a composer that don't send it. Labels change and differ by
// language, so they are used only to let a control go, never to find the one
// that sends: a label that is missing here costs a needless question, not a leak.
// Labels as public extensions and bots showed them to 2026-11.

const LABELS = new RegExp(
  `^(${[
    // en
    "close|back|cancel|dismiss|discard|minimi[sz]e|more|options|help|undo|redo|remove\\b.*|delete\\b.*",
    "add (photo|video|image|media|gif|emoji|poll|tag|location|to your post)\\b.*|photo.*|video.*|image.*|camera.*|gif.*|live video.*",
    "emoji.*|insert an emoji.*|choose an? (emoji|gif|sticker)\\b.*|.*sticker.*|comment with (a|an) (gif|sticker|avatar).*|attach\\b.*|.*avatar.*",
    "tag (people|friends)\\b.*|feeling.*|check in.*|location.*|background.*|hide background.*|edit (audience|privacy|image|photo)\\b.*|.*sharing with .*|audience.*",
    "record.*|voice.*|bold|italic|font.*|like|love|react.*|show .*|choose\\b.*|open\\b.*|poll|everyone can reply",
    // es, pt
    "cerrar|fechar|volver|voltar|cancelar|descartar|foto.*|vídeo.*|emojis?.*|etiquetar.*|marcar.*|sentimiento.*|sentindo.*|público.*",
    // fr
    "fermer|retour|annuler|ignorer|photo.*|identifier.*|humeur.*|lieu.*",
    // de
    "schließen|zurück|abbrechen|verwerfen|foto.*|markier.*|gefühl.*|standort.*|jetzt nicht",
    // it, pl, ru
    "chiudi|indietro|annulla|zamknij|wstecz|anuluj|закрыть|назад|отмена|фото.*",
  ].join("|")})$`,
  "iu",
);

const CHOOSERS = '[aria-haspopup]:not([aria-haspopup="false"]), [aria-expanded], [aria-pressed], [aria-checked]';

/** @param {Element} control */
export function isHarmless(control) {
  // A button that opens a menu or toggles something has no way to send as well.
  if (control.matches(CHOOSERS)) return true;
  const label = control.getAttribute("aria-label") ?? control.textContent ?? "";
  return LABELS.test(label.trim().replaceAll(/\s+/g, " "));
}
