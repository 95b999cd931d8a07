/**
 * The lines of a step in words and with this point's numbers: under each formula what it does, beside it a value, of the lit one a
 * sentence. No DOM.
 *
 * @import { Point } from "../../../kernel/types.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { Look } from "../types.js"
 * @import { Jump } from "./jump.js"
 * @import { Taken } from "./taken.js"
 */

import { bounded } from "../../../kernel/numbers.js";

const DIGITS = 2;
const SMALL = 0.02; // a share of a time below which it has more digits

/** A number, as exactly as a picture shows it. @param {number} value */
const short = (value) => bounded(value, DIGITS);

/** A place of the plane. @param {Point} point */
export const written = ([x, y]) => `(${short(x)}, ${short(y)})`;

/** A time, or a step in time. @param {number} t */
export const timed = (t) => bounded(t, t > 0 && t < SMALL ? 4 : DIGITS);

/** Which words a solver's line has. @param {Taken} taken */
export function kindOf({ made, then }) {
  if (made.by === "ddim") return made.drawn ? "ddim_new" : "ddim";
  if (made.by === "adaptive") return made.jumps ? "jump" : "adaptive";
  return made.by === "sde" && then <= 0 ? "sde_last" : made.by;
}

/**
 * What each line does.
 * @param {Taken} taken
 * @param {Look} look
 * @param {Words} words
 */
export function namesOf(taken, { ask }, words) {
  const asks = taken.mixed ? words.say("line_ask_twice") : words.say(`line_ask_${ask}`);
  const lands = taken.then > 0 ? words.say("line_lands") : words.say("line_ends");
  return [words.say("line_where"), asks, words.say("line_forecast"), words.say(`line_by_${kindOf(taken)}`), lands];
}

/**
 * The values beside the lines; of the third, two.
 * @param {Taken} taken
 * @returns {string[][]}
 */
export function valuesOf({ x, said, data, noise, made, next, t, then, prediction }) {
  const forecasts = [["x̂_0", data], ["ε̂", noise]].map(([name, point]) => `${name} ${written(/** @type {Point} */ (point))}`);
  return [[written(x)], [written(said)], prediction === "data" ? forecasts.slice(1) : prediction === "noise" ? forecasts.slice(0, 1) : forecasts, [madeSaid(made, t - then)], [written(next)]];
}

/** @param {Taken["made"]} made @param {number} step in time */
function madeSaid(made, step) {
  if (made.by === "adaptive") return made.jumps ? "" : timed(step);
  if (made.by === "sde") return written(made.drift);
  return written(made.by === "ddim" ? /** @type {Point} */ (made.less.map((value, c) => value + made.added[c])) : made.slope);
}

/**
 * What a line does, in words with this step's numbers; of none, what may be done.
 * @param {number} line
 * @param {Taken} taken
 * @param {Look} look
 * @param {Words} words
 * @returns {string}
 */
export function sentenceOf(line, taken, look, words) {
  const { t, x, at, data, noise } = taken;
  if (line === 1) return words.say("step_said_1", { t: timed(t), x: written(x), alpha: short(at.alpha), sigma: short(at.sigma) });
  if (line === 2) return askedSaid(taken, look, words);
  if (line === 3) return words.say("step_said_3", { data: written(data), noise: written(noise) });
  if (line === 4) return solverSaid(taken, words);
  return line === 5 ? landsSaid(taken, words) : words.say("step_choose");
}

/** @param {Taken} taken @param {Look} look @param {Words} words */
function askedSaid({ said, mixed, prediction }, { ask }, words) {
  if (mixed) return words.say("step_said_2_mixed", { without: written(mixed.without), told: written(mixed.told), w: short(mixed.w), said: written(said) });
  return words.say(ask === "network" ? `step_said_2_${prediction}` : `step_said_2_${ask}`, { said: written(said) });
}

/** @param {Taken} taken @param {Words} words */
function solverSaid(taken, words) {
  const { made, at, there, t, then } = taken;
  const kind = kindOf(taken);
  if (made.by === "adaptive") return words.say(`step_said_4_${kind}`, { h: timed(t - then), way: written(made.way) });
  if (made.by === "sde") return words.say(`step_said_4_${kind}`, { flow: written(made.flow), drift: written(made.drift), added: written(made.added) });
  if (made.by === "ddim") {
    const shares = { then: timed(then), sigma: short(there.sigma), kept: short(made.kept), drawn: short(made.drawn) };
    return words.say(`step_said_4_${kind}`, { ...shares, less: written(made.less), added: written(made.added) });
  }
  const [first, second] = made.slopes;
  return made.by === "heun"
    ? words.say("step_said_4_heun", { first: written(first), second: written(second), slope: written(made.slope) })
    : words.say("step_said_4_euler", { fading: short(at.fading), growing: short(at.growing), slope: written(made.slope) });
}

/** @param {Taken} taken @param {Words} words */
function landsSaid(taken, words) {
  const { t, then, next, made, there } = taken;
  const kind = kindOf(taken);
  const slope = made.by === "euler" || made.by === "heun" ? written(made.slope) : made.by === "sde" ? written(made.drift) : "";
  const family = kind === "heun" ? "euler" : kind;
  return words.say(`step_said_5_${family}`, { h: timed(t - then), slope, alpha: short(there.alpha), next: written(next) });
}

/**
 * The same of the jump forward: names, values and the sentence of the lit line.
 * @param {Jump} jump
 * @param {Words} words
 */
export function jumpSaid({ t, data, noise, alpha, sigma, x }, words) {
  const numbers = { t: timed(t), data: written(data), noise: written(noise), alpha: short(alpha), sigma: short(sigma), x: written(x) };
  return {
    names: [words.say("line_data"), words.say("line_noise"), words.say("line_levels"), words.say("line_jump")],
    values: [[numbers.data], [numbers.noise], [`${numbers.alpha}, ${numbers.sigma}`], [numbers.x]],
    sentence: (/** @type {number} */ line) => words.say(line >= 1 && line <= 4 ? `jump_said_${line}` : "step_choose", numbers),
  };
}

