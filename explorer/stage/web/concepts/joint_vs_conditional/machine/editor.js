/**
 * The row in which one weight or bias is set by hand: which one, a number, a slider. Shows what it is told.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { NetworkModel, Node } from "../types.js"
 * @import { Edge, Place, Plan } from "./plan.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { rounded } from "./edits.js";
import { nameOf } from "./labels.js";
import { biasAt } from "./plan.js";

const REACH = 5; // of the slider, where the weight is no larger

/**
 * @typedef {object} EditorActions
 * @property {(place: number, value: number) => void} edit
 * @property {(place: number) => void} choose another weight of the same neuron
 * @property {() => void} close
 */

export class Editor {
  /**
   * @param {Words} words
   * @param {EditorActions} actions
   */
  constructor(words, actions) {
    this.words = words;
    this.place = -1; // of the weight among the flat ones
    /** @type {Node | null} */
    this.node = null; // whose weight it is
    this.most = 20;
    this.which = h("select", { "aria-label": words.say("which_weight") });
    this.number = h("input", { type: "number", step: 0.05, "aria-label": words.say("weight_value") });
    this.slider = h("input", { type: "range", step: 0.05, "aria-label": words.say("weight_value") });
    this.hint = h("p", { class: "second", hidden: true });
    const close = h("button", { type: "button", class: "tool close", "aria-label": words.say("close") }, "×");
    close.addEventListener("click", actions.close);
    this.element = h("div", { class: "editor", role: "group" }, this.which, this.slider, this.number, this.hint, close);
    this.which.addEventListener("change", () => actions.choose(Number(this.which.value)));
    for (const input of [this.number, this.slider]) {
      input.addEventListener("input", () => this.take(input.value, actions.edit));
    }
    this.element.addEventListener("keydown", (e) => {
      if (e.key !== "Escape") return;
      e.preventDefault();
      e.stopPropagation();
      actions.close();
    });
  }

  /**
   * @param {string} text
   * @param {EditorActions["edit"]} edit
   */
  take(text, edit) {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value)) return; // half typed
    edit(this.place, rounded(Math.max(-this.most, Math.min(value, this.most))));
  }

  /**
   * @param {Place} node
   * @param {number} place
   * @param {NetworkModel} model
   * @param {Plan} plan
   */
  open(node, place, model, plan) {
    const { words } = this;
    Object.assign(this, { node, place, most: model.most?.weight ?? 20 });
    set(this.element, { "aria-label": nameOf(model, node, words) });
    const into = plan.edges.filter(({ to }) => to === node);
    const choice = (/** @type {number} */ at, /** @type {string} */ text) => h("option", { value: at }, text);
    const from = (/** @type {Edge} */ edge) => choice(edge.weight, words.say("weight_from", { name: nameOf(model, edge.from, words) }));
    this.which.replaceChildren(choice(biasAt(model.sizes, node), words.say("bias")), ...into.map(from));
    this.which.value = String(place);
  }

  /**
   * What the weight is now; what is being typed stays as it is.
   * @param {number} value
   * @param {string} full a sentence where no more weights can be set
   */
  show(value, full) {
    const root = /** @type {ShadowRoot | Document} */ (this.element.getRootNode());
    const shown = Math.round(1000 * value) / 1000;
    const reach = Math.min(this.most, Math.max(REACH, Math.ceil(Math.abs(shown))));
    if (root.activeElement !== this.slider) set(this.slider, { min: -reach, max: reach });
    set(this.number, { min: -this.most, max: this.most });
    for (const input of [this.number, this.slider]) {
      if (root.activeElement !== input) input.value = String(shown);
      input.disabled = full !== "";
    }
    write(this.hint, full);
    this.hint.hidden = !full;
    this.number.hidden = this.slider.hidden = full !== "";
  }

  close() {
    this.place = -1;
    this.node = null;
    this.element.remove();
  }
}
