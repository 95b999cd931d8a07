/**
 * How many modes forged points lie in, by PacGAN's protocol: the same as explorer/metrics/modes.py. Pure.
 *
 * @import { Modes } from "../types.js"
 *
 * @typedef {object} Found
 * @property {number} touched modes with one good point and more: PacGAN's count
 * @property {number} held modes with two fifths and more of their own share of the good points
 * @property {number} quality share of good points
 * @property {number[]} shares (K) of the good points, by mode
 */

export const POINTS = 2500;
export const FAIR = 0.4; // of its own share of the good points, for a mode to be held
const REACH = 3; // standard deviations within which a point is good
const ROUNDED = 1 - 1e-6; // weights come in four bytes

/**
 * A point is its nearest mode's, in that mode's standard deviations.
 * @param {ArrayLike<number>} x (n, d)
 * @param {Modes} modes of one or two dimensions
 * @returns {Found}
 */
export function countModes(x, modes) {
  const [count, d] = modes.means.shape;
  const squares = Array.from({ length: count }, (_, k) => squareOf(modes, k, d));
  const counts = new Array(count).fill(0);
  for (let i = 0; i < x.length; i += d) {
    const k = nearest(squares, x[i], x[i + 1]);
    if (k >= 0) counts[k] += 1;
  }
  const good = counts.reduce((sum, n) => sum + n, 0);
  const shares = counts.map((n) => n / Math.max(good, 1));
  const held = shares.filter((share, k) => share >= FAIR * modes.weights.data[k] * ROUNDED).length;
  return { touched: counts.filter(Boolean).length, held, quality: (good * d) / Math.max(x.length, 1), shares };
}

/**
 * @param {((x: number, y: number) => number)[]} squares of the distance to each mode
 * @param {number} x
 * @param {number} y
 * @returns {number} the nearest mode; -1 where that is too far
 */
function nearest(squares, x, y) {
  let [best, least] = [-1, Infinity];
  squares.forEach((square, k) => {
    const far = square(x, y);
    if (far < least) [best, least] = [k, far];
  });
  return least <= REACH * REACH ? best : -1;
}

/**
 * The squared distance to a mode's mean, in its standard deviations.
 * @param {Modes} modes
 * @param {number} k
 * @param {number} d
 * @returns {(x: number, y: number) => number}
 */
function squareOf({ means: { data: m }, covariances: { data: c } }, k, d) {
  if (d === 1) return (x) => (x - m[k]) ** 2 / c[k];
  const [a, b, e] = [c[4 * k], c[4 * k + 1], c[4 * k + 3]];
  const area = a * e - b * b;
  return (x, y) => {
    const [dx, dy] = [x - m[2 * k], y - m[2 * k + 1]];
    return (e * dx * dx - 2 * b * dx * dy + a * dy * dy) / area;
  };
}
