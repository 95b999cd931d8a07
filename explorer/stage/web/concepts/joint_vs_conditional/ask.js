/**
 * Ask a point: Bayes' rule worked with numbers for each model and for the exact answer, in a real table; also where one of
 * its coordinates is missing, or where the models are given another prior.
 *
 * @import { Point } from "../../kernel/types.js"
 * @import { Words } from "../../kernel/words.js"
 * @import { Axis, Model, Points } from "../../plane/types.js"
 * @import { Exam } from "./evaluation.js"
 * @import { Missing } from "./marginalization.js"
 */

import { h, segmented, set, write } from "../../kernel/dom.js";
import { math } from "../../kernel/formula.js";
import { axesOf, coordinate, named, step, written } from "../../plane/axes.js";
import { formulaOfA } from "../../plane/marks.js";
import { Cells } from "./cells.js";
import { coordinateName, knownAxis, meanOf } from "./marginalization.js";
import { PriorShift } from "./shift.js";

/**
 * @typedef {object} AskActions
 * @property {(at: Point, done: boolean) => void} ask
 * @property {(prior: number | null, done?: boolean) => void} give the models another prior of A
 * @property {(missing: Missing) => void} know all of the point, or all but one coordinate
 * @property {(rule: boolean) => void} explain show the rule with its numbers, or how usual the point is
 *
 * @typedef {object} Asked
 * @property {Point | null} at
 * @property {Missing} missing
 * @property {number | null} prior of A that the models are given
 * @property {boolean} rule whether the rule with its numbers is shown, else how usual the point is
 * @property {{ name: string, model: Model | null, key: string, exact?: boolean }[]} rows the exact answer last
 * @property {Points} points learned from
 * @property {number[]} own priors of the classes in the world, or their shares among the rows held out
 * @property {Exam | null} exam what counts errors
 * @property {boolean} [bare] nothing is answered yet: only a place may be given
 */

const KNOWN = /** @type {const} */ ([["", "both_known"], ["x2", "first_known"], ["x1", "second_known"]]); // by what is missing

const NOWHERE = /** @type {Point} */ ([NaN, NaN]);

export class Ask {
  /**
   * @param {Words} words
   * @param {AskActions} actions
   */
  constructor(words, { ask, give, know, explain }) {
    this.words = words;
    this.cells = new Cells(words);
    const input = (/** @type {string} */ label) => h("input", { type: "number", step: 0.05, placeholder: "?", "aria-label": words.say(label) });
    this.inputs = [input("ask_x"), input("ask_y")];
    this.at = NOWHERE;
    for (const [i, box] of this.inputs.entries()) {
      box.addEventListener("change", () => {
        this.at = /** @type {Point} */ (this.at.map((old, j) => (i === j ? coordinate(this.axes[i], box.valueAsNumber) : old)));
        if (this.at.every(Number.isFinite)) ask(this.at, true); // else the other number is still to come
      });
    }
    const options = KNOWN.map(([value, text]) => h("option", { value }, words.say(text)));
    this.known = h("select", { "aria-label": words.say("known_of_it") }, ...options);
    this.known.addEventListener("change", () => know(/** @type {Missing} */ (this.known.value || null)));
    this.shift = new PriorShift(words, give);
    this.axes = axesOf(null);
    this.place = h("span", { class: "place" });
    this.measured = this.shown = "";
    this.measure(this.axes);
    this.usual = h("span", { class: "usual-head" });
    const kinds = /** @type {[string, string][]} */ ([["", words.say("usual_shown")], ["rule", words.say("rule_shown")]]);
    this.kind = segmented(words.say("beside_chances"), kinds, (kind) => explain(kind === "rule"));
    this.hint = h("span", { class: "second" });
    this.head = h("thead", { role: "rowgroup" });
    this.body = h("tbody", { role: "rowgroup" });
    this.table = h("table", { role: "table", "aria-label": words.say("ask_rule") }, this.head, this.body);
    const left = h("div", { class: "asked" }, h("h2", {}, words.say("ask_title")), this.place);
    const head = h("div", { class: "ask-head" }, left, h("div", { class: "beside" }, this.usual, this.kind.element, this.shift.button));
    this.element = h("section", { class: "ask", "data-presented": true, "aria-label": words.say("ask_title") }, head, this.shift.element, this.table);
    this.headed = "";
    this.shown = "";
    this.averaged = { key: "", mean: 0 };
    this.countedOf = { key: "", shares: /** @type {number[]} */ ([]) };
  }

  /**
   * Ask in the columns' own units, by their names.
   * @param {[Axis, Axis]} axes
   */
  measure(axes) {
    const key = JSON.stringify(axes);
    if (key === this.measured) return;
    Object.assign(this, { axes, measured: key, shown: "" });
    const [across, up] = this.inputs;
    this.inputs.forEach((box, i) => set(box, { step: step(axes[i]), "aria-label": named(axes[i]) || this.words.say(i ? "ask_y" : "ask_x") }));
    const labels = axes.map((axis, i) => h("label", {}, named(axis), " ", this.inputs[i]));
    this.place.replaceChildren(...(axes[0].name ? labels : [math("x = ("), across, math(","), up, math(")")]), this.known);
  }

