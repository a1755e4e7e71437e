import type { Context } from "../../shared/types";

/** One place to write and send: its boxes, and the controls that send them. */
export type Composer = {
  /** The smallest element that holds every box and every control of this composer. */
  root: Element;
  boxes: HTMLElement[];
  /** What the engine should know besides the text. */
  context(text: string): Context;
  /** Does a bare Enter in a box send? */
  enterSends: boolean;
  /** Could pressing this control send the text? */
  sends(control: Element): boolean;
};

export type SiteAdapter = {
  /** When the selectors were last seen working, as far as is known. */
  lastSeen: string;
  /** The composer that an element belongs to: a box, something in one, or a control. */
  composerOf(element: Element): Composer | null;
};
