/**
 * What the truth strip says of a film's frame, in words and numbers; which cells it has. Pure.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { GanScene, ModelPanel } from "../types.js"
 */

import { bounded, fixed } from "../../../kernel/numbers.js";
import { LOSSES } from "../losses.js";
import { levelOf } from "../stage/lossplot.js";
import { FAIR } from "./counting.js";

export const NONE = "–"; // where no number is

/** @typedef {"modes" | "known" | "unknown"} Kind what is known of p: its modes too, or nothing */

/** @param {Pick<GanScene["own"], "known" | "modes">} own @returns {Kind} */
export const kindOf = ({ known, modes }) => (known ? (modes ? "modes" : "known") : "unknown");

/**
 * A recorded number of the frame reached last.
 * @param {Film} film
 * @param {string} name
 * @param {number} at
 * @param {number} digits
 */
export const read = (film, name, at, digits) => fixed(film.scalar(name, at), digits);

/** What a perfect generator reads in bits; so small a number is told from none. @param {ModelPanel} panel */
export function perfectJs({ floor }) {
  const js = floor.js ?? NaN;
  return js < 0.0005 ? "< 0.001" : fixed(js, 3);
}

/** A perfect generator's share of good points, in percent. @param {ModelPanel} panel */
export const markOf = ({ floor }) => 100 * (floor.quality ?? NaN);

/**
 * @typedef {object} Judged what is said of D
 * @property {string} value
 * @property {"gap" | "loss"} unit what the value is
 * @property {string} line
 * @property {{ d: string, best: string | null, g: string, level: string }} losses in nats; `level`: D's where it can't tell
 */

/**
 * D against its best answer; where there is none, the losses alone, and why.
 * @param {ModelPanel} panel
 * @param {Film} film
 * @param {number} at
 * @param {boolean} known whether p is
 * @param {Words} words
 * @returns {Judged}
 */
export function judgeOf({ model, floor }, film, at, known, words) {
  const [d, g] = ["d_loss", "g_loss"].map((name) => lossText(film.scalar(name, at)));
  const best = film.scalars.d_exact ? lossText(film.scalar("d_exact", at)) : null;
  const losses = { d, best, g, level: levelOf(model.loss, LOSSES[model.loss]).text.split(" = ")[0] };
  if (!known) return { value: d, unit: "loss", line: words.say("judge_unknown"), losses };
  if (model.loss === "wasserstein") return { value: d, unit: "loss", line: words.say("judge_critic"), losses };
  if (model.pack > 1) return { value: d, unit: "loss", line: words.say("judge_packs"), losses };
  return { value: read(film, "d_gap", at, 3), unit: "gap", line: words.say("perfect", { value: fixed(floor.d_gap ?? NaN, 3) }), losses };
}

/** A loss with no more digits than its place has. @param {number} value */
export function lossText(value) {
  return bounded(value, Math.abs(value) >= 99.95 ? 0 : Math.abs(value) >= 9.995 ? 1 : 2);
}

/**
 * Precision, recall and coverage, which a film has at its end, each with what a perfect generator reads, where that is known.
 * @param {ModelPanel} panel
 * @param {Film} film
 * @returns {{ name: string, value: string, perfect: string }[]}
 */
export function endOf({ floor }, film) {
  return ["precision", "recall", "coverage"].map((name) => ({
    name,
    value: fixed((film.complete ? film.summary[name] : NaN) ?? NaN, 2),
    perfect: floor[name] === undefined ? "" : fixed(floor[name], 2),
  }));
}

/**
 * What must be said once of these numbers, and how the film ends.
 * @param {GanScene["own"]} own
 * @param {ModelPanel} panel
 * @param {Film} film
 * @param {Words} words
 * @returns {string[]}
 */
export function notesOf(own, panel, film, words) {
  const kind = kindOf(own);
  if (kind === "unknown") return [words.say("notes_unknown")];
  if (kind === "known") return [words.say("notes_known")];
  const said = Object.fromEntries(endOf(panel, film).flatMap(({ name, value, perfect }) => [[name, value], [`${name}_perfect`, perfect]]));
  const end = film.complete && film.summary.coverage !== undefined;
  return [words.say("notes_modes", { share: words.percent(FAIR, 0) }), words.say(end ? "notes_end" : "notes_later", said)];
}
