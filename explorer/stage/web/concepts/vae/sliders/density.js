/**
 * Over a large strip: the prior, and what the encoder's clouds of all images shown add up to, q(z) = mean of q(z|x), to one
 * scale. Where codes are points there is no such density; each is then a histogram's share.
 *
 * @import { Sizes } from "../../../images/sliders/sizes.js"
 */

import { s, set } from "../../../kernel/dom.js";
import { REACH } from "../../../images/sliders/sizes.js";

const POINTS = 141;
const TOP = 0.75; // density at the upper end: a prior's peak is .4, what lies higher is cut off
const BIN = 0.25; // standard deviations wide, of a histogram
const TWO_PI = Math.sqrt(2 * Math.PI);

/** @param {number} k */
const place = (k) => REACH * ((2 * k) / (POINTS - 1) - 1);

/** @param {number} u */
export const normal = (u) => Math.exp((-u * u) / 2) / TWO_PI;

/**
 * The density of one dimension of the aggregated posterior.
 * @param {ArrayLike<number>} mu (n, d), in units of the prior
 * @param {ArrayLike<number>} sigma (n, d)
 * @param {number} d
 * @param {number} i
 * @returns {Float64Array} at the plot's places
 */
export function aggregated(mu, sigma, d, i) {
  const n = mu.length / d;
  const out = new Float64Array(POINTS);
  for (let k = i; k < mu.length; k += d) {
    for (let p = 0; p < POINTS; p++) {
      const u = place(p);
      if (sigma[k] > 0) out[p] += normal((u - mu[k]) / sigma[k]) / (sigma[k] * n);
      else if (Math.floor(mu[k] / BIN) === Math.floor(u / BIN)) out[p] += 1 / (BIN * n);
    }
  }
  return out;
}

/**
 * @param {ArrayLike<number>} density
 * @param {number} width
 * @param {number} height
 */
function path(density, width, height) {
  const line = Array.from(density, (value, k) => `${((k / (POINTS - 1)) * width).toFixed(1)} ${(height * (1 - Math.min(1, value / TOP))).toFixed(1)}`);
  return `M0 ${height}L${line.join("L")}L${width} ${height}`;
}

export class Density {
  constructor() {
    this.prior = s("path", { class: "dim-prior", "data-see": "prior" });
    this.codes = s("path", { class: "dim-codes", "data-see": "codes" });
    this.element = s("svg", { class: "dim-density", "aria-hidden": "true" }, this.codes, this.prior);
    this.key = "";
    this.size = { width: 0, height: 0 };
  }

  /** @param {Sizes} sizes */
  layout({ rail, plot }) {
    set(this.element, { width: rail, height: plot, viewBox: `0 0 ${rail} ${plot || 1}` });
    this.size = { width: rail, height: plot };
    this.key = "";
    set(this.prior, { d: path(Array.from({ length: POINTS }, (_, k) => normal(place(k))), rail, plot) });
  }

  /**
   * @param {string} key of what the codes are of
   * @param {() => Float64Array | null} density null: nothing learned may be seen
   */
  show(key, density) {
    if (!this.size.height || key === this.key) return;
    this.key = key;
    const values = density();
    set(this.codes, { d: values ? path(values, this.size.width, this.size.height) : "" });
  }
}
