/**
 * The law of real points and that of forged ones at the centres of cells, both blurred by one Gaussian: p in closed form, q from many
 * forged points, and D* = p / (p + q), the best there is to tell them apart (Goodfellow et al. 2014). No DOM.
 *
 * @import { Grid } from "../../kernel/types.js"
 * @import { ExactScene } from "../../plane/types.js"
 * @import { Line } from "./types.js"
 */

import { ROW } from "../../plane/mixture.js";

const FAR = 4; // standard deviations that a blurred point reaches
const LEAST = 0.05; // of a cell: where cells are coarser than the blur, points are spread by their deposit alone

/**
 * The law of a plane's points with Gaussian noise added.
 * @param {ExactScene} exact
 * @param {number} std
 * @returns {ExactScene}
 */
export function blurredScene({ kind, classes, prior }, std) {
  const rows = classes.map(({ shape, data }) => ({ shape, data: Float64Array.from(data, (value, at) => widened(kind, value, at % ROW, std)) }));
  return { kind, classes: rows, prior };
}

/**
 * One number of a row of a mixture, `weight, mean x, mean y, cov xx, cov xy, cov yy`, or of boxes, whose last is their noise.
 * @param {ExactScene["kind"]} kind
 * @param {number} value
 * @param {number} at its place in the row
 * @param {number} std
 */
function widened(kind, value, at, std) {
  if (kind === "boxes") return at === 5 ? Math.hypot(value, std) : value;
  return at === 3 || at === 5 ? value + std * std : value;
}

/**
 * The density on a line of a mixture with Gaussian noise added.
 * @param {Line} law
 * @param {number} std
 * @returns {(x: number) => number}
 */
export function blurredLine({ weights, means, sigmas }, std) {
  const terms = weights.map((weight, k) => ({ weight, mean: means[k], sigma: Math.hypot(sigmas[k], std) }));
  return (x) => terms.reduce((sum, { weight, mean, sigma }) => sum + (weight / (sigma * Math.sqrt(2 * Math.PI))) * Math.exp(-0.5 * ((x - mean) / sigma) ** 2), 0);
}

/**
 * The density of points, blurred: each is shared by the cells around it, then all are spread along each axis. Sharing blurs a little by
 * itself, by a sixth of a cell squared, which the Gaussian leaves out. Points outside of the grid count as points, and are in no cell.
 * @param {Float32Array} x (n, d)
 * @param {number} d 1 or 2
 * @param {Grid} grid of one row on a line
 * @param {number} std
 * @returns {Float32Array} (ny, nx)
 */
export function estimated(x, d, { nx, ny, extent: [left, right, bottom, top] }, std) {
  const [dx, dy] = [(right - left) / nx, d === 1 ? 1 : (top - bottom) / ny];
  const [across, up] = [spread(dx, std), d === 1 ? Float64Array.of(1) : spread(dy, std)];
  const [rx, ry] = [across.length >> 1, up.length >> 1]; // cells around the grid, from which something is spread into it
  const [w, h] = [nx + 2 * rx, ny + 2 * ry];
  const share = new Float64Array(w * h);
  const one = d / (x.length * dx * dy);
  for (let i = 0; i < x.length; i += d) {
    const u = (x[i] - left) / dx - 0.5 + rx;
    const v = d === 1 ? 0 : (x[i + 1] - bottom) / dy - 0.5 + ry;
    deposit(share, w, h, u, v, one, d === 2);
  }
  return spreadUp(spreadAcross(share, w, h, nx, across), nx, ny, up);
}

/**
 * @param {Float64Array} share (h, w)
 * @param {number} w
 * @param {number} h
 * @param {number} u cells
 * @param {number} v
 * @param {number} one what is shared
 * @param {boolean} both axes
 */
function deposit(share, w, h, u, v, one, both) {
  const [i, j] = [Math.floor(u), Math.floor(v)];
  if (!(i >= 0 && i < w - 1 && j >= 0 && (j < h - 1 || !both))) return;
  const [s, t] = [u - i, v - j];
  const k = j * w + i;
  share[k] += one * (1 - s) * (1 - t);
  share[k + 1] += one * s * (1 - t);
  if (!both) return;
  share[k + w] += one * (1 - s) * t;
  share[k + w + 1] += one * s * t;
}

/**
 * What of a point falls into the cells around it, along one axis.
 * @param {number} cell
 * @param {number} std
 */
function spread(cell, std) {
  const own = Math.sqrt(Math.max(std * std - (cell * cell) / 6, (LEAST * cell) ** 2)) / cell;
  const reach = Math.max(1, Math.ceil(FAR * own));
  const shares = Float64Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-0.5 * ((i - reach) / own) ** 2));
  const all = shares.reduce((sum, value) => sum + value, 0);
  return shares.map((value) => value / all);
}

/**
 * @param {Float64Array} share (h, w)
 * @param {number} w
 * @param {number} h
 * @param {number} nx cells that are wanted
 * @param {Float64Array} shares
 * @returns {Float64Array} (h, nx)
 */
function spreadAcross(share, w, h, nx, shares) {
  const out = new Float64Array(h * nx);
  const reach = shares.length - 1;
  for (let j = 0; j < h; j++) {
    for (let i = 0; i < w; i++) {
      const value = share[j * w + i];
      if (value) for (let to = Math.max(0, i - reach); to <= Math.min(nx - 1, i); to++) out[j * nx + to] += value * shares[i - to];
    }
  }
  return out;
}

/**
 * @param {Float64Array} rows (h, nx)
 * @param {number} nx
 * @param {number} ny cells that are wanted
 * @param {Float64Array} shares
 * @returns {Float32Array} (ny, nx)
 */
function spreadUp(rows, nx, ny, shares) {
  const out = new Float64Array(ny * nx);
  for (let j = 0; j < ny; j++) {
    for (let k = 0; k < shares.length; k++) {
      const from = (j + k) * nx;
      for (let i = 0, to = j * nx; i < nx; i++, to++) out[to] += shares[k] * rows[from + i];
    }
  }
  return Float32Array.from(out);
}

/**
 * D* = p / (p + q): 1/2 where there is neither, NaN where nobody knows p.
 * @param {number} p
 * @param {number} q
 */
export const best = (p, q) => (p + q === 0 ? 0.5 : p / (p + q));
