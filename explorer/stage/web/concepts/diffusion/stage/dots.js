/**
 * Marks on the stage: points with a rim of paper, crosses, stars, trails.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { Rgb } from "../../../kernel/types.js"
 */

import { css } from "../../../kernel/theme.js";

/** The size of a point among so many. @param {number} count */
export const sizeOf = (count) => (count > 600 ? 2.5 : count > 250 ? 3 : 3.4);

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {ArrayLike<number>} xy (n, 2)
 * @param {{ colour: Rgb, paper: Rgb, r: number }} style
 */
export function drawDots(ctx, camera, xy, { colour, paper, r }) {
  ctx.fillStyle = css(colour);
  ctx.strokeStyle = css(paper);
  ctx.lineWidth = 1.4;
  for (let i = 0; i < xy.length; i += 2) {
    ctx.beginPath(); // one by one, so that each keeps its rim where many lie on each other
    ctx.arc(camera.x(xy[i]), camera.y(xy[i + 1]), r, 0, 2 * Math.PI);
    ctx.stroke();
    ctx.fill();
  }
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {ArrayLike<number>} xy (n, 2)
 * @param {{ colour: Rgb, r: number }} style
 */
export function drawCrosses(ctx, camera, xy, { colour, r }) {
  ctx.strokeStyle = css(colour, 0.9);
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  for (let i = 0; i < xy.length; i += 2) {
    const [x, y] = [camera.x(xy[i]), camera.y(xy[i + 1])];
    ctx.moveTo(x - r, y);
    ctx.lineTo(x + r, y);
    ctx.moveTo(x, y - r);
    ctx.lineTo(x, y + r);
  }
  ctx.stroke();
}

/**
 * One large point.
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x pixels
 * @param {number} y
 * @param {{ r: number, fill: Rgb, paper: Rgb, ink?: Rgb }} style
 */
export function drawLarge(ctx, x, y, { r, fill, paper, ink }) {
  for (const [colour, size] of /** @type {[Rgb | undefined, number][]} */ ([[ink, r + 3], [paper, ink ? r + 1.6 : r + 2], [fill, r]])) {
    if (!colour) continue;
    ctx.beginPath();
    ctx.arc(x, y, size, 0, 2 * Math.PI);
    ctx.fillStyle = css(colour);
    ctx.fill();
  }
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x pixels
 * @param {number} y
 * @param {number} r
 */
export function star(ctx, x, y, r) {
  ctx.beginPath();
  for (let k = 0; k < 10; k++) {
    const [at, far] = [(k * Math.PI) / 5, k % 2 ? 0.45 * r : r];
    ctx[k ? "lineTo" : "moveTo"](x + far * Math.sin(at), y - far * Math.cos(at));
  }
  ctx.closePath();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {[number, number][]} line pixels
 * @param {{ colour: Rgb, width: number, alpha?: number, dash?: number[] }} style
 */
export function drawPath(ctx, line, { colour, width, alpha = 1, dash = [] }) {
  ctx.beginPath();
  line.forEach(([x, y], i) => ctx[i ? "lineTo" : "moveTo"](x, y));
  ctx.strokeStyle = css(colour, alpha);
  ctx.lineWidth = width;
  ctx.lineJoin = ctx.lineCap = "round";
  ctx.setLineDash(dash);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.lineCap = "butt";
}
