/**
 * The jump forward: from a data point and its noise to any time at once. No DOM.
 *
 * @import { Point } from "../../../kernel/types.js"
 * @import { Model } from "../model.js"
 * @import { Look } from "../types.js"
 */

import { PATHS } from "../math/paths.js";
import { MANY } from "../model.js";
import { pointOf, sum } from "./taken.js";

/** @typedef {{ t: number, data: Point, noise: Point, alpha: number, sigma: number, x: Point }} Jump */

/**
 * @param {Model} model
 * @param {Look} look
 * @param {number} t
 * @returns {Jump}
 */
export function jumpOf(model, look, t) {
  const [alpha, sigma] = PATHS[look.path].level(t);
  const [, widest] = PATHS[look.path].level(1);
  const followed = look.follow % Math.min(MANY, model.points.length / 2); // as the stage draws it
  const data = pointOf(model.points, followed);
  const noise = sum([1 / widest, pointOf(model.start(look, followed + 1), followed)]);
  return { t, data, noise, alpha, sigma, x: sum([alpha, data], [sigma, noise]) };
}
