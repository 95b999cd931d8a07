/**
 * D over the plane: what it learned, the exact D*, or their difference; lines of equal value, a bold one where it can't tell. A critic's
 * value is no chance: it is drawn from the middle between what it says of real and of forged points.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { Grid, Rgb } from "../../../kernel/types.js"
 * @import { Paint } from "../../../plane/types.js"
 * @import { Duel } from "../duel.js"
 * @import { GanColours, Shown } from "../types.js"
 * @import { Rivals } from "./rivals.js"
 */

import { contours } from "../../../plane/contour.js";
import { tabulate } from "../../../plane/grid.js";
import { drawContour, drawLines } from "../../../plane/layers/contour.js";
import { drawField, errorPaint } from "../../../plane/layers/field.js";
import { round } from "../../../plane/fields.js";
import { Raster } from "../../../plane/raster.js";

export const ERROR = 0.5; // drawn at full strength
export const STRENGTH = 0.52; // of a colour where D is certain
export const CURVE = 0.62; // below 1: what is near 1/2 still shows
const REACH = 2; // times the largest gap between both means
const LEVELS = [0.1, 0.2, 0.3, 0.4, 0.45, 0.55, 0.6, 0.7, 0.8, 0.9];
const [STILL, SKETCH, LEAST] = [116, 84, 44]; // cells of a row, at rest and while it moves
const SAYS = 0.25; // of full strength: below it D* is not told from 1/2
const WORK = 6e6; // weights that may be run for a sketch, or for both where two stand beside each other

/** @typedef {{ grid: Grid, d: Float32Array }} Judged D, or of a critic its value from -1 to 1, at the cells' centres */

/**
 * How large a critic's values are: the middle between its means over real and over forged points, and how far from it values are told
 * apart, the same in the whole film: its loss is minus the gap between both means. Of a step that is shown slowly the middle stays
 * what it was before it.
 * @param {Shown} shown
 */
export function criticScale({ model, real, forged, slow }) {
  const { film } = model;
  const { dReal, dForged } = slow ? slow.happened.means : model.losses(real.subarray(0, forged.length), forged);
  const gaps = Array.from({ length: film.have }, (_, i) => Math.abs(film.scalar("d_loss", i))).filter(Number.isFinite);
  return { middle: (dReal + dForged) / 2, reach: round(REACH * gaps.reduce((top, gap) => Math.max(top, gap), 1e-3)) };
}

/**
 * @param {Camera} camera
 * @param {Shown} shown
 * @returns {Judged}
 */
export function judged(camera, shown) {
  const { model } = shown;
  const grid = camera.grid(shown.moving ? sketched(shown) : STILL);
  const places = placesOf(grid);
  if (model.probability) return { grid, d: model.chance(places) };
  const { middle, reach } = criticScale(shown);
  return { grid, d: model.judge(places).map((value) => Math.max(-1, Math.min(1, (value - middle) / reach)) / 2 + 0.5) };
}

/** How many cells a row of a sketch has. @param {Shown} shown */
function sketched({ model: { discriminator, form }, look }) {
  const work = discriminator.size * Math.max(1, form.pack * 4 - 4) * (look.right === "beside" ? 2 : 1); // of a cell
  return Math.max(LEAST, Math.min(SKETCH, Math.round(Math.sqrt(WORK / work))));
}

/** @param {Grid} grid @returns {Float32Array} (ny * nx, 2) */
function placesOf({ nx, ny, extent: [left, right, bottom, top] }) {
  const out = new Float32Array(2 * nx * ny);
  const [dx, dy] = [(right - left) / nx, (top - bottom) / ny];
  for (let j = 0, k = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      out[k++] = left + (i + 0.5) * dx;
      out[k++] = bottom + (j + 0.5) * dy;
    }
  }
  return out;
}

/**
 * What can be shown of what is wanted: only what D learned, where it is no chance or nobody knows p.
 * @param {Pick<Shown, "look" | "model">} shown
 * @param {Pick<Rivals, "known">} rivals
 */
export const shownOf = ({ look, model }, { known }) => (known && model.probability ? look.show : "learned");

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Shown} shown
 * @param {GanColours} colours
 * @param {Rivals} rivals
 */
