/**
 * A Gaussian mixture, evaluated from rows `weight, mean x, mean y, cov xx, cov xy, cov yy`, and a model of p(x, y) made of
 * one density a class: posterior, drawing new points with a noise that never changes, how usual a point is. float64; no DOM.
 *
 * @import { Grid, Point } from "../kernel/types.js"
 * @import { Density } from "./types.js"
 * @import { Noise } from "./noise.js"
 */

import { LruCache } from "../kernel/cache.js";
import { NOISE } from "./noise.js";

export const ROW = 6;
const GRIDS = 4; // kept of a model that is asked with other priors: coarse and fine, of two sizes

/** One class: sum_k w_k N(x; m_k, S_k). */
export class Mixture {
  /** @param {Float32Array | Float64Array} rows (K, 6) */
  constructor(rows) {
    this.rows = rows;
    this.count = rows.length / ROW;
    this.terms = new Float64Array(rows.length); // log w - log 2 pi - log det / 2, mean, inverse covariance
    for (let k = 0; k < rows.length; k += ROW) {
      const [w, mx, my, xx, xy, yy] = rows.subarray(k, k + ROW);
      const det = xx * yy - xy * xy;
      const constant = Math.log(w) - Math.log(2 * Math.PI) - 0.5 * Math.log(det);
      this.terms.set([constant, mx, my, yy / det, (-2 * xy) / det, xx / det], k);
    }
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {number} log p(x), summed around its largest term
   */
  logDensity(x, y) {
    const t = this.terms;
    let top = -Infinity;
    let sum = 0;
    for (let k = 0; k < t.length; k += ROW) {
      const dx = x - t[k + 1];
      const dy = y - t[k + 2];
      const value = t[k] - 0.5 * (t[k + 3] * dx * dx + t[k + 4] * dx * dy + t[k + 5] * dy * dy);
      if (value > top) {
        sum = sum * Math.exp(top - value) + 1;
        top = value;
      } else if (value > -Infinity) {
        sum += Math.exp(value - top);
      }
    }
    return sum ? top + Math.log(sum) : -Infinity;
  }

  /**
   * One coordinate alone, the other integrated out: each Gaussian's own part.
   * @param {number} axis
   * @returns {(value: number) => number} its log-density
   */
  margin(axis) {
    const of = (/** @type {number} */ at) => this.rows.filter((_, i) => i % ROW === at);
    const [weights, means, variances] = [of(0), of(1 + axis), of(axis ? 5 : 3)];
    const constants = Float64Array.from(weights, (w, k) => Math.log(w) - 0.5 * Math.log(2 * Math.PI * variances[k]));
    const terms = new Float64Array(this.count);
    return (value) => {
      for (let k = 0; k < terms.length; k++) terms[k] = constants[k] - (0.5 * (value - means[k]) ** 2) / variances[k];
      return logSum(terms);
    };
  }

  /**
   * @param {Noise} noise
   * @returns {Point}
   */
  sample(noise) {
    const k = chosen(this.rows, noise.component);
    const [, mx, my, xx, xy, yy] = this.rows.subarray(k, k + ROW);
    const a = Math.sqrt(xx);
    const b = xy / a;
    const c = Math.sqrt(Math.max(yy - b * b, 0));
    return [mx + a * noise.a, my + b * noise.a + c * noise.b];
  }
}

/**
 * @param {Float32Array | Float64Array} rows (K, 6), weights first
 * @param {number} uniform
 * @returns {number} where the row begins that the uniform number falls on
 */
export function chosen(rows, uniform) {
  let k = 0;
  let left = uniform - rows[0];
  while (left > 0 && k < rows.length - ROW) {
    k += ROW;
    left -= rows[k];
  }
  return k;
}

/** Densities of the classes A, B, ... with their priors: a model of p(x, y). */
export class Joint {
  joint = /** @type {const} */ (true);

  /**
   * @param {Density[] | Float32Array | Float64Array} classes a density each, or rows (C, K, 6) of Gaussian mixtures
   * @param {number[]} prior
   * @param {Joint | null} [origin] the same classes with their own priors
   */
  constructor(classes, prior, origin = null) {
    /** @type {Density[]} */
    this.classes = Array.isArray(classes) ? classes : mixtures(classes, prior.length);
    this.count = prior.length;
    this.prior = prior;
    this.logPrior = prior.map(Math.log);
    this.origin = origin;
    /** @type {Float64Array | null} */
    this.draws = null;
    /** @type {LruCache<Float32Array[]>} fields, by grid */
    this.tables = new LruCache(GRIDS);
  }

