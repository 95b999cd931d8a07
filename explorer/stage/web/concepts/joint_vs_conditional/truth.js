/**
 * The truth strip: learned, exact or error; each model's number with its unit, floor and standard error, and its curve.
 *
 * @import { PanelScene, Show } from "../../kernel/types.js"
 * @import { Film } from "../../kernel/film.js"
 * @import { Graded } from "./likelihood.js"
 * @import { Words } from "../../kernel/words.js"
 */

import { Curve } from "../../kernel/curve.js";
import { h, segmented, set, write } from "../../kernel/dom.js";
import { digitsOf, fixed } from "../../kernel/words.js";

/**
 * @typedef {object} TruthActions
 * @property {(show: Show) => void} show
 * @property {(frame: number, done: boolean) => void} seek
 * @property {(kind: string, panel: string) => void} act
 */

export class Truth {
  /**
   * @param {PanelScene[]} panels
   * @param {Words} words
   * @param {TruthActions} actions
   */
  constructor(panels, words, actions) {
    const choices = /** @type {[string, string][]} */ (["learned", "exact", "error"].map((show) => [show, words.say(show)]));
    this.switch = segmented(words.say("show"), choices, (show) => actions.show(/** @type {Show} */ (show)));
    this.cells = panels.map((panel) => new Cell(panel, words, actions));
    this.measured = h("p", {}, words.say("measured"));
    this.words = words;
    const olds = this.cells.map((cell) => cell.back);
    this.unknown = h("p", { class: "unknown", hidden: true }, words.say("no_truth"));
    const head = h("div", { class: "truth-head" }, this.switch.element, ...olds, this.measured, this.unknown);
    this.element = h("div", { class: "truth" }, head, h("div", { class: "cells" }, ...this.cells.map((c) => c.element)));
  }

  /**
   * @param {PanelScene[]} panels
   * @param {Film[]} films
   */
  update(panels, films) {
    this.cells.forEach((cell, i) => cell.update(panels[i], films[i]));
    this.unknown.hidden = panels.every((panel) => panel.floor);
    for (const button of this.switch.element.querySelectorAll("button")) button.disabled = !this.unknown.hidden && button.dataset.value !== "learned";
  }

  /**
   * @param {number} at
   * @param {Show} show
   * @param {boolean} told whether the models are told another prior: these numbers are not about that
   * @param {(Graded | null)[]} others other grades of the panels' films, where the pictures show something else
   */
  show(at, show, told, others = []) {
    this.switch.press(show);
    write(this.measured, this.words.say(told ? "measured_untold" : "measured"));
    this.cells.forEach((cell, i) => {
      cell.grade(others[i] ?? null);
      cell.show(at, show);
    });
  }
}

class Cell {
  /**
   * @param {PanelScene} panel
   * @param {Words} words
   * @param {TruthActions} actions
   */
  constructor(panel, words, actions) {
    this.panel = panel;
    this.words = words;
    this.big = h("span", { class: "value" });
    this.unit = h("small", {}, panel.unit);
    this.lines = [h("p"), h("p"), h("p", { class: "second" })];
    this.back = h("button", { type: "button", class: "tool old" }, h("i"), words.say("forget_branch"));
    set(this.back, { title: `${panel.title}: ${words.say("old_future")}` });
    this.back.addEventListener("click", () => actions.act("forget_branch", panel.id));
    this.curve = new Curve(`${words.say("curve", { unit: panel.unit })}; ${words.say("seek_help")}`, actions.seek);
    const big = h("div", { class: "big" }, this.big, " ", this.unit);
    const number = h("div", { class: "number" }, ...this.lines);
    this.element = h("div", { class: "cell", role: "group", "data-panel": panel.id, "aria-label": panel.title }, big, number, this.curve.element);
    this.shown = "";
    this.graded = "";
    /** @type {string[] | null} */
    this.byHand = null; // what to say instead of what the film says
  }

  /**
   * @param {PanelScene} panel
   * @param {Film} film
   */
  update(panel, film) {
    this.panel = panel;
    this.recorded = film;
    this.back.hidden = !panel.past;
    this.graded = "";
    this.grade(null);
  }

  /** Show these grades of the film, or those it was recorded with. @param {Graded | null} other */
  grade(other) {
    const { recorded, panel } = this;
    if (!recorded) return;
    const film = other?.film ?? recorded;
    const key = `${film.key} ${film.have}`;
    if (key === this.graded) return;
    this.graded = key;
    this.film = film;
    this.floor = other?.floor ?? panel.floor;
    const past = other ? null : panel.past && panel.past.bits.data;
    const { floor } = this;
    const lines = { floor: floor?.bits ?? null, baseline: panel.baseline?.bits ?? null };
    this.curve.update({ values: film.scalars.bits ?? [], have: film.have, total: film.total, ...lines, past });
    this.shown = "";
  }

