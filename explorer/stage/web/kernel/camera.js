/**
 * From a picture's own coordinates to the screen and back: equal aspect, device pixels, what lies under the pointer. No drawing.
 *
 * @import { Extent, Grid, NdArray, Point } from "./types.js"
 */

/** Shows at least `extent`, at one scale in both directions; where the view is wider or taller, more of the plane. */
export class Camera {
  /**
   * @param {Extent} extent
   * @param {number} width CSS pixels, fewer than the picture's where marks are drawn larger
   * @param {number} height
   * @param {number} [zoom] CSS pixels of the picture for each of these
   */
  constructor([left, right, bottom, top], width, height, zoom = 1) {
    this.width = width;
    this.height = height;
    this.zoom = zoom;
    this.scale = Math.min(width / (right - left), height / (top - bottom));
    const [x, y] = [(left + right) / 2, (bottom + top) / 2];
    const [w, h] = [width / this.scale / 2, height / this.scale / 2];
    /** @type {Extent} */
    this.extent = [x - w, x + w, y - h, y + h];
  }

  /** @param {number} x */
  x(x) {
    return (x - this.extent[0]) * this.scale;
  }

  /** @param {number} y */
  y(y) {
    return (this.extent[3] - y) * this.scale;
  }

  /**
   * @param {number} px
   * @param {number} py
   * @returns {Point}
   */
  world(px, py) {
    return [this.extent[0] + px / this.scale, this.extent[3] - py / this.scale];
  }

  /**
   * @param {number} cells about how many along the longer side
   * @returns {Grid}
   */
  grid(cells) {
    const longer = Math.max(this.width, this.height);
    const count = (/** @type {number} */ side) => Math.max(2, Math.round((cells * side) / longer));
    return { nx: count(this.width), ny: count(this.height), extent: this.extent };
  }
}

/**
 * @param {Camera} camera
 * @param {NdArray} xy (n, 2)
 * @param {number} px
 * @param {number} py
 * @param {number} radius CSS pixels
 * @returns {number} the nearest point within the radius, or -1
 */
export function hit(camera, xy, px, py, radius) {
  let best = -1;
  let nearest = radius * radius;
  for (let i = 0; i < xy.shape[0]; i++) {
    const dx = camera.x(xy.data[2 * i]) - px;
    const dy = camera.y(xy.data[2 * i + 1]) - py;
    if (dx * dx + dy * dy <= nearest) {
      nearest = dx * dx + dy * dy;
      best = i;
    }
  }
  return best;
}

/**
 * Give a canvas as many pixels as the screen has under it.
 * @param {HTMLCanvasElement} canvas
 * @param {number} width CSS pixels
 * @param {number} height
 * @param {number} [ratio] pixels a CSS pixel
 * @returns {CanvasRenderingContext2D} drawing in CSS pixels
 */
export function fit(canvas, width, height, ratio = globalThis.devicePixelRatio || 1) {
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
  const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  ctx.setTransform(w / width, 0, 0, h / height, 0, 0);
  return ctx;
}
