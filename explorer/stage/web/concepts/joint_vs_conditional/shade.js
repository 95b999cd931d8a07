/**
 * By what chances fade where p(x) is negligible: by the exact p(x); where a world has none, by the generative model's. Pure.
 *
 * @import { Grid } from "../../kernel/types.js"
 * @import { Exact } from "../../plane/exact.js"
 * @import { LearnedSide } from "./side.js"
 */

import { fieldOf } from "../../plane/fields.js";
import { strengths } from "../../plane/layers/fade.js";

/**
 * @typedef {object} Shade
 * @property {string} whose "" for the exact p(x), else the id of the panel whose model says it
 * @property {string} key changes with what it says
 * @property {(grid: Grid) => Float32Array} strength from 0 to 1 at each cell
 */

/**
 * @param {Exact | null} exact
 * @param {{ id: string, learned: LearnedSide }[]} panels
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
