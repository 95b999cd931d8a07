/**
 * The likelihood of p(x) on the evaluation's points: bits a point, beside what the exact p(x) reads on them, for each frame
 * of a film. What films record is the likelihood of p(x, y). Pure.
 *
 * @import { Film } from "../../kernel/film.js"
 * @import { Joint } from "../../plane/mixture.js"
 * @import { Model } from "../../plane/types.js"
 * @import { Evaluation } from "./evaluation.js"
 * @import { LearnedSide } from "./side.js"
 * @import { Floor } from "./types.js"
 */

import { summed } from "./evaluation.js";

/** @typedef {{ film: Film, floor: Floor }} Evaluated a film with other scalars, and the floor of those */

/** @typedef {{ bits: number, excess: number, excess_se: number }} Scalars */

export class Likelihood {
  /**
   * @param {Evaluation} evaluation
   * @param {Joint} exact as the world is
   * @param {number} [entropy] H(x), which the exact p(x) reads over the whole world
   */
  constructor(evaluation, exact, entropy) {
    this.evaluation = evaluation;
    this.perfect = lossesOf(evaluation, exact);
    this.floor = { bits: summed(this.perfect).mean, points: this.perfect.length, ...(entropy === undefined ? {} : { entropy }) };
    this.of = "";
    /** @type {Scalars[]} frame by frame, of the film called `of` */
    this.read = [];
  }

  /**
   * The film of a learned p(x, y), evaluated by its p(x).
   * @param {LearnedSide} side
   * @returns {Evaluated}
   */
  evaluated(side) {
    const { film } = side;
    if (this.of !== film.key) [this.of, this.read] = [film.key, []];
    for (let frame = this.read.length; frame < film.have; frame++) {
      const model = side.learned(frame);
      if (model) this.read.push(this.scalars(model));
    }
    const { read } = this;
    const scalar = (/** @type {string} */ name, /** @type {number} */ at) => read[Math.floor(film.clamp(at))]?.[/** @type {keyof Scalars} */ (name)] ?? NaN;
    const own = { scalars: { value: { bits: Float64Array.from(read, ({ bits }) => bits) } }, scalar: { value: scalar }, key: { value: `${film.key} p(x)` } };
    return { film: Object.create(film, own), floor: this.floor };
  }

  /**
   * @param {Model} model
   * @returns {Scalars}
   */
  scalars(model) {
    const losses = lossesOf(this.evaluation, model);
    const { mean, se } = summed(losses.map((loss, i) => loss - this.perfect[i]));
    return { bits: summed(losses).mean, excess: mean, excess_se: se };
  }
}

/**
 * -log2 p(x) at each of the evaluation's points.
 * @param {Evaluation} evaluation
 * @param {Model} model of p(x, y)
 */
function lossesOf({ xy, label }, model) {
  const out = new Float64Array(label.length);
  for (let i = 0; i < out.length; i++) out[i] = model.joint ? -model.logMarginal(xy[2 * i], xy[2 * i + 1]) / Math.LN2 : NaN;
  return out;
}
