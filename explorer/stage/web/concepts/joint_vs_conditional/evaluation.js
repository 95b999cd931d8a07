/**
 * Evaluation on fresh points: how often each model errs when it is given another prior of A, or when a coordinate is
 * missing. The points are the world's own; with another prior each weighs new / old of its class, as if drawn anew. Pure.
 *
 * @import { NdArray, Point } from "../../kernel/types.js"
 * @import { Model } from "../../plane/types.js"
 * @import { Missing } from "./marginalization.js"
 */

import { filledIn, knownAxis, logsAlong } from "./marginalization.js";
import { asLearned } from "./priors.js";

/**
 * @param {Float64Array} values
 * @returns {{ mean: number, se: number }} with the standard error
 */
export function summed(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, se: Math.sqrt(variance / values.length) };
}

export class Evaluation {
  /** @param {{ xy: NdArray, label: NdArray }} points */
  constructor({ xy, label }) {
    this.xy = xy.data;
    this.label = label.data;
    /** @type {WeakMap<Model, Map<string, Float64Array>>} what each model said, by what was missing */
    this.said = new WeakMap();
  }

  /** Whether these are its points. @param {{ xy: NdArray, label: NdArray } | null | undefined} points */
  fits(points) {
    return Boolean(points) && this.xy.length === points?.xy.data.length && this.xy.every((value, i) => value === points.xy.data[i]) && this.label.every((value, i) => value === points.label.data[i]);
  }

  /**
   * @param {Model} model
   * @param {number[]} plus added to each class's logarithm: other priors than the model was learned with
   * @param {number[]} weights of the points of each class
   * @param {{ missing: Missing, mean: number }} [without] what is missing, and what is put in where it can't be integrated out
   * @returns {Float64Array} for each point 0 where its class is the likeliest, else its weight, which is 1 on average
   */
  errors(model, plus, weights, without = { missing: null, mean: 0 }) {
    const logs = this.logs(asLearned(model), without);
    const count = model.count;
    const out = new Float64Array(this.label.length);
    let all = 0;
    for (let i = 0; i < out.length; i++) {
      let top = 0;
      for (let c = 1; c < count; c++) if (logs[i * count + c] + plus[c] > logs[i * count + top] + plus[top]) top = c;
      const weight = weights[this.label[i]];
      all += weight;
      if (top !== this.label[i]) out[i] = weight;
    }
    return out.map((error) => (error * out.length) / all);
  }

  /**
   * @param {Model} model
   * @param {{ missing: Missing, mean: number }} without
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
    const out = new Float64Array(this.label.length * model.count);
    for (let i = 0; i < this.label.length; i++) {
      const at = /** @type {Point} */ ([this.xy[2 * i], this.xy[2 * i + 1]]);
      if (!missing) out.set(model.logs(...at), i * model.count);
      else if (model.joint) out.set(logsAlong(model, knownAxis(missing), at[knownAxis(missing)]), i * model.count);
      else out.set(model.logs(...filledIn(at, missing, mean)), i * model.count);
    }
    return out;
  }
}
