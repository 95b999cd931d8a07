/**
 * From a panel of the scene and a place on the timeline to a model that can be asked anywhere. No DOM.
 *
 * @import { Field, Grid, MlpModel, PanelScene, Scene } from "./types.js"
 * @import { Film } from "./film.js"
 */

import { Joint, sigmoid } from "./mixture.js";
import { Mlp } from "./mlp.js";

/** @typedef {Mlp | Joint} Model */

/** Fields at one place, remembered for as long as the place is asked for. */
export class Learned {
  /**
   * @param {PanelScene} panel
   * @param {Film} film
   */
  constructor(panel, film) {
    this.panel = panel;
    this.film = film;
    /** @type {{ at: number, model: Model } | null} */
    this.last = null;
  }

  /**
   * @param {number} at
   * @returns {Model | null} null before the first frame
   */
  model(at) {
    const place = this.film.clamp(at);
    if (this.last?.at === place && this.film.have) return this.last.model;
    const { model } = this.panel;
    const row = this.film.row(model.kind === "mlp" ? "weights" : "components", place);
    if (!row) return null;
    this.last = { at: place, model: model.kind === "mlp" ? mlp(model, row) : new Joint(row, model.prior) };
    return this.last.model;
  }
}

/**
 * @param {MlpModel} model
 * @param {Float32Array} weights
 */
function mlp({ sizes, activation }, weights) {
  return new Mlp(sizes, activation, weights);
}

/**
 * @param {Scene["exact"]} exact
 * @returns {Joint}
 */
export function exactModel({ components, prior }) {
  return new Joint(/** @type {Float32Array} */ (components.data), prior ?? [0.5, 0.5]);
}

/**
 * @param {Model} model
 * @param {Grid} grid
 * @returns {Field}
 */
export function fieldOf(model, grid) {
  if (model instanceof Mlp) return { grid, logit: model.logits(grid), joint: null };
  const joint = model.logJoints(grid);
  return { grid, logit: joint[0].map((a, i) => a - joint[1][i]), joint };
}

/**
 * What can be said about one point.
 * @param {Model} model
 * @param {number} x
 * @param {number} y
 * @returns {{ chance: number, logit: number, density: number | null }}
 */
export function answer(model, x, y) {
  const logit = model.logit(x, y);
  return { chance: sigmoid(logit), logit, density: model instanceof Mlp ? null : Math.exp(model.logMarginal(x, y)) };
}

/**
 * The scales on which densities and their errors are drawn: from the exact answer alone, so that they stay.
 * @param {Field} exact
 * @returns {{ peak: number, error: number }} `peak` of p(x, y); `error` a round number about half the peak of p(x)
 */
export function scales({ joint }) {
  let peak = 0;
  let marginal = 0;
  const [a, b] = joint ?? [[], []];
  for (let i = 0; i < a.length; i++) {
    const [pa, pb] = [Math.exp(a[i]), Math.exp(b[i])];
    peak = Math.max(peak, pa, pb);
    marginal = Math.max(marginal, pa + pb);
  }
  return { peak, error: round(marginal / 2) };
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
