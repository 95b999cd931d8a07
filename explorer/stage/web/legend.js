/**
 * The legend under a picture: a row of marks and their names; pointing at one lights it up in the pictures.
 *
 * @import { PanelScene, Show } from "./types.js"
 * @import { Exact } from "./exact.js"
 * @import { Words } from "./words.js"
 */

import { h, math, set } from "./dom.js";
import { ring, shape, stroke } from "./marksvg.js";
import { POSTERIOR_ERROR } from "./picture.js";
import { fixed } from "./words.js";

export class Legend {
  /**
   * @param {PanelScene} panel
   * @param {Words} words
   * @param {(mark: string) => void} light
   */
  constructor(panel, words, light) {
    this.panel = panel;
    this.words = words;
    this.light = light;
    this.element = h("div", { class: "legend", role: "group", "aria-label": words.say("legend") });
    this.shown = "";
    this.scale = POSTERIOR_ERROR;
  }

  /** @param {Exact} exact */
  update(exact) {
    this.scale = this.panel.kind === "posterior" ? POSTERIOR_ERROR : exact.scales.error;
    this.shown = "";
  }

  /**
   * @param {Show} show
   * @param {string} lit
   */
  show(show, lit) {
    if (show !== this.shown) this.element.replaceChildren(...(show === "error" ? this.error() : this.marks()));
    this.shown = show;
    for (const item of this.element.children) set(item, { "data-lit": item.getAttribute("data-see") === lit && lit !== "" });
  }

  marks() {
    const { words } = this;
    const posterior = this.panel.kind === "posterior";
    const classes = [
      this.item("points", posterior ? "" : "narrow-only", shape(0), words.say("class_a")),
      this.item("points", posterior ? "" : "narrow-only", shape(1), words.say("class_b")),
    ];
    const lines = [
      this.item("border", posterior ? "narrow-only" : "", stroke(false), words.say("learned_border")),
      this.item("exact", posterior ? "narrow-only" : "", stroke(true), words.say("exact_border")),
    ];
    const ramp = this.item("border", "", math("p(A | x)"), "0", h("i", { class: "ramp posterior" }), "1");
    const own = posterior ? ramp : this.item("generated", "", ring(), words.say("generated"));
    return posterior ? [...classes, own, ...lines] : [...lines, own, ...classes];
  }

  error() {
    const end = fixed(this.scale, Math.max(0, -Math.floor(Math.log10(this.scale) + 1e-9)));
    const of = math(this.panel.kind === "posterior" ? "p(A | x)" : "p(x)");
    const name = h("span", {}, of, " ", this.words.say("learned_minus_exact"));
    return [this.item("error", "", name, `−${end}`, h("i", { class: "ramp error" }), end)];
  }

  /**
   * @param {string} see the mark's name, as in a link #see-...
   * @param {string} extra class
   * @param {...(Node | string)} parts
   */
  item(see, extra, ...parts) {
    const element = h("span", { class: `mark ${extra}`, "data-see": see }, ...parts);
    element.addEventListener("pointerenter", () => this.light(see));
    element.addEventListener("pointerleave", () => this.light(""));
    return element;
  }
}
