/**
 * How often a sketched border errs, as explorer/exact/sketch.py has it: which side a place lies on, and the error rate
 * of the best answer for each side beside the Bayes rule's, summed over a grid of the exact densities. No DOM.
 *
 * @import { NdArray, Point } from "../../kernel/types.js"
 * @import { Field } from "../types.js"
 */

import { inside } from "./ink.js";

const CLOSED = 0.4;
const AHEAD = 0.3;
const FAR = 60;
const TURNS = 32;
const [GOLD_X, GOLD_Y] = [0.7548776662, 0.569840291]; // steps that spread evenly over a square (Roberts 2018)

/**
 * The polygon whose inside is one side: the line, closed at once or far away.
 * @param {Point[]} line two points or more
 * @returns {Point[]}
 */
export function outline(line) {
  const last = line[line.length - 1];
  const gap = Math.hypot(line[0][0] - last[0], line[0][1] - last[1]);
  if (gap < CLOSED && lengthOf(line) / 4 > CLOSED) return line;
  const [start, end] = ends(line);
  const away = Math.atan2(end[1], end[0]);
  const turn = (Math.atan2(start[1], start[0]) - away + 4 * Math.PI) % (2 * Math.PI);
  const arc = Array.from({ length: TURNS + 1 }, (_, i) => {
    const angle = away + (turn * i) / TURNS;
    return /** @type {Point} */ ([2 * FAR * Math.cos(angle), 2 * FAR * Math.sin(angle)]);
  });
  return [start, ...line, end, ...arc];
}

/**
 * Where an open line's two ends run to; none where it comes back to its beginning.
 * @param {Point[]} line
 * @returns {Point[]}
 */
export function goesOn(line) {
  return outline(line).length === line.length ? [] : ends(line);
}

/** @param {Point[]} line */
function ends(line) {
  return [beyond(line), beyond([...line].reverse())];
}

/** @param {Point[]} line */
function lengthOf(line) {
  return line.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - line[i][0], y - line[i][1]), 0);
}

/** @param {Point[]} line @returns {Point} */
function beyond(line) {
  let left = Math.min(AHEAD, lengthOf(line));
  let ahead = line[0];
  for (let i = 1; i < line.length && left > 0; i++) {
    const step = Math.hypot(line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]);
    const t = step ? Math.min(1, left / step) : 0;
    ahead = [line[i - 1][0] + t * (line[i][0] - line[i - 1][0]), line[i - 1][1] + t * (line[i][1] - line[i - 1][1])];
    left -= step;
  }
  const [dx, dy] = [line[0][0] - ahead[0], line[0][1] - ahead[1]];
  const length = Math.max(Math.hypot(dx, dy), 1e-9);
  return [line[0][0] + (FAR * dx) / length, line[0][1] + (FAR * dy) / length];
}

/**
 * @param {Point[]} line
 * @param {Field} exact log p(x, y) on a grid
 * @returns {{ error: number, bayes: number, labels: [number, number] }} rates, and what each side answers
 */
export function sketchError(line, { grid: { nx, ny, extent }, log }) {
  const around = outline(line);
  const [left, right, bottom, top] = extent;
  const mass = [log.map(() => 0), log.map(() => 0)];
  let hits = 0; // what the Bayes rule gets right
  for (let j = 0, k = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++, k++) { // somewhere in the cell: a line along the grid would cut all cells alike
      const [x, y] = [left + ((i + ((k * GOLD_X) % 1)) / nx) * (right - left), bottom + ((j + ((k * GOLD_Y) % 1)) / ny) * (top - bottom)];
      const side = mass[Number(inside(around, x, y))];
      let best = 0;
      for (let label = 0; label < log.length; label++) {
        const p = Math.exp(log[label][k]);
        side[label] += p;
        if (p > best) best = p;
      }
      hits += best;
    }
  }
  const total = mass.flat().reduce((sum, p) => sum + p, 0);
  const best = mass.map((side) => Math.max(...side));
  const labels = /** @type {[number, number]} */ (mass.map((side, of) => side.indexOf(best[of])));
  return { error: 1 - (best[0] + best[1]) / total, bayes: 1 - hits / total, labels };
}

/**
 * The share of points that a border gets wrong, each side answering with its commonest class: where no formula is known.
 * @param {Point[]} line
 * @param {{ xy: NdArray, label: NdArray }} points
 */
export function sketchErrorOn(line, { xy, label }) {
  const around = outline(line);
  /** @type {Map<number, number>[]} */
  const counts = [new Map(), new Map()];
  label.data.forEach((own, i) => {
    const side = counts[Number(inside(around, xy.data[2 * i], xy.data[2 * i + 1]))];
    side.set(own, (side.get(own) ?? 0) + 1);
  });
  const hits = counts.reduce((sum, side) => sum + Math.max(0, ...side.values()), 0);
  return 1 - hits / label.data.length;
}
