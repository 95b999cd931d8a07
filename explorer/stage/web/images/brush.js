/**
 * A soft round brush on a square sheet of numbers from 0, paper, to 1, ink. No DOM.
 *
 * @import { Point } from "../kernel/types.js"
 *
 * @typedef {object} Brush in cells of the sheet
 * @property {number} radius at which it is half as dark
 * @property {number} soft how wide its edge is
 */

/**
 * Draw a line through points; one point alone is a dot.
 * @param {Float32Array} sheet (side, side)
 * @param {number} side
 * @param {Point[]} points in cells, from the top left corner
 * @param {Brush} brush
 */
export function draw(sheet, side, points, brush) {
  if (points.length === 1) segment(sheet, side, points[0], points[0], brush);
  for (let i = 1; i < points.length; i++) segment(sheet, side, points[i - 1], points[i], brush);
}

/**
 * Where strokes cross, ink is as dark as the darker of them.
 * @param {Float32Array} sheet
 * @param {number} side
 * @param {Point} from
 * @param {Point} to
 * @param {Brush} brush
 */
export function segment(sheet, side, from, to, { radius, soft }) {
  const reach = radius + soft / 2;
  const [left, right] = cells(from[0], to[0], reach, side);
  const [top, bottom] = cells(from[1], to[1], reach, side);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const [x, y] = [column + 0.5 - from[0], row + 0.5 - from[1]];
      const t = length ? Math.max(0, Math.min(1, (x * dx + y * dy) / length)) : 0;
      const [u, v] = [x - t * dx, y - t * dy];
      const ink = Math.min(1, (reach - Math.sqrt(u * u + v * v)) / soft); // Math.hypot is many times slower
      const at = row * side + column;
      if (ink > sheet[at]) sheet[at] = ink;
    }
  }
}

/**
 * The cells that a line may touch, along one axis.
 * @param {number} a
 * @param {number} b
 * @param {number} reach
 * @param {number} side
 */
function cells(a, b, reach, side) {
  return [Math.max(0, Math.floor(Math.min(a, b) - reach)), Math.min(side, Math.ceil(Math.max(a, b) + reach))];
}

/**
 * Means over square blocks: a sheet with fewer cells.
 * @param {Float32Array} sheet (side, side)
 * @param {number} side
 * @param {number} pixels a side of what comes out
 */
export function shrunk(sheet, side, pixels) {
  const block = side / pixels;
  const out = new Float32Array(pixels * pixels);
  sheet.forEach((ink, k) => {
    const [row, column] = [Math.floor(k / side), k % side];
    out[Math.floor(row / block) * pixels + Math.floor(column / block)] += ink / (block * block);
  });
  return out;
}
