/**
 * What is said of each dimension: where z is, q(z|x), what it costs, what it follows. No DOM.
 *
 * @import { NdArray } from "../../../kernel/types.js"
 * @import { LatentModel } from "../../../images/latent.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { Shown } from "../types.js"
 * @import { Reading } from "./row.js"
 */

import { fixed } from "../../../kernel/numbers.js";
import { correlations, followed } from "./following.js";

export const UNUSED = 0.05; // nats of KL; a dimension with less tells the decoder next to nothing

/** A correlation as it is written: .91. @param {number} r */
export const written = (r) => fixed(r, 2).replace("0.", ".");

export class Readings {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    /** @type {LatentModel | null} */
    this.model = null;
    this.scale = 1; // the largest cost of a dimension in the film
    this.costs = new Float64Array(0);
    this.frame = ""; // whose correlations are kept
    /** @type {{ factor: number, r: number }[][]} */
    this.follows = [];
  }

  /** @param {LatentModel} model */
  update(model) {
    this.model = model;
    const all = Array.from({ length: model.latent }, (_, i) => Array.from({ length: model.film.have }, (__, frame) => this.cost(model, i, frame)));
    this.scale = Math.max(1e-6, ...all.flat().filter(Number.isFinite));
  }

  /**
   * KL in nats; where a code is a point the standard deviation of the codes.
   * @param {LatentModel} model
   * @param {number} i
   * @param {number} at
   */
  cost({ film, certain }, i, at) {
    return certain ? Math.sqrt(film.between(`var_${i + 1}`, at)) : film.between(`kl_${i + 1}`, at);
  }

  /**
   * @param {Shown} shown
   * @param {NdArray | null} factors
   * @param {string[]} names
   * @returns {Reading[]}
   */
  of({ own, at, bare }, factors, names) {
    const { model, mu, sigma, u } = own;
    this.costs = Float64Array.from(u, (_, i) => this.cost(model, i, at));
    const follows = factors && !bare ? this.followed(model, at, factors) : [];
    const middle = model.standardization(at).noise(mu);
    return Array.from(u, (value, i) => {
      const unused = !model.certain && this.costs[i] < UNUSED;
      const { short, whole } = this.said(unused ? [] : (follows[i] ?? []), names);
      const q = bare ? null : { middle: middle[i], half: 2 * sigma[i] };
      return { u: value, q, cost: this.costs[i], share: this.costs[i] / this.scale, unused, follows: short, whole, off: bare };
    });
  }

  /**
   * What the dimensions follow at the frame nearest to a place.
   * @param {LatentModel} model
   * @param {number} at
   * @param {NdArray} factors
   */
  followed(model, at, { data, shape: [, count] }) {
    const frame = Math.round(model.film.clamp(at));
    const key = `${model.film.key} ${frame}`;
    if (key === this.frame) return this.follows;
    this.frame = key;
    const r = correlations(this.units(model, frame), model.latent, data, count);
    return (this.follows = Array.from({ length: model.latent }, (_, i) => followed(r.subarray(i * count, (i + 1) * count))));
  }

  /**
   * The codes of all images shown, in units of the prior, as the sliders have them.
   * @param {LatentModel} model
   * @param {number} at
   * @returns {ArrayLike<number>} (n, d)
   */
  units(model, at) {
    const { mu } = model.codes(at);
    if (!model.certain) return mu;
    const [fitted, d] = [model.standardization(at), model.latent];
    const out = new Float32Array(mu.length);
    for (let k = 0; k < mu.length; k += d) fitted.noise(mu.subarray(k, k + d), out.subarray(k, k + d));
    return out;
  }

  /**
   * @param {{ factor: number, r: number }[]} follows
   * @param {string[]} names
   */
  said([first, second], names) {
    if (!first) return { short: [], whole: "" };
    const one = (/** @type {{ factor: number, r: number }} */ { factor, r }) => this.words.say("dim_follows", { factor: names[factor], r: written(r) });
    if (!second) return { short: [one(first)], whole: one(first) };
    const whole = this.words.say("dim_mixes", { first: one(first), second: one(second) });
    return { short: [one(first), `${this.words.say("dims_comma")}${one(second)}`], whole };
  }
}
