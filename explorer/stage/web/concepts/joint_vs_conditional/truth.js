/**
 * The truth strip: learned, exact or error; each model's bits a label, of a density its bits a point besides, with floor and
 * standard error; the curve of what its film records. What is fitted at once has no curve.
 *
 * @import { Film } from "../../kernel/film.js"
 * @import { Words } from "../../kernel/words.js"
 * @import { Evaluated } from "./likelihood.js"
 * @import { Read } from "./reader.js"
 * @import { Readings } from "./readings.js"
 * @import { Show, SideScene } from "./types.js"
 */

import { Curve } from "../../kernel/curve.js";
import { h, segmented, set, write } from "../../kernel/dom.js";
import { LargeCurve } from "../../kernel/largecurve.js";
import { fixed } from "../../kernel/numbers.js";
import { NOTHING } from "./reader.js";
import { readings } from "./readings.js";

/** @typedef {{ film: Film, past: Film | null }} Recorded a film, and the one that its last branch turned off from */

/**
 * @typedef {object} TruthActions
 * @property {(show: Show) => void} show
 * @property {(frame: number, done: boolean) => void} seek
 * @property {(film: string) => void} forget the last branch of a film
 */

export class Truth {
  /**
   * @param {SideScene[]} panels
   * @param {Words} words
   * @param {TruthActions} actions
   */
  constructor(panels, words, actions) {
    const choices = /** @type {[string, string][]} */ (["learned", "exact", "error"].map((show) => [show, words.say(show)]));
    this.switch = segmented(words.say("show"), choices, (show) => actions.show(/** @type {Show} */ (show)));
    this.cells = panels.map((panel) => new Cell(panel, words, actions));
    this.measured = h("p", { class: "measured" }, words.say("measured"));
    this.words = words;
    const olds = this.cells.map((cell) => cell.back);
    this.unknown = h("p", { class: "unknown", hidden: true }, words.say("no_truth"));
    const head = h("div", { class: "truth-head" }, ...olds, this.unknown, this.measured);
    this.element = h("div", { class: "truth" }, h("div", { class: "cells" }, ...this.cells.map((c) => c.element)), head);
  }

  /**
   * @param {SideScene[]} panels
   * @param {Recorded[]} recorded one for each panel
   */
  update(panels, recorded) {
    this.cells.forEach((cell, i) => cell.update(panels[i], recorded[i]));
    this.unknown.hidden = panels.every((panel) => panel.floor);
    for (const button of this.switch.element.querySelectorAll("button")) button.disabled = !this.unknown.hidden && button.dataset.value !== "learned";
  }

  /**
   * @param {number} at
   * @param {Show} show
   * @param {boolean} shifted whether the models are given another prior: these numbers are not about that
   * @param {(Evaluated | null)[]} others other evaluations of the panels' films, where the pictures show something else
   */
  show(at, show, shifted, others = []) {
    this.switch.press(show);
    write(this.measured, this.words.say(shifted ? "measured_as_learned" : "measured"));
    this.cells.forEach((cell, i) => {
      cell.read(others[i] ?? null);
      cell.show(at, show);
    });
  }
}

class Cell {
  /**
   * @param {SideScene} panel
   * @param {Words} words
   * @param {TruthActions} actions
   */
  constructor(panel, words, actions) {
    this.panel = panel;
    this.words = words;
    this.big = h("span", { class: "value" });
    this.small = h("small");
    this.alone = false; // whether p(x) is read, which has no labels
    this.other = h("span", { class: "also" });
    this.besides = h("span", { class: "besides" }, this.other, " ", h("small", {}, panel.unit));
    this.lines = [h("p"), h("p"), h("p", { class: "second" })];
    this.back = h("button", { type: "button", class: "tool old" }, h("i"), words.say("forget_branch"));
    set(this.back, { title: `${panel.title}: ${words.say("old_future")}` });
    this.back.addEventListener("click", () => actions.forget(panel.film));
    this.curve = new Curve(`${words.say("curve", { unit: panel.unit })}; ${words.say("seek_help")}`, actions.seek);
    this.large = new LargeCurve(words, { title: panel.title, unit: panel.unit }, actions.seek);
    this.curve.element.append(this.large.button);
    const big = h("div", { class: "big" }, h("span", {}, this.big, " ", this.small), this.besides);
    const number = h("div", { class: "number" }, this.lines[0], this.lines[2], this.lines[1]);
    this.element = h("div", { class: "cell", role: "group", "data-panel": panel.id, "aria-label": panel.title }, big, number, this.curve.element, this.large.dialog);
    this.shown = "";
    this.evaluated = "";
    /** @type {Readings | null} */
    this.byHand = null; // what to say instead of what the film says
    /** @type {(frame: number, still?: boolean) => Read} what is read of a frame beside what the film records */
    this.reader = () => NOTHING;
  }

