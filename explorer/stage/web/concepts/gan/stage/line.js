/**
 * The stage on a line: p and q as curves, D and D* as curves, points as ticks, and G as z -> x under them.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { Actions, GanScene } from "../types.js"
 * @import { Picture } from "./left.js"
 */

import { Camera } from "../../../kernel/camera.js";
import { fixed } from "../../../kernel/numbers.js";
import { bandsOf } from "./bands.js";
import { drawLine } from "./curves.js";
import { Left } from "./left.js";
import { arrow, both, stroke } from "./marks.js";

const FLAT = 1e-3; // half of the height that is asked for: the width alone decides the scale

/** @type {Picture} */
export const LINE = {
  kind: "line",
  name: "duel-line",
  label: "stage_line",
  layers: [
    { layer: "field", word: "layer_best", mark: both },
    { layer: "real", word: "layer_p", mark: () => stroke("p") },
    { layer: "forged", word: "layer_q", mark: () => stroke("g") },
    { layer: "gradients", word: "layer_gradients", mark: arrow },
  ],
  camera: (_, { extent: [left, right] }, { width, height, zoom }) => new Camera([left, right, -FLAT, FLAT], width, height, zoom),
  draw: (ctx, camera, shown, colours, { rivals, font }) => drawLine({ ctx, camera, shown, colours, rivals, font }, bandsOf(shown.look.part, camera.height, shown.bare)),
  place: ([x]) => ({ x: Float32Array.of(x), where: fixed(x, 2) }),
  axes: () => ["", ""],
};

export class Line extends Left {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    super(kit, scene, actions, LINE);
  }
}
