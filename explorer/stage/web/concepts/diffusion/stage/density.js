/**
 * The exact p_t on a grid, and the levels above which 50, 90 and 99 % of its mass lie. What was found is kept: who scrubs the noise
 * comes by the same levels again.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { Grid } from "../../../kernel/types.js"
 * @import { DiffusionColours, Law, Shown } from "../types.js"
 * @import { Level } from "./lens.js"
 */

import { LruCache } from "../../../kernel/cache.js";
import { contours } from "../../../plane/contour.js";
import { drawLines } from "../../../plane/layers/contour.js";
import { drawField } from "../../../plane/layers/field.js";

export const SHARES = [0.5, 0.9, 0.99];
const LINES = [{ width: 1.5, alpha: 0.85 }, { width: 1.2, alpha: 0.65 }, { width: 1, alpha: 0.5 }];
const [FINE, COARSE] = [180, 90]; // cells along the longer side
const DEEP = 14; // nats under the peak that mass is looked for
const BINS = 1400;
const STRENGTH = 0.34; // of the colour where the density is highest
const CURVE = 0.6; // a power of the density: what is thin is seen too
const KEPT = 260;

/** @typedef {{ grid: Grid, shade: Float32Array, lines: Float32Array[][] }} Density `shade`: from 0 to 1; `lines`: one list a share, in cells */

export class Densities {
  constructor() {
    /** @type {LruCache<Density>} */
    this.known = new LruCache(KEPT);
    this.places = { key: "", x: new Float64Array(0) };
  }

  /**
   * @param {Law} law
   * @param {Level} level
   * @param {Camera} camera
   * @param {boolean} moving a coarse grid will do
   */
  of(law, level, camera, moving) {
    const key = [law.key, level.alpha, level.sigma, level.lens, camera.width, camera.height].join("|");
    const fine = `fine|${key}`;
    const has = this.known.known.has(fine);
    return this.known.get(moving && !has ? key : fine, () => densityOf(law, level, camera.grid(moving && !has ? COARSE : FINE)));
  }
}

/**
 * @param {Law} law
 * @param {Level} level
 * @param {Grid} grid
 * @returns {Density}
 */
function densityOf(law, { alpha, sigma, lens }, grid) {
  const log = law.logDensity(centres(grid, lens), alpha, sigma);
  let peak = -Infinity;
  for (const value of log) if (value > peak) peak = value;
  const under = Float32Array.from(log, (value) => Math.max(-2 * DEEP, value - peak)); // the peak is 0
  const [left, right, bottom, top] = grid.extent;
  const cell = Math.exp(peak) * lens ** 2 * ((right - left) / grid.nx) * ((top - bottom) / grid.ny);
  const lines = levelsOf(under, cell).map((level) => contours(under, grid.nx, grid.ny, level));
  return { grid, shade: under.map((value) => Math.exp(CURVE * value)), lines };
}

/**
 * Where the cells of a picture are.
 * @param {Grid} grid
 * @param {number} lens
 */
function centres({ nx, ny, extent: [left, right, bottom, top] }, lens) {
  const x = new Float64Array(2 * nx * ny);
  const [dx, dy] = [(right - left) / nx, (top - bottom) / ny];
  for (let j = 0, k = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      x[k++] = lens * (left + (i + 0.5) * dx);
      x[k++] = lens * (bottom + (j + 0.5) * dy);
    }
  }
  return x;
}

/**
 * The levels above which so much of the mass lies.
 * @param {Float32Array} log nats under the peak
 * @param {number} cell mass of a cell at the peak
 * @returns {number[]} of the same
 */
export function levelsOf(log, cell) {
  const bins = new Float64Array(BINS);
  let all = 0;
  for (const value of log) {
    const mass = cell * Math.exp(value);
    all += mass;
    bins[Math.min(BINS - 1, Math.floor((-value / DEEP) * BINS))] += mass;
  }
  const whole = all > 0.95 ? all : 1; // else part of it lies outside of the picture
  return SHARES.map((share) => {
    let [sum, i] = [0, 0];
    while (i < BINS - 1 && sum + bins[i] < share * whole) sum += bins[i++];
    return -((i + (bins[i] ? Math.min(1, (share * whole - sum) / bins[i]) : 1)) / BINS) * DEEP;
  });
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Density} density
 * @param {DiffusionColours} colours
 */
export function drawDensity(ctx, camera, { grid, shade, lines }, { paper, density, ink }) {
  drawField(ctx, camera, grid, (pixels, k, i) => {
    const t = STRENGTH * shade[i];
    for (let c = 0; c < 3; c++) pixels[k + c] = paper[c] + (density[c] - paper[c]) * t;
  });
  lines.forEach((list, i) => drawLines(ctx, camera, grid, list, { colour: ink, ...LINES[i] }));
}

/**
 * The law that is seen through the noise: that of the class that is asked for, or the whole.
 * @param {Pick<Shown, "model" | "look" | "bare">} shown
 * @returns {Law | null} where nobody knows it, or a question hides it
 */
export const lawShown = ({ model, look: { label, guidance }, bare }) => (bare ? null : model.law(guidance === 0 ? null : label));
