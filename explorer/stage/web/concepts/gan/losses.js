/**
 * What the two networks lower, as functions of what D says: the same four as explorer/models/gan/losses.py. Pure.
 *
 * @typedef {object} Loss of one answer of D; the means over all are the losses
 * @property {(s: number) => number} real what D lowers, for a real point
 * @property {(s: number) => number} forged what D lowers, for a forged one
 * @property {(s: number) => number} generator what G lowers
 * @property {(s: number) => number} slope of that
 */

const softplus = (/** @type {number} */ s) => Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s)));
export const sigmoid = (/** @type {number} */ s) => 1 / (1 + Math.exp(-s));

const told = { real: (/** @type {number} */ s) => softplus(-s), forged: softplus }; // real from forged

/** @type {Record<string, Loss>} */
export const LOSSES = {
  minimax: { ...told, generator: (s) => -softplus(s), slope: (s) => -sigmoid(s) },
  non_saturating: { ...told, generator: (s) => softplus(-s), slope: (s) => -sigmoid(-s) },
  least_squares: { real: (s) => (s - 1) ** 2 / 2, forged: (s) => s ** 2 / 2, generator: (s) => (s - 1) ** 2 / 2, slope: (s) => s - 1 },
  wasserstein: { real: (s) => -s, forged: (s) => s, generator: (s) => -s, slope: () => -1 },
};
