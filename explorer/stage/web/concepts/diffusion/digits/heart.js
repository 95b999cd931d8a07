/**
 * Digits by heart: the exact denoiser of a finite set of images, the mean of them all, each weighted by how likely it became x_t
 * (Karras et al. 2022, eq. 57). And the way back that it leads. No DOM.
 *
 * @import { ImageSet } from "../../../images/images.js"
 * @import { PathName } from "../types.js"
 *
 * @typedef {object} Recalled
 * @property {Float32Array} mean (P,) from -1 to 1: the best forecast of x_0 there is
 * @property {{ index: number, share: number }[]} first those that weigh most
 * @property {number} torn between how many it is: e to the entropy of the weights
 */

import { PATHS } from "../math/paths.js";

const LEAST_NOISE = 1e-4; // below it the nearest image is all there is
const FIRST = 4; // images that are named
const STEPS = 24; // of its way back

/**
 * @param {ImageSet} images
 * @param {ArrayLike<number>} x (P,) x_t
 * @param {number} alpha
 * @param {number} sigma
 * @param {number} [count] how many of the images are known, from the first on
 * @returns {Recalled}
 */
export function recall({ values, size, count: all }, x, alpha, sigma, count = all) {
  const variance = Math.max(sigma, LEAST_NOISE) ** 2;
  const logs = new Float64Array(count);
  let most = -Infinity;
  for (let i = 0; i < count; i++) {
    let square = 0;
    for (let k = 0, at = i * size; k < size; k++, at++) {
      const apart = x[k] - alpha * (2 * values[at] - 1);
      square += apart * apart;
    }
    logs[i] = -square / (2 * variance);
    if (logs[i] > most) most = logs[i];
  }
  const mean = new Float32Array(size).fill(-1);
  let sum = 0, entropy = 0;
  for (let i = 0; i < count; i++) sum += logs[i] = Math.exp(logs[i] - most);
  for (let i = 0; i < count; i++) {
    const share = (logs[i] /= sum);
    if (share < 1e-9) continue;
    entropy -= share * Math.log(share);
    for (let k = 0, at = i * size; k < size; k++, at++) mean[k] += 2 * share * values[at];
  }
  return { mean, first: firstOf(logs), torn: Math.exp(entropy) };
}

/** @param {Float64Array} shares */
function firstOf(shares) {
  /** @type {Recalled["first"]} */
  const first = [];
  for (let index = 0; index < shares.length; index++) {
    if (first.length === FIRST && shares[index] <= first[FIRST - 1].share) continue;
    first.push({ index, share: shares[index] });
    first.sort((a, b) => b.share - a.share).splice(FIRST);
  }
  return first;
}

/**
 * Where the way back ends that the first `count` images lead, by Euler's steps from `start` at t = 1.
 * @param {ImageSet} images
 * @param {PathName} path
 * @param {ArrayLike<number>} start (P,)
 * @param {number} count
 * @returns {Float32Array} (P,) from -1 to 1
 */
export function endByHeart(images, path, start, count) {
  const x = Float64Array.from(start);
  for (let step = 0; step < STEPS; step++) {
    const [t, then] = [1 - step / STEPS, 1 - (step + 1) / STEPS];
    const [[alpha, sigma], [alphaThen, sigmaThen]] = [PATHS[path].level(t), PATHS[path].level(then)];
    const { mean } = recall(images, x, alpha, sigma, count);
    for (let k = 0; k < x.length; k++) x[k] = alphaThen * mean[k] + (sigmaThen / sigma) * (x[k] - alpha * mean[k]); // DDIM's step, which is Euler's on the straight path
  }
  return Float32Array.from(x);
}
