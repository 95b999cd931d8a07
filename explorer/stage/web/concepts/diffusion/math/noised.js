/**
 * A law seen through noise, x_t = alpha x_0 + sigma e: its log-density, and E[x_0 | x_t], the forecast that no denoiser can beat
 * (exact/noising.py). No DOM.
 *
 * @import { PlaneOwn } from "../../../plane/types.js"
 * @import { Law } from "../types.js"
 */

import { BoxesLaw } from "./boxes.js";
import { GaussiansLaw } from "./gaussians.js";
import { PointsLaw } from "./points.js";

const ROW = 6;
let made = 0; // tells one law from another

/**
 * What a world's points, or those of one class, are drawn from.
 * @param {Pick<PlaneOwn, "exact">} own
 * @param {number | null} label
 * @returns {Law}
 */
export function lawOf({ exact }, label) {
  if (!exact) throw new Error("nobody knows the law");
  const { kind, classes, prior } = exact;
  if (label !== null && !classes[label]) throw new Error("there is no such class");
  const which = label === null ? classes.map((_, i) => i) : [label];
  const all = which.map((i) => {
    const share = label !== null ? 1 : prior ? prior[i] : 1 / classes.length;
    return Float64Array.from(classes[i].data, (value, at) => (at % ROW ? value : share * value));
  });
  const rows = Float64Array.from(all.flatMap((of) => Array.from(of)));
  return named(kind === "boxes" ? new BoxesLaw(rows) : new GaussiansLaw(rows));
}

/**
 * Points by heart, each equally likely; with a `width` each is a round Gaussian.
 * @param {ArrayLike<number>} xy (N, 2)
 * @param {number} [width]
 * @returns {Law}
 */
export const pointsLaw = (xy, width = 0) => named(new PointsLaw(xy, width));

/** @param {Omit<Law, "key">} law @returns {Law} */
function named(law) {
  return { denoise: (x, alpha, sigma) => law.denoise(x, alpha, sigma), logDensity: (x, alpha, sigma) => law.logDensity(x, alpha, sigma), key: `law ${made++}` };
}
