/**
 * What a model says at the centres of a grid's cells, asked anywhere: for models that the browser can't evaluate from
 * parameters. Between cells bilinear, or as the nearest cell says; outside as at the edge. float32; no DOM.
 *
 * @import { Grid, Point } from "../kernel/types.js"
 * @import { Density } from "./types.js"
 * @import { Noise } from "./noise.js"
 */

import { tabulateAll } from "./grid.js";
import { Joint, logSum } from "./mixture.js";

const LEAST = -1e4; // stands for the logarithm of nothing, so that differences stay numbers

/** One class. */
export class Raster {
  /**
   * @param {Float32Array} values logarithms (ny, nx)
   * @param {Grid} grid
   * @param {boolean} smooth
   */
  constructor(values, grid, smooth) {
    this.values = values.map((value) => (value > LEAST ? value : LEAST));
    this.grid = grid;
    this.smooth = smooth;
    /** @type {Float64Array | null} */
    this.summed = null;
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  at(x, y) {
    const { values, smooth, grid: { nx, ny, extent: [left, right, bottom, top] } } = this;
    const i = inside(((x - left) / (right - left)) * nx - 0.5, nx);
    const j = inside(((y - bottom) / (top - bottom)) * ny - 0.5, ny);
    if (!smooth) return values[Math.round(j) * nx + Math.round(i)];
    const [i0, j0] = [Math.min(Math.floor(i), Math.max(0, nx - 2)), Math.min(Math.floor(j), Math.max(0, ny - 2))];
    const [beside, above] = [nx > 1 ? 1 : 0, ny > 1 ? nx : 0];
    const [k, s, t] = [j0 * nx + i0, i - i0, j - j0];
    const low = values[k] + (values[k + beside] - values[k]) * s;
    const high = values[k + above] + (values[k + above + beside] - values[k + above]) * s;
    return low + (high - low) * t;
  }

  /**
   * One coordinate alone: a sum over the cells of the other. What lies outside the grid is lost.
   * @param {number} axis of the coordinate that is known
   * @param {number} value
   * @returns {number} log of the sum times the cells' side
   */
  along(axis, value) {
    const { nx, ny, extent: [left, right, bottom, top] } = this.grid;
    const [count, low, side] = axis ? [nx, left, (right - left) / nx] : [ny, bottom, (top - bottom) / ny];
    const places = Array.from({ length: count }, (_, i) => low + (i + 0.5) * side);
    return logSum(places.map((other) => (axis ? this.at(other, value) : this.at(value, other)))) + Math.log(side);
  }

  /** The mass of all cells together. */
  get mass() {
    const { nx, ny, extent: [left, right, bottom, top] } = this.grid;
    const sums = this.sums();
    return (sums[sums.length - 1] * (right - left) * (top - bottom)) / (nx * ny);
  }

  /** The densities of the cells, summed up one after another. */
  sums() {
    let sum = 0;
    return (this.summed ??= Float64Array.from(this.values, (value) => (sum += Math.exp(value))));
  }

  /**
   * @param {Noise} noise
   * @returns {Point} of a cell by its mass, at any place within it
   */
  sample({ component, u, v }) {
    const { nx, ny, extent: [left, right, bottom, top] } = this.grid;
    const sums = this.sums();
    const k = firstAbove(sums, component * sums[sums.length - 1]);
    return [left + (((k % nx) + u) * (right - left)) / nx, bottom + ((Math.floor(k / nx) + v) * (top - bottom)) / ny];
  }
}

/** p(y | x) by rasters of its logarithm. */
export class RasterPosterior {
  joint = /** @type {const} */ (false);

  /** @param {Raster[]} classes */
  constructor(classes) {
    this.classes = classes;
    this.count = classes.length;
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {number[]} log p(y|x) of each class
   */
  logs(x, y) {
    return this.classes.map((raster) => raster.at(x, y));
  }

  /** @param {Grid} grid */
  field(grid) {
    return tabulateAll(grid, this.count, (x, y) => this.logs(x, y));
  }
}

/**
 * p(x, y) by rasters of its logarithm.
 * @param {Raster[]} rasters
 * @param {number[]} [prior] as the rasters' masses say, where it is not given
 */
export function rasterJoint(rasters, prior) {
  const shares = prior ?? shared(rasters.map((raster) => raster.mass));
  return new Joint(rasters.map((raster, label) => density(raster, Math.log(shares[label]))), shares);
}

/**
 * @param {Raster} raster
 * @param {number} logShare
 * @returns {Density}
 */
function density(raster, logShare) {
  return {
    logDensity: (x, y) => raster.at(x, y) - logShare,
    sample: (noise) => raster.sample(noise),
    margin: (axis) => (value) => raster.along(axis, value) - logShare,
    estimated: true,
  };
}

/** @param {number[]} masses */
function shared(masses) {
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => mass / all);
}

/**
 * @param {number} place in cells, 0 at the first centre
 * @param {number} n
 */
function inside(place, n) {
  return Math.max(0, Math.min(place, n - 1));
}

/**
 * @param {Float64Array} sums rising
 * @param {number} value
 */
function firstAbove(sums, value) {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
