/**
 * Images as pixels on a canvas: a grey one as ink on what lies under it, a coloured one as it is.
 *
 * @import { Rgb } from "../kernel/types.js"
 * @import { Shape } from "./images.js"
 *
 * @typedef {Pick<ImageData, "width" | "data">} Pixels
 */

import { h, set } from "../kernel/dom.js";

/**
 * @param {Pixels} image
 * @param {ArrayLike<number>} values 0 to 1, what lies outside as its edge
 * @param {Shape} shape
 * @param {Rgb} colour of the ink, where the image is grey
 * @param {number} [left] where in the image
 * @param {number} [top]
 */
export function inkInto({ width, data }, values, [rows, columns, channels], [r, g, b], left = 0, top = 0) {
  for (let row = 0, k = 0; row < rows; row++) {
    let at = 4 * ((top + row) * width + left);
    for (let column = 0; column < columns; column++, at += 4) {
      const grey = channels === 1;
      data[at] = grey ? r : 255 * values[k];
      data[at + 1] = grey ? g : 255 * values[k + 1];
      data[at + 2] = grey ? b : 255 * values[k + 2];
      data[at + 3] = grey ? 255 * values[k] : 255;
      k += channels;
    }
  }
}

/** @param {HTMLCanvasElement} canvas */
const context = (canvas) => /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));

/** A canvas of one image. */
export class Picture {
  /**
   * @param {Shape} shape
   * @param {string} label what it is, for who can't see it
   * @param {string} [classes] of the sheet
   */
  constructor(shape, label, classes = "") {
    this.shape = shape;
    this.element = h("canvas", { role: "img", "aria-label": label, class: `pixels ${classes}`.trim(), width: shape[1], height: shape[0] });
    this.image = context(this.element).createImageData(shape[1], shape[0]);
    this.shown = new Float32Array(shape[0] * shape[1] * shape[2]).fill(NaN);
    this.colour = "";
  }

  /** @param {string} label */
  name(label) {
    set(this.element, { "aria-label": label });
  }

  /**
   * @param {ArrayLike<number>} values
   * @param {Rgb} colour
   * @returns {boolean} whether it had to be painted anew
   */
  show(values, colour) {
    const { shown, image } = this;
    const same = this.colour === String(colour);
    if (same && shown.every((value, i) => value === values[i])) return false;
    this.colour = String(colour);
    shown.set(values);
    inkInto(image, values, this.shape, colour);
    context(this.element).putImageData(image, 0, 0);
    return true;
  }
}

/** Many images in one canvas: a strip, or the lattice under a plane. */
export class Atlas {
  /**
   * @param {Shape} shape of each
   * @param {HTMLCanvasElement} [canvas] that it fills
   */
  constructor(shape, canvas = h("canvas", { class: "pixels" })) {
    this.shape = shape;
    this.canvas = canvas;
    /** @type {ImageData | null} */
    this.image = null;
  }

  /**
   * Row by row from the top left; put on the canvas at once.
   * @param {number} columns
   * @param {number} count
   * @param {(i: number) => ArrayLike<number>} valuesOf an image; it may write over what it gave before
   * @param {Rgb} colour
   */
  paint(columns, count, valuesOf, colour) {
    const [rows, wide] = this.shape;
    const image = this.sized(columns * wide, Math.ceil(count / columns) * rows);
    image.data.fill(0);
    for (let i = 0; i < count; i++) inkInto(image, valuesOf(i), this.shape, colour, (i % columns) * wide, Math.floor(i / columns) * rows);
    context(this.canvas).putImageData(image, 0, 0);
  }

  /**
   * @param {number} width
   * @param {number} height
   */
  sized(width, height) {
    if (this.image?.width === width && this.image.height === height) return this.image;
    Object.assign(this.canvas, { width, height });
    return (this.image = context(this.canvas).createImageData(width, height));
  }
}
