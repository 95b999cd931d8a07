/**
 * The bound: its value with its standard error, its parts, its limits, and the curve of it over the run.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { ModelPanel } from "../types.js"
 */

import { Curve } from "../../../kernel/curve.js";
import { h, set, write } from "../../../kernel/dom.js";
import { LargeCurve } from "../../../kernel/largecurve.js";
import { boundOf, curveOf, runOf, tick } from "../readings.js";

export class Bound {
  /**
   * @param {Words} words
   * @param {ModelPanel} panel
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(words, panel, seek) {
    const unit = words.say(`unit_${panel.model.kind}`);
    this.words = words;
    this.value = h("span", { class: "value" });
    this.unit = h("small");
    this.lines = [h("p"), h("p"), h("p", { class: "second" })];
    this.curve = new Curve(`${words.say("curve", { unit })}; ${words.say("seek_help")}`, seek);
    this.large = new LargeCurve(words, { title: panel.title, unit }, seek);
    this.curve.element.append(this.large.button);
    const said = h("div", { class: "said" }, h("p", { class: "big" }, this.value, " ", this.unit), ...this.lines);
    this.element = h("div", { class: "fact bound", role: "group", "aria-label": words.say("the_bound") }, said, this.curve.element, this.large.dialog);
    this.shown = "";
    this.place = NaN;
  }

  /**
   * @param {ModelPanel} panel
   * @param {Film} film
   * @param {Film | null} past
   */
  update(panel, film, past) {
    Object.assign(this, { panel, film, shown: "", place: NaN });
    const run = runOf(panel, film, past);
    this.curve.update(run);
    const floor = run.floor === null ? "" : this.words.say(`limit_${curveOf(panel)}`, { value: tick(run.floor) });
    this.large.update(run, { steps: film.steps, axis: this.words.say("training_steps"), floor });
    if (!film.have) this.paint(0);
  }

  /** @param {number} at */
  paint(at) {
    const { panel, film } = this;
    if (!panel || !film) return false;
    const key = [Math.floor(film.clamp(at)), film.key, film.have, film.complete].join("|");
    if (at === this.place && key === this.shown) return false;
    this.place = at;
    for (const one of [this.curve, this.large.curve]) one.show(at, film.have ? { high: tick(one.top), low: tick(one.bottom) } : { high: "", low: "" });
    if (key !== this.shown) this.say(panel, film, Math.floor(film.clamp(at)));
    this.shown = key;
    return true;
  }

  /**
   * @param {ModelPanel} panel
   * @param {Film} film
   * @param {number} frame
   */
  say(panel, film, frame) {
    const { value, unit, lines, limit } = boundOf(panel, film, frame, this.words);
    write(this.value, value);
    write(this.unit, unit);
    this.lines.forEach((line, i) => {
      write(line, lines[i]);
      set(line, { "data-limit": i === limit });
    });
  }

  /** @type {ModelPanel | undefined} */
  panel;

  /** @type {Film | undefined} */
  film;

  get spoken() {
    return [`${this.value.textContent} ${this.unit.textContent}`, ...this.lines.map((line) => line.textContent)].filter(Boolean).join("; ");
  }
}
