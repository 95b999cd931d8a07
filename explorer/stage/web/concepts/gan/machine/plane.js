/**
 * The machine's parts in small, in a world of the plane.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { Manifold } from "../manifold.js"
 * @import { GanColours, Shown } from "../types.js"
 */

import { css } from "../../../kernel/theme.js";
import { drawContour } from "../../../plane/layers/contour.js";
import { drawField } from "../../../plane/layers/field.js";
import { cellsOf, centresOf, grades } from "./field.js";

const DOTS = 220; // that are drawn at most
const RADIUS = 1.5;
const CELLS = { sheet: 14, curve: 96 }; // of the noise's grid, along each dimension
const SHADES = 12; // cells of one shade are drawn together
const [PALE, DEEP] = [0.06, 0.85];
const [STRENGTH, BEND] = [0.52, 0.7]; // of the colour where D is certain; below 1, what is near 1/2 still shows

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Float32Array} xy (n, 2)
 * @param {Rgb} colour
 */
export function drawDots(ctx, camera, xy, colour) {
  ctx.fillStyle = css(colour, 0.9);
  ctx.beginPath();
  for (let i = 0; i < Math.min(xy.length, 2 * DOTS); i += 2) {
    const [x, y] = [camera.x(xy[i]), camera.y(xy[i + 1])];
    ctx.moveTo(x + RADIUS, y);
    ctx.arc(x, y, RADIUS, 0, 2 * Math.PI);
  }
  ctx.fill();
}

/**
 * The bent grid of the noise, deeper where it is dense; of one dimension of noise a curve.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Shown} shown
 * @param {GanColours} colours
 */
export function drawSheet(ctx, camera, { model }, { gen }) {
  const flat = model.form.noise_size === 1;
  const manifold = model.manifold(flat ? CELLS.curve : CELLS.sheet);
  if (!manifold) return;
  const { places } = manifold;
  const [x, y] = [new Float32Array(places.length / 2), new Float32Array(places.length / 2)];
  for (let i = 0; i < x.length; i++) [x[i], y[i]] = [camera.x(places[2 * i]), camera.y(places[2 * i + 1])];
  const [left, right, bottom, top] = camera.extent;
  const even = flat ? 1 / (right - left) : 4 / ((right - left) * (top - bottom)); // a density that is half as deep as it gets
  ctx.fillStyle = ctx.strokeStyle = css(gen);
  ctx.lineJoin = ctx.lineCap = "round";
  if (flat) drawCurve(ctx, x, y, manifold, even);
  else drawCells(ctx, x, y, manifold, even);
  ctx.globalAlpha = 1;
}

/**
 * @param {number} density
 * @param {number} even
 */
export function shadeOf(density, even) {
  const share = Math.sqrt(density / even);
  return Math.round((SHADES * share) / (1 + share));
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Float32Array} x
 * @param {Float32Array} y
 * @param {Manifold} manifold
 * @param {number} even
 */
function drawCells(ctx, x, y, { grid: { cells }, density }, even) {
  const side = cells + 1;
  for (let shade = 0; shade <= SHADES; shade++) {
    ctx.globalAlpha = PALE + ((DEEP - PALE) * shade) / SHADES;
    ctx.beginPath();
    for (let at = 0; at < density.length; at++) {
      if (shadeOf(density[at], even) !== shade) continue;
      const a = at + Math.floor(at / cells);
      ctx.moveTo(x[a], y[a]);
      for (const corner of [a + 1, a + side + 1, a + side]) ctx.lineTo(x[corner], y[corner]);
    }
    ctx.fill();
  }
  ctx.globalAlpha = 0.55;
  ctx.lineWidth = 0.8;
  ctx.beginPath();
  for (let i = 0; i < side; i++) for (let j = 0; j < side; j++) ctx[j ? "lineTo" : "moveTo"](x[i * side + j], y[i * side + j]);
  for (let i = 0; i < side; i++) for (let j = 0; j < side; j++) ctx[j ? "lineTo" : "moveTo"](x[j * side + i], y[j * side + i]);
  ctx.stroke();
}

/**
 * As wide as there is probability along it.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Float32Array} x
 * @param {Float32Array} y
 * @param {Manifold} manifold
 * @param {number} even
 */
function drawCurve(ctx, x, y, { density }, even) {
  for (let shade = 0; shade <= SHADES; shade++) {
    ctx.lineWidth = 1.2 + (4 * shade) / SHADES;
    ctx.beginPath();
    for (let i = 0; i < density.length; i++) {
      if (shadeOf(density[i], even) !== shade) continue;
      ctx.moveTo(x[i], y[i]);
      ctx.lineTo(x[i + 1], y[i + 1]);
    }
    ctx.stroke();
  }
}

/**
 * D's field, and the line where it can't tell.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Shown} shown
 * @param {GanColours} colours
 */
export function drawJudge(ctx, camera, shown, { paper, real, gen, ink }) {
  const grid = camera.grid(cellsOf(shown.model, shown.moving));
  const d = grades(shown, centresOf(grid));
  drawField(ctx, camera, grid, (pixels, k, i) => {
    const side = d[i] > 0.5 ? real : gen;
    const t = STRENGTH * Math.abs(2 * d[i] - 1) ** BEND;
    for (let c = 0; c < 3; c++) pixels[k + c] = paper[c] + (side[c] - paper[c]) * t;
  });
  drawContour(ctx, camera, grid, d, 0.5, { colour: ink, width: 1.4 });
}
