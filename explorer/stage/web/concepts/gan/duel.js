/**
 * Generator and discriminator at any place of their film, run from the recorded weights for many points at once: what is forged,
 * what D says of it, where it sends it. As explorer/models/gan/gan.py says, equal to torch within 1e-4. No DOM.
 *
 * @import { Film } from "../../kernel/film.js"
 * @import { Manifold, NoiseGrid } from "./manifold.js"
 * @import { DuelForm } from "./types.js"
 */

import { LruCache } from "../../kernel/cache.js";
import { Net } from "../../kernel/net.js";
import { normal, uniforms } from "../../kernel/random.js";
import { Features } from "./features.js";
import { LOSSES, sigmoid } from "./losses.js";
import { densities, noiseGrid } from "./manifold.js";
import { TwoNets } from "./twonets.js";

const KEPT = 4; // draws of noise

export class Duel extends TwoNets {
  /**
   * @param {DuelForm} form
   * @param {Film} film
   */
  constructor(form, film) {
    super(film);
    this.form = form;
    this.generator = new Net(form.generator);
    this.discriminator = new Net(form.discriminator);
    this.dimensions = form.generator[form.generator.length - 1];
    this.features = new Features(this.dimensions, form.fourier, form.scale);
    this.loss = LOSSES[form.loss];
    this.probability = form.probability; // whether D's answer is a chance: a critic's is none
    this.seen = new Float32Array(0); // what D is given
    this.slope = new Float32Array(0); // and the slopes in it
    /** @type {Float32Array} (packs, pack - 1, d) those with whom a point is judged, as they are forged here */
    this.others = new Float32Array(0);
    /** @type {LruCache<Float32Array>} */
    this.noises = new LruCache(KEPT);
    /** @type {NoiseGrid | null} */
    this.grid = null;
  }

  /**
   * Those with whom a point is judged are of the same generator.
   * @param {Float32Array} generator
   * @param {Float32Array} discriminator
   * @param {number} [place]
   */
  use(generator, discriminator, place) {
    const moved = generator !== this.weights.generator;
    super.use(generator, discriminator, place);
    if (this.form.companions && moved) this.others = this.forge(/** @type {Float32Array} */ (this.form.companions.data));
  }

  /**
   * Viewing noise: the same for every frame.
   * @param {number} n
   * @param {number} draw which one
   * @returns {Float32Array} (n, k), not to be changed
   */
  noise(n, draw) {
    const { noise, noise_size: k } = this.form;
    return this.noises.get(`${n} ${draw}`, () => {
      const uniform = uniforms(draw);
      return Float32Array.from({ length: n * k }, () => (noise === "gaussian" ? normal(uniform) : 2 * uniform() - 1));
    });
  }

  /**
   * @param {Float32Array} z (n, k)
   * @param {Float32Array} [out] (n, d)
   */
  forge(z, out = new Float32Array((z.length / this.form.noise_size) * this.dimensions)) {
    const made = this.generator.run(this.weights.generator, z, z.length / this.form.noise_size);
    for (let i = 0; i < out.length; i++) out[i] = this.form.scale * made[i];
    return out;
  }

  /**
   * The logit, the grade or the critic's value of points. A D that sees packs has no answer to one: then it is the mean over packs
   * that are forged but for it, with companions that are always the same.
   * @param {Float32Array} x (n, d)
   * @param {Float32Array} [out] (n)
   */
  judge(x, out = new Float32Array(x.length / this.dimensions)) {
    const { pack } = this.form;
    const n = x.length / this.dimensions;
    if (pack === 1) {
      out.set(this.answers(x, n).subarray(0, n));
      return out;
    }
    out.fill(0);
    const packs = this.others.length / ((pack - 1) * this.dimensions);
    for (let i = 0; i < packs; i++) {
      this.gather(x, n, i);
      const said = this.discriminator.run(this.weights.discriminator, this.seen, n);
      for (let p = 0; p < n; p++) out[p] += said[p] / packs;
    }
    return out;
  }

  /**
   * How likely points are real, from 0 to 1; a grade is cut to that.
   * @param {Float32Array} x (n, d)
   * @param {Float32Array} [out] (n)
   */
  chance(x, out) {
    if (!this.probability) throw new Error("a critic's value is no probability");
    return this.judge(x, out).map((s) => this.likely(s));
  }

  /** @param {number} s */
  likely(s) {
    return this.form.loss === "least_squares" ? Math.max(0, Math.min(1, s)) : sigmoid(s);
  }

