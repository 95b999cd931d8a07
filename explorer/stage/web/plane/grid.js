/**
 * Functions of the plane at the centres of a grid's cells. Pure.
 *
 * @import { Grid } from "../kernel/types.js"
 */

/**
 * @param {Grid} grid
 * @param {(x: number, y: number) => number} value
 * @returns {Float32Array} the value at each cell centre, row 0 at the bottom
 */
export function tabulate({ nx, ny, extent: [left, right, bottom, top] }, value) {
  const out = new Float32Array(nx * ny);
  const [dx, dy] = [(right - left) / nx, (top - bottom) / ny];
  for (let j = 0, k = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++, k++) out[k] = value(left + (i + 0.5) * dx, bottom + (j + 0.5) * dy);
  }
  return out;
}

/**
 * @param {Grid} grid
 * @param {number} count
 * @param {(x: number, y: number) => ArrayLike<number>} values `count` of them
 * @returns {Float32Array[]} one array for each value
 */
export function tabulateAll({ nx, ny, extent: [left, right, bottom, top] }, count, values) {
  const out = Array.from({ length: count }, () => new Float32Array(nx * ny));
  const [dx, dy] = [(right - left) / nx, (top - bottom) / ny];
  for (let j = 0, k = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++, k++) {
      const here = values(left + (i + 0.5) * dx, bottom + (j + 0.5) * dy);
      for (let c = 0; c < count; c++) out[c][k] = here[c];
    }
  }
  return out;
}
