/**
 * One step of one point, taken apart: where it is, what was said of it, the forecasts, what the solver makes of them, where it lands.
 * The step is the walk's own; what was drawn anew in it follows from where it went. No DOM.
 *
 * @import { Point } from "../../../kernel/types.js"
 * @import { Model } from "../model.js"
 * @import { Level } from "../math/paths.js"
 * @import { Denoiser, Look, Prediction, Walk } from "../types.js"
 */

import { levelOf } from "../math/paths.js";
import { said } from "../math/predictions.js";

const LEAST = 1e-12;

/**
 * @typedef {object} Taken
 * @property {number} step counted from 0
 * @property {number} steps
 * @property {number} t
 * @property {number} then the earlier time that it leads to
 * @property {Level} at
 * @property {Level} there
 * @property {Point} x
 * @property {Prediction} prediction what was said: the network's own where it alone was asked
 * @property {Point} said
 * @property {{ without: Point, told: Point, w: number } | null} mixed both answers, where guidance mixes them
 * @property {Point} data forecast of x_0
 * @property {Point} noise and of the noise
 * @property {Made} made
 * @property {Point} next
 *
 * @typedef {Along | Less | Drifts | Chosen} Made what the solver makes of the forecasts
 * @typedef {{ by: "euler" | "heun", slope: Point, slopes: Point[] }} Along
 * @typedef {{ by: "ddim", kept: number, drawn: number, less: Point, added: Point }} Less `kept` of the noise, `drawn` of a new one
 * @typedef {{ by: "sde", flow: Point, drift: Point, added: Point }} Drifts
 * @typedef {{ by: "adaptive", jumps: boolean, way: Point }} Chosen `jumps`: it takes the forecast itself
 */

/**
 * A sum of points, each so many times.
 * @param {...[number, Point]} terms
 * @returns {Point}
 */
export function sum(...terms) {
  const total = (/** @type {number} */ c) => terms.reduce((so, [times, point]) => so + (times ? times * point[c] : 0), 0); // nothing of what is infinite is nothing
  return [total(0), total(1)];
}

/** A row of points. @param {Float64Array} points @param {number} i @returns {Point} */
export const pointOf = (points, i) => [points[2 * i], points[2 * i + 1]];

/** What a denoiser forecasts of one point. @param {Denoiser} denoiser @param {Point} x @param {Level} at @returns {Point} */
const asks = (denoiser, x, { alpha, sigma }) => pointOf(denoiser(Float64Array.from(x), alpha, sigma), 0);

/** What noise a forecast of x_0 leaves. @param {Point} x @param {Point} data @param {Level} at */
const noiseOf = (x, data, { alpha, sigma }) => sum([1 / sigma, x], [-alpha / sigma, data]);

/** The flow's slope. @param {Point} data @param {Point} noise @param {Level} at */
const slopeOf = (data, noise, at) => pointOf(said("velocity", { data, noise }, at), 0);

/**
 * What a network says that forecasts these parts: a velocity is told on the straight path, whichever is walked.
 * @param {Prediction} prediction
 * @param {Point} data
 * @param {Point} noise
 * @param {Level} at
 * @returns {Point}
 */
export const saidOf = (prediction, data, noise, at) => pointOf(said(prediction, { data, noise }, { ...at, fading: -1, growing: 1 }), 0);

/**
 * The step of a walk that one of its points takes.
 * @param {Model} model
 * @param {Look} look
 * @param {Walk} walk
 * @param {number} point
 * @param {number} step
 * @returns {Taken | null} null where nobody can be asked
 */
export function takenIn(model, look, walk, point, step) {
  const denoiser = model.denoiser(look.ask, look);
  if (!denoiser) return null;
  const [t, then] = [walk.times[step], walk.times[step + 1]];
  const [at, there] = [levelOf(look.path, t), levelOf(look.path, then)];
  const [x, next] = [pointOf(walk.states[step], point), pointOf(walk.states[step + 1], point)];
  const data = asks(denoiser, x, at);
  const noise = noiseOf(x, data, at);
  const mixed = mixedIn(model, look, x, at);
  const prediction = look.ask === "network" && !mixed ? model.form.prediction : "data";
  const forecast = { x, data, noise, at, there, t, then, next };
  return { step, steps: walk.times.length - 1, ...forecast, prediction, said: saidOf(prediction, data, noise, at), mixed, made: madeBy(look, forecast, denoiser) };
}

