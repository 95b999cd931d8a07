/**
 * The noise as a sheet of cells that G carries along: on its way from the noise, where it is a square, to where it lies among the
 * points. A cell keeps its probability, so the smaller it gets the deeper is its shade. Of one dimension of noise the sheet is a curve.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { Duel } from "../duel.js"
 * @import { Manifold } from "../manifold.js"
 * @import { GanColours } from "../types.js"
 */

import { css, mixed } from "../../../kernel/theme.js";
import { densities } from "../manifold.js";

const CELLS = { sheet: 24, curve: 160 }; // along each dimension of the noise
const FILLS = 0.9; // of the picture's half: how far the noise reaches before it moves
const [PALE, DEEP] = [0.04, 0.72];
const SHADES = 24; // cells of one shade are drawn together
const WIDTHS = [2.2, 9]; // pixels of a curve where there is little, and where there is much

/**
 * How many of the picture's units one of the noise's is, before it moves.
 * @param {Camera} camera
 * @param {"gaussian" | "uniform"} noise
 */
export const noiseUnit = (camera, noise) => (FILLS * Math.min(camera.width, camera.height)) / camera.scale / 2 / (noise === "gaussian" ? 2.9 : 1.05);

/**
 * Points on their way from the noise to what is forged of it.
 * @param {Float32Array} z (n, k)
 * @param {number} k
 * @param {Float32Array} x (n, 2)
 * @param {number} t from 0, the noise, to 1
 * @param {number} unit of the noise in the plane
 * @returns {Float32Array} (n, 2)
 */
export function between(z, k, x, t, unit) {
  if (t === 1) return x;
  const out = new Float32Array(x.length);
  for (let i = 0, n = x.length / 2; i < n; i++) {
    const [a, b] = [z[i * k], k > 1 ? z[i * k + 1] : 0];
    out[2 * i] = unit * a + (x[2 * i] - unit * a) * t;
    out[2 * i + 1] = unit * b + (x[2 * i + 1] - unit * b) * t;
  }
  return out;
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Duel} duel
 * @param {number} t from 0, the noise, to 1
 * @param {GanColours} colours
 * @param {number} peak density that is as deep as half of the deepest
 */
export function drawSheet(ctx, camera, duel, t, colours, peak) {
  const k = duel.form.noise_size;
  const manifold = duel.manifold(k === 1 ? CELLS.curve : CELLS.sheet);
  if (!manifold) return;
  const places = between(manifold.grid.z, k, manifold.places, t, noiseUnit(camera, duel.form.noise));
  const colour = css(mixed(colours.noise, colours.gen, t ** 3));
  const density = t === 1 ? manifold.density : densities(manifold.grid, places, 2);
  ctx.lineJoin = "round";
  if (k === 1) drawCurve(ctx, camera, places, density, colour);
  else drawCells(ctx, camera, { grid: manifold.grid, places, density }, colour, peak);
  ctx.globalAlpha = 1;
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Manifold} sheet
 * @param {string} colour
 * @param {number} peak
 */
function drawCells(ctx, camera, { grid: { cells }, places, density }, colour, peak) {
  const [x, y] = [0, 1].map((axis) => Float32Array.from({ length: places.length / 2 }, (_, i) => (axis ? camera.y(places[2 * i + 1]) : camera.x(places[2 * i]))));
  const shade = Array.from(density, (value) => shadeOf(value, peak));
  ctx.fillStyle = ctx.strokeStyle = colour;
  for (let level = 0; level <= SHADES; level++) {
    ctx.beginPath();
    shade.forEach((own, at) => {
      if (own !== level) return;
      const a = at + Math.floor(at / cells);
      for (const [n, corner] of [a, a + 1, a + cells + 2, a + cells + 1].entries()) ctx[n ? "lineTo" : "moveTo"](x[corner], y[corner]);
      ctx.closePath();
    });
    ctx.globalAlpha = PALE + ((DEEP - PALE) * level) / SHADES;
    ctx.fill();
  }
  drawThreads(ctx, x, y, cells);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Float32Array} x pixels of the corners
 * @param {Float32Array} y
 * @param {number} cells
 */
function drawThreads(ctx, x, y, cells) {
  const side = cells + 1;
  ctx.globalAlpha = 0.5;
  ctx.lineWidth = 0.9;
  ctx.beginPath();
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) ctx[j ? "lineTo" : "moveTo"](x[i * side + j], y[i * side + j]);
    for (let j = 0; j < side; j++) ctx[j ? "lineTo" : "moveTo"](x[j * side + i], y[j * side + i]);
  }
  ctx.stroke();
}

/**
 * @param {number} density
 * @param {number} peak
 * @returns {number} from 0 to SHADES
 */
export function shadeOf(density, peak) {
  const share = Math.sqrt(density / peak);
  return Math.round((SHADES * share) / (share + 1));
}

/**
 * A curve as wide as there is probability along it.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Float32Array} places
 * @param {Float64Array} density share over length
 * @param {string} colour
 */
function drawCurve(ctx, camera, places, density, colour) {
  ctx.strokeStyle = colour;
  ctx.lineCap = "round";
  ctx.globalAlpha = 0.8;
  for (let i = 0; i < density.length; i++) {
    const share = shadeOf(density[i], 0.5) / SHADES;
    ctx.lineWidth = WIDTHS[0] + (WIDTHS[1] - WIDTHS[0]) * share;
    ctx.beginPath();
    ctx.moveTo(camera.x(places[2 * i]), camera.y(places[2 * i + 1]));
    ctx.lineTo(camera.x(places[2 * i + 2]), camera.y(places[2 * i + 3]));
    ctx.stroke();
  }
  ctx.lineCap = "butt";
}
