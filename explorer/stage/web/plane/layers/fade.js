/**
 * How strongly something is drawn where a density is low: fully where there are points, fading to the paper where p(x) is
 * negligible. Pure.
 */

import { densityAt } from "../chances.js";

const GONE = 1e-3; // of the peak of p(x): below it all is paper
const FULL = 5e-2; // and above it all is as it is

/**
 * @param {Float32Array[]} log of p(x, y) of each class
 * @param {number} [peak] of p(x); the largest cell's where it is not known
 * @returns {Float32Array} from 0 to 1 at each cell
 */
export function strengths(log, peak = 0) {
  const out = new Float32Array(log[0].length);
  for (let i = 0; i < out.length; i++) out[i] = densityAt(log, i);
  const top = peak || out.reduce((most, value) => Math.max(most, value), 0);
  for (let i = 0; i < out.length; i++) out[i] = strengthOf(out[i] / top);
  return out;
}

/**
 * From 0 to 1, smoothly in the logarithm, as a density goes from negligible to usual.
 * @param {number} share of the peak
 */
export function strengthOf(share) {
  const t = Math.max(0, Math.min(1, Math.log(share / GONE) / Math.log(FULL / GONE)));
  return t * t * (3 - 2 * t);
}
