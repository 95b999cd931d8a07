/**
 * Marginalization: one coordinate of a point is missing. What is left of a model of p(x, y) when it is integrated out, and
 * what a model of p(y | x) says with its mean put in. Pure.
 *
 * @import { NdArray, Point } from "../../kernel/types.js"
 * @import { Joint } from "../../plane/mixture.js"
 * @import { Density, Model } from "../../plane/types.js"
 */

import { chancesOf } from "../../plane/chances.js";
import { logSum } from "../../plane/mixture.js";
import { NOISE } from "../../plane/noise.js";

/** @typedef {"x1" | "x2" | null} Missing */

/** Which coordinate is known. @param {NonNullable<Missing>} missing */
export const knownAxis = (missing) => (missing === "x1" ? 1 : 0);

/** A coordinate's name as it is written. @param {number} axis */
export const coordinateName = (axis) => (axis ? "x₂" : "x₁");

/** @type {WeakMap<Density, ((value: number) => number)[]>} */
const margins = new WeakMap();

/**
 * log p(x_i | y) of one class, made once.
 * @param {Density} density
 * @param {number} axis of the coordinate that is known
 */
function marginOf(density, axis) {
  const known = margins.get(density) ?? [density.margin(0), density.margin(1)];
  margins.set(density, known);
  return known[axis];
}

/**
 * @param {Joint} model
 * @param {number} axis of the coordinate that is known
 * @param {number} value
 * @returns {number[]} log p(x_i, y) of each class
 */
export const logsAlong = (model, axis, value) => model.classes.map((density, label) => marginOf(density, axis)(value) + model.logPrior[label]);

/** @type {WeakMap<Joint, (Float64Array | undefined)[]>} log p(x_i) of a model's own draws, rising, by axis */
const drawn = new WeakMap();

/**
 * The share of a model's own draws whose known coordinate is rarer.
 * @param {Joint} model
 * @param {number} axis
 * @param {number} value
 */
export function rankAlong(model, axis, value) {
  const known = drawn.get(model) ?? [];
  drawn.set(model, known);
  const draws = (known[axis] ??= Float64Array.from(NOISE, (noise) => logSum(logsAlong(model, axis, model.sample(noise).at[axis]))).sort());
  const here = logSum(logsAlong(model, axis, value));
  let below = 0;
  while (below < draws.length && draws[below] < here) below++;
  return below / draws.length;
}

/**
 * The point with a value in the place of what is missing.
 * @param {Point} at
 * @param {NonNullable<Missing>} missing
 * @param {number} value
 * @returns {Point}
 */
export const filledIn = (at, missing, value) => (missing === "x1" ? [value, at[1]] : [at[0], value]);

/**
 * The mean of the missing coordinate over the points learned from.
 * @param {NdArray} xy (n, 2)
 * @param {NonNullable<Missing>} missing
 */
export function meanOf({ shape: [count], data }, missing) {
  let sum = 0;
  for (let i = 1 - knownAxis(missing); i < data.length; i += 2) sum += data[i];
  return sum / count;
}

/**
 * What a model says when one coordinate is missing: integrated out where p(x, y) is modelled, its mean put in elsewhere.
 * @param {Model} model
 * @param {Point} at
 * @param {NonNullable<Missing>} missing
 * @param {number} mean
 * @returns {{ chances: number[], top: number, logs: number[], density: number | null }}
 */
export function answerWithout(model, at, missing, mean) {
  const axis = knownAxis(missing);
  const logs = model.joint ? logsAlong(model, axis, at[axis]) : model.logs(...filledIn(at, missing, mean));
  const chances = chancesOf(logs);
  const top = chances.indexOf(Math.max(...chances));
  return { chances, top, logs, density: model.joint ? Math.exp(logSum(logs)) : null };
}
