/**
 * The images that a scene shows, as numbers from 0 to 1: pixels row by row, channels last. No DOM.
 *
 * @import { NdArray } from "../kernel/types.js"
 *
 * @typedef {[number, number, number]} Shape rows, columns, channels
 *
 * @typedef {object} ImagesScene held-out images, as Python sends them
 * @property {string} key
 * @property {Shape} shape
 * @property {NdArray} pixels (n, rows * columns * channels), 0 to 255
 * @property {NdArray} labels (n,)
 * @property {string[]} classes names of the labels
 * @property {NdArray | null} factors (n, F) what each was drawn from
 * @property {string[]} factor_names
 */

/** @param {Shape} shape */
export const pixelCount = ([rows, columns, channels]) => rows * columns * channels;

export class ImageSet {
  /** @param {ImagesScene} own */
  constructor({ key, shape, pixels, labels, classes, factors, factor_names }) {
    this.key = key;
    this.shape = shape;
    this.size = pixelCount(shape);
    this.count = labels.data.length;
    this.labels = labels.data;
    this.classes = classes;
    this.factors = factors;
    this.factorNames = factor_names;
    this.values = Float32Array.from(pixels.data, (value) => value / 255);
  }

  /** @param {number} i @returns {Float32Array} not to be written to */
  image(i) {
    return this.values.subarray(i * this.size, (i + 1) * this.size);
  }

  /** @param {number} i */
  label(i) {
    return this.labels[i];
  }

  /** @param {number} i */
  name(i) {
    return this.classes[this.label(i)];
  }

  /** @param {number} label @returns {number[]} which images have it */
  labelled(label) {
    return Array.from(this.labels.keys()).filter((i) => this.labels[i] === label);
  }

  /** @param {number} i @returns {ArrayLike<number> | null} what it was drawn from */
  factorsOf(i) {
    if (!this.factors) return null;
    const { data, shape: [, count] } = this.factors;
    return data.subarray(i * count, (i + 1) * count);
  }

  /**
   * The image whose pixels differ least, by the sum of their squares.
   * @param {ArrayLike<number>} values
   * @param {number} [likely] one that may be it, so that the others are soon seen not to be: the answer is the same
   * @returns {number} its index
   */
  nearest(values, likely = 0) {
    let [best, least] = [likely, this.distance(likely, values, Infinity)];
    for (let i = 0; i < this.count; i++) {
      const away = this.distance(i, values, least);
      if (away < least || (away === least && i < best)) [best, least] = [i, away];
    }
    return best;
  }

  /**
   * @param {number} i
   * @param {ArrayLike<number>} values
   * @param {number} enough where it is more than that, how much more does not matter
   */
  distance(i, values, enough) {
    let sum = 0;
    for (let k = 0, at = i * this.size; k < this.size && sum <= enough; k++, at++) sum += (values[k] - this.values[at]) ** 2;
    return sum;
  }
}

/**
 * Means over 2 by 2 pixels: an image at half the size.
 * @param {ArrayLike<number>} values
 * @param {Shape} shape even sides
 * @param {Float32Array} [out]
 */
export function pool(values, [rows, columns, channels], out = new Float32Array((rows * columns * channels) / 4)) {
  const line = columns * channels;
  for (let row = 0, k = 0; row < rows; row += 2) {
    for (let column = 0; column < columns; column += 2) {
      for (let c = 0, at = row * line + column * channels; c < channels; c++, at++, k++) {
        out[k] = (values[at] + values[at + channels] + values[at + line] + values[at + line + channels]) / 4;
      }
    }
  }
  return out;
}
