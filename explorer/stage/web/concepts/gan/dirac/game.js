/**
 * The Dirac-GAN: real points all at 0, forged ones all at theta, D's logit psi x. Where its gradients lead, step by step, and what
 * decides it at the equilibrium (0, 0). The arithmetic of explorer/exact/dirac.py, equal to it within 1e-9. No DOM.
 */

import { STILL, gaussHermite } from "./quadrature.js";

export const RATE = 0.2; // of a step
export const STEPS = 500;
const NODES = 32; // of the noise

/**
 * @typedef {"minimax" | "non_saturating" | "wasserstein"} DiracLoss
 * @typedef {[real: number, imaginary: number]} Complex
 *
 * @typedef {object} Cures as explorer/exact/dirac.py has them; 0 is none
 * @property {number} r1 gamma of gamma/2 D'(x)^2 on real points
 * @property {number} penalty lambda of lambda/2 (|D'(x)| - 1)^2
 * @property {number} clip the largest |psi| after a step
 * @property {number} noise standard deviation of what is added to real and forged points
 * @property {number} ratio how many times longer D's steps are; 1 is none
 */

/** @type {Cures} */
export const UNCURED = { r1: 0, penalty: 0, clip: 0, noise: 0, ratio: 1 };

/** @param {number} t */
const sigmoid = (t) => 0.5 * (1 + Math.tanh(t / 2)); // never overflows

export class Dirac {
  /**
   * @param {DiracLoss} loss
   * @param {Partial<Cures>} [cures]
   */
  constructor(loss, cures = {}) {
    this.loss = loss;
    this.cures = { ...UNCURED, ...cures };
    this.nodes = this.cures.noise > 0 ? gaussHermite(NODES) : STILL;
  }

  /**
   * Minus the slope of G's loss, the way the forged point is sent.
   * @param {number} theta
   * @param {number} psi
   */
  ofGenerator(theta, psi) {
    if (this.loss === "wasserstein") return psi;
    const sign = this.loss === "minimax" ? 1 : -1;
    const { x, w } = this.nodes;
    let slope = 0;
    for (let i = 0; i < x.length; i++) slope += w[i] * sigmoid(sign * psi * (theta + this.cures.noise * x[i]));
    return slope * psi;
  }

  /**
   * Minus the slope of D's loss, penalties included.
   * @param {number} theta
   * @param {number} psi
   */
  ofDiscriminator(theta, psi) {
    const { r1, penalty } = this.cures;
    return this.fit(theta, psi) - r1 * psi - penalty * Math.sign(psi) * (Math.abs(psi) - 1);
  }

  /**
   * @param {number} theta
   * @param {number} psi
   */
  fit(theta, psi) {
    if (this.loss === "wasserstein") return -theta;
    const { x, w } = this.nodes;
    let sum = 0;
    for (let i = 0; i < x.length; i++) {
      const real = this.cures.noise * x[i];
      const forged = theta + real;
      sum += w[i] * (sigmoid(-psi * real) * real - sigmoid(psi * forged) * forged);
    }
    return sum;
  }

  /**
   * Where a small step of both leads.
   * @param {number} theta
   * @param {number} psi
   * @returns {[number, number]}
   */
  field(theta, psi) {
    return [this.ofGenerator(theta, psi), this.cures.ratio * this.ofDiscriminator(theta, psi)];
  }

  /**
   * Where gradient steps lead. Simultaneous ones are taken from one place; of alternating ones G's goes first, and D answers it.
   * @param {readonly [number, number]} start theta, psi
   * @param {number} [steps]
   * @param {{ rate?: number, alternating?: boolean }} [how]
   * @returns {Float64Array} (steps + 1, 2)
   */
  orbit([theta, psi], steps = STEPS, { rate = RATE, alternating = false } = {}) {
    const { ratio, clip } = this.cures;
    const out = new Float64Array(2 * (steps + 1));
    out.set([theta, psi]);
    for (let i = 1; i <= steps; i++) {
      const moved = theta + rate * this.ofGenerator(theta, psi);
      psi += rate * ratio * this.ofDiscriminator(alternating ? moved : theta, psi);
      if (clip) psi = Math.max(-clip, Math.min(clip, psi));
      theta = moved;
      out[2 * i] = theta;
      out[2 * i + 1] = psi;
    }
    return out;
  }

  /**
   * The derivative of `field` at the equilibrium, row by row; null where the penalty on |D'| has a kink there.
   * @returns {[[number, number], [number, number]] | null}
   */
  jacobian() {
    const { r1, penalty, noise, ratio } = this.cures;
    if (penalty) return null;
    const logistic = this.loss !== "wasserstein";
    const slope = logistic ? 0.5 : 1;
    return [[0, slope], [-ratio * slope, -ratio * (r1 + (logistic ? noise ** 2 / 2 : 0))]]; // instance noise is a penalty on slopes
  }

  /**
   * Its two eigenvalues, the upper or right one first: with R1 -gamma/2 +- sqrt(gamma^2/4 - f'(0)^2), f'(0) = 1/2 for the logistic
   * losses and 1 for Wasserstein's.
   * @returns {[Complex, Complex] | null}
   */
  eigenvalues() {
    const jacobian = this.jacobian();
    if (!jacobian) return null;
    const [[a, b], [c, d]] = jacobian;
    const [middle, square] = [(a + d) / 2, ((a - d) / 2) ** 2 + b * c];
    const root = Math.sqrt(Math.abs(square));
    return square < 0 ? [[middle, root], [middle, -root]] : [[middle + root, 0], [middle - root, 0]];
  }
}
