/**
 * A network of ReLU layers run forward from recorded weights: W1 (out, in) row by row, b1, W2, b2, ... It allocates
 * nothing while it runs. What gives zero adds nothing, and is skipped: most pixels of a digit, and the neurons that are
 * off. float64 sums of float32 weights, within 1e-5 of torch. No DOM.
 */

import { weightCount } from "../kernel/net.js";

/** @typedef {"sigmoid" | "linear"} Output */

export class Mlp {
  /**
   * @param {number[]} sizes inputs, hidden ..., outputs
   * @param {Output} output what becomes of the last layer's sums
   */
  constructor(sizes, output) {
    this.sizes = sizes;
    this.output = output;
    this.size = weightCount(sizes);
    const widest = Math.max(...sizes);
    this.values = new Float64Array(widest); // of the layer before: those that are not zero ...
    this.places = new Int32Array(widest); // ... and whose they are
    this.sums = new Float64Array(widest);
    this.kept = new Float32Array(sizes[sizes.length - 1]);
  }

  /**
   * @param {Float32Array} weights
   * @param {ArrayLike<number>} x
   * @param {Float32Array} [out] without it one that the next call writes over
   * @returns {Float32Array}
   */
  run(weights, x, out = this.kept) {
    this.logits(weights, x, out);
    if (this.output === "sigmoid") for (let i = 0; i < out.length; i++) out[i] = 1 / (1 + Math.exp(-out[i]));
    return out;
  }

  /**
   * The last layer's sums, before the sigmoid if there is one.
   * @param {Float32Array} weights
   * @param {ArrayLike<number>} x
   * @param {Float32Array} [out]
   * @returns {Float32Array}
   */
  logits(weights, x, out = this.kept) {
    const { sizes, sums } = this;
    const last = sizes.length - 1;
    if (weights.length !== this.size || x.length !== sizes[0] || out.length !== sizes[last]) throw new Error("the arrays do not fit the network");
    let count = this.take(x, sizes[0], -Infinity);
    for (let layer = 1, at = 0; layer <= last; layer++) {
      const [from, to] = [sizes[layer - 1], sizes[layer]];
      this.layer(weights, at, from, count, layer === last ? out : sums, to);
      at += (from + 1) * to;
      if (layer < last) count = this.take(sums, to, 0);
    }
    return out;
  }

  /**
   * Note what a layer is given, without its zeros.
   * @param {ArrayLike<number>} input
   * @param {number} length
   * @param {number} least what is not above it is off
   * @returns {number} how many there are
   */
  take(input, length, least) {
    const { values, places } = this;
    let count = 0;
    for (let i = 0; i < length; i++) {
      const value = input[i];
      if (value === 0 || value <= least) continue; // NaN stays: it must show
      values[count] = value;
      places[count++] = i;
    }
    return count;
  }

  /**
   * @param {Float32Array} weights
   * @param {number} start of the layer's
   * @param {number} from how many inputs it has
   * @param {number} count of those that are not zero
   * @param {Float32Array | Float64Array} out
   * @param {number} to how many outputs it has
   */
  layer(weights, start, from, count, out, to) {
    const { values, places } = this;
    const bias = start + from * to;
    let o = 0;
    for (let row = start; o + 7 < to; o += 8, row += 8 * from) { // eight at once: each input is looked up once for them
      const first = bias + o;
      let a = weights[first];
      let b = weights[first + 1];
      let c = weights[first + 2];
      let d = weights[first + 3];
      let e = weights[first + 4];
      let f = weights[first + 5];
      let g = weights[first + 6];
      let h = weights[first + 7];
      for (let k = 0; k < count; k++) {
        const value = values[k];
        const at = row + places[k];
        a += weights[at] * value;
        b += weights[at + from] * value;
        c += weights[at + 2 * from] * value;
        d += weights[at + 3 * from] * value;
        e += weights[at + 4 * from] * value;
        f += weights[at + 5 * from] * value;
        g += weights[at + 6 * from] * value;
        h += weights[at + 7 * from] * value;
      }
      out[o] = a;
      out[o + 1] = b;
      out[o + 2] = c;
      out[o + 3] = d;
      out[o + 4] = e;
      out[o + 5] = f;
      out[o + 6] = g;
      out[o + 7] = h;
    }
    for (; o < to; o++) {
      let sum = weights[bias + o];
      for (let k = 0; k < count; k++) sum += weights[start + o * from + places[k]] * values[k];
      out[o] = sum;
    }
  }
}
