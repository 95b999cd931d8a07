/**
 * z = mu + sigma epsilon in numbers, and what one may do with it: draw epsilon again, take z from the prior, go back to q.
 * Where a code is a point there is no sum: z, and where the encoder puts it.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { Actions, Look, Shown } from "../types.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { nameOf } from "./bells.js";
import { fromPrior } from "./choice.js";
import { rowsOf } from "./plan.js";

const DRAWS = 10000; // epsilons that have a number

/**
 * One row: what stands between the signs.
 * @param {Pick<Shown["own"], "mu" | "sigma" | "z"> & { eps: ArrayLike<number>, byHand: boolean, point: boolean }} of
 * @param {number} i
 * @returns {string[]} z, mu, sigma, epsilon; of a point z and mu
 */
export function numbersOf({ mu, sigma, z, eps, byHand, point }, i) {
  if (point) return [fixed(z[i], 2), fixed(mu[i], 2)];
  const noise = byHand ? (z[i] - mu[i]) / sigma[i] : eps[i]; // by hand: what q would need
  return [fixed(z[i], 2), fixed(mu[i], 2), fixed(sigma[i], sigma[i] < 0.095 ? 3 : 2), fixed(noise, Math.abs(noise) < 99.5 ? 2 : 0)];
}

export class Sampling {
  /**
   * @param {Kit} kit
   * @param {number} latent
   * @param {boolean} point whether a code has no noise
   * @param {Actions} actions
   */
  constructor(kit, latent, point, actions) {
    this.kit = kit;
    this.latent = latent;
    this.point = point;
    this.actions = actions;
    const { words } = kit;
    this.names = rowsOf(latent, [0, 1]).map(() => h("th", { scope: "row" }));
    this.cells = this.names.map(() => Array.from({ length: point ? 2 : 4 }, () => h("td")));
    const signs = point ? ["="] : ["=", "+", "·"];
    const woven = (/** @type {Node[]} */ cells) => cells.flatMap((cell, i) => (i ? [h("td", { class: "sign", "aria-hidden": "true" }, signs[i - 1]), cell] : [cell]));
    const heads = (point ? ["z", "e(x)"] : ["z", "μ", "σ", "ε"]).map((text) => h("th", { scope: "col" }, h("i", {}, text)));
    const rows = this.names.map((name, i) => h("tr", {}, name, ...woven(this.cells[i])));
    this.table = h("table", {}, h("thead", {}, h("tr", {}, h("th"), ...woven(heads))), h("tbody", {}, ...rows));
    this.said = h("p", { class: "second" });
    this.again = point ? null : this.button(words.say("draw_noise"), "E", () => this.draw());
    this.prior = this.button(words.say(point ? "z_from_fitted" : "z_from_prior"), "", () => actions.move(fromPrior(latent)));
    this.back = this.button(words.say(point ? "back_to_code" : "back_to_q"), "Q", () => actions.move(null));
    this.element = h("div", { class: "band", "data-rows": rows.length }, h("div", { class: "sum" }, this.table, this.said), h("div", { class: "acts" }, this.again, this.prior, this.back));
  }

  /**
   * @param {string} text
   * @param {string} key
   * @param {() => void} act
   */
  button(text, key, act) {
    const button = h("button", { type: "button", class: "tool", title: key ? `${text} (${key})` : null }, text);
    button.addEventListener("click", act);
    return button;
  }

  draw() {
    const { draw } = /** @type {Look} */ (this.kit.look);
    this.actions.choose({ draw: (draw + 1) % DRAWS, z: null });
  }

  /** @param {Shown} shown */
  show({ own, eps, byHand, look }) {
    const { point, latent } = this;
    rowsOf(latent, look.axes).forEach((dimension, row) => {
      write(this.names[row], nameOf(dimension));
      numbersOf({ ...own, eps, byHand, point }, dimension).forEach((text, column) => write(this.cells[row][column], text));
    });
    set(this.element, { "data-by-hand": byHand });
    this.back.disabled = !byHand;
    write(this.said, this.sentence(byHand));
  }

  /** @param {boolean} byHand */
  sentence(byHand) {
    const { words } = this.kit;
    if (byHand) return words.say(this.point ? "z_by_hand" : "needed_noise");
    if (this.point) return words.say("no_noise");
    const shown = this.names.length;
    return shown < this.latent ? words.say("some_dimensions", { n: shown, all: this.latent }) : words.say("noise_is_drawn");
  }
}
