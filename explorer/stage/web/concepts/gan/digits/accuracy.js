/**
 * How many forged digits show what was asked for, in the eyes of a classifier that learned real ones: over the run, with its own mark
 * on real digits that it never saw; and class by class, each bar a button that asks for its class.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { DigitsActions, DigitsPanel, DigitsShown } from "./types.js"
 */

import { Curve, runOf } from "../../../kernel/curve.js";
import { h, set, write } from "../../../kernel/dom.js";
import { NONE } from "../truth/readings.js";
import { byClass, percentOf } from "./readings.js";

export class AccuracyCell {
  /**
   * @param {Words} words
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(words, seek) {
    this.words = words;
    this.value = h("span", { class: "value" });
    this.mark = h("p", { "data-limit": true });
    this.asked = h("p", { class: "second" });
    this.curve = new Curve(`${words.say("accuracy_curve")}; ${words.say("seek_help")}`, seek);
    const big = h("p", { class: "big" }, this.value, h("small", {}, words.lang === "zh" ? "%" : " %"));
    const said = h("div", { class: "said" }, big, h("p", {}, words.say("accuracy_says")), this.mark, this.asked);
    this.element = h("div", { class: "fact quality drawn", role: "group", "aria-label": words.say("accuracy_name"), title: words.say("accuracy_help") }, said, this.curve.element);
  }

  /**
   * @param {DigitsPanel} panel
   * @param {Film} film
   * @param {Film | null} past
   * @param {string[]} classes
   */
  update(panel, film, past, classes) {
    Object.assign(this, { film, classes, conditional: panel.model.classes > 0 });
    this.film = film;
    this.curve.update(runOf(film, past, "accuracy", { limit: panel.floor.accuracy ?? null, far: 0, climbs: true }));
    write(this.mark, this.words.say("accuracy_mark", { value: percentOf(panel.floor.accuracy) }));
    this.curve.show(0, { high: percentOf(this.curve.top), low: "0" });
    if (film.have) return;
    write(this.value, NONE);
    write(this.asked, "");
  }

  /** @param {DigitsShown} shown */
  paint({ at, asked }) {
    const { film, classes } = this;
    if (!film?.have) return;
    this.curve.show(at, { high: percentOf(this.curve.top), low: "0" });
    write(this.value, percentOf(film.scalar("accuracy", at)));
    const own = byClass(film, at, classes.length)[asked];
    write(this.asked, own === undefined ? "" : this.words.say("accuracy_of", { name: classes[asked], value: percentOf(own, 0) }));
  }

  /** @type {Film | undefined} */
  film;
  /** @type {string[]} */
  classes = [];

  get spoken() {
    return `${this.words.say("accuracy_name")}: ${this.value.textContent} %; ${this.mark.textContent}; ${this.asked.textContent}`;
  }
}

export class ClassesCell {
  /**
   * @param {Words} words
   * @param {DigitsActions["choose"]} choose
   */
  constructor(words, choose) {
    this.words = words;
    this.choose = choose;
    this.bars = h("div", { class: "class-bars" });
    this.element = h("div", { class: "fact by-class", role: "group", "aria-label": words.say("accuracy_by_class") }, h("p", {}, words.say("accuracy_by_class")), this.bars);
    /** @type {{ bar: HTMLElement, button: HTMLButtonElement }[]} */
    this.marks = [];
    this.built = "";
    this.spoken = "";
  }

  /**
   * @param {DigitsPanel} panel
   * @param {Film} film
   * @param {Film | null} _past
   * @param {string[]} classes
   */
  update({ floor, model }, film, _past, classes) {
    this.film = film;
    this.classes = classes;
    this.element.hidden = !film.scalars.accuracy_0 && film.have > 0;
    const built = [...classes, model.classes].join("|");
    if (built !== this.built) this.build(built, classes, model.classes > 0);
    this.bars.style.setProperty("--mark", String(floor.accuracy ?? 1));
  }

  /**
   * @param {string} built
   * @param {string[]} classes
   * @param {boolean} asks
   */
  build(built, classes, asks) {
    this.built = built;
    this.marks = classes.map((name, label) => {
      const bar = h("i");
      const button = h("button", { type: "button", disabled: !asks }, h("span", { class: "class-bar" }, bar), h("span", {}, name));
      button.addEventListener("click", () => this.choose({ asked: label }));
      return { bar, button };
    });
    this.bars.replaceChildren(...this.marks.map(({ button }) => button));
  }

  /** @param {DigitsShown} shown */
  paint({ at, asked }) {
    const { film, classes, marks, words } = this;
    if (!film?.have) return;
    const shares = byClass(film, at, classes.length);
    shares.forEach((share, label) => {
      marks[label].bar.style.height = `${100 * (share || 0)}%`;
      set(marks[label].button, { "aria-pressed": String(label === asked), "aria-label": words.say("accuracy_of", { name: classes[label], value: percentOf(share, 0) }) });
    });
  }

  /** @type {Film | undefined} */
  film;
  /** @type {string[]} */
  classes = [];
}
