/**
 * Whole ways back from noise to data, and what is on them at any time. No DOM.
 *
 * @import { Denoiser, Look, Walk } from "../types.js"
 */

import { normal, uniforms } from "../../../kernel/random.js";
import { adaptive } from "./adaptive.js";
import { Forecasts, solverOf } from "./solvers.js";

const STREAM = 2 ** 24; // the seeds of what is drawn on the way begin here: no start has one of them
const MOST_STEPS = 1000; // so many seeds a draw
const TINY = 1e-9; // a time that is this near to that of a state is that time

/** @typedef {Pick<Look, "path" | "solver" | "eta" | "steps" | "draw">} Route */

/**
 * The noise that is drawn in a step: a point's is the same, however many points go.
 * @param {number} draw
 * @param {number} step
 * @returns {() => number}
 */
export function normalsOf(draw, step) {
  const uniform = uniforms(STREAM + draw * MOST_STEPS + step);
  return () => normal(uniform);
}

/**
 * So many even steps from 1 to 0.
 * @param {number} steps
 */
export const timesOf = (steps) => Array.from({ length: steps + 1 }, (_, i) => (i === steps ? 0 : 1 - i * (1 / steps)));

/**
 * @param {Denoiser} denoiser
 * @param {Route} look
 * @param {Float64Array} start (n, 2) at t = 1
 * @param {(draw: number, step: number) => () => number} [noise] where a step's normal numbers come from
 * @returns {Walk}
 */
export function walk(denoiser, look, start, noise = normalsOf) {
  const asked = new Forecasts(denoiser, look.path);
  const solver = solverOf(look);
  if (!solver) return adaptive(asked, start);
  const times = timesOf(look.steps);
  /** @type {Float64Array[]} */
  const states = [start.slice()];
  let evaluations = 0;
  for (let i = 0; i < look.steps; i++) {
    states.push(solver.step(asked, states[i], times[i], times[i + 1], noise(look.draw, i)));
    evaluations += times[i + 1] > 0 ? solver.asks : 1;
  }
  return { times, states, evaluations };
}

/**
 * The step that is taken at a time: the state before it has this number too.
 * @param {Pick<Walk, "times">} way
 * @param {number} t
 */
export function stepAt({ times }, t) {
  let [low, high] = [0, times.length - 2];
  while (low < high) { // the first step that ends before t
    const middle = (low + high) >> 1;
    if (times[middle + 1] < t - TINY) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Where the points are at a time, on straight lines between the states.
 * @param {Walk} way
 * @param {number} t
 * @param {Float64Array} [out] is written
 * @returns {Float64Array} (n, 2)
 */
export function placeIn(way, t, out = new Float64Array(way.states[0].length)) {
  const { times, states } = way;
  const step = stepAt(way, t);
  const [before, after] = [states[step], states[step + 1]];
  const share = Math.min(1, Math.max(0, (times[step] - t) / (times[step] - times[step + 1])));
  for (let i = 0; i < out.length; i++) out[i] = before[i] + share * (after[i] - before[i]);
  return out;
}
