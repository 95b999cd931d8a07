/**
 * D against its best answer, and both losses over the run: D's in ink, G's in the colour of what is forged, dashed the best D's, dotted
 * what D's is where it can't tell.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { GanScene, ModelPanel } from "../types.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { math } from "../../../kernel/formula.js";
import { stroke } from "../stage/marks.js";
import { LossCurve } from "./losscurve.js";
import { NONE, judgeOf } from "./readings.js";

const LONG = 6; // characters beside which the unit has no room

export class JudgeCell {
  /**
   * @param {Words} words
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(words, seek) {
    this.words = words;
    this.value = h("span", { class: "value" });
    this.units = { gap: h("small", {}, words.say("from_best")), loss: h("small", {}, words.say("loss_d")) };
    this.line = h("p");
    this.numbers = { d: h("b"), best: h("b"), g: h("b"), level: h("span") };
    const named = (/** @type {string} */ mark, /** @type {string} */ name, /** @type {HTMLElement} */ number) => h("span", { class: "loss" }, stroke(mark), name && math(name), number);
    this.best = named("exact", "D*", this.numbers.best);
    const both = h("div", { class: "both" }, named("d", "D", this.numbers.d), this.best, named("g", "G", this.numbers.g), named("level", "", this.numbers.level));
    this.curve = new LossCurve(`${words.say("losses_curve")}; ${words.say("seek_help")}`, seek);
    const big = h("p", { class: "big" }, this.value, " ", ...Object.values(this.units));
    const said = h("div", { class: "said" }, big, this.line, both);
    this.element = h("div", { class: "fact judge drawn", role: "group", "aria-label": words.say("judge_name"), title: words.say("judge_help") }, said, this.curve.element);
    this.known = false;
    this.shown = "";
  }

  /**
   * @param {GanScene["own"]} own
   * @param {ModelPanel} panel
   * @param {Film} film
   */
  update({ known }, panel, film) {
    Object.assign(this, { known, panel, film, shown: "" });
    this.curve.update(panel.model.loss, film);
    if (!film.have) this.paint(0);
  }

  /** @param {number} at */
  paint(at) {
    const { panel, film, known, words, units, numbers } = this;
    const key = film ? [at, film.key, film.have].join("|") : "";
    if (!panel || !film || key === this.shown) return false;
    this.shown = key;
    this.curve.show(at);
    const { value, unit, line, losses } = judgeOf(panel, film, at, known, words);
    write(this.value, film.have ? value : NONE);
    set(this.value, { "data-long": value.length > LONG });
    for (const [name, element] of Object.entries(units)) element.hidden = name !== unit;
    write(this.line, line);
    for (const [name, element] of Object.entries(numbers)) write(element, losses[/** @type {keyof typeof losses} */ (name)] ?? "");
    set(this.best, { "data-away": losses.best === null });
    return true;
  }

  /** @type {ModelPanel | undefined} */
  panel;

  /** @type {Film | undefined} */
  film;

  get spoken() {
    const { words, numbers } = this;
    const best = numbers.best.textContent ? `, D* ${numbers.best.textContent}` : "";
    return `${this.value.textContent} ${words.say(this.units.gap.hidden ? "loss_d" : "from_best")}; ${this.line.textContent}; D ${numbers.d.textContent}${best}, G ${numbers.g.textContent}`;
  }
}
