/**
 * Where the dots of modes stand in a square plot, and how large they are: pure.
 *
 * @import { Modes } from "../types.js"
 */

const MOST = 0.36; // of the gap between two neighbours that a fair share's ring is wide, at the most
const LARGEST = 9; // percent of the plot's side

/**
 * @param {Modes} modes
 * @param {number} side of the plot
 * @returns {{ places: [number, number, number][], unit: number }} x, y and the fair share of each; the radius of a share is `unit` times
 *   its root
 */
export function placesOf({ means, weights }, side) {
  const [count, d] = means.shape;
  const at = Array.from({ length: count }, (_, k) => [means.data[d * k], d === 1 ? 0 : means.data[d * k + 1]]);
  const [left, right, bottom, top] = [0, 1].flatMap((axis) => [Math.min(...at.map((p) => p[axis])), Math.max(...at.map((p) => p[axis]))]);
  const margin = (side * LARGEST * 1.5) / 100;
  const scale = (side - 2 * margin) / Math.max(right - left, top - bottom, 1e-9);
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  /** @type {[number, number, number][]} */
  const places = at.map((p, k) => [round(side / 2 + scale * (p[0] - x)), round(side / 2 - scale * (p[1] - y)), weights.data[k]]);
  const widest = Math.sqrt(Math.max(...places.map(([, , fair]) => fair)));
  return { places, unit: Math.min(MOST * gapOf(places), (side * LARGEST) / 100) / widest };
}

/** The least distance of two. @param {[number, number, number][]} places */
function gapOf(places) {
  let gap = Infinity;
  places.forEach(([x, y], i) => places.slice(0, i).forEach(([u, v]) => (gap = Math.min(gap, Math.hypot(x - u, y - v)))));
  return gap;
}

/** @param {number} value */
function round(value) {
  return Math.round(100 * value) / 100;
}
