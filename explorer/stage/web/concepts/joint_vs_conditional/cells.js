/**
 * The cells of one row of the asked point's table: the rule with its numbers, a bar of chances, how usual the point is.
 *
 * @import { Point } from "../../kernel/types.js"
 * @import { Words } from "../../kernel/words.js"
 * @import { Joint } from "../../plane/mixture.js"
 * @import { Model } from "../../plane/types.js"
 * @import { Missing } from "./marginalization.js"
 */

import { h, set } from "../../kernel/dom.js";
import { math, number } from "../../kernel/formula.js";
import { fixed } from "../../kernel/numbers.js";
import { LETTERS, chanceOf, nameOf } from "../../plane/classes.js";
import { answer } from "../../plane/fields.js";
import { shape } from "../../plane/marks.js";
import { Mlp } from "../../plane/mlp.js";
import { DRAWS } from "../../plane/noise.js";
import { answerWithout, coordinateName, knownAxis, rankAlong } from "./marginalization.js";

export class Cells {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
  }

  /**
   * @param {Model} model
   * @param {Point} at
   * @param {Missing} missing
   * @param {number} mean of what is missing
   * @returns {(Node | string)[]} rule, chance, how usual
   */
  of(model, at, missing, mean) {
    const { words } = this;
    const said = missing ? answerWithout(model, at, missing, mean) : answer(model, ...at);
    if (!model.joint || said.density === null) {
      const rule = missing ? this.patched(missing, mean) : this.numbers(model, said.logs);
      return [rule, this.bar(said), h("span", { class: "second" }, words.say("not_modelled"))];
    }
    const axis = missing && knownAxis(missing);
    const rank = axis === null ? model.rank(...at) : rankAlong(model, axis, at[axis]);
    const usual = h("span", {}, h("b", {}, number(said.density)), h("span", { class: "second" }, this.usual(rank)));
    const rule = bayes(model, said.top, said.density, said.logs);
    const estimated = missing && model.classes.some((density) => density.estimated);
    return [estimated ? h("span", {}, rule, h("span", { class: "second" }, words.say("summed"))) : rule, this.bar(said), usual];
  }

  /**
   * Who models p(y | x) needs both numbers: what is usually done about it.
   * @param {NonNullable<Missing>} missing
   * @param {number} mean
   */
  patched(missing, mean) {
    const text = this.words.say("needs_both", { missing: coordinateName(1 - knownAxis(missing)), mean: fixed(mean, 2) });
    return h("span", { class: "second" }, text);
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
    if (rank < 0.5) return words.say("rarer_than", { share: rank < 0.01 ? words.chance(1 - rank) : words.percent(1 - rank, 0) });
    return words.say("denser_than", { share: rank > 0.99 ? words.chance(rank) : words.percent(rank, 0) });
  }

  /** @param {{ chances: number[], top: number }} said */
  bar(said) {
    const { chances, top } = said;
    const many = chances.length > 2;
    const text = h("b", {}, ...this.said(said));
    const parts = many ? chances.map((_, c) => h("i", { class: `class-${LETTERS[c]}` })) : [h("i")];
    const bar = h("div", { class: `chance-bar${many ? " many" : ""}` }, ...parts, text);
    if (!many) set(bar, { "data-side": chances[0] >= 0.5 ? "a" : "b" });
    if (!many) bar.style.setProperty("--chance", `${100 * chances[0]}%`);
    else this.stack(bar, parts, chances, top);
    return bar;
  }

  /**
   * What stands on a bar; a class with a name of its own, however long, is named by its shape.
   * @param {{ chances: number[], top: number }} said
   */
  said({ chances, top }) {
    const { words } = this;
    if (chances.length === 2 || nameOf(words, 0) === "A") return [chanceOf(words, { chances, top })];
    return [shape(top), h("span", { class: "spoken" }, nameOf(words, top)), ` ${words.chance(chances[top])}`];
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
    set(bar, { title: chances.map((chance, c) => `${nameOf(this.words, c)} ${this.words.chance(chance)}`).join(" · ") });
  }
}

/**
 * Bayes' rule with numbers: for A in full, of more than two classes for the likeliest with p(x) as one number.
 * @param {Joint} model
 * @param {number} top the likeliest class
 * @param {number} density p(x)
 * @param {number[]} logs of p(x, y)
 */
function bayes(model, top, density, logs) {
  const term = (/** @type {number} */ c) => h("span", { class: "nowrap" }, number(Math.exp(logs[c] - model.logPrior[c])), ` × ${fixed(model.prior[c], 2)}`);
  const [over, under] = model.count > 2 ? [term(top), [number(density)]] : [term(0), [term(0), " + ", term(1)]];
  return h("span", { class: "fraction" }, h("span", {}, over), h("span", {}, ...under));
}
