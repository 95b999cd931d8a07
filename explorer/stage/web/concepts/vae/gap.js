/**
 * Where codes leave the widest gap: the place of a disc that lies farthest from all of them, as seen along two axes. Pure.
 *
 * @import { Point } from "../../kernel/types.js"
 */

/** The ring of the prior around 1 - exp(-2) = 86 % of its draws in two dimensions. */
export const RING = 2;
export const SHARE = 1 - Math.exp((-RING * RING) / 2);

const CELLS = 64; // across the disc: the widest gap of a few hundred codes spans many
const STARTS = 8; // of the farthest cells, from which to go on
const FINE = 1e-4;

/**
 * Codes (n, d) as seen along two axes. In one dimension all lie at 0 along the other.
 * @param {ArrayLike<number>} codes (n, d)
 * @param {number} d
 * @param {[number, number]} axes
 * @returns {Float64Array} (n, 2)
 */
export function along(codes, d, axes) {
  return Float64Array.from({ length: (2 * codes.length) / d }, (_, k) => (axes[k % 2] < d ? codes[Math.floor(k / 2) * d + axes[k % 2]] : 0));
}

/**
 * @param {ArrayLike<number>} points (n, 2), one or more
 * @param {Point} at
 */
export function clearance(points, [x, y]) {
  let least = Infinity;
  for (let k = 0; k < points.length; k += 2) least = Math.min(least, (points[k] - x) ** 2 + (points[k + 1] - y) ** 2);
  return Math.sqrt(least);
}

/**
 * @param {ArrayLike<number>} points (n, 2), one or more
 * @param {number} radius of the disc around the origin
 * @param {boolean} [flat] whether only the first axis counts: there is no second dimension
 * @returns {{ at: Point, width: number }} `width`: from there to the nearest point
 */
export function widestGap(points, radius, flat = false) {
  const cells = /** @type {{ at: Point, width: number }[]} */ ([]);
  const step = (2 * radius) / CELLS;
  for (let row = 0; row <= (flat ? 0 : CELLS); row++) {
    for (let column = 0; column <= CELLS; column++) {
      const at = /** @type {Point} */ ([column * step - radius, flat ? 0 : row * step - radius]);
      if (Math.hypot(...at) <= radius) cells.push({ at, width: clearance(points, at) });
    }
  }
  cells.sort((a, b) => b.width - a.width);
  const ends = cells.slice(0, STARTS).map(({ at }) => climbed(points, at, { radius, step, flat }));
  return ends.reduce((best, end) => (end.width > best.width ? end : best));
}

const WAYS = Array.from({ length: 16 }, (_, i) => [Math.cos((Math.PI * i) / 8), Math.sin((Math.PI * i) / 8)]);

/**
 * Go on while a step leads farther from all points, by ever smaller steps; what leads out of the disc ends on its edge.
 * @param {ArrayLike<number>} points
 * @param {Point} from
 * @param {{ radius: number, step: number, flat: boolean }} of
 */
function climbed(points, from, { radius, step, flat }) {
  let best = { at: from, width: clearance(points, from) };
  for (let size = step; size > FINE; ) {
    const tried = WAYS.map(([x, y]) => inside([best.at[0] + size * x, flat ? 0 : best.at[1] + size * y], radius));
    const next = tried.map((at) => ({ at, width: clearance(points, at) })).reduce((a, b) => (b.width > a.width ? b : a));
    if (next.width > best.width) best = next;
    else size /= 2;
  }
  return best;
}

/**
 * @param {Point} at
 * @param {number} radius
 * @returns {Point}
 */
function inside([x, y], radius) {
  const over = Math.max(1, Math.hypot(x, y) / radius);
  return [x / over, y / over];
}
