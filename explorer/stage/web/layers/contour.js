/**
 * Lines of equal value on a canvas.
 *
 * @import { Grid, Rgb } from "../types.js"
 * @import { Camera } from "../view.js"
 */

import { contours } from "../contour.js";
import { css } from "../theme.js";

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Grid} grid
 * @param {Float32Array} field
 * @param {number} level
 * @param {{ colour: Rgb, width: number, dash?: number[], alpha?: number }} style
 */
export function drawContour(ctx, camera, { nx, ny }, field, level, { colour, width, dash = [], alpha = 1 }) {
  const [dx, dy] = [camera.width / nx, camera.height / ny];
  ctx.save();
  ctx.strokeStyle = css(colour, alpha);
  ctx.lineWidth = width;
  ctx.lineJoin = "round";
  ctx.setLineDash(dash);
  ctx.beginPath();
  for (const line of contours(field, nx, ny, level)) {
    ctx.moveTo((line[0] + 0.5) * dx, camera.height - (line[1] + 0.5) * dy);
    for (let k = 2; k < line.length; k += 2) ctx.lineTo((line[k] + 0.5) * dx, camera.height - (line[k + 1] + 0.5) * dy);
  }
  ctx.stroke();
  ctx.restore();
}
