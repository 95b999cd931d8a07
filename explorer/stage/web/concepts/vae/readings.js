/**
 * What the truth strip says of a film's frame: the bound with its parts and limits, dimensions in use, how far the code is.
 * Pure.
 *
 * @import { Run } from "../../kernel/curve.js"
 * @import { Film } from "../../kernel/film.js"
 * @import { Words } from "../../kernel/words.js"
 * @import { LatentModel } from "../../images/latent.js"
 * @import { Code, ModelPanel } from "./types.js"
 *
 * @typedef {Pick<ModelPanel, "model" | "floor">} Said
 *
 * @typedef {object} Bound
 * @property {string} value
 * @property {string} unit and the standard error, where there is one
 * @property {[string, string, string]} lines
 * @property {number} limit which line says what the dashed line of the curve is; -1: none does
 *
 * @typedef {object} Dimensions
 * @property {number[]} values of each dimension: its KL in nats, of a code that is a point the variance of mu over the images
 * @property {boolean[]} used
 * @property {number | null} exact how many the best model uses, where that is known
 *
 * @typedef {object} Place
 * @property {number} r distance from the prior's middle
 * @property {number} share of the prior's draws that lie farther out
 * @property {number} sigmas from q(z|x) of the image; infinite beside a point
 * @property {boolean} lonely whether hardly any code in training lay there
 */

import { digitsOf, fixed, signed } from "../../kernel/numbers.js";
import { beyond, fromQ, radius } from "../../images/distance.js";

const EXACT = 2; // digits of what is summed exactly
const USED = { kl: 0.05, var: 0.01 }; // in nats; and the variance of Burda et al. (2016), "active units"
const RARE = beyond(3, 2); // the prior's draws outside of the plane's third ring, and as few in any number of dimensions

/** What the curve is of. @param {Said} panel */
export const curveOf = ({ model: { kind } }) => ({ vae: "elbo", autoencoder: "reconstruction", linear_vae: "fit_elbo" })[kind];

/**
 * @param {Said} panel
 * @param {Film} film
 * @param {Film | null} past before its last branch
 * @returns {Run}
 */
export function runOf(panel, film, past) {
  const name = curveOf(panel);
  const lines = { floor: panel.floor[name] ?? null, baseline: null, climbs: name !== "reconstruction" };
  return { values: film.scalars[name] ?? [], have: film.have, total: film.total, past: past?.scalars[name] ?? null, ...lines };
}

/** A tick with three digits. @param {number} value */
export const tick = (value) => fixed(value, Math.abs(value) >= 99.95 ? 0 : Math.abs(value) >= 9.995 ? 1 : 2);

/**
 * @param {Said} panel
 * @param {Film} film
 * @param {number} frame
 * @param {Words} words
 * @returns {Bound}
 */
export function boundOf(panel, film, frame, words) {
  if (!film.have) return { value: "–", unit: words.say(`unit_${panel.model.kind}`), lines: [words.say("no_number"), "", ""], limit: -1 };
  if (panel.model.kind === "autoencoder") return lossOf(panel, film, frame, words);
  return panel.model.kind === "linear_vae" ? chainOf(panel, film, frame, words) : elboOf(panel, film, frame, words);
}

/** @param {Said} panel @param {Film} film @param {number} frame @param {Words} words @returns {Bound} */
function elboOf({ floor }, film, frame, words) {
  const se = film.scalar("elbo_se", frame);
  const digits = digitsOf(se);
  const said = (/** @type {string} */ name, sign = 1) => fixed(sign * film.scalar(name, frame), digits);
  const parts = words.say("elbo_parts", { reconstruction: said("reconstruction", -1), kl: said("kl") });
  const held = words.say(floor.elbo === undefined ? "held_out" : "held_out_most", { most: fixed(floor.elbo ?? NaN, digits) });
  return { value: said("elbo"), unit: words.say("unit_vae_se", { se: fixed(se, digits) }), lines: [parts, tighterOf(film, frame, words), held], limit: floor.elbo === undefined ? -1 : 2 };
}

/** The importance-weighted bound, which is computed of the trained model alone. @param {Film} film @param {number} frame @param {Words} words */
function tighterOf({ summary, complete, total }, frame, words) {
  if (!complete || summary.iwae === undefined) return words.say("iwae_later");
  return words.say(frame < total - 1 ? "iwae_at_end" : "iwae", { value: fixed(summary.iwae, digitsOf(summary.iwae_se)) });
}

/** @param {Said} panel @param {Film} film @param {number} frame @param {Words} words @returns {Bound} */
function lossOf({ floor }, film, frame, words) {
  const se = film.scalar("reconstruction_se", frame);
  const digits = digitsOf(se);
  const held = words.say(floor.reconstruction === undefined ? "held_out" : "held_out_least", { least: fixed(floor.reconstruction ?? NaN, digits) });
  const unit = words.say("unit_autoencoder_se", { se: fixed(se, digits) });
  return { value: fixed(film.scalar("reconstruction", frame), digits), unit, lines: [words.say("no_bound"), "", held], limit: floor.reconstruction === undefined ? -1 : 2 };
}

