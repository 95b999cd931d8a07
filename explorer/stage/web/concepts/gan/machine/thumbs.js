/**
 * The six pictures: what each part draws, and what it depends on, so that it is drawn anew only where that changed.
 *
 * @import { GanColours, GanScene, Shown } from "../types.js"
 * @import { Name } from "./plan.js"
 */

import { Camera } from "../../../kernel/camera.js";
import { extentOf } from "../points.js";
import { drawCurves } from "./curves.js";
import { drawNoise } from "./noise.js";
import { drawAnswer, drawBars, drawMap } from "./online.js";
import { drawDots, drawJudge, drawSheet } from "./plane.js";

/** Those that show nothing learned. */
const FREE = new Set(["noise", "real"]);

/**
 * @param {Name} part
 * @param {Shown} shown
 * @returns {string}
 */
export function keyOf(part, shown) {
  const { model: { form }, look, key, bare, moving } = shown;
  if (part === "noise") return [form.noise, form.noise_size, look.forged, look.draw].join(" ");
  if (part === "real") return "real";
  if (bare) return "bare";
  return part === "discriminator" ? `${key} ${moving}` : key;
}

/**
 * @param {Name} part
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} size of the square picture
 * @param {Shown} shown
 * @param {GanScene["own"]} own
 * @param {GanColours} colours
 */
export function draw(part, ctx, size, shown, own, colours) {
  ctx.clearRect(0, 0, size, size);
  if (shown.bare && !FREE.has(part)) return;
  if (part === "noise") drawNoise(ctx, size, shown, colours);
  else if (part === "losses") drawCurves(ctx, size, shown, colours);
  else if (own.kind === "line") onLine(part, ctx, size, shown, own.extent, colours);
  else onPlane(part, ctx, new Camera(extentOf(own.extent), size, size), shown, colours);
}

/**
 * @param {Name} part
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Shown} shown
 * @param {GanColours} colours
 */
function onPlane(part, ctx, camera, shown, colours) {
  if (part === "generator") drawSheet(ctx, camera, shown, colours);
  else if (part === "discriminator") drawJudge(ctx, camera, shown, colours);
  else if (part === "forged") drawDots(ctx, camera, shown.forged, colours.gen);
  else drawDots(ctx, camera, shown.real, colours.real);
}

/**
 * @param {Name} part
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} size
 * @param {Shown} shown
 * @param {[number, number]} ends
 * @param {GanColours} colours
 */
function onLine(part, ctx, size, shown, ends, colours) {
  if (part === "generator") drawMap(ctx, size, shown, ends, colours);
  else if (part === "discriminator") drawAnswer(ctx, size, shown, ends, colours);
  else if (part === "forged") drawBars(ctx, size, shown.forged, shown, ends, colours.gen);
  else drawBars(ctx, size, shown.real, shown, ends, colours.real);
}
