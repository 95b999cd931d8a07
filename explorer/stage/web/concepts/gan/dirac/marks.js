/**
 * What the Dirac-GAN's pictures are drawn with: lines, rings, spots, arrows of one scale, text that is read over all of these.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { GanColours } from "../types.js"
 */

import { css } from "../../../kernel/theme.js";

const UNIT = 13; // pixels of an arrow as long as 1, in all games
const LONGEST = 32;
const SHORTEST = 1.5;

/** @typedef {{ sans: string, serif: string }} Fonts */

/**
 * @typedef {object} Drawing
 * @property {CanvasRenderingContext2D} ctx
 * @property {Camera} camera of the plane
 * @property {number} strip pixels under it
 * @property {GanColours} colours
 * @property {Fonts} fonts
 */

/**
 * The arrow of a gradient, in pixels: all on one scale, the longest cut.
 * @param {[number, number]} way
 * @returns {[number, number]}
 */
export function sent([theta, psi]) {
  const long = UNIT * Math.hypot(theta, psi);
  const by = UNIT * (long > LONGEST ? LONGEST / long : 1);
  return [by * theta, -by * psi];
}

/**
 * An arrow whose middle lies at a place.
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x
 * @param {number} y
 * @param {number} dx
 * @param {number} dy
 */
export function arrow(ctx, x, y, dx, dy) {
  const long = Math.hypot(dx, dy);
  if (long < SHORTEST) return;
  const [ux, uy, head] = [dx / long, dy / long, Math.min(5, 0.5 * long)];
  const [tx, ty] = [x + dx / 2, y + dy / 2];
  ctx.moveTo(x - dx / 2, y - dy / 2);
  ctx.lineTo(tx, ty);
  ctx.moveTo(tx - head * (ux + 0.6 * uy), ty - head * (uy - 0.6 * ux));
  ctx.lineTo(tx, ty);
  ctx.lineTo(tx - head * (ux - 0.6 * uy), ty - head * (uy + 0.6 * ux));
}

/** @param {Drawing} drawing @param {() => void} draw in the plane alone */
export function clipped({ ctx, camera }, draw) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, 0, camera.width, camera.height);
  ctx.clip();
  draw();
  ctx.restore();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} colour
 * @param {number[][]} ends x, y, x, y of each
 * @param {number} [width]
 */
export function lines(ctx, colour, ends, width = 1) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  for (const [x, y, tx, ty] of ends) {
    ctx.moveTo(x, y);
    ctx.lineTo(tx, ty);
  }
  ctx.stroke();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x
 * @param {number} y
 * @param {number} r
 * @param {string} colour
 * @param {number} width
 */
export function ring(ctx, x, y, r, colour, width) {
  ctx.beginPath();
  ctx.arc(x, y, r, 0, 2 * Math.PI);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x
 * @param {number} y
 * @param {number} r
 * @param {Rgb} fill
 * @param {Rgb} edge
 */
export function spot(ctx, x, y, r, fill, edge) {
  ctx.beginPath();
  ctx.arc(x, y, r, 0, 2 * Math.PI);
  ctx.fillStyle = css(fill);
  ctx.fill();
  ctx.strokeStyle = css(edge);
  ctx.lineWidth = 1.6;
  ctx.stroke();
}

/**
 * A text that arrows don't cross.
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {GanColours} colours
 */
export function halo(ctx, text, x, y, { paper, ink }) {
  ctx.strokeStyle = css(paper, 0.9);
  ctx.lineWidth = 4;
  ctx.lineJoin = "round";
  ctx.strokeText(text, x, y);
  ctx.fillStyle = css(ink);
  ctx.fillText(text, x, y);
}
