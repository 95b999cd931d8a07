/**
 * What D is compared with at a moment of the film: p and q on a grid of cells, each computed once, and D* between them. Where nobody
 * knows p there is q alone. No DOM.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { Grid } from "../../../kernel/types.js"
 * @import { Duel } from "../duel.js"
 * @import { GanScene, Shown } from "../types.js"
 */

import { LruCache } from "../../../kernel/cache.js";
import { densityAt } from "../../../plane/chances.js";
import { Exact } from "../../../plane/exact.js";
import { strengthOf } from "../../../plane/layers/fade.js";
import { Raster } from "../../../plane/raster.js";
import { best, blurredLine, blurredScene, estimated } from "../density.js";

const DRAW = 77_001; // of the noise of which q is estimated: none that is drawn
const WORK = 1.2e7; // weights that may be run for it
const [FEW, MANY] = [2000, 10_000]; // points
const [COARSE, FINE] = [100, 240]; // cells of a row

/**
 * How many forged points q is estimated from: fewer of a large network, so that the film still plays.
 * @param {Duel} duel
 */
export const countOf = ({ generator }) => Math.max(FEW, Math.min(MANY, Math.round(WORK / generator.size / 1000) * 1000));

/**
 * @param {number[]} means
 * @param {(x: number) => number} p
 */
const peakOf = (means, p) => Math.max(...means.map(p));

export class Rivals {
  /** @param {GanScene["own"]} own */
  constructor(own) {
    this.own = own;
    this.blur = own.blur;
    const { blur } = own;
    this.exact = own.kind === "plane" ? new Exact({ extent: own.extent, exact: own.exact && blurredScene(own.exact, blur), real: own.real }) : null;
    this.line = own.kind === "line" ? blurredLine(own.line, blur) : null;
    this.known = own.known;
    this.peak = own.kind === "line" ? peakOf(own.line.means, blurredLine(own.line, blur)) : (this.exact?.scales.whole ?? 1); // of p
    /** @type {LruCache<Float32Array>} */
    this.kept = new LruCache(4);
    /** @type {LruCache<Float32Array>} */
    this.forged = new LruCache(1);
  }

  /** Whether the world is still the same. @param {GanScene["own"]} own */
  fits(own) {
    if (own.kind !== this.own.kind || own.blur !== this.blur || String(own.extent) !== String(this.own.extent)) return false;
    if (own.kind === "line") return this.own.kind === "line" && JSON.stringify(own.line) === JSON.stringify(this.own.line);
    return Boolean(this.exact?.fits({ extent: own.extent, exact: own.exact && blurredScene(own.exact, own.blur), real: own.real }));
  }

  /**
   * Cells that tell what is as narrow as the blur.
   * @param {Camera} camera
   * @returns {Grid}
   */
  grid(camera) {
    const [left, right] = camera.extent;
    const cells = Math.max(COARSE, Math.min(FINE, Math.round((right - left) / this.blur)));
    return this.line ? { nx: 2 * FINE, ny: 1, extent: camera.extent } : camera.grid(cells * Math.max(1, camera.height / camera.width));
  }

  /**
   * p at the cells' centres; NaN where nobody knows it.
   * @param {Grid} grid
   */
  p(grid) {
    return this.kept.get(`p ${grid.nx} ${grid.ny} ${grid.extent}`, () => {
      if (this.line) return Float32Array.from(centres(grid), this.line);
      const { log } = /** @type {Exact} */ (this.exact).field(grid);
      return Float32Array.from({ length: grid.nx * grid.ny }, (_, i) => (this.known ? densityAt(log, i) : NaN));
    });
  }

  /**
   * q at the cells' centres.
   * @param {Grid} grid
   * @param {Duel} duel
   */
  q(grid, duel) {
    return this.kept.get(`q ${duel.key} ${grid.nx} ${grid.ny} ${grid.extent}`, () => {
      const x = this.forged.get(duel.key, () => duel.forge(duel.noise(countOf(duel), DRAW)));
      return estimated(x, duel.dimensions, grid, this.blur);
    });
  }

  /**
   * D* at the cells' centres, and how much there is at each, from 0 to 1: where neither law has points, it says nothing.
   * @param {Grid} grid
   * @param {Duel} duel
   */
  best(grid, duel) {
    const [p, q] = [this.p(grid), this.q(grid, duel)];
    return { d: p.map((value, i) => best(value, q[i])), strength: p.map((value, i) => strengthOf((value + q[i]) / this.peak)) };
  }

  /**
   * What one point alone counts where it lies: a smaller q is told from none no more.
   * @param {Duel} duel
   */
  least(duel) {
    return 1 / (countOf(duel) * (this.blur * Math.sqrt(2 * Math.PI)) ** duel.dimensions);
  }

  /**
   * All of it at one place.
   * @param {number} x
   * @param {number} y
   * @param {Grid} grid
   * @param {Shown} shown
   */
  at(x, y, grid, { model }) {
    const q = new Raster(this.q(grid, model), grid, true).at(x, y);
    const p = this.line ? this.line(x) : this.known && this.exact ? Math.exp(this.exact.model.logMarginal(x, y)) : NaN;
    return { p, q, best: best(p, q), least: this.least(model) };
  }
}

/** @param {Grid} grid of one row */
export function centres({ nx, extent: [left, right] }) {
  return Float64Array.from({ length: nx }, (_, i) => left + ((i + 0.5) * (right - left)) / nx);
}
