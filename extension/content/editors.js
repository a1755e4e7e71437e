// @ts-check
// Which editor a box is made with.

import { draft } from "./editors/draft.js";
import { lexical } from "./editors/lexical.js";
import { plain } from "./editors/plain.js";
import { textarea } from "./editors/textarea.js";

const EDITORS = [textarea, lexical, draft, plain];

/** @param {Element} box */
export const editorOf = (box) => /** @type {import("./editors/editor").Editor} */ (EDITORS.find((editor) => editor.claims(box)));

/** @param {Element} box @returns {box is HTMLTextAreaElement} */
export const isTextarea = (box) => box.nodeName === "TEXTAREA" || box.nodeName === "INPUT";
