/**
 * From strokes to the density of a class, as explorer/worlds/drawn.py has it: rows of a mixture of round Gaussians, and
 * its field on a grid, quickly enough to grow under a finger. No DOM.
 *
 * @import { Extent, Grid, Point } from "../../kernel/types.js"
 * @import { Stroke } from "./strokes.js"
 */

import { ROW } from "../mixture.js";

const SPACING = 0.95;
const LATTICE = 1.25;
const REACH = 2.6;
const MOST = 200;
const WIDER = 1.08;
const WIDEST = 2;
const SEEN = 5; // brush widths beyond which a Gaussian is not seen: 4e-6 of its peak

/**
 * The density of one class's strokes, drawn with a brush of the width `noise`.
 * @param {Stroke[]} strokes one or more
 * @param {number} noise
 * @param {Extent} extent
 * @returns {Float64Array} (K, 6)
 */
export function ink(strokes, noise, extent) {
  for (let spread = 1; ; spread *= WIDER) {
    const width = noise * Math.min(spread, WIDEST);
    const parts = strokes.map((stroke) => beads(stroke, width, noise * spread, extent));
    if (parts.reduce((sum, part) => sum + part.means.length, 0) <= MOST) return rows(parts, width);
  }
}

/**
 * @param {{ means: Point[], amount: number }[]} parts
 * @param {number} width
 */
function rows(parts, width) {
  const total = parts.reduce((sum, { amount }) => sum + amount, 0);
  return Float64Array.from(
    parts.flatMap(({ means, amount }) => means.flatMap(([x, y]) => [amount / means.length / total, x, y, width * width, 0, width * width])),
  );
}

/**
 * Where ink can lie.
 * @param {number} width of the brush
 * @param {Extent} extent
 * @returns {Extent}
 */
export function sheet(width, [left, right, bottom, top]) {
  const margin = REACH * width;
  return [left + margin, right - margin, bottom + margin, top - margin];
}

/**
 * @param {Stroke} stroke
 * @param {number} width
 * @param {number} step
 * @param {Extent} extent
 */
function beads({ area, points }, width, step, extent) {
  const [left, right, bottom, top] = sheet(width, extent);
  const kept = points.map(([x, y]) => /** @type {Point} */ ([Math.min(Math.max(x, left), right), Math.min(Math.max(y, bottom), top)]));
  return area ? lattice(kept, width, step) : string(kept, width, step);
}

/**
 * @param {Point[]} line
 * @param {number} width
 * @param {number} step
 */
function string(line, width, step) {
  const length = [0];
  for (let i = 1; i < line.length; i++) {
    const [dx, dy] = [line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]];
    length.push(length[i - 1] + Math.sqrt(dx * dx + dy * dy));
  }
  const whole = length[length.length - 1];
  const count = Math.max(1, Math.ceil(whole / (SPACING * step)));
  /** @type {Point[]} */
  const means = [];
  for (let k = 0, i = 1; k < count; k++) {
    const at = ((k + 0.5) / count) * whole;
    while (i < line.length - 1 && length[i] < at) i++;
    means.push(between(line[i - 1], line[i] ?? line[0], whole ? (at - length[i - 1]) / (length[i] - length[i - 1]) : 0));
  }
  const breadth = Math.sqrt(2 * Math.PI) * width;
  return { means, amount: breadth * Math.sqrt(whole ** 2 + breadth ** 2) };
}

/**
 * @param {Point} a
 * @param {Point} b
 * @param {number} t
 * @returns {Point}
 */
function between(a, b, t) {
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/**
 * @param {Point[]} outline
 * @param {number} width
 * @param {number} step
 */
function lattice(outline, width, step) {
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const count = (/** @type {number} */ side) => Math.max(1, Math.ceil(side / (LATTICE * step)));
  const [nx, ny] = [count(right - left), count(top - bottom)];
  /** @type {Point[]} */
  let means = [];
  for (let j = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      const [x, y] = [left + ((i + 0.5) / nx) * (right - left), bottom + ((j + 0.5) / ny) * (top - bottom)];
      if (inside(outline, x, y)) means.push([x, y]);
    }
  }
  if (!means.length) ({ means } = string([...outline, outline[0]], width, step));
  const dab = 2 * Math.PI * width ** 2;
  return { means, amount: Math.sqrt(sizeOf(outline) ** 2 + dab ** 2) };
}

/** @param {Point[]} outline */
function sizeOf(outline) {
  const twice = outline.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = outline[(i + 1) % outline.length];
    return sum + (x * nextY - nextX * y);
  }, 0);
  return Math.abs(twice) / 2;
}

/**
 * By the even-odd rule.
 * @param {Point[]} outline closed
 * @param {number} x
 * @param {number} y
 */
export function inside(outline, x, y) {
  let odd = false;
  for (let i = outline.length - 1, j = 0; j < outline.length; i = j++) {
    const yi = outline[i][1]; // by index: taken apart as pairs it takes ten times as long
    const yj = outline[j][1];
    if (y < yi === y < yj) continue;
    const xi = outline[i][0];
    if (x < ((outline[j][0] - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}

/**
 * The density of round Gaussians at each cell centre: each is added where it can be seen, one coordinate times the other.
 * @param {Float64Array} mixture rows
 * @param {Grid} grid
 * @param {number} [share] of the class
 * @returns {Float32Array}
 */
export function splat(mixture, { nx, ny, extent: [left, right, bottom, top] }, share = 1) {
  const out = new Float32Array(nx * ny);
  const [dx, dy] = [(right - left) / nx, (top - bottom) / ny];
  for (let k = 0; k < mixture.length; k += ROW) {
    const [weight, x, y, variance] = mixture.subarray(k, k + ROW);
    const [i0, across] = bump((x - left) / dx - 0.5, Math.sqrt(variance) / dx, nx);
    const [j0, up] = bump((y - bottom) / dy - 0.5, Math.sqrt(variance) / dy, ny);
    const height = (share * weight) / (2 * Math.PI * variance);
    for (let j = 0; j < up.length; j++) {
      const row = (j0 + j) * nx + i0;
      for (let i = 0; i < across.length; i++) out[row + i] += height * up[j] * across[i];
    }
  }
  return out;
}

/**
 * exp(-z^2 / 2) at the cells that see it.
 * @param {number} at in cells
 * @param {number} width in cells
 * @param {number} n cells there are
 * @returns {[number, Float64Array]} the first cell, the values from there on
 */
function bump(at, width, n) {
  const first = Math.max(0, Math.ceil(at - SEEN * width));
  const last = Math.min(n - 1, Math.floor(at + SEEN * width));
  const values = new Float64Array(Math.max(0, last - first + 1));
  for (let i = 0; i < values.length; i++) values[i] = Math.exp(-0.5 * ((first + i - at) / width) ** 2);
  return [first, values];
}
