/**
 * How many dimensions are in use: a bar for each, with its KL; what is not in use is hatched.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { ModelPanel } from "../types.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { dimensionsOf, tick, topOf } from "../readings.js";

export class Dimensions {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.count = h("span", { class: "value" });
    this.high = h("span", { class: "tick" });
    this.bars = h("div", { class: "bars", role: "img" });
    this.caption = h("span");
    this.exact = h("span", { class: "exact", hidden: true });
    const plot = h("div", { class: "bar-plot" }, h("div", { class: "ticks", "aria-hidden": "true" }, this.high, h("span", { class: "tick" }, "0")), this.bars);
    const big = h("p", { class: "big" }, this.count, " ", h("small", {}, words.say("in_use")));
    this.element = h("div", { class: "fact dims", role: "group", "aria-label": words.say("in_use") }, big, plot, h("p", { class: "second" }, this.caption, this.exact));
    this.shown = "";
    this.top = 1;
  }

  /**
   * @param {ModelPanel} panel
   * @param {Film} film
   */
  update(panel, film) {
    Object.assign(this, { panel, film, shown: "" });
    const { latent, kind } = panel.model;
    if (this.bars.childElementCount !== latent) this.bars.replaceChildren(...Array.from({ length: latent }, () => h("i", {}, h("b"))));
    this.top = topOf(panel, film);
    write(this.high, film.have ? tickOf(this.top) : "");
    write(this.caption, this.words.say(kind === "autoencoder" ? "variance_of_mu" : "kl_in_nats"));
    if (!film.have) {
      write(this.count, "–");
      this.bars.querySelectorAll("i").forEach((slot) => set(slot, { "data-dead": null, style: "--share: 0" }));
    }
  }

  /** @param {number} at */
  paint(at) {
    const { panel, film } = this;
    if (!panel || !film?.have) return false;
    const key = `${film.clamp(at)}|${film.key}|${film.have}`;
    if (key === this.shown) return false;
    this.shown = key;
    const { values, used, exact } = dimensionsOf(panel, film, at);
    write(this.count, `${used.filter(Boolean).length} / ${values.length}`);
    this.bars.querySelectorAll("i").forEach((slot, j) => {
      set(slot, { "data-dead": !used[j], style: `--share: ${Math.min(1, values[j] / this.top).toFixed(4)}` });
    });
    set(this.bars, { "aria-label": `${this.caption.textContent}: ${values.map((value) => fixed(value, 2)).join("; ")}` });
    this.exact.hidden = exact === null;
    write(this.exact, exact === null ? "" : this.words.say("exact_number", { n: exact }));
    return true;
  }

  /** @type {ModelPanel | undefined} */
  panel;

  /** @type {Film | undefined} */
  film;

  get spoken() {
    const exact = this.exact.hidden ? "" : `, ${this.exact.textContent}`;
    return `${this.count.textContent} ${this.words.say("in_use")}${exact}`;
  }
}

/** A round number without a point where it needs none. @param {number} top */
function tickOf(top) {
  return Number.isInteger(top) ? fixed(top, 0) : tick(top);
}
