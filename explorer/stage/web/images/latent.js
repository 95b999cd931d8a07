/**
 * A model with codes at any place of its film: encoder and decoder run from the recorded weights, in nats what they say
 * of an image. No DOM.
 *
 * @import { Film } from "../kernel/film.js"
 * @import { ImageSet } from "./images.js"
 * @import { Output } from "./mlp.js"
 *
 * @typedef {object} LatentForm
 * @property {number} latent how many dimensions a code has
 * @property {number[]} encoder its layers' sizes; the last is 2 d: mu, log sigma^2; or d, where a code is a point
 * @property {number[]} decoder
 * @property {Output} output of the decoder
 * @property {1 | 2} pool how many pixels wide what the encoder sees as one is
 * @property {"bernoulli" | "gaussian"} likelihood
 * @property {number} noise of a pixel, where it is Gaussian; 0: learned, the film's `sigma2`
 *
 * @typedef {object} Codes of n images: q(z|x) = N(mu, sigma^2)
 * @property {Float32Array} mu (n, d)
 * @property {Float32Array} sigma (n, d); zeros where a code is a point
 */

import { LruCache } from "../kernel/cache.js";
import { tween } from "../kernel/film.js";
import { Gaussian } from "./gaussian.js";
import { pool } from "./images.js";
import { Mlp } from "./mlp.js";

const FRAMES = 64; // whose codes are kept

export class LatentModel {
  /**
   * @param {LatentForm} form
   * @param {Film} film
   * @param {ImageSet} images
   */
  constructor(form, film, images) {
    this.form = form;
    this.film = film;
    this.images = images;
    this.latent = form.latent;
    this.certain = form.encoder[form.encoder.length - 1] === form.latent; // a code is a point: there is neither q nor prior
    this.encoder = new Mlp(form.encoder, "linear");
    this.decoder = new Mlp(form.decoder, form.output);
    this.seen = new Float32Array(form.encoder[0]); // the image as the encoder sees it, where that is not the image
    this.sums = new Float32Array(images.size);
    /** @type {Record<string, { at: number, row: Float32Array }>} the weights at the place that was asked last */
    this.asked = {};
    /** @type {LruCache<Codes>} */
    this.recorded = new LruCache(FRAMES);
    /** @type {LruCache<Codes>} */
    this.between = new LruCache(2);
    /** @type {LruCache<Gaussian>} */
    this.fitted = new LruCache(2);
  }

  /** Whether there is a frame to ask: all else throws before. */
  get ready() {
    return this.film.have > 0;
  }

  /**
   * @param {"encoder" | "decoder"} name
   * @param {number} at
   */
  weights(name, at) {
    const place = this.film.clamp(at);
    const known = this.asked[name];
    if (known?.at === place) return known.row;
    const row = this.film.row(name, place);
    if (!row) throw new Error(`the film has no ${name} yet`);
    this.asked[name] = { at: place, row };
    return row;
  }

  /**
   * The mean of p(x|z).
   * @param {number} at
   * @param {ArrayLike<number>} z
   * @param {Float32Array} [out]
   * @returns {Float32Array} of all pixels
   */
  decode(at, z, out = new Float32Array(this.images.size)) {
    return this.decoder.run(this.weights("decoder", at), z, out);
  }

  /**
   * q(z|x) of any image.
   * @param {number} at
   * @param {ArrayLike<number>} values
   * @returns {Codes} of one image
   */
  encode(at, values) {
    const codes = { mu: new Float32Array(this.latent), sigma: new Float32Array(this.latent) };
    this.write(this.weights("encoder", at), values, codes, 0);
    return codes;
  }

  /**
   * The same, computed once for an image that is asked again and again: while z is dragged, its own image stays.
   * @param {number} at
   * @param {ArrayLike<number>} values
   * @returns {Codes} of one image, not to be written to
   */
  posterior(at, values) {
    const weights = this.weights("encoder", at);
    const known = this.encoded;
    if (known?.weights === weights && known.values.every((value, i) => value === values[i])) return known.codes;
    this.encoded = { weights, values: Float32Array.from(values), codes: this.encode(at, values) };
    return this.encoded.codes;
  }

  /** @type {{ weights: Float32Array, values: Float32Array, codes: Codes } | undefined} the image that was asked last */
  encoded;