  /**
   * @param {SideScene} panel
   * @param {Recorded} recorded
   */
  update(panel, recorded) {
    this.panel = panel;
    this.recorded = recorded;
    this.back.hidden = !recorded.past;
    this.evaluated = "";
    this.read(null);
  }

  /** Show this evaluation of the film, or the one it was recorded with. @param {Evaluated | null} other */
  read(other) {
    const { recorded, panel } = this;
    if (!recorded) return;
    const film = other?.film ?? recorded.film;
    const key = `${film.key} ${film.have}`;
    if (key === this.evaluated) return;
    this.evaluated = key;
    this.film = film;
    this.alone = other !== null;
    this.floor = other?.floor ?? panel.floor;
    write(this.small, this.unit);
    const past = other ? null : (recorded.past?.scalars.bits ?? null);
    const { floor } = this;
    const lines = { floor: floor?.bits ?? null, baseline: panel.baseline?.bits ?? null };
    this.curve.element.hidden = film.once;
    const run = { values: film.scalars.bits ?? [], have: film.have, total: film.total, ...lines, past };
    this.curve.update(run);
    this.large.update(run, { steps: film.steps, axis: this.words.say("training_steps"), floor: this.limit(lines) });
    this.shown = "";
  }

  /**
   * @param {number} at
   * @param {Show} show
   */
  show(at, show) {
    const { film, floor = null, curve } = this;
    if (!film) return;
    const from = show === "error" && floor ? floor.bits : 0;
    const tick = (/** @type {number} */ value) => fixed(value - from, 2);
    for (const one of [curve, this.large.curve]) one.show(at, { high: tick(one.top), low: tick(one.bottom) });
    const frame = Math.floor(film.clamp(at));
    const read = this.reader(frame);
    const key = [frame, show, film.have > 0, film.key, this.byHand?.value, read.cells].join("|");
    if (key === this.shown) return;
    this.shown = key;
    const { value, besides, lines } = this.texts(frame, show, this.byHand, read);
    write(this.big, value);
    write(this.other, besides);
    this.besides.hidden = !besides;
    const written = [lines[0], besides && lines[1] ? this.words.say("a_point", { limit: lines[1] }) : lines[1], lines[2]];
    this.lines.forEach((line, i) => {
      write(line, written[i]);
      line.hidden = !written[i];
    });
  }

  /**
   * What the line at the bottom of the curve is.
   * @param {{ floor: number | null, baseline: number | null }} lines
   */
  limit({ floor, baseline }) {
    if (floor !== null) return this.words.say("perfect_reads", { value: fixed(floor, 3) });
    return baseline === null ? "" : this.words.say(`baseline_reads_${this.panel.kind}`, { value: fixed(baseline, 3) });
  }

  /**
   * The numbers, and what stands under them.
   * @param {number} frame
   * @param {Show} show
   * @param {Readings | null} byHand
   * @param {Read} [read]
   * @returns {Readings}
   */
  texts(frame, show, byHand, read = this.reader(frame, true)) {
    const { film, floor = null, words, panel } = this;
    if (byHand) return byHand;
    if (!film?.have && show !== "exact") return { value: "–", besides: "", lines: [words.say("no_number"), "", ""] };
    const kind = this.alone ? "posterior" : panel.kind; // one quantity, that of the film
    return readings({ ...panel, kind, floor }, /** @type {Film} */ (film), frame, show, this.alone ? NOTHING : read, words);
  }

  /** Of the value that stands largest: on both sides the same, but for p(x). */
  get unit() {
    return this.alone ? this.panel.unit : this.words.say("bits_a_label");
  }

  /** What the strip says, in one line to be spoken. */
  get spoken() {
    const besides = this.besides.hidden ? "" : `${this.other.textContent} ${this.panel.unit}`;
    return [`${this.big.textContent} ${this.unit}`, besides, ...this.lines.map((line) => line.textContent)].filter(Boolean).join("; ");
  }
}
