/**
 * What the truth strip says of a GAN that is asked for a class: shares in [0, 1] as a classifier of real images reads them, each with
 * what held-out images read. Pure.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { DigitsPanel } from "./types.js"
 */

import { fixed } from "../../../kernel/numbers.js";
import { NONE } from "../truth/readings.js";

export const SHARES = /** @type {const} */ (["precision", "recall", "coverage"]);

/**
 * A share in percent.
 * @param {number | undefined} share
 * @param {number} [digits]
 */
export const percentOf = (share, digits = 1) => (share === undefined || !Number.isFinite(share) ? NONE : fixed(100 * share, digits));

/**
 * How many of each class show it, in the frame reached last; none where the film does not say.
 * @param {Film} film
 * @param {number} at
 * @param {number} classes
 * @returns {number[]}
 */
export function byClass(film, at, classes) {
  if (!film.scalars.accuracy_0) return [];
  return Array.from({ length: classes }, (_, label) => film.scalar(`accuracy_${label}`, at));
}

/**
 * Precision, recall and coverage of a frame, each with what held-out images read.
 * @param {DigitsPanel} panel
 * @param {Film} film
 * @param {number} at
 */
export function sharesOf({ floor }, film, at) {
  return SHARES.map((name) => ({ name, value: fixed(film.scalar(name, at), 2), held: fixed(floor[name] ?? NaN, 2) }));
}

/**
 * What is said once of these numbers.
 * @param {DigitsPanel} panel
 * @param {Words} words
 * @returns {string[]}
 */
export function notesOf({ floor, model }, words) {
  const said = [words.say("digits_note_judge", { share: percentOf(floor.accuracy) })];
  return model.classes ? said : [words.say("digits_note_any"), ...said];
}
