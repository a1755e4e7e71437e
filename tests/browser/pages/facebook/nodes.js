// Facebook's own kinds of text: a person's name and an emoji each sit in an
// extra element, and neither can be edited from within.
import { TextNode } from "lexical";

export class MentionNode extends TextNode {
  static getType() {
    return "mention";
  }

  /** @param {MentionNode} node */
  static clone(node) {
    return new MentionNode(node.__text, node.__key);
  }

  static importJSON() {
    return new MentionNode("");
  }

  createDOM(config) {
    const element = super.createDOM(config);
    element.className = "mention";
    element.spellcheck = false;
    return element;
  }
}

/** @param {string} name */
export function $mention(name) {
  return new MentionNode(name).setMode("token");
}

export class EmojiNode extends TextNode {
  static getType() {
    return "emoji";
  }

  /** @param {EmojiNode} node */
  static clone(node) {
    return new EmojiNode(node.__text, node.__key);
  }

  static importJSON() {
    return new EmojiNode("");
  }

  createDOM(config) {
    const picture = document.createElement("span");
    picture.className = "emoji";
    picture.append(super.createDOM(config));
    return picture;
  }

  updateDOM(before, element, config) {
    const inner = element.firstChild;
    if (inner instanceof HTMLElement) super.updateDOM(before, inner, config);
    return !inner;
  }
}

const EMOJI = /^\p{RGI_Emoji}$/v;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Gives every emoji in a plain text node a node of its own.
 * @param {TextNode} node
 */
export function $separateEmoji(node) {
  if (!node.isSimpleText()) return;
  for (const { segment, index } of graphemes.segment(node.getTextContent())) {
    if (!EMOJI.test(segment)) continue;
    const end = index + segment.length;
    const parts = index === 0 ? node.splitText(end) : node.splitText(index, end);
    parts[index === 0 ? 0 : 1].replace(new EmojiNode(segment).setMode("token"));
    return;
  }
}
