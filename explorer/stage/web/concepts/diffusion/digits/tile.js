/**
 * One image with its caption: ink on paper, what is real in one colour and what is made in another; or a difference, on both sides of
 * zero.
 *
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { Cells } from "./masks.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { inkInto } from "../../../images/pixels.js";
import { knows } from "./masks.js";
import { pixelsOf } from "./sampling.js";

const SIDE = 28; // pixels of a digit

/**
 * @typedef {object} Inks
 * @property {Rgb} made
 * @property {Rgb} [real] where the mask says known
 * @property {Rgb} [minus] for what is below zero: then 0 is paper, and `made` what is above
 */

export class Tile {
  /** @param {string} [classes] */
  constructor(classes = "") {
    this.canvas = h("canvas", { role: "img", class: "pixels", width: SIDE, height: SIDE });
    this.frame = h("div", { class: "digit-frame" }, this.canvas);
    this.caption = h("figcaption");
    this.element = h("figure", { class: `tile ${classes}`.trim() }, this.frame, this.caption);
    const context = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext("2d"));
    this.context = context;
    this.image = context.createImageData(SIDE, SIDE);
    this.shown = "";
  }

  /**
   * @param {string} key changes with all that is drawn
   * @param {ArrayLike<number>} values (784,) from -1 to 1, what lies outside as its edge
   * @param {Inks} inks
   * @param {Cells | null} [cells] which are known
   * @returns {boolean} whether it had to be painted anew
   */
  show(key, values, inks, cells = null) {
    if (key === this.shown) return false;
    this.shown = key;
    this.sized(SIDE);
    ink(this.image.data, values, inks, cells);
    this.context.putImageData(this.image, 0, 0);
    return true;
  }

  /**
   * An image in colour, from -1 to 1.
   * @param {string} key
   * @param {ArrayLike<number>} values (side, side, 3)
   * @param {number} side
   */
  showColour(key, values, side) {
    if (key === this.shown) return false;
    this.shown = key;
    this.sized(side);
    inkInto(this.image, pixelsOf(values), [side, side, 3], [0, 0, 0]);
    this.context.putImageData(this.image, 0, 0);
    return true;
  }

  /** Take an image of so many pixels. @param {number} side */
  sized(side) {
    if (this.image.width === side) return;
    Object.assign(this.canvas, { width: side, height: side });
    this.image = this.context.createImageData(side, side);
  }

  /** Show nothing. */
  clear() {
    this.shown = "";
    this.context.clearRect(0, 0, this.image.width, this.image.height);
  }

  /** @param {string} text @param {string} [label] for who can't see it */
  name(text, label = text) {
    write(this.caption, text);
    set(this.canvas, { "aria-label": label });
  }
}

/**
 * @param {Uint8ClampedArray} data
 * @param {ArrayLike<number>} values
 * @param {Inks} inks
 * @param {Cells | null} cells
 */
export function ink(data, values, { made, real = made, minus }, cells) {
  for (let k = 0; k < SIDE * SIDE; k++) {
    const value = values[k];
    const colour = minus && value < 0 ? minus : cells && knows(cells, k) ? real : made;
    data[4 * k] = colour[0];
    data[4 * k + 1] = colour[1];
    data[4 * k + 2] = colour[2];
    data[4 * k + 3] = 255 * (minus ? Math.abs(value) : (value + 1) / 2); // clamped by the array
  }
}
