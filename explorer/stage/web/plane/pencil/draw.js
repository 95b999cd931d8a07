/**
 * What the pencil draws: ink as the density that it is, the sheet that it stays on, the sketched border, a cursor for who
 * draws with keys.
 *
 * @import { Camera } from "../../kernel/camera.js"
 * @import { Extent, Grid, Point } from "../../kernel/types.js"
 * @import { PlaneColours } from "../types.js"
 * @import { Stroke } from "./strokes.js"
 */

import { css } from "../../kernel/theme.js";
import { densityPaint, drawField } from "../layers/field.js";
import { ink, sheet, splat } from "./ink.js";
import { goesOn } from "./sketch.js";

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Stroke[]} strokes
 * @param {{ noise: number, extent: Extent, cells: number }} paper
 * @param {PlaneColours} colours
 */
export function drawInk(ctx, camera, strokes, { noise, extent, cells }, colours) {
  const grid = camera.grid(cells);
  const [log, peak] = inkField(strokes, noise, extent, grid);
  drawField(ctx, camera, grid, densityPaint(log, peak, colours, 1));
}

/**
 * log p(x, y) of a drawing whose classes are equally likely, and the largest p(x, y).
 * @param {Stroke[]} strokes
 * @param {number} noise
 * @param {Extent} extent
 * @param {Grid} grid
 * @returns {[Float32Array[], number]}
 */
export function inkField(strokes, noise, extent, grid) {
  const labels = new Set(strokes.map(({ label }) => label));
  let peak = 0;
  const log = Array.from({ length: Math.max(0, ...labels) + 1 }, (_, label) => {
    const own = strokes.filter((stroke) => stroke.label === label);
    const p = own.length ? splat(ink(own, noise, extent), grid, 1 / labels.size) : new Float32Array(grid.nx * grid.ny);
    for (let i = 0; i < p.length; i++) {
      if (p[i] > peak) peak = p[i];
      p[i] = Math.log(p[i]);
    }
    return p;
  });
  return [log, peak || 1];
}

/**
 * The edge that ink keeps from, so that it lies inside the picture.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {number} noise
 * @param {Extent} extent
 * @param {PlaneColours} colours
 */
export function drawSheet(ctx, camera, noise, extent, { ink2 }) {
  const [left, right, bottom, top] = sheet(noise, extent);
  ctx.save();
  ctx.strokeStyle = css(ink2, 0.55);
  ctx.lineWidth = 1;
  ctx.setLineDash([2, 5]);
  ctx.beginPath();
  ctx.roundRect(camera.x(left), camera.y(top), camera.x(right) - camera.x(left), camera.y(bottom) - camera.y(top), 6);
  ctx.stroke();
  ctx.restore();
}

/**
 * The border that the visitor expects, and thinly where it is taken to run on.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Point[]} line
 * @param {PlaneColours} colours
 */
export function drawGuess(ctx, camera, line, { guess, paper }) {
  ctx.save();
  ctx.lineCap = ctx.lineJoin = "round";
  if (line.length > 1) goesOn(line).forEach((far, i) => trace(ctx, camera, [i ? line[line.length - 1] : line[0], far], css(guess), 1.8, [1, 6]));
  trace(ctx, camera, line, css(paper, 0.9), 8);
  trace(ctx, camera, line, css(guess), 4);
  ctx.restore();
}

/**
 * An outline or a line in progress.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Point[]} line
 * @param {string} colour
 * @param {number} width
 * @param {number[]} [dash]
 */
export function trace(ctx, camera, line, colour, width, dash = []) {
  ctx.setLineDash(dash);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.moveTo(camera.x(line[0][0]), camera.y(line[0][1]));
  for (const [x, y] of line) ctx.lineTo(camera.x(x), camera.y(y));
  ctx.stroke();
}

/**
 * Where the keys have moved the pencil.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Point} at
 * @param {boolean} down
 * @param {PlaneColours} colours
 */
export function drawCursor(ctx, camera, at, down, { paper, ink: dark }) {
  const [x, y] = [camera.x(at[0]), camera.y(at[1])];
  for (const [colour, width] of /** @type {const} */ ([[paper, 5], [dark, 2]])) {
    ctx.strokeStyle = css(colour);
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.arc(x, y, down ? 5 : 8, 0, 2 * Math.PI);
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
      ctx.moveTo(x + 8 * dx, y + 8 * dy);
      ctx.lineTo(x + 14 * dx, y + 14 * dy);
    }
    ctx.stroke();
  }
}
