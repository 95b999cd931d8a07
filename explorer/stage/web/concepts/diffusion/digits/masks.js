/**
 * Which cells of a digit are known: 14 x 14 of 2 x 2 pixels, as 49 hex digits, row by row, the highest bit first. Pure.
 */

export const CELLS = 14;
const COUNT = CELLS * CELLS;
const DIGITS = COUNT / 4;

/** @typedef {Uint8Array} Cells (196,) 1 where it is known */

/** @param {string} mask "": nothing is known @returns {Cells | null} */
export function cellsOf(mask) {
  if (mask.length !== DIGITS || !/^[0-9a-f]*$/.test(mask)) return null;
  return Uint8Array.from({ length: COUNT }, (_, i) => (parseInt(mask[i >> 2], 16) >> (3 - (i & 3))) & 1);
}

/** @param {Cells} cells */
export function maskOf(cells) {
  let mask = "";
  for (let i = 0; i < COUNT; i += 4) mask += (8 * cells[i] + 4 * cells[i + 1] + 2 * cells[i + 2] + cells[i + 3]).toString(16);
  return mask;
}

/** Whether there is something to keep and something to fill. @param {Cells} cells */
export const partly = (cells) => cells.some(Boolean) && cells.some((known) => !known);

/** Whether a pixel is known. @param {Cells} cells @param {number} k of 28 x 28 */
export const knows = (cells, k) => Boolean(cells[CELLS * Math.floor(k / (4 * CELLS)) + Math.floor((k % (2 * CELLS)) / 2)]);

/** Masks to begin with: what they hide. @type {Record<string, (row: number, column: number) => boolean>} true where it is hidden */
export const HIDES = {
  right: (_row, column) => column >= CELLS / 2,
  lower: (row) => row >= CELLS / 2,
  middle: (row, column) => row >= 4 && row < 10 && column >= 4 && column < 10,
};

/** @param {keyof typeof HIDES} name @returns {Cells} */
export const hidden = (name) => Uint8Array.from({ length: COUNT }, (_, i) => Number(!HIDES[name](Math.floor(i / CELLS), i % CELLS)));

/**
 * Hide what a round brush touches, or know it again.
 * @param {Cells} cells are written
 * @param {[number, number]} at in cells
 * @param {number} radius
 * @param {0 | 1} known
 */
export function brush(cells, [x, y], radius, known) {
  for (let i = 0; i < COUNT; i++) {
    const [dx, dy] = [(i % CELLS) + 0.5 - x, Math.floor(i / CELLS) + 0.5 - y];
    if (dx * dx + dy * dy <= radius * radius) cells[i] = known;
  }
}
