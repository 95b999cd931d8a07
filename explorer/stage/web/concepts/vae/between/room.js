/**
 * How the walk's panel shares its height among both ends with the picture between them, the bar, the strips and the curve. Pure.
 */

import { PICTURES } from "./strip.js";

const BAR = 48; // pixels
const PRESENTED = { bar: 56, words: 48 }; // where one presents: of the bar, and of a strip's two lines
const GAP = 6;
const [LABEL, NUMBER] = [104, 34]; // of a row, before its pictures and after them
const [CURVE, LEAST_CURVE, MOST_CURVE] = [0.18, 46, 96]; // of the height
const LEAST_TOP = 104;

/**
 * @param {{ side: number, width: number, strips: number, narrow: boolean, zoom: number, docked?: boolean }} room `docked`: only both ends and the picture between them are seen
 * @returns {Record<"strip-label" | "strip-value" | "strip-side" | "curve" | "middle" | "end", number>} pixels
 */
export function roomFor({ side, width, strips, narrow, zoom, docked = false }) {
  const [label, value] = [narrow ? 84 : LABEL * zoom, NUMBER * zoom];
  const across = Math.floor((width - label - value - (PICTURES + 1) * GAP) / PICTURES);
  const curve = Math.round(Math.max(LEAST_CURVE, Math.min(MOST_CURVE * zoom, CURVE * side)));
  const [bar, words] = zoom > 1 ? [PRESENTED.bar, PRESENTED.words] : [BAR, 0];
  const rest = side - bar - curve - (strips + 3) * GAP;
  const thumb = narrow ? across : Math.max(24, Math.min(across, Math.floor((rest - LEAST_TOP) / strips)));
  const top = docked ? side : narrow ? Math.min(150, Math.round(width * 0.4)) : rest - strips * Math.max(thumb, words);
  const middle = Math.min(top, width - 2 * 112);
  return { "strip-label": label, "strip-value": value, "strip-side": thumb, curve, middle, end: Math.max(56, Math.min(104 * zoom, top - 58 * zoom)) };
}
