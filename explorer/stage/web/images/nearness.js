/**
 * How far an image lies from the real ones that are shown: the root of the summed squared differences of pixels. Pure.
 *
 * @import { ImageSet } from "./images.js"
 *
 * @typedef {{ index: number, distance: number }} Near
 */

/** @type {WeakMap<ImageSet, number>} */
const floors = new WeakMap();

/**
 * The real image that lies nearest.
 * @param {ImageSet} images
 * @param {ArrayLike<number>} values
 * @param {number[]} [without] images that do not count
 * @returns {Near}
 */
export function nearest(images, values, without = []) {
  let [index, least] = [-1, Infinity];
  for (let i = 0; i < images.count; i++) {
    if (without.includes(i)) continue;
    const away = images.distance(i, values, least);
    if (away < least) [index, least] = [i, away];
  }
  return { index, distance: Math.sqrt(least) };
}

/**
 * How far real images lie from the nearest other, on average: what to hold the distance of a made one against.
 * @param {ImageSet} images
 */
export function realFloor(images) {
  const known = floors.get(images);
  if (known !== undefined) return known;
  let sum = 0;
  for (let i = 0; i < images.count; i++) sum += nearest(images, images.image(i), [i]).distance;
  floors.set(images, sum / images.count);
  return sum / images.count;
}
