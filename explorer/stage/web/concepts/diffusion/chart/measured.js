/**
 * Readings that are taken in the background, a slice of time at each turn, and kept by what they are readings of. No DOM.
 *
 * @import { Model } from "../model.js"
 * @import { Look } from "../types.js"
 * @import { Reading, Setting } from "./settings.js"
 */

const KEPT = 3000; // readings

/** @typedef {Generator<void, { evaluations: number, distance: number }, void>} Job a way and its end's distance, in parts that are short */

/**
 * What a reading depends on beside the number of steps.
 * @param {Model} model
 * @param {Look} look
 * @param {Setting} setting
 */
export function keyOf({ key }, { path, label, guidance, eta, draw }, { ask, solver, steps }) {
  return [ask === "network" ? key : "", ask, path, label, label === null ? 0 : guidance, draw, solver, solver === "ddim" ? eta : 0, steps].join("|");
}

export class Measured {
  /** @param {() => number} [clock] milliseconds */
  constructor(clock = () => performance.now()) {
    this.clock = clock;
    /** @type {Map<string, Reading>} */
    this.readings = new Map();
    /** @type {{ key: string, job: Job, ms: number } | null} */
    this.running = null;
  }

  /**
   * Those that are there.
   * @param {Setting[]} settings
   * @param {(setting: Setting) => string} key
   * @returns {Reading[]}
   */
  of(settings, key) {
    return settings.flatMap((setting) => {
      const reading = this.readings.get(key(setting));
      return reading ? [{ ...reading, setting }] : []; // the same way may stand on another line
    });
  }

  /**
   * Go on measuring for so many milliseconds. What was begun and is wanted no more is given up.
   * @param {Setting[]} wanted in their order
   * @param {{ key: (setting: Setting) => string, begin: (setting: Setting) => Job }} how
   * @param {number} budget
   * @returns {boolean} whether something is left to do
   */
  work(wanted, { key, begin }, budget) {
    const until = this.clock() + budget;
    do {
      const setting = wanted.find((each) => !this.readings.has(key(each)));
      if (!setting) return false;
      if (this.running?.key !== key(setting)) this.running = { key: key(setting), job: begin(setting), ms: 0 };
      this.go(setting, this.running, until);
    } while (this.clock() < until);
    return wanted.some((each) => !this.readings.has(key(each)));
  }

  /**
   * @param {Setting} setting
   * @param {{ key: string, job: Job, ms: number }} running
   * @param {number} until
   */
  go(setting, running, until) {
    let now = this.clock();
    for (;;) {
      const { done, value } = running.job.next();
      const then = this.clock();
      running.ms += then - now;
      now = then;
      if (done) {
        if (this.readings.size >= KEPT) this.readings.clear();
        this.readings.set(running.key, { setting, ...value, ms: running.ms });
        this.running = null;
        return;
      }
      if (now >= until) return;
    }
  }
}
