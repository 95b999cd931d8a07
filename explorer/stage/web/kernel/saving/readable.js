/**
 * Whether a browser lets a page read back what it has drawn. Some give noise instead, lest a page know its visitor by how
 * they draw (Firefox with privacy.resistFingerprinting), and say nothing of it: known pixels tell.
 */

const SIDE = 16; // pixels
const NEAR = 2; // of 255, that a colour may be off: some browsers only rub out the last digit

/** The colour of a column: all differ, in each channel. @param {number} x */
export const known = (x) => [15 * x + 10, 245 - 14 * x, (97 * x + 30) % 256];

/** A picture was asked for of a canvas that can't be read. */
export class Unreadable extends Error {}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} width
 * @param {number} height
 * @returns {Uint8ClampedArray} RGBA
 * @throws {Unreadable} the browser doesn't tell what it has drawn
 */
export function pixelsOf(ctx, width, height) {
  demandReadable();
  return ctx.getImageData(0, 0, width, height).data;
}

/** @throws {Unreadable} the browser doesn't tell what it has drawn */
export function demandReadable() {
  if (!readable()) throw new Unreadable("this browser keeps canvases from being read");
}

/** @returns {boolean} */
export function readable() {
  const ctx = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!ctx) return false;
  ctx.canvas.width = ctx.canvas.height = SIDE;
  for (let x = 0; x < SIDE; x++) {
    ctx.fillStyle = `rgb(${known(x).join(" ")})`;
    ctx.fillRect(x, 0, 1, SIDE);
  }
  return asKnown(ctx.getImageData(0, 0, SIDE, SIDE).data);
}

/**
 * @param {Uint8ClampedArray} pixels RGBA, as they were read
 * @returns {boolean} whether they are those that were drawn
 */
export function asKnown(pixels) {
  if (pixels.length !== 4 * SIDE * SIDE) return false;
  return pixels.every((value, i) => Math.abs(value - ([...known((i >> 2) % SIDE), 255][i & 3] ?? 0)) <= NEAR);
}
