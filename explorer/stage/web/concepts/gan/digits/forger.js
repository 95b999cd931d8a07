/**
 * A generator that is asked for a class, and the discriminator that sees what was asked, at any place of their film. As
 * explorer/models/gan/digits.py says, equal to torch within 1e-3. No DOM.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { DigitsForm } from "./types.js"
 */

import { Mlp } from "../../../images/mlp.js";
import { Net } from "../../../kernel/net.js";
import { LOSSES, sigmoid } from "../losses.js";
import { TwoNets } from "../twonets.js";

export class Forger extends TwoNets {
  /**
   * @param {DigitsForm} form
   * @param {Film} film
   */
  constructor(form, film) {
    super(film);
    this.form = form;
    this.latent = form.latent;
    this.conditional = form.classes > 0;
    this.pixels = form.generator[form.generator.length - 1];
    this.generator = new Mlp(form.generator, "sigmoid");
    this.discriminator = new Net(form.discriminator);
    this.loss = LOSSES[form.loss];
    this.told = new Float32Array(form.generator[0]);
    this.seen = new Float32Array(form.discriminator[0]);
  }

  /**
   * G(z, y).
   * @param {ArrayLike<number>} z (latent,)
   * @param {number} asked the class
   * @param {Float32Array} [out] (P,)
   */
  forge(z, asked, out = new Float32Array(this.pixels)) {
    this.told.fill(0);
    this.told.set(z);
    if (this.conditional) this.told[this.latent + asked] = 1;
    return this.generator.run(this.weights.generator, this.told, out);
  }

  /**
   * What D says of an image as one of a class: the logit, the grade or the critic's value.
   * @param {ArrayLike<number>} image (P,)
   * @param {number} asked
   */
  judge(image, asked) {
    this.seen.fill(0);
    this.seen.set(image);
    if (this.conditional) this.seen[this.pixels + asked] = 1;
    return this.discriminator.run(this.weights.discriminator, this.seen, 1)[0];
  }

  /**
   * How likely D holds it for real, from 0 to 1; a critic's value as it is.
   * @param {ArrayLike<number>} image
   * @param {number} asked
   */
  grade(image, asked) {
    const said = this.judge(image, asked);
    if (!this.form.probability) return said;
    return this.form.loss === "least_squares" ? Math.max(0, Math.min(1, said)) : sigmoid(said);
  }
}
