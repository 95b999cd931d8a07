/**
 * A digit drawn anywhere, put where the makers of the data put theirs: scaled until it fills their box, its centre of
 * mass in the middle. Scaled is the line, not its ink, so that it is as thick as theirs at any size. No DOM.
 *
 * @import { Point } from "../kernel/types.js"
 * @import { Brush } from "./brush.js"
 *
 * @typedef {Brush & { side: number, box: number, middle: number, counted: boolean }} Cut how data were made, in cells of a
 *   finer sheet: its side, the box that a digit fills, where its centre of mass lies, whether a cell is black or white
 */

import { draw, shrunk } from "./brush.js";

/** @type {Record<number, Cut>} by the pixels a side */
export const CUTS = {
  // MNIST: 20 by 20 pixels, grey at the edges; the centre of mass is that of the pixel (14, 14) of 28 by 28 (LeCun et al. 1998)
  28: { side: 112, box: 80, middle: 58, radius: 6, soft: 4, counted: false },
  // scikit-learn's: 32 by 32 bits that the digit fills, the black ones of each 4 by 4 counted (Alpaydin & Kaynak 1998)
  8: { side: 32, box: 32, middle: 16, radius: 2.4, soft: 1, counted: true },
};
const MOST = 8; // times that a line is made larger: a dot stays a dot

/**
 * @param {Point[][]} strokes in shares of the paper's side
 * @param {number} pixels a side: one of `CUTS`
 * @returns {Float32Array} (pixels * pixels)
 */
export function centred(strokes, pixels) {
  const cut = CUTS[pixels];
  const { side, radius, box, counted } = cut;
  const edges = [0, 1].map((axis) => extent(strokes, axis));
  const widest = Math.max(...edges.map(([low, high]) => high - low));
  const scale = Math.min((box - 2 * radius) / widest, MOST * side);
  const boxed = edges.map(([low, high]) => side / 2 - (scale * (low + high)) / 2); // the box in the middle, then its ink
  const away = massCentre(inked(strokes, scale, boxed, cut), side).map((centre) => cut.middle - centre);
  const free = edges.map(([low, high]) => Math.max(0, (side - scale * (high - low)) / 2 - radius)); // none may be cut off
  const placed = boxed.map((at, axis) => at + Math.max(-free[axis], Math.min(free[axis], away[axis])));
  const sheet = inked(strokes, scale, placed, cut);
  return shrunk(counted ? sheet.map((ink) => Number(ink >= 0.5)) : sheet, side, pixels);
}

/**
 * @param {Point[][]} strokes
 * @param {number} axis
 */
function extent(strokes, axis) {
  let [low, high] = [Infinity, -Infinity];
  for (const points of strokes) for (const at of points) [low, high] = [Math.min(low, at[axis]), Math.max(high, at[axis])];
  return [low, high];
}

/**
 * @param {Point[][]} strokes
 * @param {number} scale
 * @param {number[]} start where the paper's corner comes to lie
 * @param {Cut} cut
 */
function inked(strokes, scale, [left, top], cut) {
  const sheet = new Float32Array(cut.side * cut.side);
  for (const points of strokes) draw(sheet, cut.side, points.map(([x, y]) => [left + scale * x, top + scale * y]), cut);
  return sheet;
}

/**
 * @param {ArrayLike<number>} sheet (side, side)
 * @param {number} side
 * @returns {Point} in cells, from the top left corner
 */
export function massCentre(sheet, side) {
  let [mass, x, y] = [0, 0, 0];
  for (let k = 0; k < sheet.length; k++) {
    mass += sheet[k];
    x += sheet[k] * ((k % side) + 0.5);
    y += sheet[k] * (Math.floor(k / side) + 0.5);
  }
  return [x / mass, y / mass];
}
