/**
 * Where things of the machine stand, and which of a code's dimensions are read as numbers. No DOM.
 */

const MOST_ROWS = 3; // dimensions that are all read; of more, the plane's two
const BAND = 98; // pixels of z = mu + sigma epsilon
export const NAME = 20; // pixels of a part's name
const EDGE = 14; // pixels of an edge that goes down
const WRITING = 52; // pixels of the edges around the decoder, and of what lies between the decoded image and its readings
const READ = 11.5; // and, in lines, of the decoder and its readings where one presents
const SUMMED = 5; // lines that the decoded image is at least tall under the sum: as wide as its name, as tall as its readings
const NEAR = 7; // and beside the nearest one
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

/** Pixels of the sum's rows, with their head. @param {number} rows @param {number} line */
export const sumOf = (rows, line) => (rows + 1) * line + 8;

/**
 * The same where one presents: larger words leave room for the sum z = mu + sigma epsilon and for the nearest image, or not.
 * @param {{ side: number, width: number, line: number, rows: number }} room `line`: pixels of a line of words; `rows`: of the sum
 * @returns {{ image: number, decoded: number, summed: boolean, near: boolean }}
 */
export function presentedSizesOf({ side, width, line, rows }) {
  const image = Math.round(Math.max(86, Math.min(0.2 * side, 0.24 * width)));
  const without = side - 2 * line - image - 2 * EDGE;
  const within = without - EDGE - sumOf(rows, line);
  const summed = within >= SUMMED * line;
  const decoded = Math.round(Math.max(96, Math.min(summed ? within : without, 0.46 * width, width - WRITING - READ * line)));
  return { image, decoded, summed, near: decoded >= NEAR * line };
}
