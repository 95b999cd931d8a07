/**
 * What may be said of x_t = alpha x_0 + sigma e, each as good as the others: whoever knows one of x_0 and e knows the other
 * (models/diffusion/predictions.py). `v` is that of x_t / hypot(alpha, sigma). Pure.
 *
 * @import { Prediction } from "../types.js"
 * @import { Level } from "./paths.js"
 */

/** @typedef {Prediction | "score"} Said */
/** @typedef {{ data: Float64Array, noise: Float64Array }} Parts the forecasts of x_0 and of the noise */

/**
 * How both forecasts are made of x and of what is said: four factors.
 * @type {Record<Said, (at: Level) => [dataX: number, dataSaid: number, noiseX: number, noiseSaid: number]>}
 */
const TAKEN = {
  noise: ({ alpha, sigma }) => [1 / alpha, -sigma / alpha, 0, 1],
  data: ({ alpha, sigma }) => [0, 1, 1 / sigma, -alpha / sigma],
  v: ({ alpha, sigma }) => {
    const square = alpha ** 2 + sigma ** 2;
    const length = Math.sqrt(square);
    return [alpha / square, -sigma / length, sigma / square, alpha / length];
  },
  velocity: ({ alpha, sigma, fading, growing }) => {
    const turn = alpha * growing - fading * sigma;
    return [growing / turn, -sigma / turn, -fading / turn, alpha / turn];
  },
  score: ({ alpha, sigma }) => [1 / alpha, sigma ** 2 / alpha, 0, -sigma],
};

/**
 * How what is said is made of both forecasts: two factors.
 * @type {Record<Said, (at: Level) => [data: number, noise: number]>}
 */
const MADE = {
  noise: () => [0, 1],
  data: () => [1, 0],
  v: ({ alpha, sigma }) => [-sigma / Math.hypot(alpha, sigma), alpha / Math.hypot(alpha, sigma)],
  velocity: ({ fading, growing }) => [fading, growing],
  score: ({ sigma }) => [0, -1 / sigma],
};

/**
 * @param {Said} prediction
 * @param {ArrayLike<number>} x (n, 2)
 * @param {ArrayLike<number>} value what is said of it, (n, 2)
 * @param {Level} at
 * @returns {Parts}
 */
export function partsOf(prediction, x, value, at) {
  const [dataX, dataSaid, noiseX, noiseSaid] = TAKEN[prediction](at);
  return { data: mixed(dataX, x, dataSaid, value), noise: mixed(noiseX, x, noiseSaid, value) };
}

/**
 * The other way round.
 * @param {Said} prediction
 * @param {{ data: ArrayLike<number>, noise: ArrayLike<number> }} parts
 * @param {Level} at
 * @returns {Float64Array}
 */
export function said(prediction, { data, noise }, at) {
  const [ofData, ofNoise] = MADE[prediction](at);
  return mixed(ofData, data, ofNoise, noise);
}

/**
 * a x + b y; what is taken zero times counts nothing, even where it is infinite.
 * @param {number} a
 * @param {ArrayLike<number>} x
 * @param {number} b
 * @param {ArrayLike<number>} y
 */
export function mixed(a, x, b, y) {
  const out = new Float64Array(x.length);
  if (a !== 0) for (let i = 0; i < out.length; i++) out[i] = a * x[i];
  if (b !== 0) for (let i = 0; i < out.length; i++) out[i] += b * y[i];
  return out;
}
