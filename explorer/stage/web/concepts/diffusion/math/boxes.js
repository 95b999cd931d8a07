/**
 * Blurred boxes behind noise: boxes alpha times as large, blurred more (exact/noising.py). Within a box the coordinates are independent,
 * and boxes in a row share their sides. Without signal it is the noise alone. No DOM.
 */

import { logInterval } from "../../../plane/normal.js";
import { LEAST_NOISE } from "./gaussians.js";

const ROW = 6; // weight, left, right, bottom, top, noise
const NARROW = 1; // of the blur: a side that is shorter is a sum over its nodes, else its two ends would cancel
const LEAN = 8; // nats from one end of such a side to the other; where it is more nothing cancels
const LOG_ROOT = Math.log(2 * Math.PI) / 2;

/** Gauss and Legendre's sixteen places within [-1, 1] and their weights, of sum one. */
const [NODES, SHARES] = legendre(16);

/** log of the normal density. @param {number} z */
const logNormal = (z) => -0.5 * z * z - LOG_ROOT;

/** @typedef {{ low: number, high: number, log: number, mean: number }} Side `log`, `mean`: of a coordinate that was asked about */

export class BoxesLaw {
  /** @param {Float64Array} rows (K, 6) */
  constructor(rows) {
    this.noise = rows[5];
    /** @type {Side[][]} the different sides along x, along y */
    this.sides = [[], []];
    this.boxes = Array.from({ length: rows.length / ROW }, (_, k) => {
      const [weight, left, right, bottom, top] = rows.subarray(k * ROW, (k + 1) * ROW);
      return { log: Math.log(weight), x: this.side(0, left, right), y: this.side(1, bottom, top) };
    });
    this.logs = new Float64Array(this.boxes.length);
  }

  /**
   * @param {number} axis
   * @param {number} low
   * @param {number} high
   */
  side(axis, low, high) {
    const of = this.sides[axis];
    const known = of.find((side) => side.low === low && side.high === high);
    if (known) return known;
    const side = { low, high, log: 0, mean: 0 };
    of.push(side);
    return side;
  }

  /**
   * The log of each box's share of the density of a point goes to `logs`.
   * @param {number} x
   * @param {number} y
   * @param {number} alpha
   * @param {number} blur
   * @returns {number} the largest
   */
  weigh(x, y, alpha, blur) {
    for (const side of this.sides[0]) look(side, x, alpha, blur);
    for (const side of this.sides[1]) look(side, y, alpha, blur);
    let top = -Infinity;
    this.boxes.forEach((box, k) => {
      const log = box.log + box.x.log + box.y.log;
      this.logs[k] = log;
      if (log > top) top = log;
    });
    return top;
  }

  /**
   * @param {Float64Array} x (n, 2)
   * @param {number} alpha
   * @param {number} sigma
   * @returns {Float64Array} (n)
   */
  logDensity(x, alpha, sigma) {
    const blur = Math.hypot(alpha * this.noise, Math.max(sigma, LEAST_NOISE));
    return Float64Array.from({ length: x.length / 2 }, (_, p) => {
      const top = this.weigh(x[2 * p], x[2 * p + 1], alpha, blur);
      return top + Math.log(this.logs.reduce((sum, log) => sum + Math.exp(log - top), 0));
    });
  }

  /**
   * The mean of where the point is in a box, and as much of the way on to x as the boxes' own blur is of all blur.
   * @param {Float64Array} x (n, 2)
   * @param {number} alpha
   * @param {number} sigma
   * @returns {Float64Array} (n, 2)
   */
  denoise(x, alpha, sigma) {
    const blur = Math.hypot(alpha * this.noise, Math.max(sigma, LEAST_NOISE));
    const gain = alpha * (this.noise / blur) ** 2;
    const out = new Float64Array(x.length);
    for (let i = 0; i < x.length; i += 2) {
      const top = this.weigh(x[i], x[i + 1], alpha, blur);
      let sum = 0, sx = 0, sy = 0;
      for (let k = 0; k < this.boxes.length; k++) {
        const share = Math.exp(this.logs[k] - top), box = this.boxes[k];
        sum += share;
        sx += share * box.x.mean;
        sy += share * box.y.mean;
      }
      const mx = sx / sum, my = sy / sum;
      out[i] = mx + gain * (x[i] - alpha * mx);
      out[i + 1] = my + gain * (x[i + 1] - alpha * my);
    }
    return out;
  }
}

/**
 * What a coordinate tells of a side: log-density of alpha u + blur e with u uniform on it, and E[u] given the coordinate.
 * @param {Side} side is written
 * @param {number} at
 * @param {number} alpha
 * @param {number} blur
 */
function look(side, at, alpha, blur) {
  const { low, high } = side;
  const a = (alpha * low - at) / blur, b = (alpha * high - at) / blur;
  if (b - a < NARROW && (b - a) * Math.max(Math.abs(a), Math.abs(b)) < LEAN) return summed(side, a, b, blur);
  const between = logInterval(a, b);
  side.log = between - Math.log(alpha * (high - low));
  const mean = (at + blur * (Math.exp(logNormal(a) - between) - Math.exp(logNormal(b) - between))) / alpha;
  side.mean = Math.min(high, Math.max(low, mean));
  return undefined;
}

/**
 * The same by a sum over the side.
 * @param {Side} side is written
 * @param {number} a
 * @param {number} b
 * @param {number} blur
 */
function summed(side, a, b, blur) {
  const nearest = a > 0 ? a : b < 0 ? b : 0;
  const [middle, half] = [(a + b) / 2, (b - a) / 2];
  let sum = 0, mean = 0;
  for (let n = 0; n < NODES.length; n++) {
    const z = middle + half * NODES[n];
    const share = SHARES[n] * Math.exp((nearest * nearest - z * z) / 2);
    sum += share;
    mean += share * NODES[n];
  }
  side.log = Math.log(sum) - (nearest * nearest) / 2 - LOG_ROOT - Math.log(blur);
  side.mean = (side.low + side.high) / 2 + ((side.high - side.low) / 2) * (mean / sum);
}

/**
 * Roots of Legendre's polynomial by Newton's steps, and the weights that make sums over them means.
 * @param {number} n
 * @returns {[nodes: Float64Array, shares: Float64Array]}
 */
function legendre(n) {
  const [nodes, shares] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    let z = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 1;
    for (let turn = 0; turn < 8; turn++) {
      let [before, now] = [1, z];
      for (let k = 2; k <= n; k++) [before, now] = [now, ((2 * k - 1) * z * now - (k - 1) * before) / k];
      slope = (n * (z * now - before)) / (z * z - 1);
      z -= now / slope;
    }
    nodes[i] = z;
    shares[i] = 1 / ((1 - z * z) * slope * slope);
  }
  return [nodes, shares];
}
