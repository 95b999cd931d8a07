/**
 * The noise as a grid of cells, bent by G: where its corners go, and how dense what lies in each cell is there. A cell keeps its
 * probability, so its density is that over its area; where cells lie over each other densities add up. No DOM.
 *
 * @typedef {object} NoiseGrid
 * @property {number} cells along each dimension of the noise
 * @property {Float32Array} z ((cells + 1)^k, k) corners, the first dimension fastest
 * @property {Float64Array} share (cells^k) of the noise in each cell
 *
 * @typedef {object} Manifold
 * @property {NoiseGrid} grid
 * @property {Float32Array} places ((cells + 1)^k, d) of the corners
 * @property {Float64Array} density (cells^k); along a curve that is drawn in the plane: share over length
 */

import { logInterval } from "../../plane/normal.js";

const FAR = { gaussian: 2.6, uniform: 1 }; // how far from the middle the grid reaches, along each dimension

/**
 * @param {"gaussian" | "uniform"} noise
 * @param {number} k
 * @param {number} cells
 * @returns {NoiseGrid}
 */
export function noiseGrid(noise, k, cells) {
  const ends = Float64Array.from({ length: cells + 1 }, (_, i) => FAR[noise] * ((2 * i) / cells - 1));
  const along = Float64Array.from({ length: cells }, (_, i) => (noise === "gaussian" ? Math.exp(logInterval(ends[i], ends[i + 1])) : (ends[i + 1] - ends[i]) / 2));
  if (k === 1) return { cells, z: Float32Array.from(ends), share: along };
  const side = cells + 1;
  const z = new Float32Array(2 * side * side);
  for (let row = 0, at = 0; row < side; row++) for (let i = 0; i < side; i++) z.set([ends[i], ends[row]], 2 * at++);
  const share = new Float64Array(cells * cells);
  for (let row = 0, at = 0; row < cells; row++) for (let i = 0; i < cells; i++) share[at++] = along[i] * along[row];
  return { cells, z, share };
}

/**
 * @param {NoiseGrid} grid
 * @param {Float32Array} places of its corners
 * @param {number} d
 * @returns {Float64Array} the density in each cell
 */
export function densities({ cells, share }, places, d) {
  const flat = share.length === cells;
  return share.map((part, at) => part / Math.max(flat ? length(places, at, d) : area(places, at + Math.floor(at / cells), cells + 1), 1e-12));
}

/**
 * @param {Float32Array} places
 * @param {number} a
 * @param {number} d
 */
function length(places, a, d) {
  return d === 1 ? Math.abs(places[a + 1] - places[a]) : Math.hypot(places[2 * a + 2] - places[2 * a], places[2 * a + 3] - places[2 * a + 1]);
}

/**
 * Of the quadrangle whose lower left corner is number `a`: of its two triangles, so that one that is folded has one too.
 * @param {Float32Array} places
 * @param {number} a
 * @param {number} side corners in a row
 */
function area(places, a, side) {
  const [b, c] = [a + 1, a + side];
  return triangle(places, a, b, c) + triangle(places, b, c, c + 1);
}

/**
 * @param {Float32Array} p
 * @param {number} a
 * @param {number} b
 * @param {number} c
 */
function triangle(p, a, b, c) {
  const [x, y] = [p[2 * a], p[2 * a + 1]];
  return Math.abs((p[2 * b] - x) * (p[2 * c + 1] - y) - (p[2 * c] - x) * (p[2 * b + 1] - y)) / 2;
}
