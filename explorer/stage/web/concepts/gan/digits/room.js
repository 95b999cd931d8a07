/**
 * How large the digit, the real one beside it and the sliders under both are, from the room that there is. Pure.
 *
 * @typedef {object} CloseRoom in pixels
 * @property {number} digit side of each of the two pictures
 * @property {number} columns of sliders
 * @property {number} list height of the sliders
 */

const CAPTION = 26; // under a picture
const RULER = 52; // how far the nearest is
const AXIS = 22; // under the sliders, where they stand in one column
const GAP = 14; // between what stands under each other, and between the two pictures
const ROWS = [[2, 50], [4, 38], [6, 30], [Infinity, 24]]; // up to so many sliders under each other: the height of one
const [LEAST, MOST] = [64, 230]; // of a picture
const CROWDED = 6; // more sliders than that stand in two columns
const SLIM = 20;

/** @param {number} count of sliders */
export const columnsOf = (count) => (count > CROWDED ? 2 : 1);

/**
 * @param {{ width: number, height: number, count: number, zoom: number }} room `height` Infinity where the page is scrolled anyway
 * @returns {CloseRoom}
 */
export function closeOf({ width, height, count, zoom }) {
  const columns = columnsOf(count);
  const rows = Math.ceil(count / columns);
  const row = /** @type {number[]} */ (ROWS.find(([most]) => rows <= most))[1] * zoom;
  const wide = Math.min(MOST * zoom, Math.floor((width - GAP) / 2));
  if (!Number.isFinite(height)) return { digit: wide, columns, list: Math.round(rows * Math.max(row, 40)) };
  const rest = height - (CAPTION + RULER + (columns > 1 ? 0 : AXIS)) * zoom - 2 * GAP;
  const list = Math.max(rows * SLIM, Math.min(rows * row, rest - LEAST));
  return { digit: Math.max(LEAST, Math.min(wide, Math.floor(rest - list))), columns, list: Math.floor(list) };
}
