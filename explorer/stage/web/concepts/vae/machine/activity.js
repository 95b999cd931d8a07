/**
 * What the hidden neurons of a network do now: a square each, darker the more it says; off is the paper.
 *
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { Shape } from "../../../images/images.js"
 */

import { h } from "../../../kernel/dom.js";
import { Mlp } from "../../../images/mlp.js";
import { weightCount } from "../../../kernel/net.js";
import { Picture } from "../../../images/pixels.js";

const TALL = 16; // neurons in a column

/** The form of a layer's strip. @param {number} count @returns {Shape} */
export const stripOf = (count) => [TALL, Math.ceil(count / TALL), 1];

export class Activity {
  /** @param {number[]} sizes of the whole network; without a hidden layer there is no strip */
  constructor(sizes) {
    this.layers = sizes.slice(1, -1).map((_, i) => new Mlp(sizes.slice(0, i + 2), "linear"));
    this.pictures = this.layers.map(({ sizes: part }) => new Picture(stripOf(part[part.length - 1]), ""));
    for (const { element } of this.pictures) element.setAttribute("aria-hidden", "true");
    this.values = this.pictures.map(({ shape }) => new Float32Array(shape[0] * shape[1]));
    this.element = h("div", { class: "strips" }, ...this.pictures.map(({ element }) => element));
  }

  /** @type {{ weights: Float32Array, input: Float32Array } | undefined} what `values` are of */
  asked;

  /**
   * @param {Float32Array} weights of the whole network
   * @param {ArrayLike<number>} input
   * @param {Rgb} colour
   */
  show(weights, input, colour) {
    const { asked } = this;
    const same = asked?.weights === weights && asked.input.every((value, i) => value === input[i]);
    if (!same) this.layers.forEach((layer, i) => activityOf(layer, weights, input, this.values[i]));
    this.asked = same ? asked : { weights, input: Float32Array.from(input) };
    this.pictures.forEach((picture, i) => picture.show(this.values[i], colour));
  }
}

/**
 * @param {Mlp} layers up to the one that is shown
 * @param {Float32Array} weights of the whole network, which begin with those of these layers
 * @param {ArrayLike<number>} input
 * @param {Float32Array} out at least as long as the layer
 * @returns {Float32Array} shares of the strongest neuron's
 */
export function activityOf(layers, weights, input, out) {
  const sums = layers.run(weights.subarray(0, weightCount(layers.sizes)), input);
  const most = Math.max(1e-9, ...sums);
  sums.forEach((sum, i) => (out[i] = Math.max(0, sum) / most));
  return out;
}