  /**
   * Where D sends each forged point, the steepest way down of its own part of G's loss. Where D sees packs, points are judged with
   * their neighbours in the row, as in training; those that fill no pack are sent nowhere. Instance noise is left away.
   * @param {Float32Array} x (n, d)
   * @param {Float32Array} [out] (n, d)
   */
  slopes(x, out = new Float32Array(x.length)) {
    const n = x.length / this.dimensions;
    const packs = Math.floor(n / this.form.pack);
    return this.back(x, (s) => (-n / packs) * this.loss.slope(s), out);
  }

  /**
   * The slope of what D says, the logit, the grade or the value, in each point; of packs of neighbours, as in training.
   * @param {Float32Array} x (n, d)
   * @returns {Float32Array} (n, d)
   */
  steepness(x) {
    return this.back(x, () => 1, new Float32Array(x.length));
  }

  /**
   * @param {Float32Array} x (n, d)
   * @param {(s: number) => number} wanted how much what D says counts, by what it says
   * @param {Float32Array} out (n, d)
   */
  back(x, wanted, out) {
    const { pack } = this.form;
    const [d, count] = [this.dimensions, this.features.count];
    const packs = Math.floor(x.length / d / pack);
    const said = this.answers(x, packs * pack);
    const counts = Float32Array.from({ length: packs }, (_, i) => wanted(said[i]));
    if (this.slope.length < packs * pack * count) this.slope = new Float32Array(packs * pack * count);
    this.discriminator.back(this.weights.discriminator, packs, counts, this.slope);
    out.fill(0);
    for (let p = 0; p < packs * pack; p++) this.features.back(x, p * d, this.slope, p * count, out);
    return out;
  }

  /**
   * Both losses on these points, without instance noise and penalties, and the mean answers of D: chances, or a critic's values.
   * @param {Float32Array} real (n, d)
   * @param {Float32Array} forged (n, d)
   */
  losses(real, forged) {
    const means = (/** @type {Float32Array} */ x, /** @type {((s: number) => number)[]} */ ...of) => {
      const packs = Math.floor(x.length / this.dimensions / this.form.pack);
      const said = this.answers(x, packs * this.form.pack);
      const sums = of.map(() => 0);
      for (let i = 0; i < packs; i++) of.forEach((f, j) => (sums[j] += f(said[i]) / packs));
      return sums;
    };
    const grade = this.probability ? (/** @type {number} */ s) => this.likely(s) : (/** @type {number} */ s) => s;
    const [ofReal, dReal] = means(real, this.loss.real, grade);
    const [ofForged, dForged, g] = means(forged, this.loss.forged, grade, this.loss.generator);
    return { d: ofReal + ofForged, g, dReal, dForged };
  }

  /**
   * The noise's grid bent by G; null where it has no one density: two dimensions of noise on a line.
   * @param {number} cells along each dimension of the noise
   * @returns {Manifold | null}
   */
  manifold(cells) {
    const { noise, noise_size: k } = this.form;
    if (k > this.dimensions) return null;
    if (this.grid?.cells !== cells) this.grid = noiseGrid(noise, k, cells);
    const places = this.forge(this.grid.z);
    return { grid: this.grid, places, density: densities(this.grid, places, this.dimensions) };
  }

  /**
   * What D says of points, or of packs of as many neighbours.
   * @param {Float32Array} x
   * @param {number} n points of which all packs are full
   */
  answers(x, n) {
    this.widen(n * this.features.count);
    this.features.each(x, n, this.seen);
    return this.discriminator.run(this.weights.discriminator, this.seen, n / this.form.pack);
  }

  /**
   * Put each point into pack number i: at place i mod `pack`, between its companions.
   * @param {Float32Array} x
   * @param {number} n
   * @param {number} i
   */
  gather(x, n, i) {
    const [{ pack }, { count }, d] = [this.form, this.features, this.dimensions];
    this.widen(n * pack * count);
    for (let p = 0, at = 0; p < n; p++) {
      for (let place = 0, other = i * (pack - 1); place < pack; place++, at += count) {
        if (place === i % pack) this.features.see(x, p * d, this.seen, at);
        else this.features.see(this.others, other++ * d, this.seen, at);
      }
    }
  }

  /** @param {number} size of what D is given */
  widen(size) {
    if (this.seen.length < size) this.seen = new Float32Array(size);
  }
}
