/**
 * A fully connected network evaluated from its recorded weights: W1 (o, i) row-major, b1, W2, b2, ... One output is the
 * logit log p(A|x)/p(B|x); several are the logits of as many classes. float64 arithmetic on float32 weights, within 1e-4
 * of torch.
 *
 * @import { Grid } from "../kernel/types.js"
 * @import { Activation } from "./types.js"
 */

import { weightCount } from "../kernel/net.js";
import { COORDINATES, FEATURES } from "./features.js";
import { tabulate, tabulateAll } from "./grid.js";

/** @type {Record<Activation, (values: Float64Array | Float32Array, count: number) => void>} */
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
  linear: () => {},
};

export class Mlp {
  joint = /** @type {const} */ (false);

  /**
   * @param {number[]} sizes features, hidden ..., 1 or the number of classes
   * @param {Activation} activation
   * @param {Float32Array} weights
   * @param {string[]} [features] their names
   */
  constructor(sizes, activation, weights, features = COORDINATES) {
    if (weights.length !== weightCount(sizes)) throw new Error("the weights do not fit the network");
    if (features.length !== sizes[0]) throw new Error("the features do not fit the network");
    this.sizes = sizes;
    this.features = features.map((name) => FEATURES[name]);
    this.outputs = sizes[sizes.length - 1];
    this.count = Math.max(2, this.outputs);
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
    const out = this.forward(x, y);
    return this.outputs === 1 ? out[0] : out[0] - out[1];
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {number[]} log p(y|x) of each class, all with the same sum added
   */
  logs(x, y) {
    const out = this.forward(x, y);
    return this.outputs === 1 ? [out[0], 0] : Array.from(out.subarray(0, this.outputs));
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {Float64Array} the outputs come first; the next call writes over them
   */
  forward(x, y) {
    const { sizes, weights, features } = this;
    let [input, output] = [this.input, this.output];
    for (let i = 0; i < features.length; i++) input[i] = features[i](x, y);
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
    return input;
  }

  /**
   * @param {Grid} grid
   * @returns {Float32Array[]} as `logs`, at each cell centre
   */
  field(grid) {
    if (this.outputs > 1) return tabulateAll(grid, this.outputs, (x, y) => this.forward(x, y));
    return [tabulate(grid, (x, y) => this.forward(x, y)[0]), new Float32Array(grid.nx * grid.ny)];
  }

  /**
   * What every neuron gives at each cell centre: first the features, then layer after layer, at last the outputs.
   * @param {Grid} grid
   * @param {number} [last] the layer to stop at
   * @returns {Float32Array[][]}
   */
  layers(grid, last = this.sizes.length - 1) {
    const { sizes, weights, features } = this;
    const out = [features.map((feature) => tabulate(grid, feature))];
    for (let layer = 1, at = 0; layer <= last; layer++) {
      const [from, to] = [sizes[layer - 1], sizes[layer]];
      const bias = at + from * to;
      const neuron = (/** @type {number} */ o) => summed(out[layer - 1], weights.subarray(at + o * from, at + (o + 1) * from), weights[bias + o]);
      out.push(Array.from({ length: to }, (_, o) => neuron(o)));
      if (layer < sizes.length - 1) for (const values of out[layer]) this.activate(values, values.length);
      at = bias + to;
    }
    return out;
  }
}

/**
 * @param {Float32Array[]} inputs
 * @param {Float64Array} weights one for each
 * @param {number} bias
 */
function summed(inputs, weights, bias) {
  const out = new Float32Array(inputs[0].length).fill(bias);
  inputs.forEach((values, i) => {
    const w = weights[i];
    for (let k = 0; k < out.length; k++) out[k] += w * values[k];
  });
  return out;
}
