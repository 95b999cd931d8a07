/**
 * A film of a digit on its way from noise to data, and what else is asked about it: how near it lies to the digits that the network
 * learned from, and what those would say by heart. What was found once is kept. No DOM.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { ImageSet } from "../../../images/images.js"
 * @import { Near } from "../../../images/nearness.js"
 * @import { Recalled } from "./heart.js"
 * @import { DigitsLook, DigitsScene, Flow } from "./types.js"
 */

import { LruCache } from "../../../kernel/cache.js";
import { epsilon } from "../../../images/eps.js";
import { PATHS } from "../math/paths.js";
import { endByHeart, recall } from "./heart.js";
import { cellsOf } from "./masks.js";

const KEPT = 40;

/** @param {ArrayLike<number>} x from -1 to 1 @returns {Float32Array} from 0 to 1 */
export const pixelsOf = (x) => Float32Array.from(x, (value) => Math.max(0, Math.min(1, (value + 1) / 2)));

/** The way back. @param {ArrayLike<number>} pixels from 0 to 1 @returns {Float32Array} from -1 to 1 */
export const signedOf = (pixels) => Float32Array.from(pixels, (value) => 2 * value - 1);

export class Sampling {
  /**
   * @param {DigitsScene} scene
   * @param {Film} film
   * @param {{ images: ImageSet, held: ImageSet, faces: ImageSet }} of
   */
  constructor(scene, film, { images, held, faces }) {
    const [panel] = scene.panels;
    this.faces = faces;
    this.knownFaces = scene.own.faces.known;
    this.form = panel.model;
    this.floor = panel.floor;
    this.film = film;
    this.images = images;
    this.held = held;
    this.cells = this.form.mask ? cellsOf(this.form.mask) : null;
    /** @type {LruCache<Recalled>} */
    this.recalled = new LruCache(KEPT);
    /** @type {LruCache<{ near: Near, end: Float32Array }>} */
    this.ends = new LruCache(KEPT);
    this.nearest = { key: "", near: /** @type {Near} */ ({ index: 0, distance: NaN }) };
  }

  get ready() {
    return this.film.have > 0;
  }

  /** Whether a class is asked for. */
  get asks() {
    return this.form.label >= 0;
  }

  get key() {
    return `${this.film.key} ${this.film.have}`;
  }

  /** @param {string} name @param {number} at */
  row(name, at) {
    return /** @type {Float32Array} */ (this.film.row(name, at));
  }

  /** w at a place of the film: branches may have turned it. @param {number} at */
  guidance(at) {
    return this.form.turns.reduce((w, turn) => (turn.frame <= at ? turn.w : w), this.form.guidance);
  }

  /** x_t and the forecasts at a place of the film. @param {number} at @returns {Flow} */
  flow(at) {
    return { x: this.row("x", at), forecast: this.row("forecast", at), told: this.row("told", at), untold: this.row("untold", at) };
  }

  /** The forecast of the way with the k-th scale. @param {number} k @param {number} at */
  scale(k, at) {
    const { size } = this.images;
    return this.row("scales", at).subarray(k * size, (k + 1) * size);
  }

  /** Where it ends, from -1 to 1; of a film that is not there yet where it is now. */
  get end() {
    return this.row("forecast", this.film.total - 1);
  }

  /** The learned digit that lies nearest to its end. @returns {Near} */
  near() {
    const { key } = this;
    if (this.nearest.key !== key) this.nearest = { key, near: this.nearTo(pixelsOf(this.end)) };
    return this.nearest.near;
  }

  /** @param {Float32Array} made from 0 to 1 @returns {Near} */
  nearTo(made) {
    const index = this.images.nearest(made, this.nearest.near.index);
    return { index, distance: Math.sqrt(this.images.distance(index, made, Infinity)) };
  }

  /* ---- forward, and by heart */

  /**
   * What dissolves, and which images are known by heart.
   * @param {Pick<DigitsLook, "digit" | "face">} look
   * @returns {{ of: ImageSet, index: number, known: ImageSet, count: number }}
   */
  subject({ digit, face }) {
    const { images, held, faces, knownFaces } = this;
    if (face === null) return { of: held, index: digit % held.count, known: images, count: images.count };
    return { of: faces, index: knownFaces + (face % (faces.count - knownFaces)), known: faces, count: knownFaces };
  }

  /** What dissolves, with noise, (P,). @param {DigitsLook} look @param {number} t */
  dissolved(look, t) {
    const { of, index } = this.subject(look);
    const [alpha, sigma] = PATHS[this.form.path].level(t);
    const e = epsilon(look.draw, of.size);
    return Float32Array.from(of.image(index), (value, k) => alpha * (2 * value - 1) + sigma * e[k]);
  }

  /**
   * What images by heart make of a dissolved one.
   * @param {DigitsLook} look
   * @param {number} t
   */
  recall(look, t) {
    const { path } = this.form;
    const [alpha, sigma] = PATHS[path].level(t);
    const { known, count } = this.subject(look);
    return this.recalled.get([look.digit, look.face, look.draw, path, t].join("|"), () => recall(known, this.dissolved(look, t), alpha, sigma, count));
  }

  /**
   * Where the first `count` learned digits lead by heart from this film's noise, and the one that it is.
   * @param {number} count
   */
  byHeart(count) {
    const start = this.row("x", 0);
    return this.ends.get([this.film.key, count].join("|"), () => {
      const end = endByHeart(this.images, this.form.path, start, count);
      return { end, near: this.nearTo(pixelsOf(end)) };
    });
  }
}
