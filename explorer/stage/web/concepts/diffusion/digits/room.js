/**
 * How large the images are, from the room that there is. Pure.
 */

const CAPTION = 26; // under an image
const GAP = 12;
const [ROOMY, PLOT] = [370, 150]; // from how high on a plot stands under two rows, and its height
const VERDICT = 22; // a line
const ARROW = 44; // between the two large ones
const EQUATION = 26; // between the two rows of the left part
const LOW = 300; // of the left part below which it goes without
const [LEAST, MOST] = [56, 300]; // of a large one
const SHARE = 0.56; // that a small one is of a large one at most

/**
 * The left part: two large images, three small ones under them.
 * @param {{ width: number, height: number, zoom: number }} room in pixels; `height` Infinity where the page is scrolled anyway
 * @returns {{ large: number, small: number, low: boolean }} `low`: without the equation
 */
export function sidesOf({ width, height, zoom }) {
  const [caption, arrow] = [CAPTION * zoom, ARROW * zoom];
  const wide = Math.min(MOST * zoom, (width - arrow - 2 * GAP) / 2);
  const low = height < LOW * zoom;
  const others = 2 * caption + (low ? GAP : EQUATION * zoom + 2 * GAP);
  const tall = (height - others) / (1 + SHARE);
  const large = Math.floor(Math.max(LEAST, Math.min(wide, tall)));
  const left = Number.isFinite(height) ? height - others - large : Infinity;
  return { large, low, small: Math.floor(Math.max(LEAST * SHARE, Math.min(left, (width - 2 * 28 * zoom) / 3, SHARE * large * 1.25))) };
}

/**
 * The right part: five images in a row, and two larger ones with a ruler under them.
 * @param {{ width: number, height: number, count: number, zoom: number }} room
 * @returns {{ each: number, pair: number }}
 */
export function rowsOf({ width, height, count, zoom }) {
  const each = Math.floor(Math.max(40, Math.min((width - (count - 1) * 8) / count, 110 * zoom, 0.25 * height)));
  const rest = height - each - 4 * CAPTION * zoom - 3 * GAP - 52 * zoom;
  const wide = (width - GAP) / 2;
  return { each, pair: Math.floor(Math.max(LEAST, Math.min(wide, rest, 230 * zoom))) };
}

/**
 * The right part: two images side by side, and what stands under them.
 * @param {{ width: number, height: number, zoom: number }} room
 */
export function pairOf({ width, height, zoom }) {
  return Math.floor(Math.max(LEAST, Math.min((width - GAP) / 2, height - 2 * CAPTION * zoom - 2 * GAP, MOST * zoom)));
}

/**
 * The right part: two rows of so many images, each with its heading, a line under them, and where there is room a plot.
 * @param {{ width: number, height: number, count: number, zoom: number }} room
 * @returns {{ each: number, plot: boolean }}
 */
export function gridOf({ width, height, count, zoom }) {
  const plot = height >= ROOMY * zoom;
  const rest = height - (4 * CAPTION + VERDICT + (plot ? PLOT : 0)) * zoom - 4 * GAP;
  return { each: Math.floor(Math.max(32, Math.min((width - (count - 1) * 6) / count, rest / 2, 120 * zoom))), plot };
}
