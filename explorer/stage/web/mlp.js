/**
 * A fully connected network evaluated from its recorded weights: W1 (o, i) row-major, b1, W2, b2, ... The output is the
 * logit log p(A|x)/p(B|x). float64 arithmetic on float32 weights, within 1e-4 of torch.
 *
 * @import { Activation, Grid } from "./types.js"
 */

/** @param {number[]} sizes */
export function weightCount(sizes) {
  return sizes.slice(1).reduce((count, size, i) => count + size * (sizes[i] + 1), 0);
}

/** @type {Record<Activation, (values: Float64Array, count: number) => void>} */
const ACTIVATE = {
  tanh: (values, count) => {
    for (let i = 0; i < count; i++) values[i] = 1 - 2 / (Math.exp(2 * values[i]) + 1); // quicker than Math.tanh
  },
  relu: (values, count) => {
    for (let i = 0; i < count; i++) if (values[i] < 0) values[i] = 0;
  },
  sigmoid: (values, count) => {
    for (let i = 0; i < count; i++) values[i] = 1 / (1 + Math.exp(-values[i]));
  },
};

export class Mlp {
  /**
   * @param {number[]} sizes 2, hidden ..., 1
   * @param {Activation} activation
   * @param {Float32Array} weights
   */
  constructor(sizes, activation, weights) {
    if (weights.length !== weightCount(sizes)) throw new Error("the weights do not fit the network");
    this.sizes = sizes;
    this.activate = ACTIVATE[activation];
    this.weights = Float64Array.from(weights); // one conversion instead of one at each use
    const widest = Math.max(...sizes);
    this.input = new Float64Array(widest);
    this.output = new Float64Array(widest);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {number} log p(A|x)/p(B|x)
   */
  logit(x, y) {
    const { sizes, weights } = this;
    let [input, output] = [this.input, this.output];
    input[0] = x;
    input[1] = y;
    let at = 0;
    for (let layer = 1; layer < sizes.length; layer++) {
      const [from, to] = [sizes[layer - 1], sizes[layer]];
      const bias = at + from * to;
      for (let o = 0; o < to; o++) {
        let sum = weights[bias + o];
        for (let i = 0; i < from; i++, at++) sum += weights[at] * input[i];
        output[o] = sum;
      }
      if (layer < sizes.length - 1) this.activate(output, to);
      at = bias + to;
      [input, output] = [output, input];
    }
    return input[0];
  }

  /**
   * @param {Grid} grid
   * @returns {Float32Array} the logit at each cell centre
   */
  logits({ nx, ny, extent: [left, right, bottom, top] }) {
    const out = new Float32Array(nx * ny);
    const [dx, dy] = [(right - left) / nx, (top - bottom) / ny];
    for (let j = 0, k = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, k++) out[k] = this.logit(left + (i + 0.5) * dx, bottom + (j + 0.5) * dy);
    }
    return out;
  }
}
