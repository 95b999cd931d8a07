/**
 * What the page shows at one moment: both networks at that place of their film, one draw of noise, what G makes of it for the
 * class that is asked for, and the image learned from that lies nearest.
 *
 * @import { Moment } from "../../../kernel/contract.js"
 * @import { ImageSet } from "../../../images/images.js"
 * @import { Near } from "../../../images/nearness.js"
 * @import { Forger } from "./forger.js"
 * @import { DigitsLook, DigitsShown } from "./types.js"
 */

import { epsilon } from "../../../images/eps.js";
import { TRAINING } from "../shown.js";

export class Neighbours {
  /** @param {ImageSet} images */
  constructor(images) {
    this.images = images;
    this.index = 0; // what was nearest last, which is likely near again
    this.known = { key: "", near: /** @type {Near} */ ({ index: 0, distance: NaN }) };
  }

  /**
   * @param {string} key of the image
   * @param {Float32Array} made
   * @returns {Near}
   */
  of(key, made) {
    if (key === this.known.key) return this.known.near;
    this.index = this.images.nearest(made, this.index);
    this.known = { key, near: { index: this.index, distance: Math.sqrt(this.images.distance(this.index, made, Infinity)) } };
    return this.known.near;
  }
}

/**
 * @param {Moment} moment
 * @param {{ look: DigitsLook, model: Forger, neighbours: Neighbours, bare: boolean }} of
 * @returns {DigitsShown}
 */
export function shownAt({ at: places, moving, lit }, { look, model, neighbours, bare }) {
  const at = places[TRAINING];
  model.at(at);
  const byHand = look.z?.length === model.latent;
  const u = byHand ? Float32Array.from(/** @type {number[]} */ (look.z)) : epsilon(look.draw, model.latent);
  const asked = look.asked % neighbours.images.classes.length;
  const made = model.forge(u, asked);
  const key = [model.key, u.join(), asked, bare].join("|");
  return { at, moving, bare, lit, look, model, u, asked, byHand, made, key, near: () => neighbours.of(key, made) };
}
