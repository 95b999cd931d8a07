/**
 * How strongly chances are drawn: fully where there are points, fading to the paper where p(x) is negligible. p(x) is the
 * exact one; where a world has none, the generative model's. Pure.
 *
 * @import { Grid } from "../../kernel/types.js"
 * @import { Exact } from "../../plane/exact.js"
 * @import { Learned } from "../../plane/learned.js"
 */

import { densityAt } from "../../plane/chances.js";
import { fieldOf } from "./priors.js";

const GONE = 1e-3; // of the peak of p(x): below it all is paper
const FULL = 5e-2; // and above it all is as it is

/**
 * @typedef {object} Shade
 * @property {string} whose "" for the exact p(x), else the id of the panel whose model says it
 * @property {string} key changes with what it says
 * @property {(grid: Grid) => Float32Array} strength from 0 to 1 at each cell
 */

/**
 * @param {Exact | null} exact
 * @param {{ id: string, learned: Learned }[]} panels
 * @param {number} at place on the timeline
 * @returns {Shade | null} null where nobody knows p(x)
 */
export function shadeOf(exact, panels, at) {
  if (exact) {
    const strength = (/** @type {Grid} */ grid) => strengths(exact.field(grid).log, exact.scales.whole);
    return { whose: "", key: exact.key, strength };
  }
  for (const { id, learned } of panels) {
    const model = learned.model(at);
    if (!model?.joint) continue;
    const strength = (/** @type {Grid} */ grid) => strengths(fieldOf(model, grid).log);
    return { whose: id, key: `${learned.key} ${learned.film.clamp(at)}`, strength };
  }
  return null;
}

/**
 * @param {Float32Array[]} log of p(x, y) of each class
 * @param {number} [peak] of p(x); the largest cell's where it is not known
 */
function strengths(log, peak = 0) {
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