/** On the images that it was fitted to all is exact. @param {Said} panel @param {Film} film @param {number} frame @param {Words} words @returns {Bound} */
function chainOf({ floor }, film, frame, words) {
  const [elbo, own] = ["fit_elbo", "fit_log_prob"].map((name) => film.scalar(name, frame));
  const best = floor.fit_log_prob ?? NaN;
  const likelihood = words.say("own_log_p", { sign: relation(elbo, own), value: fixed(own, EXACT) });
  const pca = words.say("pca_log_p", { sign: relation(own, best), value: fixed(best, EXACT) });
  const [angle, se] = [film.scalar("angle", frame), film.scalar("elbo_se", frame)];
  const held = { value: fixed(film.scalar("elbo", frame), digitsOf(se)), se: fixed(se, digitsOf(se)) };
  return { value: fixed(elbo, EXACT), unit: words.say("unit_linear_vae"), lines: [likelihood, pca, words.say("apart", { angle: fixed(angle, 1), ...held })], limit: 1 };
}

/** Which of two is larger, as far as their digits say: the sign is read, not taken for granted. @param {number} a @param {number} b */
function relation(a, b) {
  return a <= b + 0.5 * 10 ** -EXACT ? "≤" : ">";
}

/**
 * What giving images back costs that were held out of training, in nats an image: the one reading that a VAE and an autoencoder
 * share, where theirs is the same likelihood.
 * @param {Film} film
 * @param {number} at
 */
export function costOf(film, at) {
  if (!film.have) return fixed(NaN, 0);
  const frame = Math.floor(film.clamp(at));
  const se = film.scalar("reconstruction_se", frame);
  return fixed(film.scalar("reconstruction", frame), digitsOf(Number.isNaN(se) ? film.scalar("elbo_se", frame) : se));
}

/**
 * What must be said once of all these numbers: what kind of nats they are, and how the film's rounding changes the number shown:
 * the summary has what it costs, so a bound falls where a loss rises.
 * @param {Said} panel
 * @param {Film} film
 * @param {Words} words
 */
export function notesOf({ model }, film, words) {
  const cost = (film.complete ? film.summary.rounding : NaN) ?? NaN;
  const [word, sign] = model.kind === "autoencoder" ? ["rounding_loss", 1] : ["rounding_bound", -1];
  return [words.say(`nats_${model.likelihood}`), words.say(word, { nats: signed(sign * cost, 2) })];
}

/**
 * @param {Said} panel
 * @param {Film} film
 * @param {number} at between two frames while it plays
 * @returns {Dimensions}
 */
export function dimensionsOf({ model, floor }, film, at) {
  const kind = model.kind === "autoencoder" ? "var" : "kl";
  const values = Array.from({ length: model.latent }, (_, j) => film.between(`${kind}_${j + 1}`, at));
  const since = floor.active_since ?? -1; // a branch may have changed beta, and what is best with it
  const known = floor.active !== undefined && film.have > 0 && film.steps[Math.floor(film.clamp(at))] > since;
  return { values, used: values.map((value) => value > USED[kind]), exact: known ? floor.active : null };
}

/**
 * The value at the top of all bars, the same for every frame: 1, 2 or 5 of a power of ten.
 * @param {Said} panel
 * @param {Film} film
 */
export function topOf({ model }, film) {
  const kind = model.kind === "autoencoder" ? "var" : "kl";
  let most = 10 * USED[kind];
  for (let j = 1; j <= model.latent; j++) for (let frame = 0; frame < film.have; frame++) most = Math.max(most, film.scalar(`${kind}_${j}`, frame));
  const power = 10 ** Math.floor(Math.log10(most));
  return power * /** @type {number} */ ([1, 2, 5, 10].find((step) => step * power >= most * (1 - 1e-9)));
}

/**
 * @param {Code} code
 * @param {number} at
 * @returns {Place}
 */
export function placeOf({ model, mu, sigma, u, z }, at) {
  const r = radius(u);
  const share = beyond(r, u.length);
  const sigmas = fromQ(z, mu, sigma);
  return { r, share, sigmas, lonely: share < RARE && isRare(sigmas, u.length) && !visited(model, at, z) };
}

/** @param {number} sigmas @param {number} d */
function isRare(sigmas, d) {
  return beyond(sigmas, d) < RARE;
}

/**
 * Whether q(z|x) of one of the images shown reaches to a code.
 * @param {LatentModel} model
 * @param {number} at
 * @param {Float32Array} z
 */
function visited(model, at, z) {
  const codes = model.codes(at);
  const one = (/** @type {Float32Array} */ rows, /** @type {number} */ i) => rows.subarray(i * z.length, (i + 1) * z.length);
  return Array.from({ length: codes.mu.length / z.length }, (_, i) => i).some((i) => !isRare(fromQ(z, one(codes.mu, i), one(codes.sigma, i)), z.length));
}
