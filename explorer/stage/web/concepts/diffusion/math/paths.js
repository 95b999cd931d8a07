/**
 * Noise paths x_t = alpha(t) x_0 + sigma(t) e, from data at t = 0 to noise at t = 1, as models/diffusion/paths.py has them. Pure.
 *
 * @import { PathName } from "../types.js"
 */

/**
 * @typedef {object} Path
 * @property {(t: number) => [alpha: number, sigma: number]} level
 * @property {(t: number) => [fading: number, growing: number]} slopes alpha' and sigma'; at t = 0 the noise of some grows infinitely fast
 *
 * @typedef {{ alpha: number, sigma: number, fading: number, growing: number }} Level a place on a path
 */

export const LEAST_SIGNAL = 1e-6; // a path that ends with less of it ends in noise alone
const HALVINGS = 60;

/** Flow matching's line: alpha = 1 - t, sigma = t (Lipman et al. 2023). @type {Path} */
const straight = { level: (t) => [1 - t, t], slopes: () => [-1, 1] };

/**
 * A path with alpha^2 + sigma^2 = 1.
 * @param {(t: number) => [left: number, slope: number]} power alpha^2 and its slope
 * @returns {Path}
 */
function preserving(power) {
  const level = (/** @type {number} */ t) => {
    const left = Math.min(1, Math.max(0, power(t)[0]));
    return /** @type {[number, number]} */ ([Math.sqrt(left), Math.sqrt(1 - left)]);
  };
  const before = 1e-6; // the slope where no signal is left, by a difference
  const last = -level(1 - before)[0] / before;
  return {
    level,
    slopes: (t) => {
      const slope = power(t)[1] / 2;
      const [alpha, sigma] = level(t);
      return [alpha > 0 ? slope / alpha : last, sigma > 0 ? -slope / sigma : Infinity];
    },
  };
}

/** DDPM's schedule in continuous time: beta grows from .1 to 20 (Ho et al. 2020; Song et al. 2021, eq. 32). */
const linear = preserving((t) => {
  const [least, grown] = [0.1, 19.9];
  const left = Math.exp(-least * t - (grown * t ** 2) / 2);
  return [left, -(least + grown * t) * left];
});

/** cos^2((t + s) / (1 + s) pi / 2), as a share of its beginning (Nichol & Dhariwal 2021, eq. 17). */
const cosine = preserving((t) => {
  const s = 0.008;
  const [turned, speed] = [(((t + s) / (1 + s)) * Math.PI) / 2, Math.PI / 2 / (1 + s)];
  const first = Math.cos(((s / (1 + s)) * Math.PI) / 2) ** 2;
  return [Math.cos(turned) ** 2 / first, (-speed * Math.sin(2 * turned)) / first];
});

/** A sigmoid from -3 to 3, from 1 to a thousandth (Jabri et al. 2023, algorithm 1). */
const sigmoid = preserving((t) => {
  const [reach, least] = [3, 1e-3];
  const of = (/** @type {number} */ z) => 1 / (1 + Math.exp(-z));
  const [first, last, now] = [of(-reach), of(reach), of(reach * (2 * t - 1))];
  const fall = (1 - least) / (last - first);
  return [least + fall * (last - now), -2 * reach * fall * now * (1 - now)];
});

/** All signal stays, noise grows geometrically from .01 to 10 (Song et al. 2021, eq. 30). @type {Path} */
const exploding = {
  level: (t) => [1, 0.01 ** (1 - t) * 10 ** t],
  slopes: (t) => [0, Math.log(10 / 0.01) * 0.01 ** (1 - t) * 10 ** t],
};

/** @type {Record<PathName, Path>} */
export const PATHS = { straight, linear, cosine, sigmoid, exploding };

/**
 * @param {PathName} path
 * @param {number} t
 * @returns {Level}
 */
export function levelOf(path, t) {
  const [[alpha, sigma], [fading, growing]] = [PATHS[path].level(t), PATHS[path].slopes(t)];
  return { alpha, sigma, fading, growing };
}

/** log alpha^2 / sigma^2, in nats; infinite where one of them is nothing. @param {PathName} path @param {number} t */
export function logSnr(path, t) {
  const [alpha, sigma] = PATHS[path].level(t);
  return 2 * (Math.log(alpha) - Math.log(sigma));
}

/**
 * The t at which sigma / alpha is `ratio`.
 * @param {PathName} path
 * @param {number} ratio
 * @returns {number | null} null where it never is
 */
export function timeOf(path, ratio) {
  const past = (/** @type {number} */ t) => {
    const [alpha, sigma] = PATHS[path].level(t);
    return Math.atan2(sigma, alpha) - Math.atan(ratio);
  };
  let [low, high] = [0, 1];
  if (!(past(low) <= 0 && past(high) >= 0)) return null;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (past(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Whether some signal is left at a path's end, without which its SDE has no start. @param {PathName} path */
export const hasStart = (path) => PATHS[path].level(1)[0] >= LEAST_SIGNAL;
