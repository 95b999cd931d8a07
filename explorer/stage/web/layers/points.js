/**
 * Points: class by colour and by shape, A round and B three-cornered; generated ones are paper with a vermillion outline.
 *
 * @import { NdArray, Point } from "../types.js"
 * @import { Camera } from "../view.js"
 * @import { Colours } from "../theme.js"
 */

import { css } from "../theme.js";

/**
 * @param {CanvasRenderingContext2D | Path2D} path
 * @param {number} x
 * @param {number} y
 * @param {number} label
 * @param {number} r
 */
export function marker(path, x, y, label, r) {
  if (label === 0) {
    path.moveTo(x + r, y);
    path.arc(x, y, r, 0, 2 * Math.PI);
    return;
  }
  path.moveTo(x, y - 1.25 * r);
  path.lineTo(x + 1.15 * r, y + 0.8 * r);
  path.lineTo(x - 1.15 * r, y + 0.8 * r);
  path.closePath();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {{ xy: NdArray, label: NdArray }} points
 * @param {Colours} colours
 * @param {number} r
 */
export function drawPoints(ctx, camera, { xy, label }, colours, r) {
  ctx.lineWidth = 2;
  ctx.lineJoin = "round";
  ctx.strokeStyle = css(colours.paper);
  const fills = [css(colours.markA), css(colours.markB)];
  for (let i = 0; i < label.data.length; i++) {
    ctx.beginPath(); // one by one, so that each keeps its rim where many lie on each other
    marker(ctx, camera.x(xy.data[2 * i]), camera.y(xy.data[2 * i + 1]), label.data[i], r);
    ctx.stroke();
    ctx.fillStyle = fills[label.data[i]];
    ctx.fill();
  }
}

/** The size of a point among so many. @param {number} count */
export const radius = (count) => (count > 400 ? 2.7 : count > 100 ? 3.5 : 5);

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {{ at: Point, label: number }[]} drawn
 * @param {Colours} colours
 * @param {{ exact: boolean, lit: boolean, grow: (i: number) => number }} style
 */
export function drawGenerated(ctx, camera, drawn, colours, { exact, lit, grow }) {
  ctx.lineWidth = lit ? 3.2 : 2;
  ctx.lineJoin = "round";
  ctx.strokeStyle = css(exact ? colours.ink : colours.gen);
  ctx.fillStyle = css(colours.paper, 0.88);
  drawn.forEach(({ at, label }, i) => {
    const size = 5 * grow(i);
    if (size <= 0) return;
    ctx.beginPath();
    marker(ctx, camera.x(at[0]), camera.y(at[1]), label, size);
    ctx.fill();
    ctx.stroke();
  });
}
