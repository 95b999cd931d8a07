/**
 * Denoisers that a solver can ask: the network at any place of its film and at any level, as explorer/models/diffusion says, equal
 * to torch within 1e-4, and the exact one; each with a class told or none, or pushed towards it. No DOM.
 *
 * @import { Film } from "../../kernel/film.js"
 * @import { Law, Noised } from "./noised.js"
 * @import { Level } from "./paths.js"
 */

import { Net } from "../../kernel/net.js";
import { noised } from "./noised.js";

const CLOCK = [1, 2, 4]; // times the angle that the network is told as waves
const LEVELS = 64; // laws kept: those of a way of so many steps

/**
 * @typedef {object} DenoiserForm how the network is run (concepts/diffusion/described.py)
 * @property {number[]} sizes of its layers
 * @property {number} classes that it can be told; 0: none
 * @property {"v" | "noise" | "data" | "velocity"} prediction
 * @property {number} scale it sees x / scale
 */

/**
 * @typedef {object} Told
 * @property {number | null} label the class asked for
 * @property {number} w 0: without it, 1: as it asks, above: pushed beyond
 */

/**
 * @typedef {object} Denoiser
 * @property {(points: ArrayLike<number>, n: number, level: Level, out: Float64Array, told?: Told) => void} denoise forecasts of x_0, (n, 2) -> (n, 2)
 */

/** x_0 from what the network says of x_t / hypot, by prediction: x, value, cos, sin. @type {Record<string, (x: number, value: number, cos: number, sin: number) => number>} */
const DATA = {
  v: (x, v, cos, sin) => cos * x - sin * v,
  noise: (x, noise, cos, sin) => (x - sin * noise) / cos,
  data: (_x, data) => data,
  velocity: (x, velocity, cos, sin) => (x - sin * velocity) / (cos + sin),
};

/** @implements {Denoiser} */
export class Learned {
  /** @param {DenoiserForm} form */
  constructor(form) {
    this.form = form;
    this.net = new Net(form.sizes, "silu");
    this.data = DATA[form.prediction];
    this.input = new Float32Array(0);
    /** @type {Float32Array | null} */
    this.weights = null;
  }

  /**
   * @param {Film} film
   * @param {number} place between two frames by what lies between
   */
  at(film, place) {
    this.weights = /** @type {Float32Array} */ (film.row("weights", place));
    return this;
  }

  /**
   * @param {ArrayLike<number>} points
   * @param {number} n
   * @param {Level} level
   * @param {Float64Array} out
   * @param {Told} [told]
   */
  denoise(points, n, level, out, told = { label: null, w: 0 }) {
    pushed(this, points, n, level, out, told);
  }

  /**
   * @param {ArrayLike<number>} points
   * @param {number} n
   * @param {Level} level
   * @param {Float64Array} out
   * @param {number | null} label
   */
  plain(points, n, { alpha, sigma }, out, label) {
    const { sizes, classes, scale } = this.form;
    const [length, width] = [Math.hypot(alpha, sigma), sizes[0]];
    const [cos, sin, angle] = [alpha / length, sigma / length, Math.atan2(sigma, alpha)];
    const waves = CLOCK.flatMap((k) => [Math.sin(k * angle), Math.cos(k * angle)]);
    const told = Array.from({ length: classes }, (_, c) => Number(c === label));
    if (this.input.length < n * width) this.input = new Float32Array(n * width);
    for (let p = 0; p < n; p++) {
      this.input[p * width] = points[2 * p] / (length * scale);
      this.input[p * width + 1] = points[2 * p + 1] / (length * scale);
      this.input.set(waves, p * width + 2);
      this.input.set(told, p * width + 2 + waves.length);
    }
    const said = this.net.run(/** @type {Float32Array} */ (this.weights), this.input, n);
    for (let i = 0; i < 2 * n; i++) out[i] = this.data(points[i] / length, said[i], cos, sin);
  }
}

/** @implements {Denoiser} */
export class Oracle {
  /**
   * @param {Law} all
   * @param {Law[]} classes
   */
  constructor(all, classes) {
    this.laws = [all, ...classes];
    /** @type {Map<string, Noised>} */
    this.known = new Map();
  }

  /**
   * @param {ArrayLike<number>} points
   * @param {number} n
   * @param {Level} level
   * @param {Float64Array} out
   * @param {Told} [told]
   */
  denoise(points, n, level, out, told = { label: null, w: 0 }) {
    pushed(this, points, n, level, out, told);
  }

  /**
   * @param {ArrayLike<number>} points
   * @param {number} n
   * @param {Level} level
   * @param {Float64Array} out
   * @param {number | null} label
   */
  plain(points, n, level, out, label) {
    this.law(level, label).denoise(points, n, out);
  }

  /**
   * @param {Level} level
   * @param {number | null} label
   * @returns {Noised}
   */
  law(level, label) {
    const which = label === null ? 0 : label + 1;
    const key = `${which} ${level.alpha} ${level.sigma}`;
    const found = this.known.get(key) ?? noised(this.laws[which], level);
    if (this.known.size >= LEVELS) this.known.delete(/** @type {string} */ (this.known.keys().next().value));
    this.known.set(key, found);
    return found;
  }
}

/**
 * D(x) + w (D(x, y) - D(x)) (Ho & Salimans 2022, eq. 6).
 * @param {{ plain: (points: ArrayLike<number>, n: number, level: Level, out: Float64Array, label: number | null) => void }} denoiser
 * @param {ArrayLike<number>} points
 * @param {number} n
 * @param {Level} level
 * @param {Float64Array} out
 * @param {Told} told
 */
function pushed(denoiser, points, n, level, out, { label, w }) {
  const asked = w === 0 ? null : label;
  denoiser.plain(points, n, level, out, asked);
  if (asked === null || w === 1) return;
  const free = new Float64Array(2 * n);
  denoiser.plain(points, n, level, free, null);
  for (let i = 0; i < 2 * n; i++) out[i] = free[i] + w * (out[i] - free[i]);
}
