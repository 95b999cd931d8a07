/**
 * Rectangles with soft edges, evaluated from rows `weight, left, right, bottom, top, noise`: uniform on a rectangle, with a
 * Gaussian of that width added to both coordinates. float64, also far outside; no DOM.
 *
 * @import { Grid, Point } from "../kernel/types.js"
 * @import { Noise } from "./noise.js"
 */

import { ROW, chosen, logSum } from "./mixture.js";
import { logInterval } from "./normal.js";

/** One class: sum_k w_k U_k * N(0, s_k^2 I). */
export class Boxes {
  /** @param {Float32Array | Float64Array} rows (K, 6) */
  constructor(rows) {
    this.rows = rows;
    this.boxes = Array.from({ length: rows.length / ROW }, (_, k) => {
      const [weight, left, right, bottom, top, noise] = rows.subarray(k * ROW, (k + 1) * ROW);
      return { log: Math.log(weight), x: side(left, right, noise), y: side(bottom, top, noise) };
    });
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {number} log p(x)
   */
  logDensity(x, y) {
    return logSum(this.boxes.map((box) => box.log + box.x(x) + box.y(y)));
  }

  /**
   * The same on a whole grid. The coordinates are independent within a box, so one row and one column of numbers a box do.
   * @param {Grid} grid
   * @param {number} plus added to each
   * @returns {Float32Array}
   */
  table({ nx, ny, extent: [left, right, bottom, top] }, plus) {
    const centres = (/** @type {number} */ n, /** @type {number} */ lo, /** @type {number} */ hi) =>
      Float64Array.from({ length: n }, (_, i) => lo + ((i + 0.5) * (hi - lo)) / n);
    const [xs, ys] = [centres(nx, left, right), centres(ny, bottom, top)];
    const columns = this.boxes.map((box) => xs.map((x) => box.log + plus + box.x(x)));
    const rows = this.boxes.map((box) => ys.map(box.y));
    const out = new Float32Array(nx * ny);
    const terms = new Float64Array(this.boxes.length);
    for (let k = 0; k < out.length; k++) {
      const [i, j] = [k % nx, Math.floor(k / nx)];
      for (let n = 0; n < terms.length; n++) terms[n] = columns[n][i] + rows[n][j];
      out[k] = logSum(terms);
    }
    return out;
  }

  /**
   * One coordinate alone: within a box the other factor is one of a density, and goes.
   * @param {number} axis
   * @returns {(value: number) => number} its log-density
   */
  margin(axis) {
    return (value) => logSum(this.boxes.map((box) => box.log + (axis ? box.y(value) : box.x(value))));
  }

  /**
   * @param {Noise} noise
   * @returns {Point}
   */
  sample(noise) {
    const k = chosen(this.rows, noise.component);
    const [, left, right, bottom, top, s] = this.rows.subarray(k, k + ROW);
    return [left + (right - left) * noise.u + s * noise.a, bottom + (top - bottom) * noise.v + s * noise.b];
  }
}

/**
 * @param {number} lo
 * @param {number} hi
 * @param {number} s
 * @returns {(at: number) => number} log of [Phi((at - lo) / s) - Phi((at - hi) / s)] / (hi - lo)
 */
function side(lo, hi, s) {
  const size = Math.log(hi - lo);
  return (at) => logInterval((at - hi) / s, (at - lo) / s) - size;
}
