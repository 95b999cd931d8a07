/**
 * A drawing as a short text, as explorer/worlds/strokes.py has it: strokes of a brush and areas, one class each; and how a
 * line drawn by hand becomes a few points. No DOM.
 *
 * @import { Point, Extent } from "../../kernel/types.js"
 *
 * @typedef {object} Stroke
 * @property {number} label
 * @property {boolean} area
 * @property {Point[]} points
 */

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const LETTERS = "abcde";
const LAST = 64 ** 2 - 1;
const POINT = 4;
const BREAK = ".";
export const MAX_LENGTH = 2400;
export const MAX_STROKES = 80;
export const MAX_LINE = 400;

/**
 * @param {string} text
 * @param {Extent} extent
 * @returns {Stroke[]} none where it is no drawing
 */
export function read(text, extent) {
  const parts = text ? text.split(BREAK) : [];
  const strokes = parts.map((part) => ({
    label: LETTERS.indexOf(part[0]?.toLowerCase()),
    area: part[0] !== part[0]?.toLowerCase(),
    points: readLine(part.slice(1), extent),
  }));
  return strokes.every(({ label, points }) => label >= 0 && points.length) ? strokes : [];
}

/**
 * @param {string} text
 * @param {Extent} extent
 * @returns {Point[]} none where it is no line
 */
export function readLine(text, [left, right, bottom, top]) {
  const digits = [...text].map((character) => DIGITS.indexOf(character));
  if (digits.length % POINT || digits.includes(-1)) return [];
  return Array.from({ length: digits.length / POINT }, (_, i) => {
    const [a, b, c, d] = digits.slice(POINT * i, POINT * (i + 1));
    return [left + ((64 * a + b) / LAST) * (right - left), bottom + ((64 * c + d) / LAST) * (top - bottom)];
  });
}

/**
 * @param {Stroke} stroke
 * @param {Extent} extent
 */
export function pack({ label, area, points }, extent) {
  return (area ? LETTERS[label].toUpperCase() : LETTERS[label]) + packLine(points, extent);
}

/**
 * @param {Point[]} points
 * @param {Extent} extent
 */
export function packLine(points, [left, right, bottom, top]) {
  const place = (/** @type {number} */ share) => Math.max(0, Math.min(LAST, Math.round(share * LAST)));
  const digits = (/** @type {number} */ at) => DIGITS[at >> 6] + DIGITS[at & 63];
  return points.map(([x, y]) => digits(place((x - left) / (right - left))) + digits(place((y - bottom) / (top - bottom)))).join("");
}

/** The text without its last stroke. @param {string} text */
export const withoutLast = (text) => text.slice(0, Math.max(0, text.lastIndexOf(BREAK)));

/**
 * @param {string} text
 * @param {string} stroke packed
 * @returns {string | null} null where no more fits
 */
export function added(text, stroke) {
  const out = text ? text + BREAK + stroke : stroke;
  return out.length > MAX_LENGTH || out.split(BREAK).length > MAX_STROKES ? null : out;
}

/**
 * The class that needs ink before anything can be learned; -1 where two or more have some and none between is left out.
 * @param {string} text
 */
export function missing(text) {
  const inked = new Set(text.toLowerCase().split(BREAK).map((part) => part[0]));
  const gap = [...LETTERS].findIndex((letter) => !inked.has(letter));
  if (gap < 0) return -1;
  return gap < 2 || [...LETTERS].slice(gap).some((letter) => inked.has(letter)) ? gap : -1;
}

/**
 * The few points of a line that all others lie near (Douglas & Peucker 1973).
 * @param {Point[]} line
 * @param {number} near
 * @returns {Point[]}
 */
export function simplify(line, near) {
  const keep = new Set([0, line.length - 1]);
  const open = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span;
    let [far, at] = [near, -1];
    for (let i = first + 1; i < last; i++) {
      const away = distance(line[i], line[first], line[last]);
      if (away > far) [far, at] = [away, i];
    }
    if (at < 0) continue;
    keep.add(at);
    open.push([first, at], [at, last]);
  }
  return [...keep].filter((i) => i >= 0).sort((a, b) => a - b).map((i) => line[i]);
}

/**
 * Simplify until at most so many points are left.
 * @param {Point[]} line
 * @param {number} near
 * @param {number} most
 */
export function simplifyTo(line, near, most) {
  let few = simplify(line, near);
  for (let wide = near * 1.3; few.length > most; wide *= 1.3) few = simplify(line, wide);
  return few;
}

/**
 * From a point to a stretch of line.
 * @param {Point} p
 * @param {Point} a
 * @param {Point} b
 */
function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
