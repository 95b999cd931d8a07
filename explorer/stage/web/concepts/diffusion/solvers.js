/**
 * Ways back from noise to data, as explorer/models/diffusion/solvers.py has them: each knows one step. Points lie one after another,
 * x and y in turn. No DOM.
 *
 * @import { Path } from "./paths.js"
 *
 * @callback Ask
 * @param {Float64Array} points (n, 2)
 * @param {number} t
 * @returns {Float64Array} the forecasts of x_0, (n, 2)
 *
 * @typedef {object} Step
 * @property {Path} path
 * @property {Ask} ask
 * @property {(count: number) => ArrayLike<number>} noise fixed standard normal numbers for this step
 *
 * @typedef {object} Solver
 * @property {number} asks how often it asks in a step, the last one left out
 * @property {boolean} noisy whether it draws
 * @property {(step: Step, x: Float64Array, t: number, then: number) => Float64Array} step x at the earlier time `then`
 */

const LEAST_SIGNAL = 1e-6;

/**
 * @param {Float64Array} x
 * @param {Float64Array} way
 * @param {number} time
 */
const along = (x, way, time) => x.map((value, i) => value + time * way[i]);

/** @type {Record<string, Solver>} */
export const SOLVERS = {
  euler: {
    asks: 1,
    noisy: false,
    step: (of, x, t, then) => along(x, velocity(of, x, t), then - t),
  },
  heun: {
    asks: 2,
    noisy: false,
    step(of, x, t, then) {
      const first = velocity(of, x, t);
      const there = along(x, first, then - t);
      if (then <= 0) return there;
      const second = velocity(of, there, then);
      return along(x, first.map((v, i) => (v + second[i]) / 2), then - t);
    },
  },
  ddim: ancestral(0),
  ddpm: ancestral(1),
  sde: {
    asks: 1,
    noisy: true,
    step(of, x, t, then) {
      const { alpha, sigma, fading, growing } = of.path.slope(t);
      if (alpha < LEAST_SIGNAL) throw new Error("the reverse SDE of this path has no start");
      const square = 2 * sigma * (growing - (fading / alpha) * sigma);
      const [data, spread] = [of.ask(x, t), then > 0 ? Math.sqrt(square * (t - then)) : 0];
      const drawn = spread ? of.noise(x.length) : null;
      return x.map((value, i) => {
        const noise = (value - alpha * data[i]) / sigma;
        const drift = fading * data[i] + growing * noise + ((square / 2) * noise) / sigma;
        return value + (then - t) * drift + (drawn ? spread * drawn[i] : 0);
      });
    },
  },
};

/**
 * To the same forecast with less noise, `eta` of what may be new noise drawn anew.
 * @param {number} eta
 * @returns {Solver}
 */
export function ancestral(eta) {
  return {
    asks: 1,
    noisy: eta > 0,
    step(of, x, t, then) {
      const [now, after] = [of.path.level(t), of.path.level(then)];
      const anew = ((eta * after.sigma) / now.sigma) * Math.sqrt(Math.max(0, now.sigma ** 2 - ((now.alpha / after.alpha) * after.sigma) ** 2));
      const kept = Math.sqrt(Math.max(0, after.sigma ** 2 - anew ** 2));
      const [data, drawn] = [of.ask(x, t), anew ? of.noise(x.length) : null];
      return x.map((value, i) => after.alpha * data[i] + (kept * (value - now.alpha * data[i])) / now.sigma + (drawn ? anew * drawn[i] : 0));
    },
  };
}

/** Times of a way of even steps, from 1 to 0. @param {number} steps */
export const times = (steps) => Array.from({ length: steps + 1 }, (_, i) => 1 - i / steps);

/**
 * dx_t / dt of the probability-flow ODE.
 * @param {Step} of
 * @param {Float64Array} x
 * @param {number} t
 * @returns {Float64Array}
 */
function velocity(of, x, t) {
  const { alpha, sigma, fading, growing } = of.path.slope(t);
  const data = of.ask(x, t);
  return x.map((value, i) => fading * data[i] + (growing * (value - alpha * data[i])) / sigma);
}
