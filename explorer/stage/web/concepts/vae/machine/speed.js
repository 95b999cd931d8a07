/**
 * How long this very browser takes to encode an image and to decode a code: measured here, once for each model.
 *
 * @import { LatentModel } from "../../../images/latent.js"
 * @import { Words } from "../../../kernel/words.js"
 */

import { h, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";

const RUNS = 9; // of which the middle one counts
const TIMES = 8; // in one run: browsers' clocks are coarse
const AFTER = 1500; // milliseconds at rest
const LEAST = 0.01; // milliseconds that are read

export class Speed {
  /**
   * @param {Words} words
   * @param {AbortSignal} signal
   */
  constructor(words, signal) {
    this.words = words;
    this.element = h("p", { class: "second times" });
    this.measured = ""; // the sizes of the model that was measured
    signal.addEventListener("abort", () => clearTimeout(this.timer));
  }

  /**
   * Measure once nothing has moved for a while; a model of other sizes anew.
   * @param {LatentModel} model
   * @param {number} at
   * @param {Float32Array} values
   * @param {Float32Array} z
   */
  show(model, at, values, z) {
    const sizes = [model.form.encoder, model.form.decoder].join("|");
    clearTimeout(this.timer);
    if (sizes === this.measured) return;
    this.timer = setTimeout(() => {
      this.measured = sizes;
      const [encode, decode] = [() => model.encode(at, values), () => model.decode(at, z)].map(milliseconds);
      write(this.element, this.words.say("times", { encode: said(encode), decode: said(decode) }));
    }, AFTER);
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;
}

/**
 * A time with the digits that are known; what rounds to none is under the last of them, and never nothing.
 * @param {number} time in milliseconds
 */
export function said(time) {
  return time < LEAST / 2 ? `< ${LEAST}` : fixed(time, 2);
}

/**
 * The median of several runs, a call.
 * @param {() => unknown} work
 */
export function milliseconds(work) {
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    for (let i = 0; i < TIMES; i++) work();
    return (performance.now() - start) / TIMES;
  });
  return runs.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
}
