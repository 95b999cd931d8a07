/**
 * What the machine's parts hold of digits: which noise and which classes stand on a sheet, and what D says of real and forged ones.
 * No DOM.
 *
 * @import { ImageSet } from "../../../images/images.js"
 * @import { Forger } from "./forger.js"
 */

import { epsilon } from "../../../images/eps.js";

export const SIDE = 5; // digits across and down a sheet
export const SHEET = SIDE * SIDE;
const OTHERS = 10_000; // from there on lie the draws of sheets: those below are of single codes
const REACH = 2; // standard deviations that G's sheet goes to
export const BINS = 16;

/**
 * The noise of a sheet, digit by digit, and the class that each is asked for: in turn.
 * @param {number} draw
 * @param {number} latent
 * @param {number} classes
 */
export function sheetOf(draw, latent, classes) {
  const z = epsilon(OTHERS + draw, SHEET * latent);
  return Array.from({ length: SHEET }, (_, i) => ({ z: z.subarray(i * latent, (i + 1) * latent), label: i % classes }));
}

/**
 * Where G's own sheet lies: a grid over two dimensions of the noise, like a code in all others.
 * @param {ArrayLike<number>} u
 * @param {[number, number]} axes the second -1 where there is one dimension only
 */
export function gridOf(u, [across, up]) {
  return Array.from({ length: SHEET }, (_, i) => {
    const z = Float32Array.from(u);
    z[across] = REACH * ((2 * (i % SIDE)) / (SIDE - 1) - 1);
    if (up >= 0) z[up] = REACH * (1 - (2 * Math.floor(i / SIDE)) / (SIDE - 1));
    return z;
  });
}

/** Real images that stand on a sheet: classes in turn, as on the forged one. @param {ImageSet} images */
export function realOnes(images) {
  const byClass = images.classes.map((_, label) => images.labelled(label));
  return Array.from({ length: SHEET }, (_, i) => {
    const own = byClass[i % byClass.length];
    return own[Math.floor(i / byClass.length) % Math.max(1, own.length)] ?? i % images.count;
  });
}

/**
 * What D says of so many real images and of as many forged ones, as those of their classes.
 * @param {Forger} model
 * @param {ImageSet} images
 * @param {number} count
 * @param {number} draw which noise
 */
export function gradesOf(model, images, count, draw) {
  const z = epsilon(OTHERS + draw, count * model.latent);
  const made = new Float32Array(model.pixels);
  const forged = new Float64Array(count);
  const real = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const label = i % images.classes.length;
    forged[i] = model.grade(model.forge(z.subarray(i * model.latent, (i + 1) * model.latent), label, made), label);
    const own = (i * 7919) % images.count; // here and there among all: a prime apart
    real[i] = model.grade(images.image(own), images.label(own));
  }
  return { real, forged };
}

/**
 * Shares of values by bin.
 * @param {ArrayLike<number>} values
 * @param {[number, number]} ends what lies outside counts at them
 */
export function histogram(values, [low, high]) {
  const out = new Float64Array(BINS);
  for (let i = 0; i < values.length; i++) out[Math.max(0, Math.min(BINS - 1, Math.floor((BINS * (values[i] - low)) / (high - low || 1))))] += 1 / values.length;
  return out;
}

/**
 * The ends of D's scale: of chances 0 and 1, of a critic's values the least and the largest.
 * @param {{ real: Float64Array, forged: Float64Array }} grades
 * @param {boolean} probability
 * @returns {[number, number]}
 */
export function endsOf({ real, forged }, probability) {
  if (probability) return [0, 1];
  const all = [...real, ...forged];
  return [Math.min(...all), Math.max(...all)];
}
