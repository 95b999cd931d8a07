/**
 * The step of the way that is looked at: both sides of the Dirac-GAN mark it. It walks by itself, or is put somewhere.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 */

import { STEPS } from "./game.js";

const PACE = 60; // steps a second

export class Walk {
  step = 0;
  playing = false;
  from = { step: 0, now: 0 };

  /** @param {number} now in milliseconds, as performance.now() says */
  play(now) {
    this.from = { step: this.step < STEPS ? this.step : 0, now };
    this.playing = true;
  }

  /** @param {number} step */
  go(step) {
    this.step = Math.max(0, Math.min(STEPS, Math.round(step)));
    this.playing = false;
  }

  /** Be where it is now. @param {number} now @returns {boolean} whether it goes on */
  tick(now) {
    if (!this.playing) return false;
    this.step = Math.max(0, Math.min(STEPS, this.from.step + Math.floor(((now - this.from.now) / 1000) * PACE)));
    this.playing = this.step < STEPS;
    return this.playing;
  }
}

/** The one that both sides mark. @param {Kit} kit @returns {Walk} */
export const walkOf = (kit) => kit.lasting("dirac walk", () => new Walk());
