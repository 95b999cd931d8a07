/**
 * From logarithms, one a class, to chances, densities and their errors: at a point, or at cell `i` of a field. Pure.
 *
 * @import { Field } from "./types.js"
 */

import { sigmoid } from "./mixture.js";

/**
 * @param {number[]} logs of each class, up to a sum that all share
 * @returns {number[]} p(y | x)
 */
export function chancesOf(logs) {
  if (logs.length === 2) return [sigmoid(logs[0] - logs[1]), sigmoid(logs[1] - logs[0])];
  const top = Math.max(...logs);
  const parts = logs.map((log) => Math.exp(log - top));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / sum);
}

/**
 * The chance of a class at a cell.
 * @param {Float32Array[]} log
 * @param {number} label
 * @param {number} i
 */
export function chanceAt(log, label, i) {
  let sum = 0; // of all classes, counted in this one's
  for (const other of log) sum += Math.exp(other[i] - log[label][i]);
  return 1 / sum;
}

/**
 * The density of a cell, all classes together.
 * @param {Float32Array[]} log
 * @param {number} i
 */
export function densityAt(log, i) {
  let sum = 0;
  for (const own of log) sum += Math.exp(own[i]);
  return sum;
}

/**
 * The likeliest class at a cell.
 * @param {Float32Array[]} log
 * @param {number} i
 */
export function likeliest(log, i) {
  let top = 0;
  for (let label = 1; label < log.length; label++) if (log[label][i] > log[top][i]) top = label;
  return top;
}

/**
 * Learned minus exact chance: of A where there are two classes, else of the one that is exactly likeliest there.
 * @param {Field} guess
 * @param {Field} truth
 * @returns {(i: number) => number}
 */
export function chanceError(guess, truth) {
  const [[ours], [theirs]] = [guess.lead, truth.lead];
  if (truth.log.length === 2) return (i) => sigmoid(ours[i]) - sigmoid(theirs[i]);
  return (i) => {
    const label = likeliest(truth.log, i);
    return chanceAt(guess.log, label, i) - chanceAt(truth.log, label, i);
  };
}

/**
 * Learned minus exact p(x).
 * @param {Float32Array[]} guess
 * @param {Float32Array[]} truth
 * @returns {(i: number) => number}
 */
export const densityError = (guess, truth) => (i) => densityAt(guess, i) - densityAt(truth, i);
