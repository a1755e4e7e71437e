// The icon in the sizes that browsers ask for. Chromium takes no SVG, so it is drawn at build time.
import { Resvg } from "@resvg/resvg-js";
import { readFileSync } from "node:fs";

const SIZES = [16, 32, 48, 128];

/** @returns {Map<string, Uint8Array>} */
export function icons() {
  const svg = readFileSync("extension/icons/icon.svg", "utf8");
  return new Map(SIZES.map((width) => [`icons/icon-${width}.png`, draw(svg, width)]));
}

function draw(svg, width) {
  return new Resvg(svg, { fitTo: { mode: "width", value: width }, font: { loadSystemFonts: false } }).render().asPng();
}
