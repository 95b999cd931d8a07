/**
 * How strong the edges of an image are: the sum of squared steps from pixel to pixel, across and down, in each colour. An edge
 * that is spread over k equal steps is k times weaker. As explorer/concepts/vae/sharing.py has it. Pure.
 *
 * @import { ImageSet, Shape } from "../../images/images.js"
 */

/** @type {WeakMap<ImageSet, number>} */
const floors = new WeakMap();

/**
 * @param {ArrayLike<number>} values
 * @param {Shape} shape
 */
export function edges(values, [rows, columns, channels]) {
  const line = columns * channels;
  let sum = 0;
  for (let at = 0; at < rows * line; at++) {
    if (at % line < line - channels) sum += (values[at + channels] - values[at]) ** 2;
    if (at < (rows - 1) * line) sum += (values[at + line] - values[at]) ** 2;
  }
  return sum;
}

/**
 * The strength of made images' edges as a share of that of the real ones that they lie nearest to; 1 of real images.
 * @param {ImageSet} images
 * @param {ArrayLike<number>[]} made
 * @param {number[]} real which image each lies nearest to
 */
export function edgesLeft(images, made, real) {
  const { shape } = images;
  const sum = (/** @type {ArrayLike<number>[]} */ all) => all.reduce((total, values) => total + edges(values, shape), 0);
  return sum(made) / sum(real.map((i) => images.image(i)));
}

/**
 * What the mean of all images keeps, as a share of what they have: the blurriest that a decoder can be.
 * @param {ImageSet} images
 */
export function edgesOfMean(images) {
  const known = floors.get(images);
  if (known !== undefined) return known;
  const mean = new Float64Array(images.size);
  let sum = 0;
  for (let i = 0; i < images.count; i++) {
    const image = images.image(i);
    sum += edges(image, images.shape);
    image.forEach((value, k) => (mean[k] += value / images.count));
  }
  const share = edges(mean, images.shape) / (sum / images.count);
  floors.set(images, share);
  return share;
}
