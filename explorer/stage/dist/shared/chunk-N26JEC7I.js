import {
  Joint,
  densityAt,
  logSum
} from "./chunk-MKJYIJ42.js";

// explorer/stage/web/plane/layers/fade.js
var GONE = 1e-3;
var FULL = 0.05;
function strengths(log, peak = 0) {
  const out = new Float32Array(log[0].length);
  for (let i = 0; i < out.length; i++) out[i] = densityAt(log, i);
  const top = peak || out.reduce((most, value) => Math.max(most, value), 0);
  for (let i = 0; i < out.length; i++) out[i] = strengthOf(out[i] / top);
  return out;
}
function strengthOf(share) {
  const t = Math.max(0, Math.min(1, Math.log(share / GONE) / Math.log(FULL / GONE)));
  return t * t * (3 - 2 * t);
}

// explorer/stage/web/plane/grid.js
function tabulate({ nx, ny, extent: [left, right, bottom, top] }, value) {
  const out = new Float32Array(nx * ny);
  const [dx, dy] = [(right - left) / nx, (top - bottom) / ny];
  for (let j = 0, k = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++, k++) out[k] = value(left + (i + 0.5) * dx, bottom + (j + 0.5) * dy);
  }
  return out;
}
function tabulateAll({ nx, ny, extent: [left, right, bottom, top] }, count, values) {
  const out = Array.from({ length: count }, () => new Float32Array(nx * ny));
  const [dx, dy] = [(right - left) / nx, (top - bottom) / ny];
  for (let j = 0, k = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++, k++) {
      const here = values(left + (i + 0.5) * dx, bottom + (j + 0.5) * dy);
      for (let c = 0; c < count; c++) out[c][k] = here[c];
    }
  }
  return out;
}

// explorer/stage/web/plane/raster.js
var LEAST = -1e4;
var Raster = class {
  /**
   * @param {Float32Array} values logarithms (ny, nx)
   * @param {Grid} grid
   * @param {boolean} smooth
   */
  constructor(values, grid, smooth) {
    this.values = values.map((value) => value > LEAST ? value : LEAST);
    this.grid = grid;
    this.smooth = smooth;
    this.summed = null;
  }
  /**
   * @param {number} x
   * @param {number} y
   */
  at(x, y) {
    const { values, smooth, grid: { nx, ny, extent: [left, right, bottom, top] } } = this;
    const i = inside((x - left) / (right - left) * nx - 0.5, nx);
    const j = inside((y - bottom) / (top - bottom) * ny - 0.5, ny);
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
    return logSum(places.map((other) => axis ? this.at(other, value) : this.at(value, other))) + Math.log(side);
  }
  /** The mass of all cells together. */
  get mass() {
    const { nx, ny, extent: [left, right, bottom, top] } = this.grid;
    const sums = this.sums();
    return sums[sums.length - 1] * (right - left) * (top - bottom) / (nx * ny);
  }
  /** The densities of the cells, summed up one after another. */
  sums() {
    let sum = 0;
    return this.summed ??= Float64Array.from(this.values, (value) => sum += Math.exp(value));
  }
  /**
   * @param {Noise} noise
   * @returns {Point} of a cell by its mass, at any place within it
   */
  sample({ component, u, v }) {
    const { nx, ny, extent: [left, right, bottom, top] } = this.grid;
    const sums = this.sums();
    const k = firstAbove(sums, component * sums[sums.length - 1]);
    return [left + (k % nx + u) * (right - left) / nx, bottom + (Math.floor(k / nx) + v) * (top - bottom) / ny];
  }
};
var RasterPosterior = class {
  joint = (
    /** @type {const} */
    false
  );
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
};
function rasterJoint(rasters, prior) {
  const shares = prior ?? shared(rasters.map((raster) => raster.mass));
  return new Joint(rasters.map((raster, label) => density(raster, Math.log(shares[label]))), shares);
}
function density(raster, logShare) {
  return {
    logDensity: (x, y) => raster.at(x, y) - logShare,
    sample: (noise) => raster.sample(noise),
    margin: (axis) => (value) => raster.along(axis, value) - logShare,
    estimated: true
  };
}
function shared(masses) {
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => mass / all);
}
function inside(place, n) {
  return Math.max(0, Math.min(place, n - 1));
}
function firstAbove(sums, value) {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = low + high >> 1;
    if (sums[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

export {
  tabulate,
  tabulateAll,
  Raster,
  RasterPosterior,
  rasterJoint,
  strengths,
  strengthOf
};
