/**
 * What a model says on a grid, and the scales that such fields are drawn on. Pure.
 *
 * @import { Grid } from "../kernel/types.js"
 * @import { Field, Model } from "./types.js"
 */

import { leads } from "./borders.js";
import { chancesOf, densityAt } from "./chances.js";

/**
 * @param {Model} model
 * @param {Grid} grid
 * @returns {Field}
 */
export function fieldOf(model, grid) {
  const log = model.field(grid);
  return { grid, log, joint: model.joint, lead: leads(log) };
}

/**
 * What can be said about one point.
 * @param {Model} model
 * @param {number} x
 * @param {number} y
 * @returns {{ chances: number[], top: number, logs: number[], density: number | null }} `top`: the likeliest class
 */
export function answer(model, x, y) {
  const logs = model.logs(x, y);
  const chances = chancesOf(logs);
  const top = chances.indexOf(Math.max(...chances));
  return { chances, top, logs, density: model.joint ? Math.exp(model.logMarginal(x, y)) : null };
}

/**
 * The scales on which densities and their errors are drawn: from the exact answer alone, so that they stay.
 * @param {Field} exact
 * @returns {{ peak: number, whole: number, error: number }} peaks of p(x, y) and of p(x), and a round number about half of that
 */
export function scales({ log, joint }) {
  let peak = 0;
  let marginal = 0;
  for (let i = 0; joint && i < log[0].length; i++) {
    for (const own of log) peak = Math.max(peak, Math.exp(own[i]));
    marginal = Math.max(marginal, densityAt(log, i));
  }
  return { peak, whole: marginal, error: round(marginal / 2) };
}

/**
 * The next lower 1, 2 or 5 times a power of ten.
 * @param {number} value
 */
export function round(value) {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (value / power >= 5 ? 5 : value / power >= 2 ? 2 : 1);
}
