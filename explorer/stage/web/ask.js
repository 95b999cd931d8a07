/**
 * Ask a point: Bayes' rule worked with numbers for each model and for the exact answer, in a real table.
 *
 * @import { Model, PanelScene, Point } from "./types.js"
 * @import { Joint } from "./mixture.js"
 * @import { Words } from "./words.js"
 */

import { h, math, set } from "./dom.js";
import { number } from "./marksvg.js";
import { Mlp } from "./mlp.js";
import { answer } from "./models.js";
import { DRAWS } from "./noise.js";
import { LETTERS } from "./theme.js";
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
    this.count = 2; // of classes
    this.head = this.heads();
    this.body = h("tbody", { role: "rowgroup" });
    this.table = h("table", { role: "table", "aria-label": words.say("ask_rule") }, this.head, this.body);
    this.element = h("section", { class: "ask", "aria-label": words.say("ask_title") }, h("div", { class: "ask-head" }, h("h2", {}, words.say("ask_title")), place, this.hint), this.table);
    this.shown = "";
  }

  heads() {
    const { words } = this;
    const many = this.count > 2;
    const cell = (/** @type {...(Node | string)} */ ...parts) => h("th", { role: "columnheader", scope: "col" }, ...parts);
    const who = cell(h("span", { class: "spoken" }, words.say("ask_who")));
    const rule = cell(math(many ? "p(y | x) = p(x | y) p(y) / p(x)" : "p(A | x) = p(x | A) p(A) / p(x)"));
    const usual = cell(math("p(x)"), h("span", {}, words.say("how_usual")));
    return h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, who, rule, cell(words.say(many ? "likeliest_class" : "chance_of_a")), usual));
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
    this.recount(rows.find((row) => row.model)?.model?.count ?? this.count);
    const root = /** @type {ShadowRoot | Document} */ (this.element.getRootNode());
    this.inputs.forEach((box, i) => {
      const text = String(Number(at[i].toFixed(2)));
      if (root.activeElement !== box || Number(box.value) !== Number(text)) box.value = text;
    });
    this.body.replaceChildren(...rows.map(({ name, model }) => this.row(name, model, at)));
  }

  /** Another world may have another number of classes. @param {number} count */
  recount(count) {
    if (count === this.count) return;
    this.count = count;
    const head = this.heads();
    this.head.replaceWith(head);
    this.head = head;
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
    const said = answer(model, x, y);
    if (!model.joint || said.density === null) {
      return [this.numbers(model, said.logs), this.bar(said), h("span", { class: "second" }, words.say("not_modelled"))];
    }
    const usual = h("span", {}, h("b", {}, number(said.density)), h("span", { class: "second" }, this.usual(model.rank(x, y))));
    return [bayes(model, said.top, said.density, [x, y]), this.bar(said), usual];
  }

  /**
   * In place of Bayes' rule, what a model without p(x) goes by.
   * @param {Model} model
   * @param {number[]} logs
   */
  numbers(model, logs) {
    const { words } = this;
    if (!(model instanceof Mlp)) return h("span", { class: "second" }, words.say("only_chances"));
    const many = model.count > 2;
    const text = many ? `softmax(${logs.map((log) => fixed(log, 1)).join(", ")})` : `σ(${fixed(logs[0] - logs[1], 2)})`;
    const numbers = words.say(many ? "no_parts" : "one_number");
    return h("span", {}, many ? h("span", { class: "math" }, text) : math(text), " ", h("span", { class: "second" }, numbers));
  }

  /** @param {number} rank share of the model's own draws that are rarer */
  usual(rank) {
    const { words } = this;
    if (rank === 0) return words.say("rarer_than_all", { n: words.count(DRAWS) });
    if (rank < 0.5) return words.say("rarer_than", { share: words.percent(1 - rank, rank < 0.01 ? 1 : 0) });
    return words.say("denser_than", { share: words.percent(Math.min(rank, 0.999), rank > 0.99 ? 1 : 0) });
  }

  /** @param {{ chances: number[], top: number }} said */
  bar(said) {
    const { chances, top } = said;
    const many = chances.length > 2;
    const text = h("b", {}, this.words.chanceOf(said));
    const parts = many ? chances.map((_, c) => h("i", { class: `class-${LETTERS[c]}` })) : [h("i")];
    const bar = h("div", { class: `chance-bar${many ? " many" : ""}` }, ...parts, text);
    if (!many) set(bar, { "data-side": chances[0] >= 0.5 ? "a" : "b" });
    if (!many) bar.style.setProperty("--chance", `${100 * chances[0]}%`);
    else this.stack(bar, parts, chances, top);
    return bar;
  }

  /**
   * @param {HTMLElement} bar
   * @param {HTMLElement[]} parts
   * @param {number[]} chances
   * @param {number} top
   */
  stack(bar, parts, chances, top) {
    parts.forEach((part, c) => (part.style.width = `${100 * chances[c]}%`));
    const before = chances.slice(0, top).reduce((sum, chance) => sum + chance, 0);
    bar.style.setProperty("--middle", `${100 * (before + chances[top] / 2)}%`); // where the likeliest class has its part
    set(bar, { title: chances.map((chance, c) => `${this.words.letter(c)} ${this.words.chance(chance)}`).join(" · ") });
  }
}

/**
 * Bayes' rule with numbers: for A in full, of more than two classes for the likeliest with p(x) as one number.
 * @param {Joint} model
 * @param {number} top the likeliest class
 * @param {number} density p(x)
 * @param {Point} at
 */
function bayes(model, top, density, [x, y]) {
  const term = (/** @type {number} */ c) => h("span", { class: "nowrap" }, number(Math.exp(model.classes[c].logDensity(x, y))), ` × ${fixed(model.prior[c], 2)}`);
  const [over, under] = model.count > 2 ? [term(top), [number(density)]] : [term(0), [term(0), " + ", term(1)]];
  return h("span", { class: "fraction" }, h("span", {}, over), h("span", {}, ...under));
}

/**
 * The short name of a panel, for a row.
 * @param {PanelScene} panel
 */
export const shortName = (panel) => panel.short ?? panel.title;
