/**
 * How good a network is whose weights were set by hand: on the points that it learns from, which the browser has. Pure.
 *
 * @import { Model, Points } from "../../../plane/types.js"
 */

import { chancesOf } from "../../../plane/chances.js";

/**
 * @param {Model} model
 * @param {Pick<Points, "xy" | "label">} points
 * @returns {number} mean of -log2 p(y | x) over the points
 */
export function bitsOn(model, { xy, label }) {
  let sum = 0;
  for (let i = 0; i < label.data.length; i++) {
    sum -= Math.log2(Math.max(1e-300, chancesOf(model.logs(xy.data[2 * i], xy.data[2 * i + 1]))[label.data[i]]));
  }
  return sum / label.data.length;
}
