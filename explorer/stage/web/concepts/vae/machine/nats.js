/**
 * What this code says of this image, in nats: reconstruction and KL, the least that any decoder could read, and the scale
 * of their bars, which no code and no frame changes. No DOM.
 *
 * @import { ImageSet } from "../../../images/images.js"
 * @import { LatentForm } from "../../../images/latent.js"
 * @import { Code } from "../types.js"
 *
 * @typedef {object} Nats
 * @property {number} reconstruction -log p(x|z)
 * @property {number | null} kl null where a code is a point
 * @property {number} sum of both
 * @property {number} floor the least that a reconstruction of this image can read
 */

const ROOM = 1.5; // times what an unlearned picture costs that a bar may be long

/** @param {number} v */
const xlogx = (v) => (v > 0 ? v * Math.log(v) : 0);

/** What a picture without an error reads under Gaussian noise. @param {number} count of pixels @param {number} noise */
const flawless = (count, noise) => (count / 2) * Math.log(2 * Math.PI * noise * noise);

/**
 * @param {number} at
 * @param {ArrayLike<number>} values
 * @param {Code} code
 * @returns {Nats}
 */
export function natsOf(at, values, { model, mu, sigma, z, decoded }) {
  const reconstruction = -model.logLikelihood(at, values, z, decoded);
  const kl = model.certain ? null : model.kl(mu, sigma).total;
  const floor = model.form.likelihood === "bernoulli" ? entropy(values) : flawless(values.length, model.noise(at));
  return { reconstruction, kl, sum: reconstruction + (kl ?? 0), floor };
}

/** The entropy of grey pixels, each the chance of black. @param {ArrayLike<number>} values */
export function entropy(values) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum -= xlogx(values[i]) + xlogx(1 - values[i]);
  return sum;
}

/**
 * Nats that a whole bar stands for: half as much again as the mean image, which knows nothing of the one it stands for,
 * reads over the bar's beginning.
 * @param {ImageSet} images
 * @param {Pick<LatentForm, "likelihood" | "noise">} form
 */
export function scaleOf(images, { likelihood, noise }) {
  const { count, size, values } = images;
  const mean = new Float64Array(size);
  for (let k = 0; k < values.length; k++) mean[k % size] += values[k] / count;
  if (likelihood === "bernoulli") return ROOM * entropy(mean); // cross entropy is linear: its mean is the mean's entropy
  if (!noise) return (ROOM * size) / 2; // noise that is learned comes to be as large as the errors
  let squares = 0;
  for (let k = 0; k < values.length; k++) squares += (values[k] - mean[k % size]) ** 2 / count;
  return (ROOM * squares) / (2 * noise * noise);
}

/**
 * Bars as shares of the scale: under Gaussian noise, whose nats may be below zero, a reconstruction begins at its floor.
 * @param {Nats} nats
 * @param {Pick<LatentForm, "likelihood">} form
 * @param {number} scale
 */
export function barsOf({ reconstruction, kl, floor }, { likelihood }, scale) {
  const from = likelihood === "bernoulli" ? 0 : floor;
  const share = (/** @type {number} */ nats) => Math.max(0, Math.min(1, nats / scale));
  return { reconstruction: share(reconstruction - from), kl: share(kl ?? 0), floor: share(floor - from), beyond: reconstruction - from > scale };
}
