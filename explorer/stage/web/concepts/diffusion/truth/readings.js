/**
 * What the truth strip reads: the error at a noise level, how many points are copies, what a gap is made of, and numbers as they are
 * written. Pure.
 *
 * @import { Asked, Denoiser, Look } from "../types.js"
 */

import { bounded } from "../../../kernel/numbers.js";
import { normal, uniforms } from "../../../kernel/random.js";

export const NONE = "–"; // where no number is
export const JUDGED = 300; // points at each level
const SEED = 20_261_132; // of their noise
/** Levels of noise, from data to noise: angles. @type {number[]} */
export const ANGLES = Array.from({ length: 24 }, (_, i) => (((i + 0.5) / 24) * Math.PI) / 2);
const LEAST_ANGLE = 0.01; // without any noise, and of noise alone, a number would be divided by nothing
const NEAR = 1 / 3; // of the distance to the second nearest (metrics/memorization.py)
const LIMIT = 2; // standard deviations over a perfect sampler's mean that are still chance
const MOSTLY = 0.5;
const FAR_MORE = 2; // times the copies that a perfect sampler makes by chance

/** @typedef {{ x_0: Float64Array, noise: Float64Array }} Points with which a level is judged, (n, 2) each */

/** @typedef {{ error: number, loss: number, floor: number }} Errors means over points; NaN where nobody knows the law */

/**
 * So many training points, evenly from all there are, each with its own noise; always the same.
 * @param {Float64Array} xy (N, 2)
 * @param {ArrayLike<number>} labels
 * @param {number | null} label of one class
 * @param {number} [most]
 * @returns {Points}
 */
export function judgedOf(xy, labels, label, most = JUDGED) {
  const rows = Array.from(labels, (_, i) => i).filter((i) => label === null || labels[i] === label);
  const n = Math.min(most, rows.length);
  const taken = Array.from({ length: n }, (_, k) => rows[Math.floor((k * rows.length) / n)]);
  const uniform = uniforms(SEED);
  return { x_0: Float64Array.from(taken.flatMap((i) => [xy[2 * i], xy[2 * i + 1]])), noise: Float64Array.from({ length: 2 * n }, () => normal(uniform)) };
}

/** An angle at which all numbers are finite. @param {number} alpha @param {number} sigma */
export const angleOf = (alpha, sigma) => Math.min(Math.PI / 2 - LEAST_ANGLE, Math.max(LEAST_ANGLE, Math.atan2(sigma, alpha)));

/** The mean squared distance of points. @param {Float64Array} a (n, 2) @param {Float64Array} b (n, 2) */
const apart = (a, b) => (2 * a.reduce((sum, value, i) => sum + (value - b[i]) ** 2, 0)) / a.length;

/**
 * Mean squared errors in v = cos e - sin x_0 at one angle. With x = cos x_0 + sin e it is v = (cos x - x_0) / sin, so that each is the
 * forecast's error in parts of sin (metrics/diffusion.py).
 * @param {Denoiser} asked
 * @param {Denoiser | null} exact
 * @param {Points} points
 * @param {number} angle
 * @returns {Errors}
 */
export function errorsOf(asked, exact, { x_0, noise }, angle) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const x = x_0.map((value, i) => cos * value + sin * noise[i]);
  const found = asked(x, cos, sin);
  const best = exact && exact(x, cos, sin);
  return { error: best ? apart(found, best) / sin ** 2 : NaN, loss: apart(found, x_0) / sin ** 2, floor: best ? apart(best, x_0) / sin ** 2 : NaN };
}

/**
 * The training point that lies nearest to a place, how far it is, and how far the next one is.
 * @param {number} x
 * @param {number} y
 * @param {ArrayLike<number>} known (N, 2)
 * @returns {{ index: number, first: number, second: number, copy: boolean }}
 */
export function nearestOf(x, y, known) {
  let [index, first, second] = [-1, Infinity, Infinity];
  for (let k = 0; k < known.length; k += 2) {
    const dx = x - known[k], dy = y - known[k + 1];
    const square = dx * dx + dy * dy;
    if (square < first) [index, first, second] = [k / 2, square, first];
    else if (square < second) second = square;
  }
  return { index, first: Math.sqrt(first), second: Math.sqrt(second), copy: first < NEAR ** 2 * second };
}

/**
 * The share of points that lie far nearer to one training point than to any other.
 * @param {ArrayLike<number>} x (n, 2)
 * @param {ArrayLike<number>} known (N, 2)
 */
export function copiesOf(x, known) {
  if (known.length < 4) return NaN; // no second one to compare with
  let copies = 0;
  for (let i = 0; i < x.length; i += 2) if (nearestOf(x[i], x[i + 1], known).copy) copies++;
  return (2 * copies) / x.length;
}

/** Whether a class is pushed further than any law goes. @param {Pick<Look, "label" | "guidance">} look */
export const pushed = ({ label, guidance }) => label !== null && guidance !== 0 && guidance !== 1;

/** The class whose law the points are to follow: with guidance 0 nobody is told one. @param {Pick<Look, "label" | "guidance">} look */
export const targetOf = ({ label, guidance }) => (guidance === 0 ? null : label);

/** @typedef {"pushed" | "unknown" | "copies" | "good" | "steps" | "heart" | "network"} Verdict what most of a gap comes from */

/**
 * @param {object} of
 * @param {Asked} of.ask
 * @param {boolean} of.known whether the law is
 * @param {boolean} of.pushed
 * @param {number} of.asked the distance of the points
 * @param {number} of.exact and of those that the exact denoiser leads by the same route
 * @param {{ mean: number, sd: number }} of.perfect
 * @param {number} of.copies the share of them
 * @param {number} of.chance the same of a perfect sampler
 * @returns {Verdict}
 */
export function verdictOf(of) {
  const { ask, asked, exact, perfect: { mean, sd }, copies, chance } = of;
  if (of.pushed) return "pushed";
  if (!of.known) return "unknown";
  if (ask === "heart" && copies > FAR_MORE * chance) return "copies";
  if (asked <= mean + LIMIT * sd) return "good";
  if (exact - mean > MOSTLY * (asked - mean)) return "steps";
  return ask === "heart" ? "heart" : ask === "exact" ? "steps" : "network";
}

/**
 * Where distances lie on one logarithmic scale, from 0 to 1: a perfect sampler's is near its beginning.
 * @param {number} value
 * @param {{ mean: number }} perfect
 * @param {number} [largest] of those that are shown
 */
export function shareOf(value, { mean }, largest = 0) {
  const [low, high] = [mean / 2, Math.max(2, 1.2 * (Number.isFinite(largest) ? largest : 0))];
  return Math.max(0, Math.min(1, Math.log(Math.max(value, low) / low) / Math.log(high / low)));
}

/** A distance, an error or a loss with the digits that are worth it. @param {number} value */
export const written = (value) => bounded(value, value >= 9.995 ? 1 : value >= 0.9995 ? 2 : value >= 0.00995 || value === 0 ? 3 : 4);
