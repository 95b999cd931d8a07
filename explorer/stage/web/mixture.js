/**
 * A Gaussian mixture for each class, evaluated from rows `weight, mean x, mean y, cov xx, cov xy, cov yy`: density,
 * posterior, drawing new points with a noise that never changes, and how usual a point is. float64; no DOM.
 *
 * @import { Grid, Point } from "./types.js"
 */

const ROW = 6;

/**
 * @typedef {object} Noise what decides one drawn point
 * @property {number} label
 * @property {number} component
 * @property {number} a
 * @property {number} b
 */

export const DRAWS = 1000;

/**
 * Viewing noise: the same at every load, so that drawn points move with the film instead of flickering.
 * @type {Noise[]}
 */
export const NOISE = (() => {
  let state = 20240611;
  const uniform = () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) + 0.5) / 2 ** 32;
  return Array.from({ length: DRAWS }, () => {
    const radius = Math.sqrt(-2 * Math.log(uniform()));
    const angle = 2 * Math.PI * uniform();
    return { label: uniform(), component: uniform(), a: radius * Math.cos(angle), b: radius * Math.sin(angle) };
  });
})();

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
   * @param {Noise} noise
   * @returns {Point}
   */
  sample(noise) {
    let k = 0;
    let left = noise.component - this.rows[0];
    while (left > 0 && k < this.rows.length - ROW) {
      k += ROW;
      left -= this.rows[k];
    }
    const [, mx, my, xx, xy, yy] = this.rows.subarray(k, k + ROW);
    const a = Math.sqrt(xx);
    const b = xy / a;
    const c = Math.sqrt(Math.max(yy - b * b, 0));
    return [mx + a * noise.a, my + b * noise.a + c * noise.b];
  }
}

/** Two classes A and B with their shares: a model of p(x, y). */
export class Joint {
  /**
   * @param {Float32Array | Float64Array} components (2, K, 6)
   * @param {number[]} prior
   */
  constructor(components, prior) {
    const half = components.length / 2;
    this.classes = [new Mixture(components.subarray(0, half)), new Mixture(components.subarray(half))];
    this.prior = prior;
    this.logPrior = prior.map(Math.log);
    /** @type {Float64Array | null} */
    this.draws = null;
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
    const [a, b] = [this.logJoint(0, x, y), this.logJoint(1, x, y)];
    const top = Math.max(a, b);
    return top === -Infinity ? top : top + Math.log(Math.exp(a - top) + Math.exp(b - top));
  }

  /**
   * @param {Grid} grid
   * @returns {[Float32Array, Float32Array]} log p(x, y) of both classes at each cell centre
   */
  logJoints({ nx, ny, extent: [left, right, bottom, top] }) {
    const [dx, dy] = [(right - left) / nx, (top - bottom) / ny];
    const fill = (/** @type {number} */ label) => {
      const out = new Float32Array(nx * ny);
      for (let j = 0, k = 0; j < ny; j++) {
        for (let i = 0; i < nx; i++, k++) out[k] = this.logJoint(label, left + (i + 0.5) * dx, bottom + (j + 0.5) * dy);
      }
      return out;
    };
    return [fill(0), fill(1)];
  }

  /**
   * @param {Noise} noise
   * @returns {{ at: Point, label: number }}
   */
  sample(noise) {
    const label = noise.label < this.prior[0] ? 0 : 1;
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

/** @param {number} logit */
export const sigmoid = (logit) => 1 / (1 + Math.exp(-logit));
