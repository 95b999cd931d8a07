/**
 * The asked point, and the place under the pointer shown on the other panels.
 *
 * @import { Point } from "../../kernel/types.js"
 * @import { Camera } from "../../kernel/camera.js"
 * @import { Colours } from "../../kernel/theme.js"
 * @import { Missing } from "../../concepts/joint_vs_conditional/marginalization.js"
 * @import { Look } from "../../concepts/joint_vs_conditional/panel.js"
 */

import { filledIn } from "../../concepts/joint_vs_conditional/marginalization.js";
import { css } from "../../kernel/theme.js";

/**
 * What is asked on one panel: a point, or the points of which one coordinate is missing and what a model of chances fills in.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {"posterior" | "density"} kind
 * @param {Pick<Look, "ask" | "missing" | "mean">} look
 * @param {Colours} colours
 */
export function drawAsked(ctx, camera, kind, { ask, missing, mean }, colours) {
  if (ask) drawAsk(ctx, camera, ask, colours, missing);
  if (ask && missing && kind === "posterior") drawEcho(ctx, camera, filledIn(ask, missing, mean), colours);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Point} at
 * @param {Colours} colours
 * @param {Missing} missing a coordinate that nobody knows: then all points with the other one are asked, a line
 */
export function drawAsk(ctx, camera, at, { paper, ink }, missing) {
  const [x, y] = [camera.x(at[0]), camera.y(at[1])];
  if (missing) {
    drawLine(ctx, missing === "x2" ? [x, 0, x, camera.height] : [0, y, camera.width, y], { paper, ink });
    return;
  }
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

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number[]} ends
 * @param {Pick<Colours, "paper" | "ink">} colours
 */
function drawLine(ctx, [x0, y0, x1, y1], { paper, ink }) {
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
