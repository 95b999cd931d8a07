/**
 * Whether what a scene says about images can be drawn: the images that it shows, the forms of its models. Each check throws
 * a WireError with the reason.
 *
 * @import { Shape } from "./images.js"
 */

import { WireError } from "../kernel/wire.js";
import { pixelCount } from "./images.js";

const OUTPUTS = ["sigmoid", "linear"];
const LIKELIHOODS = ["bernoulli", "gaussian"];

const natural = (/** @type {unknown} */ n) => Number.isInteger(n) && Number(n) > 0;

/** @param {any} images */
export function checkImages(images) {
  const { shape, pixels, labels, classes, factors, factor_names: names } = images ?? {};
  if (!Array.isArray(shape) || shape.length !== 3 || !shape.every(natural)) throw new WireError("images have rows, columns and channels");
  if (shape[2] !== 1 && shape[2] !== 3) throw new WireError("images are grey or red, green and blue");
  const count = labels?.data?.length;
  if (!count || String(pixels?.shape) !== String([count, pixelCount(/** @type {Shape} */ (shape))])) throw new WireError("images and labels differ");
  if (!Array.isArray(classes) || !labels.data.every((/** @type {number} */ label) => label < classes.length)) throw new WireError("an image has a label that is no class");
  if (factors && String(factors.shape) !== String([count, names?.length])) throw new WireError("images and factors differ");
}

/**
 * @param {any} form
 * @param {Shape} shape of the images
 */
export function checkLatentForm(form, shape) {
  const { latent, encoder, decoder, output, pool, likelihood, noise } = form ?? {};
  const sizes = [encoder, decoder].every((of) => Array.isArray(of) && of.length > 1 && of.every(natural));
  if (!sizes || !natural(latent)) throw new WireError("a model has no layers");
  if (pool !== 1 && !(pool === 2 && shape[0] % 2 === 0 && shape[1] % 2 === 0)) throw new WireError("an encoder sees images whole or at half the size");
  const [pixels, codes] = [pixelCount(shape), encoder[encoder.length - 1]];
  if (encoder[0] !== pixels / pool ** 2 || decoder[decoder.length - 1] !== pixels) throw new WireError("a model has other pixels than the images");
  if (decoder[0] !== latent || (codes !== latent && codes !== 2 * latent)) throw new WireError("a model has other codes than dimensions");
  if (!OUTPUTS.includes(output) || !LIKELIHOODS.includes(likelihood)) throw new WireError("a model of no known output or likelihood");
  if (likelihood === "bernoulli" && output === "linear") throw new WireError("what is no probability has no Bernoulli likelihood");
  if (likelihood === "gaussian" && !(noise >= 0)) throw new WireError("a Gaussian has a standard deviation");
}