  /**
   * @param {number} at
   * @param {Show} show
   */
  show(at, show) {
    const { film, floor = null, curve, words, panel } = this;
    if (!film) return;
    const from = show === "error" && floor ? floor.bits : 0;
    const tick = (/** @type {number} */ value) => fixed(value - from, 2);
    curve.show(at, { high: tick(curve.top ?? 1), low: tick(curve.bottom ?? 0) });
    const frame = Math.floor(film.clamp(at));
    const key = [frame, show, film.have > 0, film.key, this.byHand].join("|");
    if (key === this.shown) return;
    this.shown = key;
    const [big, ...lines] = this.byHand ?? (film.have || show === "exact" ? texts({ ...panel, floor }, film, frame, show, words) : ["–", words.say("no_number"), "", ""]);
    write(this.big, big);
    this.lines.forEach((line, i) => {
      write(line, lines[i]);
      line.hidden = !lines[i];
    });
  }

  /** What the strip says, in one line to be spoken. */
  get spoken() {
    return [`${this.big.textContent} ${this.panel.unit}`, ...this.lines.map((line) => line.textContent)].filter(Boolean).join("; ");
  }
}

/**
 * The number and the three lines under it.
 * @param {Pick<PanelScene, "floor" | "kind" | "baseline">} panel
 * @param {Film} film
 * @param {number} frame
 * @param {Show} show
 * @param {Words} words
 * @returns {[string, string, string, string]}
 */
export function texts({ kind, floor, baseline }, film, frame, show, words) {
  if (!floor) return heldOut(kind, baseline, film, frame, words);
  const [bits, excess, se] = ["bits", "excess", "excess_se"].map((name) => film.scalar(name, frame));
  const digits = Math.min(3, digitsOf(se));
  const wrong = errors(floor, film.scalar("error_rate", frame), words);
  if (show === "exact") {
    const whole = floor.entropy == null ? "" : words.say("whole_world", { value: fixed(floor.entropy, 3) });
    const bayes = floor.bayes == null ? "" : words.say("bayes_errs", { rate: words.percent(floor.bayes) });
    return [fixed(floor.bits, 3), words.say("on_these_points"), whole, bayes];
  }
  const gap = { excess: fixed(Math.abs(excess), digits), se: fixed(se, digits) };
  if (show === "error") {
    const signed = `${fixed(excess, digits)} ± ${gap.se}`;
    return [signed, words.say("perfect_reads", { value: 0 }), "", wrong];
  }
  const perfect = words.say("perfect_reads", { value: fixed(floor.bits, digits) });
  return [fixed(bits, digits), perfect, words.say(excess < 0 ? "below" : "above", gap), wrong];
}

/**
 * On real data: no floor, but who knows only the class shares.
 * @param {PanelScene["kind"]} kind
 * @param {PanelScene["baseline"]} baseline
 * @param {Film} film
 * @param {number} frame
 * @param {Words} words
 * @returns {[string, string, string, string]}
 */
function heldOut(kind, baseline, film, frame, words) {
  const [bits, excess, se, own, rate] = ["bits", "excess", "excess_se", "bits_se", "error_rate"].map((name) => film.scalar(name, frame));
  if (!baseline || !film.have) return ["–", words.say("no_number"), "", ""];
  const digits = Math.min(3, digitsOf(own));
  const gap = { excess: fixed(Math.abs(excess), Math.min(3, digitsOf(se))), se: fixed(se, Math.min(3, digitsOf(se))) };
  const spread = words.percent(Math.sqrt((rate * (1 - rate)) / baseline.points));
  const errs = words.say("errs", { rate: `${fixed(100 * rate, 1)} ± ${spread}` });
  const guess = words.say("baseline_errs", { rate: words.percent(baseline.error_rate) });
  return [
    `${fixed(bits, digits)} ± ${fixed(own, digits)}`,
    words.say(`baseline_reads_${kind}`, { value: fixed(baseline.bits, digits) }),
    words.say(excess < 0 ? "below" : "above", gap),
    errs + words.say("list_comma") + guess,
  ];
}

/**
 * @param {NonNullable<PanelScene["floor"]>} floor
 * @param {number} rate
 * @param {Words} words
 */
function errors(floor, rate, words) {
  if (!Number.isFinite(rate)) return "";
  const errs = words.say("errs", { rate: words.percent(rate) });
  if (floor.bayes == null) return errs;
  return errs + words.say("list_comma") + words.say("bayes_errs", { rate: words.percent(floor.bayes) });
}
