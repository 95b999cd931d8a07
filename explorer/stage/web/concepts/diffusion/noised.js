/**
 * The law of x_t = alpha x_0 + sigma e of a world in closed form: its density and the forecast of x_0 that cannot be beaten, as
 * explorer/exact/noising.py has them. Points lie one after another, x and y in turn; sums are float64. No DOM.
 *
 * @import { Level } from "./paths.js"
 */

import { logSum, ROW } from "../../plane/mixture.js";
import { logInterval } from "../../plane/normal.js";

const HALF_LOG_TAU = 0.5 * Math.log(2 * Math.PI);

/**
 * @typedef {object} Noised
 * @property {(x: number, y: number) => number} logDensity log p_t(x)
 * @property {(points: ArrayLike<number>, n: number, out: Float64Array | Float32Array) => void} denoise E[x_0 | x_t], (n, 2) -> (n, 2)
 */

/**
 * @typedef {object} Law p(x) of a world, or of one of its classes: rows of explorer/worlds/plane/{mixture,boxes}.py
 * @property {"mixture" | "boxes"} kind
 * @property {Float64Array} rows (K, 6), weights first
 */

/**
 * @param {Law} law
 * @param {Level} level sigma > 0
 * @returns {Noised}
 */
export function noised({ kind, rows }, level) {
  if (!(level.sigma > 0 && level.alpha >= 0)) throw new Error("a noised law has noise");
  return kind === "mixture" ? new NoisedGaussians(rows, level) : new NoisedBoxes(rows, level);
}

