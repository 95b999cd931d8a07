/**
 * Ask a point: Bayes' rule worked with numbers for each model and for the exact answer, in a real table.
 *
 * @import { PanelScene, Point } from "./types.js"
 * @import { Model } from "./models.js"
 * @import { Words } from "./words.js"
 */

import { h, math, set } from "./dom.js";
import { number } from "./marksvg.js";
import { DRAWS, Joint } from "./mixture.js";
import { answer } from "./models.js";
import { fixed } from "./words.js";

export class Ask {
  /**
   * @param {Words} words
   * @param {(at: Point, done: boolean) => void} ask
   */
  constructor(words, ask) {
    this.words = words;
    const input = (/** @type {string} */ label) => h("input", { type: "number", step: 0.05, "aria-label": words.say(label) });
    this.inputs = [input("ask_x"), input("ask_y")];
    for (const box of this.inputs) {
      box.addEventListener("change", () => {
        const [x, y] = this.inputs.map((i) => Number(i.value));
        if (Number.isFinite(x) && Number.isFinite(y)) ask([x, y], true);
      });
    }
    const place = h("span", { class: "place" }, math("x = ("), this.inputs[0], math(","), this.inputs[1], math(")"));
    this.hint = h("span", { class: "second" }, words.say("ask_hint"));
    this.body = h("tbody", { role: "rowgroup" });
    this.table = h("table", { role: "table", "aria-label": words.say("ask_rule") }, this.head(), this.body);
    this.element = h("section", { class: "ask", "aria-label": words.say("ask_title") }, h("div", { class: "ask-head" }, h("h2", {}, words.say("ask_title")), place, this.hint), this.table);
    this.shown = "";
  }

  head() {
    const { words } = this;
    const cell = (/** @type {...(Node | string)} */ ...parts) => h("th", { role: "columnheader", scope: "col" }, ...parts);
    const who = cell(h("span", { class: "spoken" }, words.say("ask_who")));
    const rule = cell(math("p(A | x) = p(x | A) p(A) / p(x)"));
    const usual = cell(math("p(x)"), h("span", {}, words.say("how_usual")));
    return h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, who, rule, cell(words.say("chance_of_a")), usual));
  }

  /**
   * @param {Point | null} at
   * @param {{ name: string, model: Model | null, key: string }[]} rows
   */
  show(at, rows) {
    const key = [at, ...rows.map((row) => row.key)].join("|");
    if (key === this.shown) return;
    this.shown = key;
    this.table.hidden = !at;
    if (!at) return;
    const root = /** @type {ShadowRoot | Document} */ (this.element.getRootNode());
    this.inputs.forEach((box, i) => {
      const text = String(Number(at[i].toFixed(2)));
      if (root.activeElement !== box || Number(box.value) !== Number(text)) box.value = text;
    });
    this.body.replaceChildren(...rows.map(({ name, model }) => this.row(name, model, at)));
  }

  /**
   * @param {string} name
   * @param {Model | null} model
   * @param {Point} at
   */
  row(name, model, [x, y]) {
    const { words } = this;
    const cells = model ? this.cells(model, x, y) : [words.say("not_yet"), "", ""];
    const labels = ["rule", "chance", "usual"];
    return h("tr", { role: "row" }, h("th", { role: "rowheader", scope: "row" }, name), ...cells.map((cell, i) => h("td", { role: "cell", class: labels[i] }, cell)));
  }

  /**
   * @param {Model} model
   * @param {number} x
   * @param {number} y
   * @returns {(Node | string)[]} rule, chance, how usual
   */
  cells(model, x, y) {
    const { words } = this;
    const { chance, logit, density } = answer(model, x, y);
    if (!(model instanceof Joint) || density === null) {
      const sigma = h("span", {}, math(`σ(${fixed(logit, 2)})`), " ", h("span", { class: "second" }, words.say("one_number")));
      return [sigma, this.bar(chance), h("span", { class: "second" }, words.say("not_modelled"))];
    }
    const term = (/** @type {number} */ c) => h("span", { class: "nowrap" }, number(Math.exp(model.classes[c].logDensity(x, y))), ` × ${fixed(model.prior[c], 2)}`);
    const fraction = h("span", { class: "fraction" }, h("span", {}, term(0)), h("span", {}, term(0), " + ", term(1)));
    const usual = h("span", {}, h("b", {}, number(density)), h("span", { class: "second" }, this.usual(model.rank(x, y))));
    return [fraction, this.bar(chance), usual];
  }

  /** @param {number} rank share of the model's own draws that are rarer */
  usual(rank) {
    const { words } = this;
    if (rank === 0) return words.say("rarer_than_all", { n: words.count(DRAWS) });
    if (rank < 0.5) return words.say("rarer_than", { share: words.percent(1 - rank, rank < 0.01 ? 1 : 0) });
    return words.say("denser_than", { share: words.percent(Math.min(rank, 0.999), rank > 0.99 ? 1 : 0) });
  }

  /** @param {number} chance of A */
  bar(chance) {
    const text = h("b", {}, this.words.chance(chance));
    const bar = h("div", { class: "chance-bar" }, h("i"), text);
    set(bar, { "data-side": chance >= 0.5 ? "a" : "b" });
    bar.style.setProperty("--chance", `${100 * chance}%`);
    return bar;
  }
}

/**
 * The short name of a panel, for a row.
 * @param {PanelScene} panel
 */
export const shortName = (panel) => panel.short ?? panel.title;
