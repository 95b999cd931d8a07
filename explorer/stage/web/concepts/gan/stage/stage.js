/**
 * The stage in the plane: D's field, real and forged points, the bent grid of the noise, where forged points are sent.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { Actions, GanScene, OnPlane } from "../types.js"
 * @import { Picture } from "./left.js"
 */

import { Camera } from "../../../kernel/camera.js";
import { axesOf, named, written } from "../../../plane/axes.js";
import { Left, pointsOf } from "./left.js";
import { arrow, forgedDot, ramp, realDot, sheet } from "./marks.js";
import { drawStage, seenOf } from "./picture.js";

const realAxes = (/** @type {GanScene["own"]} */ own) => axesOf(/** @type {OnPlane} */ (own).real);

/** @type {Picture} */
export const PLANE = {
  kind: "plane",
  name: "duel-stage",
  label: "stage_plane",
  layers: [
    { layer: "field", word: "layer_field", mark: ramp, ends: true },
    { layer: "real", word: "layer_real", mark: realDot },
    { layer: "forged", word: "layer_forged", mark: forgedDot },
    { layer: "manifold", word: "layer_manifold", mark: sheet },
    { layer: "gradients", word: "layer_gradients", mark: arrow },
  ],
  camera: ({ look, model }, own, { width, height, zoom }) => new Camera(seenOf(look.part, model, own), width, height, zoom),
  draw: (ctx, camera, shown, colours, { own, rivals }) => drawStage(ctx, camera, shown, colours, { own, rivals, points: pointsOf(own) }),
  place: ([x, y], own) => ({ x: Float32Array.of(x, y), where: realAxes(own).map((axis, i) => written(axis, i ? y : x)).join(", ") }),
  axes: (own) => /** @type {[string, string]} */ (realAxes(own).map(named)),
};

export class Stage extends Left {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    super(kit, scene, actions, PLANE);
  }
}
