/**
 * Evaluation on points: how often each model errs when it is given another prior of A, or when a coordinate is missing. The
 * points are rows held out, or fresh ones of the world; with another prior each weighs new / old of its class, as if drawn
 * anew. Where the world's formula is known its errors are summed over the plane (formula.js). Pure.
 *
 * @import { NdArray, Point } from "../../kernel/types.js"
 * @import { Model } from "../../plane/types.js"
 * @import { Missing } from "./marginalization.js"
 */

import { filledIn, knownAxis, logsAlong } from "./marginalization.js";
import { asLearned } from "./priors.js";

/**
 * @typedef {{ missing: Missing, mean: number }} Without what is missing, and what is put in where it can't be integrated out
 *
 * @typedef {object} Compared the rate of one rule beside the exact rule's
 * @property {number} rate
 * @property {number} excess over the exact rule's; NaN where there is none
 * @property {number | null} se standard error of the excess; where there is none, of the rate; null by formula
 *
 * @typedef {object} Exam what counts errors
 * @property {number | null} points how many it asks; null where it sums over the plane
 * @property {number} count of the places where it asks
 * @property {(model: Model, plus: number[], weights: number[], without?: Without) => Float64Array} errors of each place:
 *   `plus` is added to each class's logarithm, other priors than the model was learned with; `weights` of the classes
 * @property {(errors: Float64Array, best?: Float64Array) => Compared} rate
 */

const ALL_KNOWN = /** @type {Without} */ ({ missing: null, mean: 0 });

/**
 * @param {Float64Array} values
 * @returns {{ mean: number, se: number }} with the standard error
 */
export function summed(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, se: Math.sqrt(variance / values.length) };
}

/** Where models are asked; what each said is remembered. */
export class Places {
  /** @param {ArrayLike<number>} xy (n, 2) */
  constructor(xy) {
    this.xy = xy;
    this.count = xy.length / 2;
    /** @type {WeakMap<Model, Map<string, Float64Array>>} by what was missing */
    this.said = new WeakMap();
  }

  /**
   * @param {Model} model
   * @param {number[]} plus added to each class's logarithm
   * @param {Without} [without]
   * @returns {Uint8Array} (n,) the likeliest class at each place
   */
  decided(model, plus, without = ALL_KNOWN) {
    const logs = this.logs(asLearned(model), without);
    const { count } = model;
    const out = new Uint8Array(this.count);
    for (let i = 0; i < out.length; i++) {
      for (let c = 1; c < count; c++) if (logs[i * count + c] + plus[c] > logs[i * count + out[i]] + plus[out[i]]) out[i] = c;
    }
    return out;
  }

  /**
   * @param {Model} model
   * @param {Without} without
   * @returns {Float64Array} (n, C)
   */
  logs(model, { missing, mean }) {
    const known = this.said.get(model) ?? new Map();
    this.said.set(model, known);
    const key = `${missing} ${model.joint ? "" : mean}`;
    if (!known.has(key)) known.set(key, this.compute(model, missing, mean));
    return known.get(key);
  }

  /**
   * @param {Model} model
   * @param {Missing} missing
   * @param {number} mean
   */
  compute(model, missing, mean) {
    const out = new Float64Array(this.count * model.count);
    for (let i = 0; i < this.count; i++) {
      const at = /** @type {Point} */ ([this.xy[2 * i], this.xy[2 * i + 1]]);
      if (!missing) out.set(model.logs(...at), i * model.count);
      else if (model.joint) out.set(logsAlong(model, knownAxis(missing), at[knownAxis(missing)]), i * model.count);
      else out.set(model.logs(...filledIn(at, missing, mean)), i * model.count);
    }
    return out;
  }
}

/** @implements {Exam} */
export class Evaluation extends Places {
  /** @param {{ xy: NdArray, label: NdArray }} points */
  constructor({ xy, label }) {
    super(xy.data);
    this.label = label.data;
    this.points = label.data.length;
  }

  /** Whether these are its points. @param {{ xy: NdArray, label: NdArray } | null | undefined} points */
  fits(points) {
    if (!points || this.xy.length !== points.xy.data.length) return false;
    return points.xy.data.every((value, i) => value === this.xy[i]) && points.label.data.every((value, i) => value === this.label[i]);
  }

  /**
   * @param {Model} model
   * @param {number[]} plus
   * @param {number[]} weights
   * @param {Without} [without]
   * @returns {Float64Array} for each point 0 where its class is the likeliest, else its weight, which is 1 on average
   */
  errors(model, plus, weights, without) {
    const said = this.decided(model, plus, without);
    let all = 0;
    for (const label of this.label) all += weights[label];
    return Float64Array.from(said, (top, i) => (top === this.label[i] ? 0 : (weights[this.label[i]] * this.points) / all));
  }

  /**
   * @param {Float64Array} errors
   * @param {Float64Array} [best] the exact rule's
   * @returns {Compared}
   */
  rate(errors, best) {
    const { mean: rate, se: own } = summed(errors);
    // None wrong is not surely none: no rate is surer than to one point.
    if (!best) return { rate, excess: NaN, se: Math.max(own, 1 / errors.length) };
    const { mean: excess, se } = summed(errors.map((error, i) => error - best[i]));
    return { rate, excess, se };
  }
}
