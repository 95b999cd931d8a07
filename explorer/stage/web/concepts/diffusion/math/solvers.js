/**
 * Ways back from noise to data, as models/diffusion/solvers.py has them: each knows one step, from t to an earlier time `then`. No DOM.
 *
 * @import { Denoiser, Look, PathName, SolverName } from "../types.js"
 * @import { Level } from "./paths.js"
 * @import { Parts } from "./predictions.js"
 */

import { LEAST_SIGNAL, PATHS, levelOf } from "./paths.js";
import { mixed, partsOf, said } from "./predictions.js";

/**
 * @typedef {object} Solver
 * @property {number} asks how often it asks the denoiser in a step, the last one left out
 * @property {boolean} noisy whether it draws
 * @property {(asked: Forecasts, x: Float64Array, t: number, then: number, normals: () => number) => Float64Array} step
 */

/** A denoiser on a path. */
export class Forecasts {
  /**
   * @param {Denoiser} denoiser
   * @param {PathName} path
   */
  constructor(denoiser, path) {
    this.denoiser = denoiser;
    this.path = path;
  }

  /** @param {number} t @returns {Level} */
  level(t) {
    return levelOf(this.path, t);
  }

  /** The forecasts of x_0 and of the noise. @param {Float64Array} x @param {number} t @returns {Parts} */
  parts(x, t) {
    const [alpha, sigma] = PATHS[this.path].level(t);
    return partsOf("data", x, this.denoiser(x, alpha, sigma), { alpha, sigma, fading: 0, growing: 0 });
  }

  /** dx / dt of the flow (Song et al. 2021, eq. 13). @param {Float64Array} x @param {number} t */
  velocity(x, t) {
    return said("velocity", this.parts(x, t), this.level(t));
  }
}

/** A straight step along the velocity. @type {Solver} */
const euler = {
  asks: 1,
  noisy: false,
  step: (asked, x, t, then) => mixed(1, x, then - t, asked.velocity(x, t)),
};

/** Euler's step, mended by the velocity at its end; the last one is Euler's (Karras et al. 2022, algorithm 1). @type {Solver} */
const heun = {
  asks: 2,
  noisy: false,
  step: (asked, x, t, then) => {
    const first = asked.velocity(x, t);
    const there = mixed(1, x, then - t, first);
    if (then <= 0) return there;
    const second = asked.velocity(there, then);
    return x.map((value, i) => value + ((then - t) * (first[i] + second[i])) / 2);
  },
};

/**
 * The forecast with less noise, `eta` of what may be drawn anew (Song, Meng & Ermon 2021, eq. 12 and 16); 1 is DDPM's step.
 * @param {number} eta
 * @returns {Solver}
 */
export const ddim = (eta) => ({
  asks: 1,
  noisy: eta > 0,
  step: (asked, x, t, then, normals) => {
    const { data, noise } = asked.parts(x, t);
    const [[alpha, sigma], [alphaThen, sigmaThen]] = [PATHS[asked.path].level(t), PATHS[asked.path].level(then)];
    const drawn = ((eta * sigmaThen) / sigma) * Math.sqrt(Math.max(sigma ** 2 - ((alpha / alphaThen) * sigmaThen) ** 2, 0));
    const kept = Math.sqrt(Math.max(sigmaThen ** 2 - drawn ** 2, 0));
    return stirred(mixed(alphaThen, data, kept, noise), drawn, normals);
  },
});

/** The reverse SDE: the flow, as much again along the score, and new noise (Song et al. 2021, eq. 6). @type {Solver} */
const sde = {
  asks: 1,
  noisy: true,
  step: (asked, x, t, then, normals) => {
    const at = asked.level(t);
    if (at.alpha < LEAST_SIGNAL) throw new Error("the reverse SDE of this path has no start: at its end all signal is gone");
    const parts = asked.parts(x, t);
    const square = 2 * at.sigma * (at.growing - (at.fading / at.alpha) * at.sigma); // g(t)^2
    const drift = mixed(1, said("velocity", parts, at), -square / 2, said("score", parts, at));
    return stirred(mixed(1, x, then - t, drift), then > 0 ? Math.sqrt(square * (t - then)) : 0, normals);
  },
};

/**
 * Add noise of so much, number after number.
 * @param {Float64Array} x is written
 * @param {number} much
 * @param {() => number} normals
 */
function stirred(x, much, normals) {
  if (much) for (let i = 0; i < x.length; i++) x[i] += much * normals();
  return x;
}

/** By name, all but the one that chooses its own steps. @type {Record<Exclude<SolverName, "adaptive">, Solver>} */
export const SOLVERS = { euler, heun, ddim: ddim(0), ddpm: ddim(1), sde };

/** The solver that a look asks for. @param {Pick<Look, "solver" | "eta">} look @returns {Solver | null} null: it chooses its own steps */
export function solverOf({ solver, eta }) {
  if (solver === "adaptive") return null;
  return solver === "ddim" ? ddim(eta) : SOLVERS[solver];
}
