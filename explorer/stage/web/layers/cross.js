/**
 * The asked point, and the place under the pointer shown on the other panels.
 *
 * @import { Point } from "../types.js"
 * @import { Camera } from "../view.js"
 * @import { Colours } from "../theme.js"
 */

import { css } from "../theme.js";

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Point} at
 * @param {Colours} colours
 */
export function drawAsk(ctx, camera, at, { paper, ink }) {
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
