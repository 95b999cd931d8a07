/**
 * The noise that points are forged of: its draws over the grid that G bends; of one dimension, draws under their density.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { Duel } from "../duel.js"
 * @import { GanColours } from "../types.js"
 */

import { css } from "../../../kernel/theme.js";
import { drawDots, sizeOf } from "./dots.js";

const LINES = { gaussian: 2.6, uniform: 1 }; // as far as the sheet reaches
const CELLS = 12;
const GROUND = -0.4; // of the half height: where the density of one dimension stands

/** The density of the noise, along one dimension. */
export const noiseDensity = {
  gaussian: (/** @type {number} */ z) => Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI),
  uniform: (/** @type {number} */ z) => (Math.abs(z) <= 1 ? 0.5 : 0),
};

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Duel} duel
 * @param {Float32Array} z (n, k)
 * @param {GanColours} colours
 */
export function drawNoise(ctx, camera, { form: { noise, noise_size: k } }, z, colours) {
  const style = { colour: colours.noise, paper: colours.paper, r: sizeOf(z.length / k) };
  ctx.strokeStyle = css(colours.noise, 0.45);
  ctx.lineWidth = 1;
  if (k > 1) {
    drawGrid(ctx, camera, LINES[noise]);
    drawDots(ctx, camera, k === 2 ? z : Float32Array.from({ length: (2 * z.length) / k }, (_, i) => z[(i >> 1) * k + (i & 1)]), style);
    return;
  }
  drawBell(ctx, camera, noise, colours);
  drawDots(ctx, camera, Float32Array.from({ length: 2 * z.length }, (_, i) => (i & 1 ? (GROUND - 0.12) * camera.extent[3] : z[i >> 1])), { ...style, alpha: 0.7 });
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {number} far
 */
function drawGrid(ctx, camera, far) {
  ctx.beginPath();
  for (let i = 0; i <= CELLS; i++) {
    const at = far * ((2 * i) / CELLS - 1);
    ctx.moveTo(camera.x(at), camera.y(-far));
    ctx.lineTo(camera.x(at), camera.y(far));
    ctx.moveTo(camera.x(-far), camera.y(at));
    ctx.lineTo(camera.x(far), camera.y(at));
  }
  ctx.stroke();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {"gaussian" | "uniform"} noise
 * @param {GanColours} colours
 */
function drawBell(ctx, camera, noise, colours) {
  const [left, right, , top] = camera.extent;
  const ground = GROUND * top;
  const rise = (1.2 * top) / noiseDensity[noise](0);
  ctx.beginPath();
  ctx.moveTo(camera.x(left), camera.y(ground));
  for (let i = 0; i <= 240; i++) {
    const at = left + (i / 240) * (right - left);
    ctx.lineTo(camera.x(at), camera.y(ground + rise * noiseDensity[noise](at)));
  }
  ctx.lineTo(camera.x(right), camera.y(ground));
  ctx.fillStyle = css(colours.noise, 0.22);
  ctx.fill();
  ctx.strokeStyle = css(colours.noise);
  ctx.lineWidth = 2;
  ctx.stroke();
}
