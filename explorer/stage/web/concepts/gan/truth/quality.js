/**
 * The share of good points in percent, with its mark: what a perfect generator reads, which is no ceiling.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { GanScene, ModelPanel } from "../types.js"
 */

import { Curve, runOf } from "../../../kernel/curve.js";
import { h, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { NONE, markOf } from "./readings.js";

export class QualityCell {
  /**
   * @param {Words} words
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(words, seek) {
    this.words = words;
    this.value = h("span", { class: "value" });
    this.mark = h("p", { "data-limit": true });
    this.curve = new Curve(`${words.say("quality_curve")}; ${words.say("seek_help")}`, seek);
    const big = h("p", { class: "big" }, this.value, h("small", {}, words.lang === "zh" ? "%" : " %"));
    const said = h("div", { class: "said" }, big, h("p", {}, words.say("quality_good")), this.mark, h("p", { class: "second" }, words.say("quality_mark")));
    this.element = h("div", { class: "fact quality drawn", role: "group", "aria-label": words.say("quality_name"), title: words.say("quality_help") }, said, this.curve.element);
    this.shown = "";
  }

  /**
   * @param {GanScene["own"]} own
   * @param {ModelPanel} panel
   * @param {Film} film
   * @param {Film | null} past
   */
  update({ known, modes }, panel, film, past) {
    this.element.hidden = !known || !modes;
    this.film = film;
    this.shown = "";
    const run = runOf(film, past, "quality", { limit: panel.floor.quality ?? null, far: 0, climbs: true });
    this.curve.update(run);
    write(this.mark, this.words.say("perfect", { value: fixed(markOf(panel), 1) }));
    if (!film.have) this.paint(0);
  }

  /** @param {number} at */
  paint(at) {
    const { film } = this;
    const key = film ? [at, film.key, film.have].join("|") : "";
    if (!film || this.element.hidden || key === this.shown) return false;
    this.shown = key;
    this.curve.show(at, { high: fixed(100 * this.curve.top, 1), low: "0" });
    write(this.value, film.have ? fixed(100 * film.scalar("quality", at), 1) : NONE);
    return true;
  }

  /** @type {Film | undefined} */
  film;

  get spoken() {
    return `${this.words.say("quality_name")}: ${this.value.textContent} %; ${this.mark.textContent}`;
  }
}
