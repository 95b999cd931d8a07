/**
 * Another prior, and how often everyone errs with it or with a coordinate missing: a quiet button, a slider that moves the
 * border while it is dragged, and the rates on the exam's points beside the exact rule's.
 *
 * @import { Model } from "../../kernel/types.js"
 * @import { Exam } from "./evaluation.js"
 * @import { Missing } from "./marginalization.js"
 * @import { Words } from "../../kernel/words.js"
 */

import { h, math, set, write } from "../../kernel/dom.js";
import { knownAxis, nameOf } from "./marginalization.js";
import { summed } from "./evaluation.js";
import { LEAST, MOST, sharesWith, shiftOf, untold } from "./priors.js";
import { digitsOf, fixed } from "../../kernel/words.js";

/**
 * @typedef {object} Told what the rates depend on
 * @property {{ name: string, model: Model | null, exact?: boolean }[]} rows models, the exact answer last
 * @property {string} key changes with any of them
 * @property {number[]} own shares of the classes in the world, or among the rows held out
 * @property {number[]} counted shares of the classes among the points learned from
 * @property {number | null} share of A that is told
 * @property {Missing} missing
 * @property {number} mean of what is missing
 * @property {Exam | null} exam
 */

export class Telling {
  /**
   * @param {Words} words
   * @param {(prior: number | null, done?: boolean) => void} tell
   */
  constructor(words, tell) {
    this.words = words;
    this.usual = 0.5; // the share of A among the points learned from
    this.share = /** @type {number | null} */ (null);
    this.button = h("button", { type: "button", class: "tool tell" }, words.say("another_prior"));
    this.button.addEventListener("click", () => tell(this.share === null ? Number(this.usual.toFixed(2)) : null));
    this.slider = h("input", { type: "range", min: LEAST, max: MOST, step: 0.01, "aria-label": words.say("told_share") });
    this.slider.addEventListener("input", () => tell(Number(this.slider.value), false));
    this.slider.addEventListener("change", () => tell(Number(this.slider.value), true));
    this.slider.addEventListener("dblclick", () => tell(Number(this.usual.toFixed(2))));
    this.value = h("output", {});
    this.learned = h("span", { class: "second" });
    this.row = h("div", { class: "told" }, h("label", {}, h("span", {}, words.say("told_share")), " ", math("p(A)"), " ", this.slider), this.value, this.learned);
    this.rates = h("dl", { class: "rates" });
    this.note = h("p", { class: "second" });
    this.element = h("div", { class: "telling", hidden: true }, this.row, this.note, this.rates);
    this.shown = "";
  }

  /** @param {Told} told */
  show(told) {
    const { share, missing, key } = told;
    const now = [share, missing, key].join("|");
    if (now === this.shown) return;
    this.shown = now;
    this.usual = told.counted[0];
    this.share = share;
    set(this.button, { "aria-pressed": String(share !== null), "aria-expanded": String(share !== null) });
    this.element.hidden = share === null && missing === null;
    this.row.hidden = share === null;
    if (this.element.hidden) return;
    if (share !== null) this.place(share);
    write(this.note, this.sentence(told));
    this.rates.replaceChildren(...(told.exam ? this.numbers(told, told.exam) : []));
  }

  /** @param {number} share */
  place(share) {
    const { words, slider } = this;
    if (Number(slider.value) !== share) slider.value = String(share);
    set(slider, { "aria-valuetext": words.percent(share, 0) });
    write(this.value, fixed(share, 2));
    write(this.learned, words.say("learned_with", { share: fixed(this.usual, 2) }));
  }

  /** @param {Told} told */
  sentence({ share, missing }) {
    const { words } = this;
    const names = missing && { known: nameOf(knownAxis(missing)), missing: nameOf(1 - knownAxis(missing)) };
    const parts = share === null ? [] : [words.say("told_note"), words.say("told_note_other")];
    if (names) parts.push(words.say("missing_note", names), words.say("missing_note_other"));
    return parts.join(words.lang === "zh" ? "" : " ");
  }

  /**
   * @param {Told} told
   * @param {Exam} exam
   */
  numbers(told, exam) {
    const { words } = this;
    const said = ratesOf(told, exam);
    const head = words.say(told.share === null ? "errs_fresh" : "errs_drawn_anew", { n: words.count(exam.label.length), share: words.percent(told.share ?? 0, 0), name: words.letter(0) });
    const missing = told.missing ? nameOf(1 - knownAxis(told.missing)) : "";
    const who = (/** @type {Rate} */ { name, how }) => (how ? `${name}${words.say("comma")}${words.say(how, { missing })}` : name);
    const items = said.map((one) => h("div", { "data-who": one.how || "exact" }, h("dt", {}, who(one)), h("dd", {}, words.percent(one.rate), this.excess(one))));
    return [h("div", { class: "head" }, head), ...items];
  }

  /** By how much it errs more than the exact rule; where nobody knows that, how sure the rate is. @param {Rate} one */
  excess({ how, excess, se }) {
    if (!how) return "";
    const digits = Math.min(1, digitsOf(100 * se));
    if (!Number.isFinite(excess)) return h("span", { class: "second" }, `± ${fixed(100 * se, digits)}`);
    const text = `${excess < 0 ? "" : "+"}${fixed(100 * excess, digits)} ± ${fixed(100 * se, digits)}`;
    return h("span", { class: "second" }, text);
  }
}

/**
 * @typedef {object} Rate
 * @property {string} name
 * @property {string} how in words: what it does about it; "" for the exact rule
 * @property {number} rate
 * @property {number} excess over the exact rule's on the same points; NaN where there is none
 * @property {number} se standard error of the excess; where there is none, of the rate
 */

/**
 * How often each errs: who has only p(y | x) as it is and, told another prior, re-weighted by new / old too, which is as good
 * where its chances are (Saerens, Latinne & Decaestecker 2002).
 * @param {Told} told
 * @param {Exam} exam
 * @returns {Rate[]}
 */
export function ratesOf({ rows, own, counted, share, missing, mean }, exam) {
  const weights = sharesWith(own, share).map((to, label) => to / own[label]);
  const still = own.map(() => 0);
  const errors = (/** @type {Model} */ model, /** @type {number[]} */ plus) => exam.errors(model, plus, weights, { missing, mean });
  const told = rows.flatMap(({ name, model, exact }) => {
    if (!model) return [];
    if (exact) return [{ name, how: "", errors: errors(model, shiftOf(own, share)) }];
    if (model.joint) return [{ name, how: missing ? "how_integrated" : "how_told", errors: errors(model, shiftOf(learnedPrior(model, counted), share)) }];
    const as = { name, how: missing ? "how_mean" : "how_as_trained", errors: errors(model, still) };
    return share === null ? [as] : [as, { name, how: "how_reweighted", errors: errors(model, shiftOf(counted, share)) }];
  });
  const best = told.find(({ how }) => !how)?.errors;
  return told.map(({ name, how, errors: made }) => {
    const all = summed(made);
    // None wrong is not surely none: no rate is surer than to one point.
    if (!best) return { name, how, rate: all.mean, excess: NaN, se: Math.max(all.se, 1 / made.length) };
    const { mean: excess, se } = summed(made.map((error, i) => error - best[i]));
    return { name, how, rate: all.mean, excess, se };
  });
}

/**
 * The shares that a model of p(x, y) was learned with: its own logarithms hold them.
 * @param {Model} model
 * @param {number[]} counted
 */
function learnedPrior(model, counted) {
  const before = untold(model);
  return before.joint ? before.prior : counted;
}
