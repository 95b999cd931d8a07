/**
 * Under the picture: the layers, each a button with its mark, which are the legend too; or, where one part of the machine is enlarged,
 * what belongs to that. All stand in one place, so that nothing moves when they change.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { Actions, Layer, Shown } from "../types.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { Drawn } from "./drawn.js";
import { stroke } from "./marks.js";

/** @typedef {{ layer: Layer, word: string, mark: () => Node, ends?: boolean }} LayerMark `ends`: its mark stands between two numbers */

/** The order of layers in an address. @type {Layer[]} */
const ORDER = ["field", "real", "forged", "manifold", "gradients"];

const LONG = 10; // characters at both ends beside which there is no room for the name

export class Foot {
  /**
   * @param {Kit} kit
   * @param {Actions} actions
   * @param {LayerMark[]} layers
   */
  constructor({ words, light }, actions, layers) {
    this.words = words;
    this.actions = actions;
    /** @type {Layer[]} */
    this.on = [];
    this.ends = [h("span"), h("span")];
    this.buttons = layers.map((layer) => this.button(layer, light));
    this.layers = h("div", { class: "duel-layers", role: "group", "aria-label": words.say("layers") }, ...this.buttons);
    this.slider = h("input", { type: "range", min: 0, max: 1, step: 0.01, "aria-label": words.say("morph") });
    this.slider.addEventListener("input", () => actions.choose({ morph: this.slider.valueAsNumber }, false));
    this.slider.addEventListener("change", () => actions.choose({ morph: this.slider.valueAsNumber }));
    this.level = h("span");
    this.drawn = new Drawn(words);
    this.rows = { all: this.layers, generator: this.morph(), losses: this.losses(), slow: this.drawn.element };
    for (const row of Object.values(this.rows)) set(row, { "data-away": row !== this.layers, inert: row !== this.layers }); // until there is a frame
    this.element = h("div", { class: "duel-foot" }, ...Object.values(this.rows));
  }

  /**
   * @param {LayerMark} layer
   * @param {Kit["light"]} light
   */
  button({ layer, word, mark, ends = false }, light) {
    const marks = ends ? [this.ends[0], mark(), this.ends[1]] : [mark()];
    const button = h("button", { type: "button", "data-see": layer, title: this.words.say(word) }, h("span", { class: "duel-mark" }, ...marks), h("span", {}, this.words.say(word)));
    button.addEventListener("click", () => this.actions.choose({ layers: ORDER.filter((own) => this.on.includes(own) !== (own === layer)) }));
    button.addEventListener("pointerenter", () => light(layer));
    button.addEventListener("pointerleave", () => light(""));
    return button;
  }

  /** From noise to samples. */
  morph() {
    const { words } = this;
    return h("label", { class: "duel-morph" }, h("span", {}, words.say("morph_noise")), this.slider, h("span", {}, words.say("morph_samples")));
  }

  /** Whose curves the losses are. */
  losses() {
    const item = (/** @type {Node} */ mark, /** @type {string | Node} */ text) => h("span", {}, mark, text);
    const named = [item(stroke("d"), this.words.say("loss_d")), item(stroke("g"), this.words.say("loss_g"))];
    return h("div", { class: "duel-legend" }, ...named, item(stroke("exact"), this.level));
  }

  /**
   * @param {Shown} shown
   * @param {{ ends: [string, string], level: string }} of the numbers at the ramp's ends, D's loss where it can't tell
   */
  show({ look, bare, slow, model }, { ends, level }) {
    this.on = look.layers;
    const row = slow ? "slow" : look.part;
    for (const [name, element] of Object.entries(this.rows)) set(element, { "data-away": name !== row, inert: name !== row });
    if (slow) this.drawn.show(slow.line, ends, model.dimensions);
    ends.forEach((end, i) => write(this.ends[i], end));
    set(this.buttons[0], { "data-long": ends.join("").length > LONG });
    write(this.level, level);
    for (const button of this.buttons) {
      const layer = /** @type {Layer} */ (button.dataset.see);
      button.disabled = bare && layer !== "real";
      set(button, { "aria-pressed": String(look.layers.includes(layer)) });
    }
    this.slider.disabled = bare;
    if (this.slider.valueAsNumber !== look.morph) this.slider.value = String(look.morph);
    set(this.slider, { "aria-valuetext": fixed(look.morph, 2) });
  }

  /** Mark the layer that a word on the page points at. @param {string} lit */
  light(lit) {
    for (const button of this.buttons) set(button, { "data-lit": button.dataset.see === lit });
  }
}
