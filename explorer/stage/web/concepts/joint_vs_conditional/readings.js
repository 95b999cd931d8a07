/**
 * What the truth strip says of a film's frame: the number, its floor or baseline, the excess with its error, error rates. Pure.
 *
 * @import { Film } from "../../kernel/film.js"
 * @import { Words } from "../../kernel/words.js"
 * @import { Show, SideScene } from "./types.js"
 */

import { digitsOf, fixed } from "../../kernel/numbers.js";

/**
 * The number and the three lines under it.
 * @param {Pick<SideScene, "floor" | "kind" | "baseline">} panel
 * @param {Film} film
 * @param {number} frame
 * @param {Show} show
 * @param {Words} words
 * @returns {[string, string, string, string]}
 */
export function readings({ kind, floor, baseline }, film, frame, show, words) {
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
 * @param {SideScene["kind"]} kind
 * @param {SideScene["baseline"]} baseline
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
 * @param {NonNullable<SideScene["floor"]>} floor
 * @param {number} rate
 * @param {Words} words
 */
function errors(floor, rate, words) {
  if (!Number.isFinite(rate)) return "";
  const errs = words.say("errs", { rate: words.percent(rate) });
  if (floor.bayes == null) return errs;
  return errs + words.say("list_comma") + words.say("bayes_errs", { rate: words.percent(floor.bayes) });
}