export function drawJudge(ctx, camera, shown, colours, rivals) {
  const show = shownOf(shown, rivals);
  if (show === "learned") drawLearned(ctx, camera, judged(camera, shown), colours);
  else if (show === "exact") drawBest(ctx, camera, shown.model, colours, rivals);
  else drawError(ctx, camera, shown, colours, rivals);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Judged} field
 * @param {GanColours} colours
 */
export function drawLearned(ctx, camera, { grid, d }, colours) {
  drawField(ctx, camera, grid, gradePaint(d, colours));
  drawLevels(ctx, camera, grid, d, colours);
  drawContour(ctx, camera, grid, d, 0.5, { colour: colours.ink, width: 2 });
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Duel} model
 * @param {GanColours} colours
 * @param {Rivals} rivals
 */
function drawBest(ctx, camera, model, colours, rivals) {
  const grid = rivals.grid(camera);
  const { d, strength } = rivals.best(grid, model);
  drawField(ctx, camera, grid, gradePaint(d, colours, strength));
  const lines = contours(d, grid.nx, grid.ny, 0.5).flatMap((line) => partsOf(line, (i) => strength[i] > SAYS, grid.nx));
  drawLines(ctx, camera, grid, lines, { colour: colours.ink, width: 1.8, dash: [6, 4] });
}

/**
 * The stretches of a line that lie in cells where something is said.
 * @param {Float32Array} line x0, y0, x1, y1, ... in cells
 * @param {(cell: number) => boolean} says
 * @param {number} nx
 */
export function partsOf(line, says, nx) {
  /** @type {number[][]} */
  const parts = [[]];
  for (let k = 0; k < line.length; k += 2) {
    if (says(Math.round(line[k + 1]) * nx + Math.round(line[k]))) parts[parts.length - 1].push(line[k], line[k + 1]);
    else if (parts[parts.length - 1].length) parts.push([]);
  }
  return parts.filter((part) => part.length > 2).map((part) => Float32Array.from(part));
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Shown} shown
 * @param {GanColours} colours
 * @param {Rivals} rivals
 */
function drawError(ctx, camera, shown, colours, rivals) {
  const grid = rivals.grid(camera);
  const { d, strength } = rivals.best(grid, shown.model);
  const coarse = judged(camera, shown);
  const learned = new Raster(coarse.d, coarse.grid, true);
  const gap = tabulate(grid, (x, y) => learned.at(x, y));
  for (let i = 0; i < gap.length; i++) gap[i] = (gap[i] - d[i]) * strength[i];
  drawField(ctx, camera, grid, errorPaint((i) => gap[i], ERROR, colours, 0.8));
  drawContour(ctx, camera, coarse.grid, coarse.d, 0.5, { colour: colours.ink, width: 2 });
}

/**
 * From forged over the paper to real.
 * @param {Float32Array} d
 * @param {GanColours} colours
 * @param {Float32Array | null} [strength]
 * @returns {Paint}
 */
export function gradePaint(d, { paper, real, gen }, strength = null) {
  const shades = ramp(paper, real, gen);
  const last = shades.length / 3 - 1;
  return (pixels, k, i) => {
    const grade = strength ? 0.5 + (d[i] - 0.5) * strength[i] : d[i];
    const at = 3 * Math.round(last * grade);
    pixels[k] = shades[at];
    pixels[k + 1] = shades[at + 1];
    pixels[k + 2] = shades[at + 2];
  };
}

/**
 * 401 colours from D = 0 to D = 1.
 * @param {Rgb} paper
 * @param {Rgb} real
 * @param {Rgb} gen
 */
function ramp(paper, real, gen) {
  const out = new Float32Array(3 * 401);
  for (let n = 0; n <= 400; n++) {
    const side = n < 200 ? gen : real;
    const t = STRENGTH * Math.abs(n / 200 - 1) ** CURVE;
    for (let c = 0; c < 3; c++) out[3 * n + c] = paper[c] + (side[c] - paper[c]) * t;
  }
  return out;
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Grid} grid
 * @param {Float32Array} d
 * @param {GanColours} colours
 */
function drawLevels(ctx, camera, grid, d, { real, gen }) {
  for (const level of LEVELS) drawContour(ctx, camera, grid, d, level, { colour: level > 0.5 ? real : gen, width: 1, alpha: 0.55 });
}
