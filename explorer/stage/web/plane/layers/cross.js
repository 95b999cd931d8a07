/**
 * A place of the plane: a cross, a line where only one coordinate is known, a small ring for an echo of another panel.
 *
 * @import { Camera } from "../../kernel/camera.js"
 * @import { Point } from "../../kernel/types.js"
 * @import { Colours } from "../../kernel/theme.js"
 */

import { css } from "../../kernel/theme.js";

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Point} at
 * @param {Colours} colours
 */
export function drawCross(ctx, camera, at, { paper, ink }) {
  const [x, y] = [camera.x(at[0]), camera.y(at[1])];
  ctx.lineCap = "round";
  for (const [colour, width] of /** @type {const} */ ([[paper, 5.5], [ink, 2.2]])) {
    ctx.strokeStyle = css(colour);
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.arc(x, y, 9, 0, 2 * Math.PI);
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
      ctx.moveTo(x + 9 * dx, y + 9 * dy);
      ctx.lineTo(x + 17 * dx, y + 17 * dy);
    }
    ctx.stroke();
  }
}

/**
 * All points with one coordinate.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {number} axis of the coordinate
 * @param {number} value
 * @param {Colours} colours
 */
export function drawAcross(ctx, camera, axis, value, { paper, ink }) {
  const [x, y] = [camera.x(value), camera.y(value)];
  const [x0, y0, x1, y1] = axis === 0 ? [x, 0, x, camera.height] : [0, y, camera.width, y];
  for (const [colour, width] of /** @type {const} */ ([[paper, 5.5], [ink, 2.2]])) {
    ctx.strokeStyle = css(colour);
    ctx.lineWidth = width;
    ctx.setLineDash(colour === ink ? [10, 4, 2, 4] : []);
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.lineTo(x1, y1);
    ctx.stroke();
  }
  ctx.setLineDash([]);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Point} at
 * @param {Colours} colours
 */
export function drawEcho(ctx, camera, at, { paper, ink }) {
  for (const [colour, width] of /** @type {const} */ ([[paper, 4], [ink, 1.5]])) {
    ctx.strokeStyle = css(colour);
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.arc(camera.x(at[0]), camera.y(at[1]), 5, 0, 2 * Math.PI);
    ctx.stroke();
  }
}
