/**
 * Prior shift: another prior of A, and how often everyone errs with it or with a coordinate missing. A quiet button, a slider
 * that moves the border while it is dragged, and the rates beside the exact rule's.
 *
 * @import { Words } from "../../kernel/words.js"
 * @import { Exam } from "./evaluation.js"
 * @import { Compared, Rate } from "./rates.js"
 */

import { h, set, write } from "../../kernel/dom.js";
import { math } from "../../kernel/formula.js";
import { digitsOf, fixed } from "../../kernel/numbers.js";
import { nameOf } from "../../plane/classes.js";
import { coordinateName, knownAxis } from "./marginalization.js";
import { LEAST, MOST } from "./priors.js";
import { ratesOf } from "./rates.js";

export class PriorShift {
  /**
   * @param {Words} words
   * @param {(prior: number | null, done?: boolean) => void} give the models another prior of A
   */
  constructor(words, give) {
    this.words = words;
    this.usual = 0.5; // the share of A among the points learned from
    this.prior = /** @type {number | null} */ (null);
    this.button = h("button", { type: "button", class: "tool give-prior" }, words.say("another_prior"));
    this.button.addEventListener("click", () => give(this.prior === null ? Number(this.usual.toFixed(2)) : null));
    this.slider = h("input", { type: "range", min: LEAST, max: MOST, step: 0.01, "aria-label": words.say("prior_in_use") });
    this.slider.addEventListener("input", () => give(Number(this.slider.value), false));
    this.slider.addEventListener("change", () => give(Number(this.slider.value), true));
    this.slider.addEventListener("dblclick", () => give(Number(this.usual.toFixed(2))));
    this.value = h("output", {});
    this.learned = h("span", { class: "second" });
    this.row = h("div", { class: "prior-row" }, h("label", {}, h("span", {}, words.say("prior_in_use")), " ", math("p(A)"), " ", this.slider), this.value, this.learned);
    this.rates = h("dl", { class: "rates" });
    this.note = h("p", { class: "second" });
    this.element = h("div", { class: "prior-shift", hidden: true }, this.row, this.note, this.rates);
    this.shown = "";
  }

  /**
   * @param {Compared} compared
   * @param {Exam | null} exam
   */
  show(compared, exam) {
    const { prior, missing, key } = compared;
    const now = [prior, missing, key, exam?.count].join("|");
    if (now === this.shown) return;
    this.shown = now;
    this.usual = compared.counted[0];
    this.prior = prior;
    set(this.button, { "aria-pressed": String(prior !== null), "aria-expanded": String(prior !== null) });
    this.element.hidden = prior === null && missing === null;
    this.row.hidden = prior === null;
    if (this.element.hidden) return;
    if (prior !== null) this.place(prior);
    write(this.note, this.sentence(compared));
    this.rates.replaceChildren(...(exam ? this.numbers(compared, exam) : []));
  }

  /** @param {number} prior */
  place(prior) {
    const { words, slider } = this;
    if (Number(slider.value) !== prior) slider.value = String(prior);
    set(slider, { "aria-valuetext": words.percent(prior, 0) });
    write(this.value, fixed(prior, 2));
    write(this.learned, words.say("learned_with", { share: fixed(this.usual, 2) }));
  }

  /** @param {Compared} compared */
  sentence({ prior, missing }) {
    const { words } = this;
    const names = missing && { known: coordinateName(knownAxis(missing)), missing: coordinateName(1 - knownAxis(missing)) };
    const parts = prior === null ? [] : [words.say("prior_note"), words.say("prior_note_other")];
    if (names) parts.push(words.say("missing_note", names), words.say("missing_note_other"));
    return parts.join(words.lang === "zh" ? "" : " ");
  }

  /**
   * @param {Compared} compared
   * @param {Exam} exam
   */
  numbers(compared, exam) {
    const { words } = this;
    const { prior } = compared;
    const said = { n: words.count(exam.points ?? 0), share: words.percent(prior ?? 0, 0), name: nameOf(words, 0) };
    const which = exam.points === null ? ["errs_by_formula", "errs_by_formula_at"] : ["errs_held_out", "errs_held_out_at"];
    const head = words.say(which[prior === null ? 0 : 1], said);
    const missing = compared.missing ? coordinateName(1 - knownAxis(compared.missing)) : "";
    const who = (/** @type {Rate} */ { name, how }) => (how ? `${name}${words.say("comma")}${words.say(how, { missing })}` : name);
    const item = (/** @type {Rate} */ one) => h("div", { "data-who": one.how || "exact" }, h("dt", {}, who(one)), h("dd", {}, words.chance(one.rate), this.excess(one)));
    return [h("div", { class: "head" }, head), ...ratesOf(compared, exam).map(item)];
  }

  /** By how much it errs more than the exact rule; where nobody knows that, how sure the rate is. @param {Rate} one */
  excess({ how, excess, se }) {
    if (!how) return "";
    if (se === null) return h("span", { class: "second" }, `+${fixed(100 * Math.max(0, excess), 1)}`); // by formula: surely so
    const digits = Math.min(1, digitsOf(100 * se));
    if (!Number.isFinite(excess)) return h("span", { class: "second" }, `± ${fixed(100 * se, digits)}`);
    const text = `${excess < 0 ? "" : "+"}${fixed(100 * excess, digits)} ± ${fixed(100 * se, digits)}`;
    return h("span", { class: "second" }, text);
  }
}
