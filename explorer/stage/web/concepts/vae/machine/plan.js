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
const NEAREST = 7; // and beside the nearest one
const BESIDE = 238; // pixels of a small machine that the decoder and the readings take
const BESIDE_LARGE = 256;
const SMALL = 424; // pixels of width below which networks are narrower
const [LEAST_IMAGE, GOOD_IMAGE] = [72, 86];
const LEAST_TIGHT = 54; // of a picture where there is no room for z in numbers
const BUTTONS = 30; // pixels of the band without its numbers
const [BARS, REMARK, NEAR, NEAR_SMALL, TIMES] = [94, 17, 48, 59, 38]; // pixels of the readings

/** @param {number} least @param {number} value @param {number} most */
const between = (least, value, most) => Math.round(Math.max(least, Math.min(value, most)));

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
 * The network in numbers: pixels, hidden neurons, code, hidden neurons, pixels.
 * @param {{ latent: number, encoder: number[], decoder: number[] }} model
 */
export const chainOf = ({ latent, encoder, decoder }) => [...encoder.slice(0, -1), latent, ...decoder.slice(1)].join("–");

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
 * How large the pictures are, how tall the band of z is, and which readings find no room.
 * @param {{ side: number, width: number, narrow: boolean, docked?: boolean }} room `side`: pixels that the machine is tall;
 *   `width`: of it; `docked`: only the lower row is seen
 * @returns {{ image: number, decoded: number, band: number, near: number, small: boolean, tight: boolean, without: string }}
 */
export function sizesOf({ side, width, narrow, docked = false }) {
  const small = narrow || width < SMALL;
  const most = Math.min(0.46 * width, width - (small ? BESIDE : BESIDE_LARGE));
  const tight = !narrow && side < NAME + LEAST_IMAGE + EDGE + BAND + EDGE + BARS;
  const band = tight ? BUTTONS : BAND;
  const rest = side - NAME - EDGE - band - EDGE - NAME; // of both pictures
  const image = narrow ? 72 : tight ? between(LEAST_TIGHT, 0.42 * rest, LEAST_IMAGE) : between(LEAST_IMAGE, Math.min(Math.max(GOOD_IMAGE, 0.2 * side), rest - 96), 0.24 * width);
  const left = docked ? side - NAME : narrow ? 200 : rest - image;
  const decoded = between(LEAST_TIGHT, Math.min(left, narrow ? width - BESIDE : most), Infinity);
  return { image, decoded, band, small, tight, ...readingsIn(docked || !narrow ? Math.max(decoded + NAME, Math.min(left + NAME, side)) : Infinity, width) };
}

/**
 * What does not fit under the bars, the least telling first: how quick this browser is, the nearest image, the remark.
 * @param {number} height
 * @param {number} width of the machine
 * @returns {{ near: number, without: string }}
 */
function readingsIn(height, width) {
  const near = width < SMALL ? NEAR_SMALL : NEAR;
  const need = { times: BARS + REMARK + near + TIMES, nearest: BARS + REMARK + near, remark: BARS + REMARK };
  const without = Object.entries(need).filter(([, pixels]) => pixels > height).map(([name]) => name);
  const spare = height - BARS - REMARK - (without.includes("times") ? 0 : TIMES) - 4;
  return { near: Number.isFinite(height) ? between(44, spare, 74) : 44, without: without.join(" ") };
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
  return { image, decoded, summed, near: decoded >= NEAREST * line };
}
