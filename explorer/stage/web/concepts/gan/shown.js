/**
 * What the page shows at one moment: the networks at that place of their films, real points, and what is forged of the viewing noise.
 *
 * @import { Moment } from "../../kernel/contract.js"
 * @import { Duel } from "./duel.js"
 * @import { GanScene, Look, Shown, Slow } from "./types.js"
 */

export const TRAINING = "training";

/**
 * @param {Moment} moment
 * @param {{ look: Look, real: Float32Array, model: Duel, beside: Duel | null, bare: boolean, slow?: Slow | null }} of
 * @returns {Shown}
 */
export function shownAt({ at: places, moving, lit }, { look, real, model, beside, bare, slow = null }) {
  const at = places[TRAINING];
  model.at(at);
  beside?.at(at);
  const z = model.noise(look.forged, look.draw);
  const forged = model.forge(z);
  const rival = look.right === "beside" ? beside : null;
  const key = [model.key, beside?.key, Boolean(rival), look.forged, look.draw, slow?.key, bare].join("|");
  return { at, moving, bare, lit, look, real, z, forged, model, beside, rival, slow, key };
}

/**
 * The same moment of what stands beside the model: its networks, and what they forge of the same draw of noise.
 * @param {Shown} shown
 * @returns {Shown | null} null where nothing does, or its film has not come
 */
export function besideOf(shown) {
  const { beside: model, look, model: rival } = shown;
  if (!model) return null;
  const z = model.noise(look.forged, look.draw);
  return { ...shown, model, z, forged: model.forge(z), beside: null, rival, key: `${shown.key}|beside` };
}

/** The points that are learned from, (N, d). @param {GanScene["own"]} own */
export function realOf(own) {
  return Float32Array.from(own.kind === "line" ? own.points.x.data : own.points.xy.data);
}
