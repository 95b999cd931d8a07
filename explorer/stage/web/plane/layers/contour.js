/**
 * Lines of equal value, and borders between classes, on a canvas.
 *
 * @import { Grid, Rgb } from "../../kernel/types.js"
 * @import { Field } from "../types.js"
 * @import { Camera } from "../../kernel/camera.js"
 */

import { borders } from "../borders.js";
import { contours } from "../contour.js";
import { css } from "../../kernel/theme.js";

/** @typedef {{ colour: Rgb, width: number, dash?: number[], alpha?: number }} Style */

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Grid} grid
 * @param {Float32Array} field
 * @param {number} level
 * @param {Style} style
 */
export function drawContour(ctx, camera, grid, field, level, style) {
  drawLines(ctx, camera, grid, contours(field, grid.nx, grid.ny, level), style);
}

/**
 * Where the two likeliest classes tie.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Field} field
 * @param {Style} style
 */
export function drawBorders(ctx, camera, field, style) {
  drawLines(ctx, camera, field.grid, borders(field), style);
}

/**
 * Lines that are found already.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Grid} grid
 * @param {Float32Array[]} lines in cells
 * @param {Style} style
 */
export function drawLines(ctx, camera, { nx, ny }, lines, { colour, width, dash = [], alpha = 1 }) {
  const [dx, dy] = [camera.width / nx, camera.height / ny];
  ctx.save();
  ctx.strokeStyle = css(colour, alpha);
  ctx.lineWidth = width;
  ctx.lineJoin = "round";
  ctx.setLineDash(dash);
  if (dash[0] < 1) ctx.lineCap = "round"; // dots
  ctx.beginPath();
  for (const line of lines) {
    ctx.moveTo((line[0] + 0.5) * dx, camera.height - (line[1] + 0.5) * dy);
    for (let k = 2; k < line.length; k += 2) ctx.lineTo((line[k] + 0.5) * dx, camera.height - (line[k + 1] + 0.5) * dy);
  }
  ctx.stroke();
  ctx.restore();
}