/** sum_k w_k N(alpha m_k, C_k), C_k = alpha^2 S_k + sigma^2 I. @implements {Noised} */
class NoisedGaussians {
  /**
   * @param {Float64Array} rows (K, 6): weight, mean x, mean y, cov xx, cov xy, cov yy
   * @param {Level} level
   */
  constructor(rows, { alpha, sigma }) {
    this.count = rows.length / ROW;
    this.means = new Float64Array(2 * this.count); // m_k
    this.terms = new Float64Array(rows.length); // log w - log 2 pi - log det / 2, alpha m_k, C_k^-1
    this.gains = new Float64Array(4 * this.count); // alpha S_k C_k^-1
    this.shares = new Float64Array(this.count);
    for (let k = 0; k < this.count; k++) {
      const [w, mx, my, sxx, sxy, syy] = rows.subarray(k * ROW, (k + 1) * ROW);
      const [xx, xy, yy] = [alpha * alpha * sxx + sigma * sigma, alpha * alpha * sxy, alpha * alpha * syy + sigma * sigma];
      const det = xx * yy - xy * xy;
      const [a, b, c] = [yy / det, -xy / det, xx / det];
      this.means.set([mx, my], 2 * k);
      this.terms.set([Math.log(w) - 2 * HALF_LOG_TAU - 0.5 * Math.log(det), alpha * mx, alpha * my, a, 2 * b, c], k * ROW);
      this.gains.set([sxx * a + sxy * b, sxx * b + sxy * c, sxy * a + syy * b, sxy * b + syy * c].map((v) => alpha * v), 4 * k);
    }
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  logDensity(x, y) {
    this.weigh(x, y);
    return logSum(this.shares);
  }

  /**
   * Write log w_k N(x; alpha m_k, C_k) of each k into `shares`.
   * @param {number} x
   * @param {number} y
   * @returns {number} the largest
   */
  weigh(x, y) {
    const { terms: t, shares } = this;
    let top = -Infinity;
    for (let k = 0, at = 0; k < shares.length; k++, at += ROW) {
      const [dx, dy] = [x - t[at + 1], y - t[at + 2]];
      const value = t[at] - 0.5 * (t[at + 3] * dx * dx + t[at + 4] * dx * dy + t[at + 5] * dy * dy);
      shares[k] = value;
      if (value > top) top = value;
    }
    return top;
  }

  /**
   * @param {ArrayLike<number>} points
   * @param {number} n
   * @param {Float64Array | Float32Array} out
   */
  denoise(points, n, out) {
    const { terms: t, shares, means, gains } = this;
    for (let p = 0; p < 2 * n; p += 2) {
      const [x, y] = [points[p], points[p + 1]];
      const top = this.weigh(x, y);
      let sum = 0, u = 0, v = 0;
      for (let k = 0, at = 0; k < shares.length; k++, at += ROW) {
        const share = Math.exp(shares[k] - top);
        const dx = x - t[at + 1], dy = y - t[at + 2];
        sum += share;
        u += share * (means[2 * k] + gains[4 * k] * dx + gains[4 * k + 1] * dy);
        v += share * (means[2 * k + 1] + gains[4 * k + 2] * dx + gains[4 * k + 3] * dy);
      }
      out[p] = u / sum;
      out[p + 1] = v / sum;
    }
  }
}

/** Blurred boxes, alpha times as large and blurred more; without signal a Gaussian. @implements {Noised} */
class NoisedBoxes {
  /**
   * @param {Float64Array} rows (K, 6): weight, left, right, bottom, top, noise
   * @param {Level} level
   */
  constructor(rows, { alpha, sigma }) {
    this.rows = rows;
    this.alpha = alpha;
    this.sigma = sigma;
    this.blur = Math.hypot(alpha * rows[5], sigma);
    this.count = rows.length / ROW;
    this.logs = new Float64Array(this.count);
    this.slopes = new Float64Array(2 * this.count);
    this.constant = Float64Array.from({ length: this.count }, (_, k) => {
      const [w, left, right, bottom, top] = rows.subarray(k * ROW, k * ROW + 5);
      return Math.log(w) - Math.log((right - left) * (top - bottom) * alpha * alpha);
    });
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  logDensity(x, y) {
    if (this.alpha === 0) return -2 * HALF_LOG_TAU - 2 * Math.log(this.sigma) - (x * x + y * y) / (2 * this.sigma * this.sigma);
    this.weigh(x, y);
    return logSum(this.logs);
  }

  /**
   * Write each box's log-density and the slopes of it in x and y.
   * @param {number} x
   * @param {number} y
   */
  weigh(x, y) {
    const { rows, alpha, blur } = this;
    for (let k = 0, at = 0; k < this.count; k++, at += ROW) {
      this.logs[k] = this.constant[k];
      for (const axis of [0, 1]) {
        const value = axis ? y : x;
        const [low, high] = [(value - alpha * rows[at + 2 + 2 * axis]) / blur, (value - alpha * rows[at + 1 + 2 * axis]) / blur]; // from the far side
        const between = logInterval(low, high);
        this.logs[k] += between;
        this.slopes[2 * k + axis] = (Math.exp(-0.5 * high * high - HALF_LOG_TAU - between) - Math.exp(-0.5 * low * low - HALF_LOG_TAU - between)) / blur;
      }
    }
  }

  /**
   * @param {ArrayLike<number>} points
   * @param {number} n
   * @param {Float64Array | Float32Array} out
   */
  denoise(points, n, out) {
    if (this.alpha === 0) this.mean(n, out);
    else this.byScore(points, n, out);
  }

  /**
   * (x + sigma^2 score) / alpha.
   * @param {ArrayLike<number>} points
   * @param {number} n
   * @param {Float64Array | Float32Array} out
   */
  byScore(points, n, out) {
    const { alpha, sigma, logs, slopes, count } = this;
    for (let p = 0; p < 2 * n; p += 2) {
      this.weigh(points[p], points[p + 1]);
      const top = logs.reduce((a, b) => Math.max(a, b), -Infinity);
      let sum = 0, u = 0, v = 0;
      for (let k = 0; k < count; k++) {
        const share = Math.exp(logs[k] - top);
        sum += share;
        u += share * slopes[2 * k];
        v += share * slopes[2 * k + 1];
      }
      out[p] = (points[p] + (sigma * sigma * u) / sum) / alpha;
      out[p + 1] = (points[p + 1] + (sigma * sigma * v) / sum) / alpha;
    }
  }

  /**
   * Nothing of the signal is left: the best forecast is the mean.
   * @param {number} n
   * @param {Float64Array | Float32Array} out
   */
  mean(n, out) {
    let u = 0, v = 0;
    for (let at = 0; at < this.rows.length; at += ROW) {
      const [w, left, right, bottom, top] = this.rows.subarray(at, at + 5);
      u += (w * (left + right)) / 2;
      v += (w * (bottom + top)) / 2;
    }
    for (let p = 0; p < 2 * n; p += 2) {
      out[p] = u;
      out[p + 1] = v;
    }
  }
}
