/**
 * Points as they are drawn everywhere on this page: dots in the colour of what they are, real or forged.
 *
 * @import { Camera } from "../../kernel/camera.js"
 * @import { Rgb } from "../../kernel/types.js"
 */

import { css } from "../../kernel/theme.js";

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Float32Array} x (n, d); on a line points lie on its middle
 * @param {number} d
 * @param {{ colour: Rgb, r: number }} style `r`: of a dot, in pixels
 */
export function drawPoints(ctx, camera, x, d, { colour, r }) {
  ctx.fillStyle = css(colour, 0.85);
  for (let i = 0; i < x.length; i += d) {
    ctx.beginPath();
    ctx.arc(camera.x(x[i]), camera.y(d === 1 ? 0 : x[i + 1]), r, 0, 2 * Math.PI);
    ctx.fill();
  }
}

/** What of the plane a picture shows, around a line too. @param {number[]} extent @returns {import("../../kernel/types.js").Extent} */
export function extentOf([left, right, bottom = -1, top = 1]) {
  return [left, right, bottom, top];
}
