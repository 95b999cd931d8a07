/**
 * Where one class takes over from another: by how much each class leads, and the lines where the two likeliest tie. Pure.
 *
 * @import { Field } from "./types.js"
 */

import { contours } from "./contour.js";

/**
 * By how much a class leads the best other one, in nats, class by class. Of two classes only A's: B's is the same with the
 * other sign.
 * @param {Float32Array[]} log one array a class
 * @returns {Float32Array[]}
 */
export function leads(log) {
  if (log.length === 2) return [difference(log[0], log[1])];
  const out = log.map((own) => new Float32Array(own.length));
  for (let i = 0; i < log[0].length; i++) {
    let [first, second] = [-Infinity, -Infinity]; // the two largest
    for (const own of log) {
      if (own[i] > first) [first, second] = [own[i], first];
      else if (own[i] > second) second = own[i];
    }
    log.forEach((own, label) => (out[label][i] = own[i] - (own[i] === first ? second : first)));
  }
  return out;
}

/**
 * @param {Float32Array} a
 * @param {Float32Array} b
 */
function difference(a, b) {
  const out = new Float32Array(a.length);
  for (let i = 0; i < out.length; i++) out[i] = a[i] - b[i]; // faster than map
  return out;
}

/**
 * The lines between classes, each once, so that dashes stay dashes: a class's outline without what an earlier class drew.
 * @param {Field} field
 * @returns {Float32Array[]} each x0, y0, x1, y1, ... in cells
 */
export function borders({ grid: { nx, ny }, log, lead }) {
  if (log.length === 2) return contours(lead[0], nx, ny, 0);
  return log.slice(0, -1).flatMap((_, label) => {
    const lines = contours(lead[label], nx, ny, 0);
    if (!label || !lines.length) return lines;
    const later = (/** @type {number} */ k) => most(log, k, label + 1, log.length) - most(log, k, 0, label);
    return lines.flatMap((line) => kept(line, later, nx));
  });
}

/**
 * @param {Float32Array[]} log
 * @param {number} k
 * @param {number} from the first class
 * @param {number} to the class after the last
 */
function most(log, k, from, to) {
  let top = -Infinity;
  for (let label = from; label < to; label++) if (log[label][k] > top) top = log[label][k];
  return top;
}

/**
 * The parts of a line where a value is positive. The line's points lie on the edges between cell centres.
 * @param {Float32Array} line
 * @param {(k: number) => number} value at a cell centre
 * @param {number} nx
 * @returns {Float32Array[]}
 */
function kept(line, value, nx) {
  /** @type {number[][]} */
  const parts = [];
  let before = NaN;
  for (let n = 0; n < line.length; n += 2) {
    const [x, y] = [line[n], line[n + 1]];
    const here = along(value, x, y, nx);
    if (before > 0 !== here > 0 && n) {
      const t = before / (before - here);
      const cut = [line[n - 2] + (x - line[n - 2]) * t, line[n - 1] + (y - line[n - 1]) * t];
      if (here > 0) parts.push(cut);
      else parts[parts.length - 1].push(...cut);
    }
    if (here > 0 && !parts.length) parts.push([]);
    if (here > 0) parts[parts.length - 1].push(x, y);
    before = here;
  }
  return parts.map((part) => Float32Array.from(part));
}

/**
 * @param {(k: number) => number} value at a cell centre
 * @param {number} x in cells; x or y is whole
 * @param {number} y
 * @param {number} nx
 */
function along(value, x, y, nx) {
  const k = Math.floor(y) * nx + Math.floor(x);
  const [s, t] = [x % 1, y % 1];
  const here = value(k);
  if (s) return here + (value(k + 1) - here) * s;
  return t ? here + (value(k + nx) - here) * t : here;
}
