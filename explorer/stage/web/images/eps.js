/**
 * Viewing noise: epsilon number n is the same at every load, so that codes move with the film instead of flickering. Pure.
 */

import { normal, uniforms } from "../kernel/random.js";

/**
 * @param {number} draw which one
 * @param {number} size
 * @returns {Float32Array} standard normal
 */
export function epsilon(draw, size) {
  const uniform = uniforms(draw);
  return Float32Array.from({ length: size }, () => normal(uniform));
}
