/**
 * p(x), all classes together: one hue, paper where there is nothing, and lines of equal density.
 *
 * @import { Camera } from "../../kernel/camera.js"
 * @import { Field, Paint, PlaneColours } from "../types.js"
 */

import { densityAt } from "../chances.js";
import { drawContour } from "./contour.js";
import { drawField } from "./field.js";

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Field} field
 * @param {{ peak: number, levels: number[], fade: number, width: number }} scale `levels` as shares of the peak
 * @param {PlaneColours} colours
 */
export function drawWhole(ctx, camera, { grid, log }, { peak, levels, fade, width }, colours) {
  const whole = new Float32Array(log[0].length);
  for (let i = 0; i < whole.length; i++) whole[i] = densityAt(log, i);
  drawField(ctx, camera, grid, wholePaint(whole, peak, colours, fade));
  for (const level of levels) drawContour(ctx, camera, grid, whole, level * peak, { colour: colours.density, width });
}

/**
 * @param {Float32Array} whole p(x)
 * @param {number} peak density drawn at full strength
 * @param {PlaneColours} colours
 * @param {number} fade
 * @returns {Paint}
 */
export function wholePaint(whole, peak, { paper, density }, fade) {
  return (pixels, k, i) => {
    const t = 0.72 * fade * Math.sqrt(Math.min(1, whole[i] / peak));
    for (let c = 0; c < 3; c++) pixels[k + c] = paper[c] + (density[c] - paper[c]) * t;
  };
}
