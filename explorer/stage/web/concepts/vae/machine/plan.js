/**
 * Where things of the machine stand, and which of a code's dimensions are read as numbers. No DOM.
 */

const MOST_ROWS = 3; // dimensions that are all read; of more, the plane's two
const BAND = 98; // pixels of z = mu + sigma epsilon
const NAME = 20; // pixels of a part's name
const EDGE = 14; // pixels of an edge that goes down
const BESIDE = 238; // pixels of a phone that the decoder and the readings take

/**
 * The dimensions whose numbers stand in rows.
 * @param {number} latent
 * @param {number[]} axes that the plane shows
 * @returns {number[]}
 */
export function rowsOf(latent, axes) {
  if (latent <= MOST_ROWS) return Array.from({ length: latent }, (_, i) => i);
  return axes.filter((axis) => axis < latent);
}

/**
 * How many plots stand in a row, and how many rows.
 * @param {number} latent
 * @returns {{ columns: number, rows: number }}
 */
export function gridOf(latent) {
  const columns = latent <= 3 ? 1 : latent <= 8 ? 2 : latent <= 12 ? 3 : 4;
  return { columns, rows: Math.ceil(latent / columns) };
}

/**
 * The sides of the two pictures.
 * @param {{ side: number, width: number, narrow: boolean }} room `side`: pixels that the machine is tall; `width`: of it
 * @returns {{ image: number, decoded: number }}
 */
export function sizesOf({ side, width, narrow }) {
  if (narrow) return { image: 72, decoded: Math.round(Math.max(96, Math.min(200, width - BESIDE))) };
  const image = Math.round(Math.max(86, Math.min(0.2 * side, 0.24 * width)));
  const left = side - NAME - image - EDGE - BAND - EDGE - NAME;
  return { image, decoded: Math.round(Math.max(96, Math.min(left, 0.46 * width))) };
}