  /** @param {Asked} asked */
  show({ at, missing, prior, rule, rows, points, own, exam, bare = false }) {
    const models = rows.map((row) => row.key).join("|");
    const mean = missing ? this.mean(points, missing) : 0;
    this.kind.press(rule ? "rule" : "");
    set(this.element, { "data-rule": rule });
    this.shift.show({ rows, key: models, own, counted: this.counted(points, own.length), prior: bare ? null : prior, missing: bare ? null : at && missing, mean }, exam);
    const key = [at, missing, prior, models, bare].join("|");
    if (key === this.shown) return;
    this.shown = key;
    this.table.hidden = this.known.hidden = this.usual.hidden = this.kind.element.hidden = !at || bare; // a place can be given by keyboard, asked or not
    this.shift.button.hidden = bare;
    this.hint.hidden = Boolean(at) && !bare;
    write(this.hint, this.words.say("ask_place"));
    if (!at) this.empty();
    if (!at) return;
    this.heads(own.length, missing);
    this.fill(at, missing);
    this.body.replaceChildren(...rows.map((row) => this.row(row, at, missing, mean)));
  }

  /**
   * @param {Points} points
   * @param {NonNullable<Missing>} missing
   */
  mean(points, missing) {
    const key = points.key + missing;
    if (key !== this.averaged.key) this.averaged = { key, mean: meanOf(points.xy, missing) };
    return this.averaged.mean;
  }

  /**
   * The shares of the classes among the points learned from, half a point where there is none, as Python counts them.
   * @param {Points} points
   * @param {number} count
   */
  counted({ key, label }, count) {
    if (this.countedOf.key === key) return this.countedOf.shares;
    const counts = Array.from({ length: count }, () => 0);
    for (const own of label.data) counts[own]++;
    const plus = counts.every(Boolean) ? 0 : 0.5;
    const all = label.data.length + plus * count;
    this.countedOf = { key, shares: counts.map((own) => (own + plus) / all) };
    return this.countedOf.shares;
  }

  /**
   * @param {Point} at
   * @param {Missing} missing
   */
  fill(at, missing) {
    this.at = at;
    const root = /** @type {ShadowRoot | Document} */ (this.element.getRootNode());
    this.known.value = missing ?? "";
    this.inputs.forEach((box, i) => {
      box.disabled = missing !== null && i !== knownAxis(missing);
      const text = box.disabled ? "" : written(this.axes[i], at[i]);
      if (root.activeElement !== box || box.disabled || Number(box.value) !== Number(text)) box.value = text;
    });
  }

  /** No point is asked: both numbers are still to come, but for one that was just typed. */
  empty() {
    const root = /** @type {ShadowRoot | Document} */ (this.element.getRootNode());
    if (this.at.every(Number.isFinite)) this.at = NOWHERE;
    this.inputs.forEach((box, i) => {
      box.disabled = false;
      if (!Number.isFinite(this.at[i]) && root.activeElement !== box) box.value = "";
    });
  }

  /**
   * Another world may have another number of classes, and of a point only a part may be known.
   * @param {number} count
   * @param {Missing} missing
   */
  heads(count, missing) {
    if (this.headed === `${count} ${missing}`) return;
    this.headed = `${count} ${missing}`;
    const { words } = this;
    const x = missing ? coordinateName(knownAxis(missing)) : "x";
    const y = count > 2 ? "y" : "A";
    const cell = (/** @type {...(Node | string)} */ ...parts) => h("th", { role: "columnheader", scope: "col" }, ...parts);
    const who = cell(h("span", { class: "spoken" }, words.say("ask_who")));
    const formula = `p(${y} | ${x}) = p(${x} | ${y}) p(${y}) / p(${x})`;
    const rule = cell(count > 2 ? math(formula) : formulaOfA(formula, words));
    const usual = cell(math(`p(${x})`), h("span", {}, words.say("how_usual", { x })));
    const when = [math(`p(${x})`), " ", h("span", { class: "second" }, words.say("how_usual", { x }))];
    this.usual.replaceChildren(h("span", { class: "when-usual" }, ...when), h("span", { class: "when-rule" }, count > 2 ? math(formula) : formulaOfA(formula, words)));
    const chance = cell(words.say(count > 2 ? "likeliest_class" : "chance_of_a"));
    this.head.replaceChildren(h("tr", { role: "row" }, who, chance, rule, usual));
  }

  /**
   * @param {Asked["rows"][number]} of
   * @param {Point} at
   * @param {Missing} missing
   * @param {number} mean of what is missing
   */
  row({ name, model, exact = false }, at, missing, mean) {
    const [rule, chance, usual] = model ? this.cells.of(model, at, missing, mean) : ["", this.words.say("not_yet"), ""];
    const cells = [chance, rule, usual];
    const labels = ["chance", "rule", "usual"];
    const row = h("tr", { role: "row" }, h("th", { role: "rowheader", scope: "row" }, name), ...cells.map((cell, i) => h("td", { role: "cell", class: labels[i] }, cell)));
    set(row, { "data-missing": missing, "data-exact": exact });
    return row;
  }
}