  /**
   * @param {Float32Array} weights
   * @param {ArrayLike<number>} values
   * @param {Codes} codes
   * @param {number} start where in the codes
   */
  write(weights, values, { mu, sigma }, start) {
    const { latent } = this;
    const out = this.encoder.run(weights, this.form.pool === 2 ? pool(values, this.images.shape, this.seen) : values);
    for (let i = 0; i < latent; i++) mu[start + i] = out[i];
    if (this.certain) return;
    for (let i = 0; i < latent; i++) sigma[start + i] = Math.exp(out[latent + i] / 2);
  }

  /**
   * q(z|x) of all images shown: as encoded at a recorded frame, on the straight line between two.
   * @param {number} at
   * @returns {Codes} not to be written to
   */
  codes(at) {
    const place = this.film.clamp(at);
    const first = Math.floor(place);
    const t = this.film.interpolation.encoder === "step" ? 0 : place - first;
    if (t === 0) return this.frame(first);
    return this.between.get(String(place), () => {
      const [from, to] = [this.frame(first), this.frame(first + 1)];
      return { mu: tween(from.mu, to.mu, t), sigma: tween(from.sigma, to.sigma, t) };
    });
  }

  /** @param {number} frame @returns {Codes} */
  frame(frame) {
    return this.recorded.get(String(frame), () => {
      const { images, latent } = this;
      const weights = this.weights("encoder", frame);
      const codes = { mu: new Float32Array(images.count * latent), sigma: new Float32Array(images.count * latent) };
      for (let i = 0; i < images.count; i++) this.write(weights, images.image(i), codes, i * latent);
      return codes;
    });
  }

  /**
   * q(z|x) of one image shown, as `codes` has it.
   * @param {number} at
   * @param {number} i
   * @returns {Codes}
   */
  code(at, i) {
    const { mu, sigma } = this.codes(at);
    const [from, to] = [i * this.latent, (i + 1) * this.latent];
    return { mu: mu.subarray(from, to), sigma: sigma.subarray(from, to) };
  }

  /**
   * What codes are drawn from where no image is given: the prior; where there is none, as in an autoencoder, the Gaussian
   * fitted to the codes of the images shown.
   * @param {number} at
   * @returns {Gaussian}
   */
  standardization(at) {
    if (!this.certain) return (this.prior ??= Gaussian.standard(this.latent));
    return this.fitted.get(String(this.film.clamp(at)), () => Gaussian.fitted(this.codes(at).mu, this.latent));
  }

  /** @type {Gaussian | undefined} */
  prior;

  /**
   * KL(N(mu, sigma^2) || N(0, I)) in nats; infinite where a code is a point.
   * @param {ArrayLike<number>} mu
   * @param {ArrayLike<number>} sigma
   */
  kl(mu, sigma) {
    const each = Float64Array.from(mu, (m, i) => (m * m + sigma[i] * sigma[i] - 1) / 2 - Math.log(sigma[i]));
    return { each, total: each.reduce((sum, nats) => sum + nats, 0) };
  }

  /**
   * log p(x|z) in nats: of grey pixels as their mean over black and white, or of a Gaussian around the decoded image.
   * @param {number} at
   * @param {ArrayLike<number>} values
   * @param {ArrayLike<number>} z
   * @param {ArrayLike<number>} [decoded] of z, where it is known
   */
  logLikelihood(at, values, z, decoded) {
    if (this.form.likelihood === "gaussian") return gaussian(values, decoded ?? this.decode(at, z, this.sums), this.noise(at));
    return bernoulli(values, this.decoder.logits(this.weights("decoder", at), z, this.sums));
  }

  /** The standard deviation of a pixel: learned like the weights, so it lies where they do. @param {number} at */
  noise(at) {
    return this.form.noise || Math.sqrt(this.film.between("sigma2", at));
  }
}

/**
 * sum t log p + (1 - t) log (1 - p), from the logits, so that no logarithm sees a zero.
 * @param {ArrayLike<number>} values
 * @param {ArrayLike<number>} logits
 */
function bernoulli(values, logits) {
  let sum = 0;
  for (let i = 0; i < logits.length; i++) {
    const l = logits[i];
    sum += values[i] * l - Math.max(l, 0) - Math.log1p(Math.exp(-Math.abs(l)));
  }
  return sum;
}

/**
 * @param {ArrayLike<number>} values
 * @param {ArrayLike<number>} means
 * @param {number} s
 */
function gaussian(values, means, s) {
  let squares = 0;
  for (let i = 0; i < means.length; i++) squares += (values[i] - means[i]) ** 2;
  return -(means.length / 2) * Math.log(2 * Math.PI * s * s) - squares / (2 * s * s);
}
