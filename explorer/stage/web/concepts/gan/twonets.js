/**
 * The weights of a film's two networks at any place of it: what a duel of points and one of digits have in common. No DOM.
 *
 * @import { Film } from "../../kernel/film.js"
 */

/** @typedef {{ generator: Float32Array, discriminator: Float32Array }} Weights */

export class TwoNets {
  /** @param {Film} film */
  constructor(film) {
    this.film = film;
    this.place = -1;
    /** @type {Weights} */
    this.weights = { generator: new Float32Array(0), discriminator: new Float32Array(0) };
  }

  /** Whether there is a frame: `at` throws before. */
  get ready() {
    return this.film.have > 0;
  }

  /** Changes with all that the networks' answers depend on. */
  get key() {
    return `${this.film.key} ${this.film.have} ${this.place}`;
  }

  /**
   * Take the weights at a place of the film; between two frames what lies between theirs.
   * @param {number} place
   */
  at(place) {
    const [generator, discriminator] = ["generator", "discriminator"].map((name) => this.film.row(name, place));
    if (!generator || !discriminator) throw new Error("the film has no frame yet");
    this.use(generator, discriminator, this.film.clamp(place));
    return this;
  }

  /**
   * Take weights from elsewhere: those between two turns of a step, say.
   * @param {Float32Array} generator
   * @param {Float32Array} discriminator
   * @param {number} [place] what tells them from others in `key`; below zero, where no frame is
   */
  use(generator, discriminator, place = NaN) {
    this.weights = { generator, discriminator };
    this.place = place;
  }
}
