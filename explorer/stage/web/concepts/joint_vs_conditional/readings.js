/**
 * What the truth strip says of a film's frame: bits a label on either side, bits a point besides where p(x, y) is modelled,
 * each beside its own limit; the error rate beside the Bayes error. Pure.
 *
 * @import { Film } from "../../kernel/film.js"
 * @import { Words } from "../../kernel/words.js"
 * @import { Read } from "./reader.js"
 * @import { Baseline, Floor, Show, SideScene } from "./types.js"
 */

import { digitsOf, fixed } from "../../kernel/numbers.js";

/**
 * @typedef {object} Score one quantity at a frame
 * @property {number} bits
 * @property {number} own standard error of `bits`
 * @property {number} excess over the limit on the same points
 * @property {number} se of the excess
 * @property {number} limit what a perfect model reads on these points, or the baseline
 * @property {number | null} whole what a perfect model reads over the whole world: the entropy
 *
 * @typedef {object} Readings
 * @property {string} value of the quantity that both sides have
 * @property {string} besides the value of the other, "" where there is none
 * @property {[string, string, string]} lines the first one's limit, the other's limit, error rates
 */

/** @typedef {Pick<SideScene, "floor" | "kind" | "baseline" | "unit">} Said */

/** @param {Floor} floor @param {Words} words */
const bayesOf = ({ bayes }, words) => (bayes == null ? "" : words.say("bayes_errs", { rate: words.chance(bayes) }));

/**
 * @param {Said} panel
 * @param {Film} film
 * @param {number} frame
 * @param {Show} show
 * @param {Read} read
 * @param {Words} words
 * @returns {Readings}
 */
export function readings({ kind, floor, baseline }, film, frame, show, read, words) {
  const limit = floor ?? baseline ?? null;
  const recorded = scoreOf(film, frame, limit?.bits ?? NaN, floor?.entropy ?? null);
  const labels = kind === "posterior" ? recorded : labelled(read, limit, floor?.label_entropy ?? null);
  const point = kind === "posterior" ? null : recorded;
  if (!floor) return heldOut(labels, point, film.scalar("error_rate", frame), baseline, words);
  const wrong = show === "exact" ? bayesOf(floor, words) : errors(floor, read, film.scalar("error_rate", frame), words);
  return said(labels, point, show, wrong, words);
}

/**
 * @param {Film} film
 * @param {number} frame
 * @param {number} limit
 * @param {number | null} whole
 * @returns {Score}
 */
function scoreOf(film, frame, limit, whole) {
  const [bits, excess, se, own] = ["bits", "excess", "excess_se", "bits_se"].map((name) => film.scalar(name, frame));
  return { bits, excess, se, own, limit, whole };
}

/**
 * @param {Read} read
 * @param {Floor | Baseline | null} limit
 * @param {number | null} whole
 * @returns {Score}
 */
function labelled({ labels }, limit, whole) {
  const nothing = { bits: NaN, own: NaN, excess: NaN, se: NaN };
  return { ...(labels ?? nothing), limit: limit?.label_bits ?? NaN, whole };
}

/**
 * @param {Score} labels
 * @param {Score | null} point
 * @param {Show} show
 * @param {string} wrong
 * @param {Words} words
 * @returns {Readings}
 */
function said(labels, point, show, wrong, words) {
  const about = (/** @type {Score} */ score) => ({ learned: gapText, exact: wholeText, error: () => words.say("perfect_reads", { value: 0 }) })[show](score, words);
  const other = point && show !== "error" ? about(point) : "";
  return { value: valueOf(labels, show), besides: point ? valueOf(point, show) : "", lines: [about(labels), other, wrong] };
}

/** @param {Score} score @param {Show} show */
function valueOf({ bits, excess, se, limit }, show) {
  const digits = Math.min(3, digitsOf(se));
  if (show === "exact") return fixed(limit, 3);
  return show === "error" ? `${fixed(excess, digits)} ± ${fixed(se, digits)}` : fixed(bits, digits);
}

/** @param {Score} score @param {Words} words */
function gapText({ excess, se, limit }, words) {
  const digits = Math.min(3, digitsOf(se));
  return words.say("limit_and_gap", { limit: words.say("perfect_reads", { value: fixed(limit, digits) }), gap: gapOf(excess, se, words) });
}

/** @param {Score} score @param {Words} words */
function wholeText({ whole }, words) {
  return whole == null ? words.say("on_these_points") : words.say("whole_world", { value: fixed(whole, 3) });
}

/** @param {number} excess @param {number} se @param {Words} words */
function gapOf(excess, se, words) {
  const digits = Math.min(3, digitsOf(se));
  return words.say(excess < 0 ? "below" : "above", { excess: fixed(Math.abs(excess), digits), se: fixed(se, digits) });
}

/**
 * On real data: no floor, but who knows only the class shares, and of p(x) one Gaussian.
 * @param {Score} labels
 * @param {Score | null} point
 * @param {number} rate
 * @param {SideScene["baseline"]} baseline
 * @param {Words} words
 * @returns {Readings}
 */
function heldOut(labels, point, rate, baseline, words) {
  if (!baseline || !Number.isFinite(labels.bits)) return { value: "–", besides: "", lines: [words.say("no_number"), "", ""] };
  const digits = (/** @type {Score} */ { own }) => Math.min(3, digitsOf(own));
  const value = (/** @type {Score} */ score) => `${fixed(score.bits, digits(score))} ± ${fixed(score.own, digits(score))}`;
  const about = (/** @type {Score} */ score, /** @type {string} */ kind) =>
    words.say("limit_and_gap", { limit: words.say(`baseline_reads_${kind}`, { value: fixed(score.limit, digits(score)) }), gap: gapOf(score.excess, score.se, words) });
  const spread = Math.max(Math.sqrt((rate * (1 - rate)) / baseline.points), 1 / baseline.points); // none wrong is not surely none
  const errs = words.say("errs", { rate: `${fixed(100 * rate, 1)} ± ${words.percent(spread)}` });
  const guess = words.say("baseline_errs", { rate: words.chance(baseline.error_rate) });
  const other = point ? about(point, "density") : "";
  return { value: value(labels), besides: point ? value(point) : "", lines: [about(labels, "posterior"), other, errs + words.say("list_comma") + guess] };
}

/**
 * One error, beside the Bayes error: by formula where there is one, else as it was counted.
 * @param {Floor} floor
 * @param {Read} read
 * @param {number} counted on the film's points
 * @param {Words} words
 */
function errors(floor, { rate }, counted, words) {
  const known = rate ?? (floor.bayes == null ? counted : NaN); // what was counted is not held against what was summed
  if (!Number.isFinite(known)) return bayesOf(floor, words);
  const errs = words.say("errs", { rate: words.chance(known) });
  return floor.bayes == null ? errs : errs + words.say("list_comma") + bayesOf(floor, words);
}