/**
 * Both answers that guidance mixes; null where one alone was given.
 * @param {Model} model
 * @param {Look} look
 * @param {Point} x
 * @param {Level} at
 */
function mixedIn(model, { ask, label, guidance: w }, x, at) {
  if (label === null || w === 0 || w === 1) return null;
  const [free, told] = [model.plain(ask, null), model.plain(ask, label)];
  return free && told && { without: asks(free, x, at), told: asks(told, x, at), w };
}

/**
 * @typedef {object} Forecast
 * @property {Point} x
 * @property {Point} data
 * @property {Point} noise
 * @property {Level} at
 * @property {Level} there
 * @property {number} t
 * @property {number} then
 * @property {Point} next
 */

/**
 * @param {Look} look
 * @param {Forecast} forecast
 * @param {Denoiser} denoiser
 * @returns {Made}
 */
function madeBy({ solver, eta, path }, forecast, denoiser) {
  if (solver === "adaptive") return { by: "adaptive", jumps: forecast.then <= 0, way: sum([1, forecast.next], [-1, forecast.x]) };
  if (solver === "sde") return drifting(forecast);
  if (solver === "ddim" || solver === "ddpm") return lessening(forecast, solver === "ddpm" ? 1 : eta);
  return along(forecast, solver === "heun" && forecast.then > 0 ? (x) => slopeAt(denoiser, x, levelOf(path, forecast.then)) : null);
}

/** @param {Denoiser} denoiser @param {Point} x @param {Level} at */
function slopeAt(denoiser, x, at) {
  const data = asks(denoiser, x, at);
  return slopeOf(data, noiseOf(x, data, at), at);
}

/**
 * Euler's step; Heun's asks once more at its end.
 * @param {Forecast} forecast
 * @param {((x: Point) => Point) | null} again
 * @returns {Along}
 */
function along({ x, data, noise, at, t, then }, again) {
  const first = slopeOf(data, noise, at);
  if (!again) return { by: "euler", slope: first, slopes: [first] };
  const second = again(sum([1, x], [then - t, first]));
  return { by: "heun", slope: sum([0.5, first], [0.5, second]), slopes: [first, second] };
}

/**
 * The forecast with less noise, some of it new (Song, Meng & Ermon 2021, eq. 12 and 16).
 * @param {Forecast} forecast
 * @param {number} eta
 * @returns {Less}
 */
function lessening({ data, noise, at, there, next }, eta) {
  const most = Math.sqrt(Math.max(at.sigma ** 2 - ((at.alpha / there.alpha) * there.sigma) ** 2, 0));
  const drawn = ((eta * there.sigma) / at.sigma) * most;
  const kept = Math.sqrt(Math.max(there.sigma ** 2 - drawn ** 2, 0));
  const mean = sum([there.alpha, data], [kept, noise]);
  return { by: "ddim", kept, drawn, less: sum([kept, noise]), added: drawn > LEAST ? sum([1, next], [-1, mean]) : [0, 0] };
}

/**
 * The flow, as much again along the score, and new noise (Song et al. 2021, eq. 6).
 * @param {Forecast} forecast
 * @returns {Drifts}
 */
function drifting({ x, data, noise, at, t, then, next }) {
  const square = 2 * at.sigma * (at.growing - (at.fading / at.alpha) * at.sigma); // g(t)^2
  const flow = slopeOf(data, noise, at);
  const drift = sum([1, flow], [square / 2 / at.sigma, noise]); // the score is -noise / sigma
  return { by: "sde", flow, drift, added: then > 0 ? sum([1, next], [-1, x], [t - then, drift]) : [0, 0] };
}

/**
 * Where the solver's own rule leads: the walk's next state, but for what rounding does.
 * @param {Taken} taken
 * @returns {Point}
 */
export function landing({ x, data, t, then, there, made }) {
  if (made.by === "adaptive") return made.jumps ? data : sum([1, x], [1, made.way]);
  if (made.by === "ddim") return sum([there.alpha, data], [1, made.less], [1, made.added]);
  if (made.by === "sde") return sum([1, x], [then - t, made.drift], [1, made.added]);
  return sum([1, x], [then - t, made.slope]);
}
