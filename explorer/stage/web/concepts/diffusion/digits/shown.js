/**
 * What the page of digits shows at one moment: the film at its place on the way back; forward, how much is noise by the other timeline.
 *
 * @import { Moment } from "../../../kernel/contract.js"
 * @import { DigitsLook, DigitsShown } from "./types.js"
 * @import { Sampling } from "./sampling.js"
 */

import { PATHS } from "../math/paths.js";
import { NOISE, TRAINING, timeAt } from "../shown.js";

/**
 * @param {Moment} moment
 * @param {{ look: DigitsLook, model: Sampling, bare: boolean, total: number }} of `total`: places of the noise's timeline
 * @returns {DigitsShown}
 */
export function shownAt({ at: places, moving, lit }, { look, model, bare, total }) {
  const { [TRAINING]: at, [NOISE]: place } = places;
  const t = look.way === "back" ? model.film.between("t", at) : timeAt("forward", place, total);
  const [alpha, sigma] = PATHS[model.form.path].level(t);
  const key = [model.key, look.way, look.way === "back" ? at : [place, look.digit, look.face, look.draw].join(), bare].join("|");
  return { at, place, t, alpha, sigma, moving, bare, lit, look, model, key };
}
