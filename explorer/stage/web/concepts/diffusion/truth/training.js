/**
 * The training: how far samples are from the law over the run, with what a perfect sampler reads, and the mean errors over all levels.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { ModelPanel, Own } from "../types.js"
 */

import { Curve } from "../../../kernel/curve.js";
import { h, write } from "../../../kernel/dom.js";
import { LargeCurve } from "../../../kernel/largecurve.js";
import { fixed } from "../../../kernel/numbers.js";
import { NONE, written } from "./readings.js";

const NAME = "sliced_wasserstein";

export class TrainingCell {
  /**
   * @param {Words} words
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(words, seek) {
    this.words = words;
    this.value = h("span", { class: "value" });
    this.floor = h("p", { "data-limit": true });
    this.error = h("p");
    this.loss = h("p", { class: "second" });
    this.curve = new Curve(`${words.say("training_curve")}; ${words.say("seek_help")}`, seek);
    this.large = new LargeCurve(words, { title: words.say("training_name"), unit: words.say("training_unit_long") }, seek);
    this.curve.element.append(h("div", { class: "ends" }, words.say("training_across")), this.large.button);
    const said = h("div", { class: "said" }, h("p", { class: "big" }, this.value), this.floor, this.error, this.loss);
    this.element = h("div", { class: "fact trained drawn", role: "group", "aria-label": words.say("training_name"), title: words.say("training_help") }, said, this.curve.element, this.large.dialog);
    this.shown = "";
  }

  /**
   * @param {Own} own
   * @param {ModelPanel} panel
   * @param {Film} film
   * @param {Film | null} past
   */
  update({ known }, { floor }, film, past) {
    Object.assign(this, { known, floors: floor, film, shown: "" });
    const perfect = written(floor[NAME] ?? NaN);
    const { [NAME]: values } = film.scalars;
    const limit = known ? floor[NAME] ?? null : null;
    const run = { values: values ?? [], have: values ? film.have : 0, total: film.total, floor: limit, baseline: null, past: past?.scalars[NAME] ?? null };
    this.curve.update(run);
    this.large.update(run, { steps: film.steps, axis: this.words.say("training_steps"), floor: known ? this.words.say("training_floor", { value: perfect }) : "" });
    this.floor.hidden = this.error.hidden = !known;
    write(this.floor, this.words.say("perfect_is", { value: perfect }));
    if (!film.have) this.paint(0);
  }

  /** @param {number} at */
  paint(at) {
    const { film, words, known } = this;
    const key = film ? [at, film.key, film.have, film.complete].join("|") : "";
    if (!film || key === this.shown) return false;
    this.shown = key;
    for (const one of [this.curve, this.large.curve]) one.show(at, { high: fixed(one.top, 1), low: fixed(one.bottom, 2) });
    const read = (/** @type {string} */ name) => (film.have ? written(film.scalar(name, at)) : NONE);
    write(this.value, read(NAME));
    write(this.error, words.say("mean_error_is", { value: read("score_error") }));
    write(this.loss, words.say(known ? "loss_and_floor" : "loss_is", { value: read("loss"), floor: written(this.floors.loss ?? NaN) }));
    return true;
  }

  /** @type {Film | undefined} */
  film;

  /** @type {Record<string, number>} */
  floors = {};

  known = true;

  get spoken() {
    const { words } = this;
    const lines = [this.floor, this.error, this.loss].filter(({ hidden }) => !hidden).map(({ textContent }) => textContent);
    return `${words.say("training_name")}: ${[this.value.textContent, ...lines].join(", ")}`;
  }
}
