/**
 * The strip's readings of one model, each taken once and kept: what is small at once, what takes long in parts between which others have
 * a turn. No DOM.
 *
 * @import { Model } from "../model.js"
 * @import { Asked, Look } from "../types.js"
 * @import { Errors, Points } from "./readings.js"
 */

import { normal, uniforms } from "../../../kernel/random.js";
import { exactModel } from "../../../plane/exact.js";
import { MANY, routeOf } from "../model.js";
import { adaptive } from "../math/adaptive.js";
import { Forecasts, solverOf } from "../math/solvers.js";
import { normalsOf, timesOf } from "../math/walk.js";
import { ANGLES, angleOf, copiesOf, errorsOf, judgedOf, targetOf } from "./readings.js";

const KEPT = 300; // readings of each kind
const WORK = 4e6; // weights that may be run for a reading while something moves
const LEAST = 60; // points even then
const SEED = 20_261_133; // of a perfect sampler's points

/** @typedef {{ distance: number, copies: number }} Ends of a way back: how far its points are from the law, and how many are copies */

export class Reader {
  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    /** @type {Map<string, Points>} */
    this.points = new Map();
    /** @type {Map<string, Ends>} */
    this.ends = new Map();
    /** @type {Map<string, Errors[]>} */
    this.levels = new Map();
    /** @type {Map<string, number>} copies among a perfect sampler's points, by class */
    this.perfect = new Map();
    /** @type {{ key: string, job: Generator<void, void, void> } | null} */
    this.running = null;
  }

  /** Of whom something is asked. @param {Look} look @param {Asked} [ask] */
  whom(look, ask = look.ask) {
    return [ask, ask === "network" ? this.model.key : "", look.label, look.label === null ? 0 : look.guidance].join("|");
  }

  /** @param {Look} look @param {Asked} [ask] */
  routed(look, ask = look.ask) {
    return [ask === "network" ? this.model.key : "", routeOf({ ...look, ask })].join("|");
  }

  /* ---- errors at a level of noise */

  /** @param {Look} look @param {number} [most] */
  judged(look, most) {
    const { points, labels } = this.model;
    const label = targetOf(look);
    return kept(this.points, `${label} ${most}`, () => judgedOf(points, labels, label, most));
  }

  /**
   * The errors at one level.
   * @param {Look} look
   * @param {number} angle
   * @param {number} [most] points
   * @returns {Errors | null} null where nobody is there to be asked
   */
  errors(look, angle, most) {
    const [asked, exact] = [this.model.denoiser(look.ask, look), this.model.denoiser("exact", look)];
    return asked && errorsOf(asked, exact, this.judged(look, most), angle);
  }

  /**
   * The errors where one is.
   * @param {{ look: Look, alpha: number, sigma: number, moving: boolean }} shown
   */
  here({ look, alpha, sigma, moving }) {
    const most = moving && look.ask === "network" ? Math.max(LEAST, Math.floor(WORK / this.model.network.net.size)) : Infinity;
    return this.errors(look, angleOf(alpha, sigma), most < 300 ? most : undefined);
  }

  /* ---- ends of ways, and what a perfect sampler reads */

  /** @param {Look} look */
  perfectCopies(look) {
    const { exact } = this.model.own;
    const label = targetOf(look);
    if (!exact) return NaN;
    return kept(this.perfect, String(label), () => copiesOf(drawn(exact, label), this.model.points));
  }

  /** What there is of a look's readings. @param {Look} look */
  of(look) {
    return { asked: this.ends.get(this.routed(look)), exact: this.ends.get(this.routed(look, "exact")), levels: this.levels.get(this.whom(look)) };
  }

  /** Whether nothing is left to be read. @param {Look} look */
  done(look) {
    const { asked, exact, levels } = this.of(look);
    return Boolean(asked && levels && (exact || !this.model.own.known));
  }

  /**
   * Go on reading for so many milliseconds.
   * @param {Look} look
   * @param {number} budget
   * @param {boolean} [walked] whether the stage has walked this way with all points, so that the model has it
   * @returns {boolean} whether something is left
   */
  work(look, budget, walked = false) {
    const until = performance.now() + budget;
    const key = this.routed(look);
    if (this.running?.key !== key) this.running = { key, job: this.all(look, walked) };
    while (performance.now() < until) {
      if (!this.running.job.next().done) continue;
      this.running = null;
      return false;
    }
    return true;
  }

  /** @param {Look} look @param {boolean} walked @returns {Generator<void, void, void>} */
  *all(look, walked) {
    const { known } = this.model.own;
    const asks = /** @type {Asked[]} */ (known && look.ask !== "exact" ? [look.ask, "exact"] : [look.ask]);
    for (const ask of asks) yield* this.wayOf({ ...look, ask }, walked && ask === look.ask);
    const key = this.whom(look);
    if (this.levels.has(key)) return;
    /** @type {Errors[]} */
    const levels = [];
    for (const angle of ANGLES) {
      const errors = this.errors(look, angle);
      if (errors) levels.push(errors);
      yield;
    }
    kept(this.levels, key, () => levels);
  }

  /** @param {Look} look @param {boolean} walked @returns {Generator<void, void, void>} */
  *wayOf(look, walked) {
    const key = this.routed(look);
    if (this.ends.has(key)) return;
    const x = yield* endOf(this.model, look, walked);
    const ends = x ? { distance: this.model.sliced.distance(x, targetOf(look)), copies: copiesOf(x, this.model.points) } : { distance: NaN, copies: NaN };
    kept(this.ends, key, () => ends);
  }
}

/**
 * @template V
 * @param {Map<string, V>} map
 * @param {string} key
 * @param {() => V} make
 * @returns {V}
 */
function kept(map, key, make) {
  const known = map.get(key);
  if (known !== undefined) return known;
  if (map.size >= KEPT) map.clear();
  const made = make();
  map.set(key, made);
  return made;
}

/**
 * Where the points of a way back end, a step in each part.
 * @param {Model} model
 * @param {Look} look
 * @param {boolean} walked whether the stage has walked it: then the model has it
 * @returns {Generator<void, Float64Array | null, void>}
 */
function* endOf(model, look, walked) {
  const denoiser = model.denoiser(look.ask, look);
  if (!denoiser) return null;
  if (walked) return model.walk(look)?.states.at(-1) ?? null;
  const [asked, solver, times] = [new Forecasts(denoiser, look.path), solverOf(look), timesOf(look.steps)];
  /** @type {Float64Array} */
  let x = model.start(look, MANY);
  if (!solver) return /** @type {Float64Array} */ (adaptive(asked, x).states.at(-1));
  for (let i = 0; i < look.steps; i++) {
    x = solver.step(asked, x, times[i], times[i + 1], normalsOf(look.draw, i));
    yield;
  }
  return x;
}

/**
 * Points of a perfect sampler, as many as walk back; always the same.
 * @param {NonNullable<Model["own"]["exact"]>} exact
 * @param {number | null} label
 */
export function drawn(exact, label, n = MANY) {
  const law = exactModel(exact);
  const uniform = uniforms(SEED);
  const points = Array.from({ length: n }, () => {
    const noise = { label: uniform(), component: uniform(), a: normal(uniform), b: normal(uniform), u: uniform(), v: uniform() };
    return label === null ? law.sample(noise).at : law.classes[label].sample(noise);
  });
  return Float64Array.from(points.flat());
}
