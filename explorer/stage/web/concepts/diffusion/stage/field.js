/**
 * Which way points go at a place: along the flow dx/dt = alpha' x_0 + sigma' e with the forecasts of whoever is asked, or, on the way
 * forward, the score. No DOM.
 *
 * @import { Model } from "../model.js"
 * @import { Denoiser, Look, Shown } from "../types.js"
 * @import { Level } from "./lens.js"
 */

/** @typedef {{ learned: Denoiser | null, exact: Denoiser | null }} Sides `learned`: the network's, or that of the points by heart */

/**
 * Whose fields are compared.
 * @param {Pick<Shown, "model" | "look">} shown
 * @returns {Sides}
 */
export const sidesOf = ({ model, look }) => ({ learned: model.denoiser(look.ask === "heart" ? "heart" : "network", look), exact: model.denoiser("exact", look) });

/**
 * What is shown of them: what is learned, where nobody knows what is exact.
 * @param {Look} look
 * @param {Pick<Model, "own">} model
 * @returns {Look["show"]}
 */
export const shownOf = ({ show }, { own }) => (own.exact ? show : "learned");

/**
 * dx/dt, which at a place forecasts x_0 and the noise.
 * @param {Denoiser} denoiser
 * @param {Float64Array} x (n, 2)
 * @param {Level} level
 */
export function velocity(denoiser, x, { alpha, sigma, fading, growing }) {
  const data = denoiser(x, alpha, sigma);
  return data.map((value, i) => fading * value + (growing * (x[i] - alpha * value)) / sigma);
}

/**
 * The gradient of log p_t: minus the forecast of the noise, over sigma.
 * @param {Denoiser} denoiser
 * @param {Float64Array} x (n, 2)
 * @param {Level} level
 */
export function score(denoiser, x, { alpha, sigma }) {
  const data = denoiser(x, alpha, sigma);
  return data.map((value, i) => (alpha * value - x[i]) / sigma ** 2);
}

/**
 * The field of a moment, of one side.
 * @param {Look["way"]} way
 */
export const fieldOf = (way) => (way === "back" ? velocity : score);

/**
 * How arrows are drawn at places: the way points go back, through the lens; of scores as they are.
 * @param {Look["way"]} way
 * @param {Float64Array} field
 * @param {Float64Array} x
 * @param {Level} level
 */
export function drawnWay(way, field, x, { lens, widening }) {
  if (way === "forward") return field.map((value) => value * lens);
  return field.map((value, i) => (x[i] * widening) / lens ** 2 - value / lens);
}
