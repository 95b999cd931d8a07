/**
 * Where one class takes over from another: by how much each class leads, and the lines where the two likeliest tie. Pure.
 *
 * @import { Field } from "./types.js"
 */

import { likeliest } from "./chances.js";
import { chains, contours, points } from "./contour.js";

const TIE = 1e-9; // what the first of several equals leads by, so that each place belongs to one class

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
    let [top, first, second] = [0, log[0][i], -Infinity]; // the likeliest class, the two largest
    for (let label = 1; label < log.length; label++) {
      const own = log[label][i];
      if (own > first) [top, first, second] = [label, own, first];
      else if (own > second) second = own;
    }
    for (let label = 0; label < log.length; label++) out[label][i] = label === top ? Math.max(first - second, TIE) : log[label][i] - first;
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

/** @type {WeakMap<Field, Float32Array[]>} lines found before: the exact answer's are drawn in each frame */
const found = new WeakMap();

/**
 * The lines between classes, each once, so that dashes stay dashes: a class's outline without what an earlier class drew.
 * @param {Field} field
 * @returns {Float32Array[]} each x0, y0, x1, y1, ... in cells
 */
export function borders(field) {
  const lines = found.get(field) ?? find(field);
  found.set(field, lines);
  return lines;
}

/**
 * @param {Field} field
 * @returns {Float32Array[]}
 */
function find({ grid: { nx, ny }, log, lead }) {
  if (log.length === 2) return contours(lead[0], nx, ny, 0);
  return lead.slice(0, -1).flatMap((own, label) => {
    const later = (/** @type {number} */ edge) => likeliest(log, outside(own, edge, nx)) > label;
    return chains(own, nx, ny, 0).flatMap((chain) => parts(chain, later).map((part) => points(part, own, nx, 0)));
  });
}

/**
 * The end of a crossed edge where another class is likelier.
 * @param {Float32Array} own lead
 * @param {number} edge
 * @param {number} nx
 */
function outside(own, edge, nx) {
  const k = edge >> 1;
  return own[k] > 0 ? k + (edge & 1 ? nx : 1) : k;
}

/**
 * The stretches of a chain that are wanted, each with one more link at both ends: there it meets what others draw.
 * @param {number[]} chain
 * @param {(edge: number) => boolean} wanted
 * @returns {number[][]}
 */
function parts(chain, wanted) {
  const want = chain.map(wanted);
  /** @type {number[][]} */
  const out = [];
  want.forEach((here, n) => {
    if (here && !want[n - 1]) out.push(n ? [chain[n - 1]] : []);
    if (here || want[n - 1]) out[out.length - 1].push(chain[n]);
  });
  return out;
}
