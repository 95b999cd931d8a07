/**
 * One way back as work that is done in parts, a step each: after each part somebody else may have a turn. No DOM.
 *
 * @import { Model } from "../model.js"
 * @import { Look } from "../types.js"
 * @import { Job } from "./measured.js"
 */

import { adaptive } from "../math/adaptive.js";
import { Forecasts, solverOf } from "../math/solvers.js";
import { normalsOf, timesOf } from "../math/walk.js";

/**
 * The way back that a look asks for, and how far its end is from the law. The model keeps nothing of it: it keeps what the stage shows.
 * @param {Model} model
 * @param {Look} look
 * @returns {Job}
 */
export function* wayOf(model, look) {
  const denoiser = model.denoiser(look.ask, look);
  if (!denoiser) return { evaluations: 0, distance: NaN };
  const asked = new Forecasts(denoiser, look.path);
  const [solver, times] = [solverOf(look), timesOf(look.steps)];
  /** @type {[Float64Array, number]} */
  let [x, evaluations] = [model.start(look), 0];
  if (solver) {
    for (let i = 0; i < look.steps; i++) {
      x = solver.step(asked, x, times[i], times[i + 1], normalsOf(look.draw, i));
      evaluations += times[i + 1] > 0 ? solver.asks : 1;
      yield;
    }
  } else {
    const way = adaptive(asked, x);
    [x, evaluations] = [way.states[way.states.length - 1], way.evaluations];
    yield;
  }
  return { evaluations, distance: model.sliced.distance(x, look.label) };
}
