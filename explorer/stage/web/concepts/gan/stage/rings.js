/**
 * Where the modes of a world are: a ring in ink around each, at three standard deviations.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { GanColours, Modes } from "../types.js"
 */

import { css } from "../../../kernel/theme.js";

const FAR = 3; // standard deviations

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Modes | null} modes
 * @param {GanColours} colours
 */
export function drawModes(ctx, camera, modes, { ink }) {
  if (!modes) return;
  ctx.strokeStyle = css(ink, 0.8);
  ctx.lineWidth = 1.3;
  ctx.beginPath();
  modes.sigmas.data.forEach((sigma, k) => {
    const [x, y, r] = [camera.x(modes.means.data[2 * k]), camera.y(modes.means.data[2 * k + 1]), FAR * sigma * camera.scale];
    ctx.moveTo(x + r, y);
    ctx.arc(x, y, r, 0, 2 * Math.PI);
  });
  ctx.stroke();
}
