/**
 * Where readings stand in the chart: both axes are logarithmic. Which one a pointer is at, and where names have room. No DOM.
 *
 * @import { Reading } from "./settings.js"
 */

const TICKS = { x: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000], y: [0.01, 0.03, 0.1, 0.3, 1, 3, 10] };
const TOP = 3; // at least so far up the axis of distances goes
const TALLEST = 30; // and at most: what diverges is cut there
const UNDER = 0.6; // of the lowest value, where the axis begins

/** @typedef {{ x: number, y: number, reading: Reading }} Placed */

/**
 * @typedef {object} Scales
 * @property {[number, number]} across the least and the most evaluations
 * @property {[number, number]} up distances
 * @property {(evaluations: number) => number} x
 * @property {(distance: number) => number} y
 * @property {number[]} ticksX
 * @property {number[]} ticksY
 */

/**
 * @param {{ distance: number, evaluations: number }[]} readings
 * @param {{ low: number, high: number }} floor of a perfect sampler
 * @param {{ left: number, right: number, top: number, bottom: number }} box pixels
 * @returns {Scales}
 */
export function scalesOf(readings, { low }, { left, right, top, bottom }) {
  const found = readings.map(({ distance }) => distance).filter((value) => value > 0 && Number.isFinite(value));
  /** @type {[number, number]} */
  const up = [UNDER * Math.min(low, ...found), Math.min(TALLEST, Math.max(TOP, 1.15 * Math.max(0, ...found)))];
  /** @type {[number, number]} */
  const across = [1, readings.some(({ evaluations }) => evaluations > 220) ? 1000 : readings.some(({ evaluations }) => evaluations > 110) ? 220 : 110];
  const share = (/** @type {number} */ value, /** @type {[number, number]} */ [from, to]) => Math.log(value / from) / Math.log(to / from);
  const within = (/** @type {[number, number]} */ [from, to], /** @type {number[]} */ ticks) => ticks.filter((tick) => tick >= from && tick <= to);
  return {
    across,
    up,
    x: (evaluations) => left + (right - left) * share(evaluations, across),
    y: (distance) => bottom - (bottom - top) * Math.max(0, Math.min(1, share(Number.isFinite(distance) ? Math.max(distance, up[0]) : up[1], up))),
    ticksX: within(across, TICKS.x),
    ticksY: within(up, TICKS.y),
  };
}

/** @param {Reading[]} readings @param {Scales} scales @returns {Placed[]} */
export const placed = (readings, { x, y }) => readings.map((reading) => ({ x: x(reading.evaluations), y: y(reading.distance), reading }));

/**
 * The reading nearest to a place, if one is near.
 * @param {Placed[]} points
 * @param {number} x
 * @param {number} y
 * @param {number} radius pixels
 * @returns {Placed | null}
 */
export function hit(points, x, y, radius) {
  const away = (/** @type {Placed} */ point) => Math.hypot(point.x - x, point.y - y);
  const nearest = points.reduce((/** @type {Placed | null} */ best, point) => (best && away(best) <= away(point) ? best : point), null);
  return nearest && away(nearest) <= radius ? nearest : null;
}

/**
 * Heights of names, as near as they go to where they belong and so far apart that none lies on another.
 * @param {number[]} wanted
 * @param {number} gap
 * @param {[number, number]} between
 * @returns {number[]} in the same order
 */
export function spread(wanted, gap, [top, bottom]) {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const out = wanted.slice();
  order.forEach((i, rank) => (out[i] = Math.max(wanted[i], rank ? out[order[rank - 1]] + gap : top)));
  for (let rank = order.length - 1; rank >= 0; rank--) {
    const i = order[rank];
    out[i] = Math.min(out[i], rank === order.length - 1 ? bottom : out[order[rank + 1]] - gap);
  }
  return out;
}
