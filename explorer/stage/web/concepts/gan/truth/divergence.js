/**
 * The Jensen-Shannon divergence of both laws in bits, what a perfect generator reads, and the curve of it over the run.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { GanScene, ModelPanel } from "../types.js"
 */

import { Curve, runOf } from "../../../kernel/curve.js";
import { h, write } from "../../../kernel/dom.js";
import { LargeCurve } from "../../../kernel/largecurve.js";
import { fixed } from "../../../kernel/numbers.js";
import { NONE, perfectJs, read } from "./readings.js";

const DIGITS = 3; // a perfect generator reads .001

export class DivergenceCell {
  /**
   * @param {Words} words
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(words, seek) {
    this.words = words;
    this.value = h("span", { class: "value" });
    this.floor = h("p", { "data-limit": true });
    this.blur = h("p", { class: "second" });
    this.curve = new Curve(`${words.say("js_curve")}; ${words.say("seek_help")}`, seek);
    this.large = new LargeCurve(words, { title: words.say("js_name"), unit: words.say("js_unit_long") }, seek);
    this.curve.element.append(this.large.button);
    const big = h("p", { class: "big" }, this.value, " ", h("small", {}, words.say("js_unit")));
    const said = h("div", { class: "said" }, big, this.floor, this.blur);
    this.element = h("div", { class: "fact js drawn", role: "group", "aria-label": words.say("js_name"), title: words.say("js_help") }, said, this.curve.element, this.large.dialog);
    this.shown = "";
  }

  /**
   * @param {GanScene["own"]} own
   * @param {ModelPanel} panel
   * @param {Film} film
   * @param {Film | null} past
   */
  update({ known, blur }, panel, film, past) {
    this.element.hidden = !known;
    this.film = film;
    this.shown = "";
    const perfect = perfectJs(panel);
    const run = runOf(film, past, "js", { limit: panel.floor.js ?? null, far: 1 });
    this.curve.update(run);
    this.large.update(run, { steps: film.steps, axis: this.words.say("training_steps"), floor: this.words.say("js_limit", { value: perfect }) });
    write(this.floor, this.words.say("perfect", { value: perfect }));
    write(this.blur, this.words.say("both_blurred", { blur: fixed(blur, DIGITS) }));
    if (!film.have) this.paint(0);
  }

  /** @param {number} at */
  paint(at) {
    const { film } = this;
    const key = film ? [at, film.key, film.have, film.complete].join("|") : "";
    if (!film || this.element.hidden || key === this.shown) return false;
    this.shown = key;
    const low = this.curve.bottom < 0.0005 ? "0" : fixed(this.curve.bottom, this.curve.bottom < 0.0095 ? DIGITS : 2);
    for (const one of [this.curve, this.large.curve]) one.show(at, { high: "1", low });
    write(this.value, film.have ? read(film, "js", at, DIGITS) : NONE);
    return true;
  }

  /** @type {Film | undefined} */
  film;

  get spoken() {
    const { words } = this;
    return `${this.value.textContent} ${words.say("js_unit")}; ${this.floor.textContent}; ${this.blur.textContent}`;
  }
}
