/**
 * A table drawn into a square of 100 by 100: its places stand evenly apart, each value with its standard error. Pure but for `dot`.
 *
 * @typedef {{ mean: number[], se: number[] }} Values
 */

import { h } from "../../kernel/dom.js";

/** Where the i-th of so many places stands, in percent. @param {number} i @param {number} count */
export const acrossOf = (i, count) => (100 * (i + 0.5)) / count;

/** @param {number} i @param {number} count @param {number} down */
const at = (i, count, down) => `${acrossOf(i, count).toFixed(2)} ${down.toFixed(2)}`;

/**
 * The path through the means.
 * @param {Values} values
 * @param {(value: number) => number} y in percent from the top
 */
export const lineOf = ({ mean }, y) => mean.map((value, i) => `${i ? "L" : "M"}${at(i, mean.length, y(value))}`).join("");

/**
 * Upright lines over the standard errors.
 * @param {Values} values
 * @param {(value: number) => number} y
 */
export const barsOf = ({ mean, se }, y) => mean.map((value, i) => `M${at(i, mean.length, y(value - se[i]))}L${at(i, mean.length, y(value + se[i]))}`).join("");

/**
 * A dot on each mean.
 * @param {Values} values
 * @param {(value: number) => number} y
 * @param {string} [who] whose line it is on
 */
export function dotsOf({ mean }, y, who) {
  return mean.map((value, i) => {
    const dot = h("i", { "data-who": who });
    Object.assign(dot.style, { left: `${acrossOf(i, mean.length)}%`, top: `${y(value)}%` });
    return dot;
  });
}