  /**
   * The same classes with other priors: Bayes' rule needs no more. Its fields are shifted, not computed anew, so that a
   * border moves while one drags.
   * @param {number[]} prior
   */
  withPrior(prior) {
    return new Joint(this.classes, prior, this.origin ?? this);
  }

  /**
   * @param {number} label
   * @param {number} x
   * @param {number} y
   * @returns {number} log p(x, y = label)
   */
  logJoint(label, x, y) {
    return this.classes[label].logDensity(x, y) + this.logPrior[label];
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {number[]} log p(x, y) of each class
   */
  logs(x, y) {
    return this.classes.map((_, label) => this.logJoint(label, x, y));
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  logit(x, y) {
    return this.logJoint(0, x, y) - this.logJoint(1, x, y);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {number} log p(x)
   */
  logMarginal(x, y) {
    const logs = this.logs(x, y);
    const top = Math.max(...logs);
    return top === -Infinity ? top : top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0));
  }

  /**
   * @param {Grid} grid
   * @returns {Float32Array[]} log p(x, y) of each class at each cell centre
   */
  field(grid) {
    const { origin } = this;
    if (!origin) return this.classes.map((density, label) => density.table?.(grid, this.logPrior[label]) ?? this.table(label, grid));
    const known = origin.tables.get([grid.nx, grid.ny, ...grid.extent].join(), () => origin.field(grid));
    return shifted(known, this.logPrior.map((now, label) => now - origin.logPrior[label]));
  }

  /**
   * @param {number} label
   * @param {Grid} grid
   */
  table(label, { nx, ny, extent: [left, right, bottom, top] }) {
    const out = new Float32Array(nx * ny);
    const [dx, dy] = [(right - left) / nx, (top - bottom) / ny];
    for (let j = 0, k = 0; j < ny; j++) { // not by `tabulate`: a call less for each cell is a tenth of the time
      for (let i = 0; i < nx; i++, k++) out[k] = this.logJoint(label, left + (i + 0.5) * dx, bottom + (j + 0.5) * dy);
    }
    return out;
  }

  /**
   * @param {Noise} noise
   * @returns {{ at: Point, label: number }}
   */
  sample(noise) {
    let label = 0;
    for (let left = noise.label - this.prior[0]; left >= 0 && label < this.count - 1; left -= this.prior[label]) label++;
    return { at: this.classes[label].sample(noise), label };
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {number} the share of this model's own draws that are rarer than the point
   */
  rank(x, y) {
    this.draws ??= Float64Array.from(NOISE, (noise) => this.logMarginal(...this.sample(noise).at)).sort();
    const here = this.logMarginal(x, y);
    let below = 0;
    while (below < this.draws.length && this.draws[below] < here) below++;
    return below / this.draws.length;
  }
}

/**
 * @param {Float32Array[]} log
 * @param {number[]} plus
 */
function shifted(log, plus) {
  return log.map((own, label) => {
    const out = new Float32Array(own.length);
    for (let i = 0; i < out.length; i++) out[i] = own[i] + plus[label]; // faster than map
    return out;
  });
}

/**
 * @param {Float32Array | Float64Array} components (C, K, 6)
 * @param {number} count
 */
function mixtures(components, count) {
  const row = components.length / count;
  return Array.from({ length: count }, (_, label) => new Mixture(components.subarray(label * row, (label + 1) * row)));
}

/** @param {ArrayLike<number>} terms @returns {number} log sum exp */
export function logSum(terms) {
  let top = -Infinity;
  for (let n = 0; n < terms.length; n++) if (terms[n] > top) top = terms[n];
  if (top === -Infinity) return top;
  let sum = 0;
  for (let n = 0; n < terms.length; n++) sum += Math.exp(terms[n] - top);
  return top + Math.log(sum);
}

/** @param {number} logit */
export const sigmoid = (logit) => 1 / (1 + Math.exp(-logit));
