/**
 * The network of a diffusion model, run in the browser from a film's weights: what it sees, what it says, and which forecast that is
 * (models/diffusion/network.py and diffusion.py). No DOM.
 *
 * @import { Denoiser, Form } from "../types.js"
 */

import { Net } from "../../../kernel/net.js";
import { partsOf } from "./predictions.js";

const POINT = 2; // numbers of a point
const CLOCK = 6; // and those by which the angle is told
const WAVES = [1, 2, 4];
const SHORT = 0.06; // of pi / 2, how far a network is asked that says the noise: where no signal is left, that says nothing of x_0

/**
 * How the network is told the angle, from 0 (data) to pi / 2 (noise).
 * @param {number} angle
 */
export const clock = (angle) => WAVES.flatMap((k) => [Math.sin(k * angle), Math.cos(k * angle)]);

export class Network {
  /** @param {Form} form */
  constructor(form) {
    this.form = form;
    const [inputs, width] = form.sizes;
    this.net = new Net([POINT, ...form.sizes.slice(1)], "silu"); // what all points are told alike is in the first layer's biases
    this.given = (inputs + 1) * width; // numbers of the first layer
    this.first = new Float32Array(this.given);
    this.folded = new Float32Array(this.net.size);
    this.input = new Float32Array(0);
    this.last = Math.PI / 2 - (form.prediction === "noise" ? SHORT : 0);
  }

  /** @param {Float32Array} weights */
  use(weights) {
    const { net, given, first, folded } = this;
    const own = (POINT + 1) * this.form.sizes[1];
    if (weights.length - given !== net.size - own) throw new Error("the weights do not fit the network");
    first.set(weights.subarray(0, given));
    folded.set(weights.subarray(given), own);
  }

  /**
   * Put what all points are told alike, the angle and the class, into the biases of the first layer.
   * @param {number} angle
   * @param {number | null} label
   */
  tell(angle, label) {
    const { first, folded, form } = this;
    const [inputs, width] = form.sizes;
    const told = clock(angle);
    for (let o = 0; o < width; o++) {
      const row = o * inputs;
      let bias = first[inputs * width + o];
      for (let i = 0; i < CLOCK; i++) bias += first[row + POINT + i] * told[i];
      if (label !== null) bias += first[row + POINT + CLOCK + label];
      folded[POINT * o] = first[row];
      folded[POINT * o + 1] = first[row + 1];
      folded[POINT * width + o] = bias;
    }
  }

  /**
   * What it says of points of length one, on the straight path.
   * @param {Float64Array} x (n, 2), x_t / hypot(alpha, sigma)
   * @param {number} angle
   * @param {number | null} label
   * @returns {Float32Array} (n, 2) at its beginning; the next call writes over it
   */
  says(x, angle, label) {
    this.tell(angle, label);
    if (this.input.length < x.length) this.input = new Float32Array(x.length);
    for (let i = 0; i < x.length; i++) this.input[i] = x[i] / this.form.scale;
    return this.net.run(this.folded, this.input, x.length / POINT);
  }

  /**
   * @param {number | null} label null: any class
   * @returns {Denoiser} of the weights in use when it is asked
   */
  denoiser(label) {
    if (label !== null && !(label >= 0 && label < this.form.told)) throw new Error("there is no such class, or none is told");
    return (x, alpha, sigma) => {
      const length = Math.hypot(alpha, sigma), angle = Math.fround(Math.min(Math.atan2(sigma, alpha), this.last)); // as torch is told it
      const sin = Math.sin(angle), cos = Math.cos(angle);
      const at = { alpha: cos / (cos + sin), sigma: sin / (cos + sin), fading: -1, growing: 1 };
      const unit = x.map((value) => value / length);
      const value = this.says(unit, angle, label);
      const scale = Math.hypot(at.alpha, at.sigma);
      for (let i = 0; i < unit.length; i++) unit[i] *= scale;
      return partsOf(this.form.prediction, unit, value, at).data;
    };
  }
}
