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
const STRENGTHS = {
  r1: { symbol: "γ", least: 0, most: 1.5, step: 0.05, usual: 0.3 },
  clip: { symbol: "c", least: 0.1, most: 2, step: 0.05, usual: 1 },
  penalty: { symbol: "λ", least: 0, most: 2, step: 0.05, usual: 0.7 },
  noise: { symbol: "σ", least: 0, most: 1.7, step: 0.05, usual: 1 },
  ratio: { symbol: "k", least: 1, most: 4, step: 0.25, usual: 3 },
};

export const CURES = /** @type {Cure[]} */ (Object.keys(STRENGTHS));

/** The slope of a loss at the equilibrium, f'(0): all eigenvalues grow with it. @param {DiracLoss} loss */
export const slopeOf = (loss) => (loss === "wasserstein" ? 1 : 0.5);

/**
 * How strong a cure may be: R1 up to one and a half times what is critical.
 * @param {Cure} cure
 * @param {DiracLoss} loss
 * @returns {Strength}
 */
export function strengthOf(cure, loss) {
  const of = STRENGTHS[cure];
  return cure === "r1" ? { ...of, most: (of.most * slopeOf(loss)) / slopeOf("minimax") } : of;
}

/**
 * A strength that the cure may have: an address may ask for more.
 * @param {Cure} cure
 * @param {DiracLoss} loss
 * @param {number} strength
 */
export function within(cure, loss, strength) {
  const { least, most } = strengthOf(cure, loss);
  return Math.max(least, Math.min(most, strength));
}

/** @param {Look} look */
export function gameOf({ dirac_loss: loss, dirac_cure: cure, dirac_strength: strength }) {
  return new Dirac(loss, cure === "none" ? {} : { [cure]: within(cure, loss, strength) });
}

/**
 * The strength at which the eigenvalues meet on the real axis and nothing circles any more; null where there is none.
 * @param {DiracLoss} loss
 * @param {Cure} cure
 */
export function criticalOf(loss, cure) {
  const { least, most } = strengthOf(cure, loss);
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
  const { least, most } = strengthOf(cure, loss);
  const along = Array.from({ length: parts + 1 }, (_, i) => new Dirac(loss, { [cure]: least + ((most - least) * i) / parts }).eigenvalues());
  return along.some((pair) => pair === null) ? [] : [0, 1].map((which) => along.map((pair) => /** @type {NonNullable<typeof pair>} */ (pair)[which]));
}

/** How a strength is written. @param {number} strength */
export const written = (strength) => fixed(strength, 2);
