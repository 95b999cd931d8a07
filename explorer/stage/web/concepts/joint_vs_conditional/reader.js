/**
 * What the strip says of a film's frame beside what the film records: the error rate, by formula where the world's is known,
 * and bits a label of who models p(x, y), by Bayes' rule on the evaluation's points, so that both sides say one quantity.
 * Each frame is read once; while something moves its rate is a sketch, drawn finely at rest. Pure.
 *
 * @import { Joint } from "../../plane/mixture.js"
 * @import { Model } from "../../plane/types.js"
 * @import { Evaluation } from "./evaluation.js"
 * @import { Formula } from "./formula.js"
 * @import { LearnedSide } from "./side.js"
 * @import { Floor } from "./types.js"
 */

import { LruCache } from "../../kernel/cache.js";
import { chancesOf } from "../../plane/chances.js";
import { summed } from "./evaluation.js";

const FILMS = 8; // remembered; a side has two at most, before and after a branch
const LEAST = 1e-300; // a chance that rounds to nothing

/**
 * @typedef {object} Labels how p(y | x) reads a frame
 * @property {number} bits a label
 * @property {number} own standard error of `bits`
 * @property {number} excess over the exact answer's, or over who knows only the class shares
 * @property {number} se of the excess
 *
 * @typedef {object} Read
 * @property {number | null} rate of errors over the whole world; null where it must be counted
 * @property {Labels | null} labels null where nothing is learned yet
 * @property {number} cells over which the rate is summed
 */

/**
 * -log2 p(y | x) at each of the evaluation's points.
 * @param {Evaluation} evaluation
 * @param {Model} model
 */
function labelLosses({ xy, label }, model) {
  return Float64Array.from(label, (own, i) => -Math.log2(Math.max(LEAST, chancesOf(model.logs(xy[2 * i], xy[2 * i + 1]))[own])));
}

/**
 * @param {Evaluation} evaluation
 * @param {number[]} shares
 */
const shareLosses = ({ label }, shares) => Float64Array.from(label, (own) => -Math.log2(shares[own]));

/** @type {Read} */
export const NOTHING = { rate: null, labels: null, cells: 0 };

export class Reader {
  /**
   * @param {Evaluation} evaluation
   * @param {Joint | null} exact where somebody knows it
   * @param {number[]} shares of the classes among the points learned from: the baseline where nobody does
   */
  constructor(evaluation, exact, shares) {
    this.evaluation = evaluation;
    this.exact = exact;
    this.limits = exact ? labelLosses(evaluation, exact) : shareLosses(evaluation, shares);
    /** @type {LruCache<Map<number, Read>>} frames by film */
    this.films = new LruCache(FILMS);
  }

  /**
   * @param {LearnedSide} side
   * @param {number} frame
   * @param {Floor | null} floor
   * @param {Formula | null} formula that sums its errors, where there is one
   * @returns {Read}
   */
  read(side, frame, floor, formula) {
    if (!side.film.have) return NOTHING;
    const at = Math.floor(side.film.clamp(frame));
    const known = this.films.get(side.film.key, () => new Map());
    const found = known.get(at);
    if (found && found.cells >= (formula?.count ?? 0)) return found;
    const read = { ...this.compute(side.learned(at), floor, formula), cells: formula?.count ?? 0 };
    known.set(at, read);
    return read;
  }

  /**
   * @param {Model | null} model
   * @param {Floor | null} floor
   * @param {Formula | null} formula
   * @returns {Omit<Read, "cells">}
   */
  compute(model, floor, formula) {
    if (!model) return NOTHING;
    const rate = formula && floor?.bayes != null ? floor.bayes + formula.excess(model) : null;
    if (!model.joint) return { rate, labels: null }; // its film has them
    const losses = labelLosses(this.evaluation, model);
    const { mean: bits, se: own } = summed(losses);
    const { mean: excess, se } = summed(losses.map((loss, i) => loss - this.limits[i]));
    return { rate, labels: { bits, own, excess, se } };
  }
}
