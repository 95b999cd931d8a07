/**
 * What may cure the Dirac-GAN: how strong it may be, the letter it goes by, and the game that a look plays. No DOM.
 *
 * @import { Look } from "../types.js"
 * @import { DiracLoss } from "./game.js"
 */

import { fixed } from "../../../kernel/numbers.js";
import { Dirac } from "./game.js";

/** @typedef {Exclude<Look["dirac_cure"], "none">} Cure */

/**
 * @typedef {object} Strength
 * @property {string} symbol
 * @property {number} least
 * @property {number} most
 * @property {number} step
 * @property {number} usual the one that a cure is chosen with
 */

/** @type {Record<Cure, Strength>} */
export const STRENGTHS = {
  r1: { symbol: "γ", least: 0, most: 3, step: 0.05, usual: 0.3 },
  clip: { symbol: "c", least: 0.1, most: 2, step: 0.05, usual: 1 },
  penalty: { symbol: "λ", least: 0, most: 2, step: 0.05, usual: 0.7 },
  noise: { symbol: "σ", least: 0, most: 2, step: 0.05, usual: 1 },
  ratio: { symbol: "k", least: 1, most: 4, step: 0.25, usual: 3 },
};

export const CURES = /** @type {Cure[]} */ (Object.keys(STRENGTHS));

/**
 * A strength that the cure may have: an address may ask for more.
 * @param {Cure} cure
 * @param {number} strength
 */
export function within(cure, strength) {
  const { least, most } = STRENGTHS[cure];
  return Math.max(least, Math.min(most, strength));
}

/** @param {Look} look */
export function gameOf({ dirac_loss: loss, dirac_cure: cure, dirac_strength: strength }) {
  return new Dirac(loss, cure === "none" ? {} : { [cure]: within(cure, strength) });
}

/**
 * The strength at which the eigenvalues meet on the real axis and nothing circles any more; null where there is none.
 * @param {DiracLoss} loss
 * @param {Cure} cure
 */
export function criticalOf(loss, cure) {
  const { least, most } = STRENGTHS[cure];
  const circles = (/** @type {number} */ strength) => (new Dirac(loss, { [cure]: strength }).eigenvalues()?.[0][1] ?? 1) > 0;
  if (!circles(least) || circles(most)) return null;
  let [low, high] = [least, most];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (circles(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Where the eigenvalues go as the cure grows from its least strength to its most.
 * @param {DiracLoss} loss
 * @param {Cure} cure
 * @param {number} [parts]
 */
export function tracksOf(loss, cure, parts = 120) {
  const { least, most } = STRENGTHS[cure];
  const along = Array.from({ length: parts + 1 }, (_, i) => new Dirac(loss, { [cure]: least + ((most - least) * i) / parts }).eigenvalues());
  return along.some((pair) => pair === null) ? [] : [0, 1].map((which) => along.map((pair) => /** @type {NonNullable<typeof pair>} */ (pair)[which]));
}

/** How a strength is written. @param {number} strength */
export const written = (strength) => fixed(strength, 2);
