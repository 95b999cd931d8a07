/**
 * The machine's parts in small, in a world of the line: points as bars of how many there are, G as the curve z to x, D as a curve.
 *
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { GanColours, Shown } from "../types.js"
 */

import { Camera } from "../../../kernel/camera.js";
import { css } from "../../../kernel/theme.js";
import { contours } from "../../../plane/contour.js";
import { centresOf, grades } from "./field.js";

const BINS = 24;
const PLACES = 64; // of a curve
const FAR = { gaussian: 2.6, uniform: 1 }; // of the noise
const LEVELS = 9; // lines of equal x

/** @typedef {[number, number]} Ends of the line */

/**
 * How many points lie in each of equal parts of the line, in shares.
 * @param {Float32Array} x
 * @param {Ends} ends
 */
export function sharesOf(x, [left, right]) {
  const out = new Float64Array(BINS);
  for (const value of x) {
    const bin = Math.floor((BINS * (value - left)) / (right - left));
    if (bin >= 0 && bin < BINS) out[bin] += 1 / x.length;
  }
  return out;
}

/**
 * Bars; as tall as the real points' tallest, so that both are on one scale, and what is beyond is cut off.
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} size
 * @param {Float32Array} x
 * @param {Shown} shown
 * @param {Ends} ends
 * @param {Rgb} colour
 */
export function drawBars(ctx, size, x, { real }, ends, colour) {
  const most = 1.3 * Math.max(...sharesOf(real, ends));
  const base = size - 5;
  ctx.fillStyle = css(colour);
  sharesOf(x, ends).forEach((share, bin) => {
    const tall = Math.min(1, share / most) * (base - 4);
    ctx.fillRect((bin * size) / BINS, base - tall, size / BINS - 0.6, tall);
  });
  ctx.fillRect(0, base, size, 1);
}

/**
 * G: of one dimension of noise the curve from z, across, to x, up; of two the lines of equal x over the noise.
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} size
 * @param {Shown} shown
 * @param {Ends} ends
 * @param {GanColours} colours
 */
export function drawMap(ctx, size, { model }, [left, right], { gen, ink2 }) {
  const far = FAR[model.form.noise];
  ctx.lineJoin = "round";
  if (model.form.noise_size !== 1) {
    drawLevels(ctx, new Camera([-far, far, -far, far], size, size), (z) => model.forge(z), [left, right], gen);
    return;
  }
  const camera = new Camera([-far, far, left, right], size, size);
  const across = (/** @type {number} */ i) => (i * size) / PLACES;
  ctx.strokeStyle = css(ink2, 0.3);
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(0, Math.round(size / 2) + 0.5);
  ctx.lineTo(size, Math.round(size / 2) + 0.5);
  ctx.stroke();
  const x = model.forge(Float32Array.from({ length: PLACES + 1 }, (_, i) => far * ((2 * i) / PLACES - 1)));
  stroke(ctx, x, across, (value) => (size * (right - value)) / (right - left), css(gen), camera.zoom * 2.4);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {(z: Float32Array) => Float32Array} forge
 * @param {Ends} ends
 * @param {Rgb} gen
 */
function drawLevels(ctx, camera, forge, [left, right], gen) {
  const grid = camera.grid(24);
  const x = forge(centresOf(grid));
  const [dx, dy] = [camera.width / grid.nx, camera.height / grid.ny];
  for (let level = 1; level < LEVELS; level++) {
    ctx.strokeStyle = css(gen, 0.35 + (0.65 * level) / LEVELS);
    ctx.lineWidth = 0.8 + (2.2 * level) / LEVELS; // the wider, the larger x
    ctx.beginPath();
    for (const line of contours(x, grid.nx, grid.ny, left + ((right - left) * level) / LEVELS)) {
      for (let k = 0; k < line.length; k += 2) ctx[k ? "lineTo" : "moveTo"]((line[k] + 0.5) * dx, camera.height - (line[k + 1] + 0.5) * dy);
    }
    ctx.stroke();
  }
}

/**
 * D, and 1/2 dashed: of a critic its middle.
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} size
 * @param {Shown} shown
 * @param {Ends} ends
 * @param {GanColours} colours
 */
export function drawAnswer(ctx, size, shown, [left, right], { ink, real, gen }) {
  const d = grades(shown, Float32Array.from({ length: PLACES + 1 }, (_, i) => left + ((right - left) * i) / PLACES));
  const [across, up] = [(/** @type {number} */ i) => (i * size) / PLACES, (/** @type {number} */ value) => size - 5 - value * (size - 10)];
  const half = up(0.5);
  for (const [colour, side] of /** @type {[Rgb, (value: number) => number][]} */ ([[real, (v) => Math.max(0.5, v)], [gen, (v) => Math.min(0.5, v)]])) {
    ctx.fillStyle = css(colour, 0.4);
    ctx.beginPath();
    ctx.moveTo(0, half);
    d.forEach((value, i) => ctx.lineTo(across(i), up(side(value))));
    ctx.lineTo(size, half);
    ctx.fill();
  }
  ctx.setLineDash([4, 3]);
  stroke(ctx, new Float32Array([0.5, 0.5]), (i) => i * size, up, css(ink), 1);
  ctx.setLineDash([]);
  stroke(ctx, d, across, up, css(ink), 2);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Float32Array} values
 * @param {(i: number) => number} across
 * @param {(value: number) => number} up
 * @param {string} colour
 * @param {number} width
 */
function stroke(ctx, values, across, up, colour, width) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  values.forEach((value, i) => ctx[i ? "lineTo" : "moveTo"](across(i), up(value)));
  ctx.stroke();
}
