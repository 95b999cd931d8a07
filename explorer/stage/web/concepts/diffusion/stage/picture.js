/**
 * What the stage draws, layer over layer: the exact p_t, arrows, points of the way back or forward.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { DiffusionColours, Shown, Walk } from "../types.js"
 * @import { Densities } from "./density.js"
 * @import { Dissolving } from "./forward.js"
 */

import { css } from "../../../kernel/theme.js";
import { drawArrows } from "./arrows.js";
import { drawBack } from "./back.js";
import { drawDensity, lawShown } from "./density.js";
import { drawDots, sizeOf } from "./dots.js";
import { drawForward } from "./forward.js";
import { levelOf } from "./lens.js";

const SKETCHED = 160; // trails while it moves

/** @typedef {{ densities: Densities, dissolving: Dissolving, walk: Walk | null }} Found what the picture is made of; `walk` of the way back */

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Shown} shown
 * @param {DiffusionColours} colours
 * @param {Found} found
 * @returns {Float64Array} where the points are drawn, (n, 2) of the picture's plane
 */
export function drawStage(ctx, camera, shown, colours, { densities, dissolving, walk }) {
  const { look: { layers, way }, model, bare, moving } = shown;
  const has = (/** @type {Shown["look"]["layers"][0]} */ layer) => layers.includes(layer);
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, camera.width, camera.height);
  if (bare) return drawData(ctx, camera, model.points, colours);
  const level = levelOf(shown);
  const law = lawShown(shown);
  if (has("law") && law) drawDensity(ctx, camera, densities.of(law, level, camera, moving), colours);
  if (has("arrows")) drawArrows(ctx, camera, shown, colours, { level, law });
  const drawing = { ctx, camera, shown, colours, level };
  const of = { points: has("points"), trails: has("trails") };
  if (way === "forward") return drawForward(drawing, dissolving.of(shown.look, model), of);
  return walk ? drawBack(drawing, walk, { ...of, most: moving ? SKETCHED : Infinity }) : new Float64Array(0);
}

/**
 * The points that are learned from.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Float64Array} points
 * @param {DiffusionColours} colours
 */
export function drawData(ctx, camera, points, { real, paper }) {
  drawDots(ctx, camera, points, { colour: real, paper, r: sizeOf(points.length / 2) });
  return points;
}
