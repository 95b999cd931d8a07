/**
 * The Dirac-GAN's settings: its loss, who moves when, a cure and how strong it is, with the strength at which it turns critical.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { Actions, Look } from "../types.js"
 */

import { h, segmented, set, write } from "../../../kernel/dom.js";
import { math } from "../../../kernel/formula.js";
import { CURES, criticalOf, strengthOf, within, written } from "./cures.js";

const LOSSES = ["minimax", "non_saturating", "wasserstein"];
const ORDERS = ["simultaneous", "alternating"];

export class Controls {
  /**
   * @param {Kit} kit
   * @param {Actions} actions
   */
  constructor({ words }, actions) {
    this.words = words;
    this.actions = actions;
    const named = (/** @type {string[]} */ all) => all.map((one) => /** @type {[string, string]} */ ([one, words.say(`dirac_${one}`)]));
    this.order = segmented(words.say("dirac_order"), named(ORDERS), (order) => actions.choose({ dirac_alternating: order === "alternating" }));
    this.loss = segmented(words.say("dirac_its_loss"), named(LOSSES), (loss) => actions.choose({ dirac_loss: /** @type {Look["dirac_loss"]} */ (loss) }));
    this.cure = segmented(words.say("dirac_its_cure"), named(["none", ...CURES]), (cure) => this.choose(/** @type {Look["dirac_cure"]} */ (cure)));
    this.slider = h("input", { type: "range" });
    for (const event of ["input", "change"]) this.slider.addEventListener(event, () => actions.choose({ dirac_strength: this.slider.valueAsNumber }, event === "change"));
    this.slider.addEventListener("dblclick", () => this.choose(this.cured)); // back to the usual
    this.tick = h("i", { "aria-hidden": "true" });
    this.symbol = h("span");
    this.critical = h("span", { class: "second" });
    this.strength = h("div", { class: "dirac-row dirac-strength" }, this.symbol, h("div", { class: "dirac-slider" }, this.slider, this.tick), this.critical);
    const row = (/** @type {string} */ word, /** @type {Element} */ of) => h("div", { class: "dirac-row" }, h("span", { "aria-hidden": "true" }, words.say(word)), of);
    this.element = h("div", { class: "dirac-controls" }, row("dirac_loss", this.loss.element), row("dirac_cure", this.cure.element), this.strength);
    /** @type {Look["dirac_loss"]} */
    this.lost = "minimax";
    /** @type {Look["dirac_cure"]} */
    this.cured = "none";
    this.told = "";
  }

  /** A cure comes with its usual strength. @param {Look["dirac_cure"]} cure */
  choose(cure) {
    this.actions.choose(cure === "none" ? { dirac_cure: cure } : { dirac_cure: cure, dirac_strength: strengthOf(cure, this.lost).usual });
  }

  /** @param {Look} look */
  show({ dirac_loss: loss, dirac_cure: cure, dirac_strength: strength, dirac_alternating: alternating }) {
    Object.assign(this, { lost: loss, cured: cure });
    this.loss.press(loss);
    this.cure.press(cure);
    this.order.press(alternating ? "alternating" : "simultaneous");
    const key = [loss, cure, strength].join();
    if (key === this.told) return;
    this.told = key;
    set(this.strength, { "data-away": cure === "none", inert: cure === "none" });
    if (cure !== "none") this.showStrength(loss, cure, within(cure, loss, strength));
    else this.symbol.replaceChildren(this.words.say("dirac_strength"));
  }

  /**
   * @param {Look["dirac_loss"]} loss
   * @param {Exclude<Look["dirac_cure"], "none">} cure
   * @param {number} value
   */
  showStrength(loss, cure, value) {
    const { slider, words } = this;
    const { symbol, least, most, step } = strengthOf(cure, loss);
    set(slider, { min: least, max: most, step, "aria-label": words.say(`dirac_strength_${cure}`), "aria-valuetext": `${symbol} = ${written(value)}`, title: words.say(`dirac_strength_${cure}`) });
    if (slider.valueAsNumber !== value) slider.value = String(value);
    this.symbol.replaceChildren(math(`${symbol} =`), ` ${written(value)}`);
    const critical = criticalOf(loss, cure);
    this.tick.hidden = critical === null;
    if (critical !== null) this.tick.style.setProperty("--share", String((critical - least) / (most - least)));
    write(this.critical, critical === null ? "" : words.say("dirac_critical", { value: written(critical) }));
  }
}
