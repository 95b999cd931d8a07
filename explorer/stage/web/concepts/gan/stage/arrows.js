/**
 * Where D sends forged points: minus the gradient of G's loss at each, on one scale for the whole film, so that gradients are seen to
 * vanish and to explode. No DOM.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { GanColours } from "../types.js"
 */

import { css } from "../../../kernel/theme.js";
import { round } from "../../../plane/fields.js";

export const UNIT = 34; // pixels of an arrow as long as the scale says
const LONGEST = 3; // times that: longer ones are cut there
const HEAD = 6; // pixels
const SHORTEST = 2;
export const MOST = 150; // arrows drawn

/**
 * The gradient that is drawn `UNIT` pixels long: about the film's usual one.
 * @param {Film} film
 */
export function arrowScale(film) {
  const reaches = Array.from({ length: film.have }, (_, i) => film.scalar("reach", i)).filter((value) => value > 0 && value < Infinity).sort((a, b) => a - b);
  return reaches.length ? round(reaches[reaches.length >> 1]) : 1;
}

/**
 * @typedef {object} Arrow in pixels
 * @property {number} x
 * @property {number} y
 * @property {number} dx
 * @property {number} dy
 */

/**
 * @param {number} x pixels
 * @param {number} y
 * @param {number} gx the way in the plane, y upwards
 * @param {number} gy
 * @param {number} scale
 * @returns {Arrow}
 */
export function arrowOf(x, y, gx, gy, scale) {
  const long = Math.hypot(gx, gy) / scale;
  const factor = (UNIT / scale) * (long > LONGEST ? LONGEST / long : 1);
  return { x, y, dx: gx * factor, dy: -gy * factor };
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Arrow[]} arrows
 * @param {GanColours} colours
 */
export function drawArrows(ctx, arrows, { gradient, paper }) {
  const seen = arrows.filter(({ dx, dy }) => Math.hypot(dx, dy) >= SHORTEST);
  for (const [colour, width] of /** @type {const} */ ([[paper, 4], [gradient, 1.9]])) {
    ctx.strokeStyle = css(colour, colour === paper ? 0.75 : 1);
    ctx.lineWidth = width;
    ctx.lineCap = "round";
    ctx.lineJoin = "round";
    ctx.beginPath();
    for (const arrow of seen) trace(ctx, arrow);
    ctx.stroke();
  }
  ctx.lineCap = "butt";
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Arrow} arrow
 */
function trace(ctx, { x, y, dx, dy }) {
  const long = Math.hypot(dx, dy);
  const [ux, uy, head] = [dx / long, dy / long, Math.min(HEAD, 0.6 * long)];
  const [tx, ty] = [x + dx, y + dy];
  ctx.moveTo(x, y);
  ctx.lineTo(tx, ty);
  ctx.moveTo(tx - head * (ux + 0.6 * uy), ty - head * (uy - 0.6 * ux));
  ctx.lineTo(tx, ty);
  ctx.lineTo(tx - head * (ux - 0.6 * uy), ty - head * (uy + 0.6 * ux));
}
