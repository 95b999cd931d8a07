/**
 * Modes counted frame by frame: of points that a network forges of the viewing noise. Of large networks there are fewer while something
 * moves; at rest there are always as many as the protocol asks for. No DOM.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { DuelForm, Modes } from "../types.js"
 * @import { Found } from "./counting.js"
 */

import { LruCache } from "../../../kernel/cache.js";
import { Duel } from "../duel.js";
import { POINTS, countModes } from "./counting.js";

const WORK = 6e6; // weights that may be run for it while something moves
const FEW = 500; // points
const KEPT = 256; // frames

export class Counter {
  /**
   * @param {DuelForm} form
   * @param {Film} film
   * @param {Modes} modes
   */
  constructor(form, film, modes) {
    this.duel = new Duel(form, film); // of its own: it stands at whole frames, where the recorded numbers were read
    this.modes = modes;
    /** @type {LruCache<Found>} */
    this.found = new LruCache(KEPT);
  }

  /** How many points are counted while something moves. */
  get few() {
    return Math.min(POINTS, Math.max(FEW, Math.floor(WORK / this.duel.generator.size)));
  }

  /**
   * @param {number} at between two frames the first of them is counted
   * @param {number} draw which viewing noise
   * @param {boolean} moving
   * @returns {Found}
   */
  at(at, draw, moving) {
    const { duel } = this;
    return this.found.get(this.keyOf(at, draw, moving), () => {
      const z = duel.noise(POINTS, draw).subarray(0, (moving ? this.few : POINTS) * duel.form.noise_size);
      return countModes(duel.at(Math.floor(duel.film.clamp(at))).forge(z), this.modes);
    });
  }

  /**
   * Changes with what is counted.
   * @param {number} at
   * @param {number} draw
   * @param {boolean} moving
   */
  keyOf(at, draw, moving) {
    const { film } = this.duel;
    return [film.key, Math.floor(film.clamp(at)), draw, moving ? this.few : POINTS].join("|");
  }
}

/** @type {WeakMap<Film, Counter>} parts that count the same film share what is counted */
const counters = new WeakMap();

/**
 * @param {DuelForm} form
 * @param {Film} film
 * @param {Modes} modes
 */
export function counterOf(form, film, modes) {
  let known = counters.get(film);
  if (known?.duel.form !== form || known.modes !== modes) {
    known = new Counter(form, film, modes);
    counters.set(film, known);
  }
  return known;
}
