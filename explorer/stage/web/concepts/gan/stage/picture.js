/**
 * What the stage in the plane draws, layer over layer, or one part of the machine alone.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { Extent } from "../../../kernel/types.js"
 * @import { GanColours, GanScene, PartName, Shown } from "../types.js"
 * @import { Rivals } from "./rivals.js"
 */

import { css } from "../../../kernel/theme.js";
import { extentOf } from "../points.js";
import { MOST, arrowOf, drawArrows, sharedScale } from "./arrows.js";
import { drawDots, drawStill, sizeOf } from "./dots.js";
import { drawJudge } from "./field.js";
import { drawNoise } from "./noise.js";
import { drawModes } from "./rings.js";
import { between, drawSheet, noiseUnit } from "./sheet.js";
import { drawSlowly } from "./slowpicture.js";

/** @typedef {{ own: GanScene["own"], rivals: Rivals, points: string }} World `points`: what tells its real points from others */

const NOISE = { gaussian: 3.1, uniform: 1.15 }; // from the middle to where the picture of the noise ends

/**
 * What of the plane is seen.
 * @param {PartName} part
 * @param {Shown["model"]} model
 * @param {GanScene["own"]} own
 * @returns {Extent}
 */
export function seenOf(part, { form }, own) {
  const far = NOISE[form.noise];
  return part === "noise" ? [-far, far, -far, far] : extentOf(own.extent);
}

/** The layers that a part of the machine is. @type {Record<PartName, string[]>} */
const ALONE = {
  ...{ all: [], losses: [], noise: ["noise"], generator: ["manifold", "moving"] },
  ...{ forged: ["rings", "forged"], real: ["rings", "real"], discriminator: ["field", "rings"] },
};

/**
 * The layers of what is shown, without what a question that is open hides.
 * @param {Pick<Shown, "look" | "bare">} shown
 * @returns {string[]}
 */
export function layersOf({ look, bare }) {
  const wanted = look.part === "all" ? [...look.layers, "rings"] : ALONE[look.part];
  return bare ? wanted.filter((layer) => layer === "real" || layer === "noise") : wanted;
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Shown} shown
 * @param {GanColours} colours
 * @param {World} world
 */
export function drawStage(ctx, camera, shown, colours, { own, rivals, points }) {
  if (shown.slow) {
    drawSlowly(ctx, camera, shown, colours, { own });
    return;
  }
  const layers = layersOf(shown);
  const has = (/** @type {string} */ layer) => layers.includes(layer);
  const { model, look, real, forged } = shown;
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, camera.width, camera.height);
  if (has("noise")) drawNoise(ctx, camera, model, shown.z, colours);
  if (has("field")) drawJudge(ctx, camera, shown, colours, rivals);
  if (has("manifold")) drawSheet(ctx, camera, model, look.morph, colours, rivals.peak);
  if (has("real")) drawStill(ctx, camera, real, { colour: colours.real, paper: colours.paper, r: sizeOf(real.length / 2), alpha: 0.9 }, points);
  if (has("rings")) drawModes(ctx, camera, own.modes, colours);
  if (has("forged")) drawDots(ctx, camera, forged, { colour: colours.gen, paper: colours.paper, r: sizeOf(forged.length / 2) });
  if (has("moving")) drawMoving(ctx, camera, shown, colours);
  if (has("gradients")) drawArrows(ctx, sentOf(shown, camera), colours);
}

/**
 * Forged points on their way from the noise.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Shown} shown
 * @param {GanColours} colours
 */
function drawMoving(ctx, camera, { model, z, forged, look }, colours) {
  const places = between(z, model.form.noise_size, forged, look.morph, noiseUnit(camera, model.form.noise));
  drawDots(ctx, camera, places, { colour: look.morph < 0.5 ? colours.noise : colours.gen, paper: colours.paper, r: 2.2, alpha: 0.75 });
}

/**
 * Where forged points are sent.
 * @param {Shown} shown
 * @param {Camera} camera
 */
function sentOf(shown, camera) {
  const { model, forged } = shown;
  const scale = sharedScale(shown);
  const ways = model.slopes(forged);
  return Array.from({ length: Math.min(MOST, forged.length / 2) }, (_, i) => arrowOf(camera.x(forged[2 * i]), camera.y(forged[2 * i + 1]), ways[2 * i], ways[2 * i + 1], scale));
}
