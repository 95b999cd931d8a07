/**
 * How far a model's p(x) is from the exact one: bits a point on the exam's points, beside what the exact p(x) reads on them,
 * for each frame of a film. What films record is graded by p(x, y). Pure.
 *
 * @import { Film } from "../../kernel/film.js"
 * @import { Exam } from "./evaluation.js"
 * @import { Joint } from "../../plane/mixture.js"
 * @import { Learned } from "../../plane/learned.js"
 * @import { Floor, Model } from "../../kernel/types.js"
 */

import { summed } from "./evaluation.js";

/** @typedef {{ film: Film, floor: Floor }} Graded a film with other grades, and the floor of those */

/** @typedef {{ bits: number, excess: number, excess_se: number }} Grade */

export class Marginal {
  /**
   * @param {Exam} exam
   * @param {Joint} exact as the world is
   */
  constructor(exam, exact) {
    this.exam = exam;
    this.exact = exact;
    this.perfect = lossesOf(exam, exact);
    this.floor = { bits: summed(this.perfect).mean, points: this.perfect.length };
    this.of = "";
    /** @type {Grade[]} frame by frame, of the film called `of` */
    this.grades = [];
  }

  /**
   * The film of a learned p(x, y), graded by its p(x).
   * @param {Learned} learned
   * @returns {Graded}
   */
  graded(learned) {
    const { film } = learned;
    if (this.of !== film.key) [this.of, this.grades] = [film.key, []];
    for (let frame = this.grades.length; frame < film.have; frame++) {
      const model = learned.untold(frame);
      if (model) this.grades.push(this.grade(model));
    }
    const { grades } = this;
    const scalar = (/** @type {string} */ name, /** @type {number} */ frame) => grades[frame]?.[/** @type {keyof Grade} */ (name)] ?? NaN;
    const own = { scalars: { value: { bits: Float64Array.from(grades, (grade) => grade.bits) } }, scalar: { value: scalar }, key: { value: `${film.key} p(x)` } };
    return { film: Object.create(film, own), floor: this.floor };
  }

  /**
   * @param {Model} model
   * @returns {Grade}
   */
  grade(model) {
    const losses = lossesOf(this.exam, model);
    const { mean, se } = summed(losses.map((loss, i) => loss - this.perfect[i]));
    return { bits: summed(losses).mean, excess: mean, excess_se: se };
  }
}

/**
 * -log2 p(x) at each of the exam's points.
 * @param {Exam} exam
 * @param {Model} model of p(x, y)
 */
function lossesOf(exam, model) {
  const out = new Float64Array(exam.label.length);
  for (let i = 0; i < out.length; i++) out[i] = model.joint ? -model.logMarginal(exam.xy[2 * i], exam.xy[2 * i + 1]) / Math.LN2 : NaN;
  return out;
}
