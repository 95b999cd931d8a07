/**
 * Under the picture: the layers, each a button with its mark, which are the legend too.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { Actions, Layer, Shown } from "../types.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { arrow, made, rings, trail } from "./marks.js";

/** The layers in the order in which they are drawn, each with its mark. @type {[Layer, () => Node][]} */
const LAYERS = [["law", rings], ["arrows", arrow], ["points", made], ["trails", trail]];

/** The order of layers in an address. */
export const ORDER = LAYERS.map(([layer]) => layer);

export class Foot {
  /**
   * @param {Kit} kit
   * @param {Actions} actions
   */
  constructor({ words, light }, actions) {
    this.words = words;
    this.actions = actions;
    /** @type {Layer[]} */
    this.on = [];
    this.names = Object.fromEntries(ORDER.map((layer) => [layer, h("span")]));
    this.buttons = LAYERS.map(([layer, mark]) => this.button(layer, mark(), light));
    this.element = h("div", { class: "flow-layers", role: "group", "aria-label": words.say("layers") }, ...this.buttons);
  }

  /**
   * @param {Layer} layer
   * @param {Node} mark
   * @param {Kit["light"]} light
   */
  button(layer, mark, light) {
    const button = h("button", { type: "button", "data-see": layer, disabled: true }, h("span", { class: "flow-mark" }, mark), this.names[layer]);
    button.addEventListener("click", () => this.actions.choose({ layers: ORDER.filter((own) => this.on.includes(own) !== (own === layer)) }));
    button.addEventListener("pointerenter", () => light(layer));
    button.addEventListener("pointerleave", () => light(""));
    write(this.names[layer], this.words.say(`layer_${layer}`));
    return button;
  }

  /**
   * @param {Shown} shown
   * @param {boolean} known whether the law is
   */
  show({ look: { layers, way }, bare }, known) {
    this.on = layers;
    const { words } = this;
    write(this.names.arrows, words.say(way === "back" ? "layer_arrows" : "layer_score"));
    write(this.names.points, words.say(way === "back" ? "layer_points" : "layer_data"));
    write(this.names.trails, words.say(way === "back" ? "layer_trails" : "layer_chains"));
    for (const button of this.buttons) {
      const layer = /** @type {Layer} */ (button.dataset.see);
      button.disabled = bare;
      button.hidden = layer === "law" && !known;
      set(button, { "aria-pressed": String(layers.includes(layer)) });
    }
  }

  /** Mark the layer that a word on the page points at. @param {string} lit */
  light(lit) {
    for (const button of this.buttons) set(button, { "data-lit": button.dataset.see === lit });
  }
}
