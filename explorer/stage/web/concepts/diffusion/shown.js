/**
 * What the page shows at one moment: how much is noise there, and the network with the weights of that place of its film.
 *
 * @import { Moment } from "../../kernel/contract.js"
 * @import { Model } from "./model.js"
 * @import { Look, Shown } from "./types.js"
 */

import { PATHS } from "./math/paths.js";
import { routeOf } from "./model.js";

export const TRAINING = "training";
export const NOISE = "noise";

/**
 * How much of the way is noise, from 0 to 1: the noise's timeline runs as the points go.
 * @param {Look["way"]} way
 * @param {number} place
 * @param {number} total places
 */
export const timeAt = (way, place, total) => (way === "back" ? 1 - place / (total - 1) : place / (total - 1));

/**
 * @param {Moment} moment
 * @param {{ look: Look, model: Model, bare: boolean, total: number }} of `total`: places of the noise's timeline
 * @returns {Shown}
 */
export function shownAt({ at: places, moving, lit }, { look, model, bare, total }) {
  const { [TRAINING]: at, [NOISE]: place } = places;
  const t = timeAt(look.way, place, total);
  const [alpha, sigma] = PATHS[look.path].level(t);
  model.at(at);
  const key = [model.key, model.film.have, place, look.way, routeOf(look), look.show, look.follow, bare].join("|");
  return { at, place, t, alpha, sigma, moving, bare, lit, look, model, key };
}
