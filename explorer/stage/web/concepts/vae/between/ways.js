/**
 * What stands on the way between two images, and how far it is from the nearest real one but these two. Pure.
 *
 * @import { ImageSet } from "../../../images/images.js"
 * @import { LatentModel } from "../../../images/latent.js"
 *
 * @typedef {(t: number) => Float32Array} Mix what stands at a place from 0 to 1
 *
 * @typedef {object} Way
 * @property {Mix | null} mix none: nothing is shown
 * @property {number[]} distances at places as even as they are many
 * @property {(t: number) => number} distance between two of them on the straight line
 */

import { endsOf, mixed } from "../mixing.js";
import { nearest } from "../../../images/nearness.js";

/**
 * Codes on the straight line between both ends', decoded.
 * @param {LatentModel} model
 * @param {number} at
 * @param {Float32Array} a
 * @param {Float32Array} b
 * @returns {Mix}
 */
export function codesMixed(model, at, a, b) {
  const ends = endsOf(model, at, a, b);
  return (t) => model.decode(at, mixed(...ends, t));
}

/**
 * One image fades into the other.
 * @param {Float32Array} a
 * @param {Float32Array} b
 * @returns {Mix}
 */
export const pixelsMixed = (a, b) => (t) => mixed(a, b, t);

/**
 * Look along the way. Both ends themselves do not count as real images: pixels beside an end would be near by that alone.
 * @param {Mix | null} mix
 * @param {ImageSet} images
 * @param {number[]} without both ends
 * @param {number} count of places
 * @returns {Way}
 */
export function scan(mix, images, without, count) {
  const distances = mix ? Array.from({ length: count }, (_, i) => nearest(images, mix(i / (count - 1)), without).distance) : [];
  return { mix, distances, distance: (t) => between(distances, t) };
}

/**
 * @param {number[]} values at even places
 * @param {number} t
 */
function between(values, t) {
  const place = Math.max(0, Math.min(1, t)) * (values.length - 1);
  const first = Math.min(Math.floor(place), values.length - 2);
  return values[first] + (place - first) * (values[first + 1] - values[first]);
}
