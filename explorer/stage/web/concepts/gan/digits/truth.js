/**
 * The truth strip of digits: how many show what was asked for, class by class, how forged ones lie among real ones, both losses.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { ImageSet } from "../../../images/images.js"
 * @import { GanColours, GanScene, ModelPanel } from "../types.js"
 * @import { Forger } from "./forger.js"
 * @import { DigitsActions, DigitsPanel, DigitsPart, DigitsScene, DigitsShown } from "./types.js"
 */

import { h, write } from "../../../kernel/dom.js";
import { StripFoot } from "../../../kernel/stripfoot.js";
import { JudgeCell } from "../truth/judge.js";
import { NONE } from "../truth/readings.js";
import { AccuracyCell, ClassesCell } from "./accuracy.js";
import { SHARES, notesOf, sharesOf } from "./readings.js";

class SharesCell {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.rows = SHARES.map((name) => ({ name, value: h("b", { class: "value" }), held: h("span") }));
    const columns = this.rows.map(({ name, value, held }) => h("div", { title: words.say(`digits_${name}_help`) }, value, h("span", {}, words.say(name)), held));
    this.element = h("div", { class: "fact end", role: "group", "aria-label": words.say("digits_shares") }, h("p", {}, words.say("digits_shares")), h("div", { class: "three" }, ...columns));
  }

  /**
   * @param {DigitsPanel} panel
   * @param {Film} film
   */
  update(panel, film) {
    Object.assign(this, { panel, film });
    this.show(sharesOf(panel, film, 0).map((row) => ({ ...row, value: NONE })));
  }

  /** @param {DigitsShown} shown */
  paint({ at }) {
    const { panel, film } = this;
    if (panel && film?.have) this.show(sharesOf(panel, film, at));
  }

  /** @param {ReturnType<typeof sharesOf>} shares */
  show(shares) {
    shares.forEach(({ value, held }, i) => {
      write(this.rows[i].value, value);
      write(this.rows[i].held, this.words.say("digits_held", { value: held }));
    });
  }

  /** @type {DigitsPanel | undefined} */
  panel;
  /** @type {Film | undefined} */
  film;

  get spoken() {
    return this.rows.map(({ name, value, held }) => `${this.words.say(name)} ${value.textContent} (${held.textContent})`).join(", ");
  }
}

/** @implements {DigitsPart} */
export class DigitsTruth {
  /**
   * @param {Kit} kit
   * @param {DigitsScene} scene
   * @param {DigitsActions} actions
   */
  constructor(kit, scene, { seek, choose }) {
    const { words } = kit;
    this.kit = kit;
    this.scene = scene;
    this.accuracy = new AccuracyCell(words, seek);
    this.classes = new ClassesCell(words, choose);
    this.shares = new SharesCell(words);
    this.judge = new JudgeCell(words, seek);
    this.cells = [this.accuracy, this.classes, this.shares, this.judge];
    this.foot = new StripFoot(kit, () => this.film);
    this.facts = h("div", { class: "facts", "data-kind": "images" }, ...this.cells.map(({ element }) => element));
    this.element = h("div", { class: "truth duel-truth" }, this.facts, this.foot.element);
    this.shown = "";
  }

  /** The film that the strip reads. */
  get film() {
    return /** @type {string} */ (this.scene.panels[0].film);
  }

  /**
   * @param {DigitsScene} scene
   * @param {ImageSet} images
   * @param {Forger} model
   */
  update(scene, { classes }, { film }) {
    this.scene = scene;
    this.shown = "";
    const { kit } = this;
    const [panel] = scene.panels;
    const { past: name } = scene.films[this.film];
    const past = name ? kit.film(name) : null;
    this.accuracy.update(panel, film, past, classes);
    this.classes.update(panel, film, past, classes);
    this.shares.update(panel, film);
    this.judge.update(/** @type {GanScene["own"]} */ (/** @type {unknown} */ (scene.own)), /** @type {ModelPanel} */ (/** @type {unknown} */ (panel)), film);
    this.foot.update(/** @type {GanScene} */ (/** @type {unknown} */ (scene)), scene.bare ? [] : notesOf(panel, kit.words), Boolean(past));
  }

  layout() {}

  /**
   * @param {DigitsShown} shown
   * @param {GanColours} _colours they are the sheet's
   */
  paint(shown, _colours) {
    const key = [shown.at, shown.asked, shown.model.film.key, shown.model.film.have].join("|");
    if (shown.bare || key === this.shown) return false;
    this.shown = key;
    this.accuracy.paint(shown);
    this.classes.paint(shown);
    this.shares.paint(shown);
    this.judge.paint(shown.at);
    return true;
  }

  spoken() {
    return this.cells.filter(({ element }) => !element.hidden).map((cell) => cell.spoken).filter(Boolean).join("; ");
  }
}
