/**
 * The noise in small: a cloud, or, of one dimension, a strip under its density.
 *
 * @import { GanColours, Shown } from "../types.js"
 */

import { Camera } from "../../../kernel/camera.js";
import { css } from "../../../kernel/theme.js";
import { drawDots } from "./plane.js";

const FAR = { gaussian: 3.2, uniform: 1.2 }; // shown of it, from its middle
const STRIP = 0.14; // of the picture's height
const GOLDEN = 0.6180339887; // spreads neighbours apart

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} size of the square picture
 * @param {Shown} shown
 * @param {GanColours} colours
 */
export function drawNoise(ctx, size, { model: { form }, z }, { noise, ink2 }) {
  const far = FAR[form.noise];
  const camera = new Camera([-far, far, -far, far], size, size);
  ctx.strokeStyle = css(ink2, 0.3);
  ctx.lineWidth = 1;
  if (form.noise_size === 1) {
    drawDensity(ctx, camera, form.noise, css(noise));
    drawDots(ctx, camera, scattered(z, camera), noise);
    return;
  }
  ctx.beginPath();
  ctx.moveTo(0, camera.y(0));
  ctx.lineTo(size, camera.y(0));
  ctx.moveTo(camera.x(0), 0);
  ctx.lineTo(camera.x(0), size);
  ctx.stroke();
  drawDots(ctx, camera, form.noise_size === 2 ? z : firstTwo(z, form.noise_size), noise);
}

/**
 * @param {Float32Array} z (n)
 * @param {Camera} camera
 */
function scattered(z, { extent: [, , bottom, top] }) {
  const out = new Float32Array(2 * z.length);
  for (let i = 0; i < z.length; i++) {
    out[2 * i] = z[i];
    out[2 * i + 1] = bottom + (top - bottom) * (0.2 + STRIP * (2 * ((i * GOLDEN) % 1) - 1)); // low, under the density
  }
  return out;
}

/**
 * @param {Float32Array} z (n, k)
 * @param {number} k
 */
function firstTwo(z, k) {
  return Float32Array.from({ length: (2 * z.length) / k }, (_, i) => z[Math.floor(i / 2) * k + (i % 2)]);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {"gaussian" | "uniform"} noise
 * @param {string} colour
 */
function drawDensity(ctx, { width, height, extent: [left, right] }, noise, colour) {
  const base = 0.62 * height;
  ctx.beginPath();
  ctx.moveTo(0, base);
  for (let x = 0; x <= width; x++) {
    const z = left + ((right - left) * x) / width;
    ctx.lineTo(x, base - 0.5 * height * (noise === "gaussian" ? Math.exp(-z * z / 2) : Number(Math.abs(z) <= 1)));
  }
  ctx.lineTo(width, base);
  ctx.fillStyle = ctx.strokeStyle = colour;
  ctx.globalAlpha = 0.22;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.lineWidth = 1.6;
  ctx.stroke();
}
