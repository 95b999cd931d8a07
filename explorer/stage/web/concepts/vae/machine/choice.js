/**
 * Which image is next. No DOM.
 *
 * @import { ImageSet } from "../../../images/images.js"
 */

/**
 * @param {Pick<ImageSet, "count" | "label">} images
 * @param {number} from
 * @param {number} label
 * @returns {number} the next image after `from` that has this label, from the first again after the last
 */
export function nextOf({ count, label: labelOf }, from, label) {
  for (let k = 1; k <= count; k++) if (labelOf((from + k) % count) === label) return (from + k) % count;
  return from;
}

/**
 * What an image is called, where its classes are not what it shows.
 * @param {Pick<ImageSet, "shape">} images
 */
export const byClass = ({ shape }) => shape[2] === 1;

/** A code from N(0, I) by Box and Muller. @param {number} size @param {() => number} [uniform] from 0 to below 1 */
export function fromPrior(size, uniform = Math.random) {
  return Float32Array.from({ length: size }, () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()));
}
