/**
 * Decoded pictures side by side, as what lies under the plane: each is what the decoder makes of the place it stands at.
 *
 * @import { Camera } from "../../kernel/camera.js"
 * @import { Rgb } from "../../kernel/types.js"
 * @import { Shape } from "../images.js"
 * @import { Axes } from "./frame.js"
 */

import { Atlas, inkInto } from "../pixels.js";
import { codeAt } from "./frame.js";

const CELL = 24; // pixels of a picture
const COLOURED = 31; // of one in colour, whose ground hides what is small in it
const TURNS = 5; // while a film plays each picture is made anew every so many frames

/**
 * @typedef {object} Ground what the lattice shows
 * @property {string} film changes where no picture may stay, not even while things move
 * @property {string} moment changes with what all places decode to
 * @property {ArrayLike<number>} u the code that all are like in what the plane does not show
 * @property {Axes} axes
 * @property {(u: Float32Array, out: Float32Array, row: number) => Float32Array} decode a code, in the row of pictures that it stands in
 * @property {number} [rows] of pictures, where no dimension goes upwards; else as many as there is room for
 */

export class Lattice {
  /** @param {Shape} shape of an image */
  constructor(shape) {
    this.shape = shape;
    this.atlas = new Atlas(shape);
    this.pixels = new Float32Array(shape[0] * shape[1] * shape[2]);
    this.made = "";
    this.framed = "";
    this.turn = 0;
    this.whole = false; // whether all pictures are of one moment
  }

  /**
   * How many pictures there are across and up.
   * @param {Pick<Camera, "width" | "height">} camera
   * @param {number} [rows]
   */
  count({ width, height }, rows = 0) {
    if (rows) return { across: Math.max(3, Math.round((width * rows) / height)), up: rows };
    const across = Math.max(3, Math.round(width / (this.shape[2] === 1 ? CELL : COLOURED)));
    return { across, up: Math.max(3, Math.round((height * across) / width)) };
  }

  /**
   * Make what is not of this moment; while things move a part of it.
   * @param {Camera} camera
   * @param {Ground} ground
   * @param {Rgb} colour
   * @param {boolean} moving
   * @returns {boolean} whether anything was made
   */
  make(camera, { film, moment, u, axes, decode, rows }, colour, moving) {
    const others = Array.from(u, (v, i) => (axes.includes(i) ? 0 : Number(v.toFixed(2))));
    const { across, up } = this.count(camera, rows);
    const framed = [film, axes, across, up, camera.extent, colour].join("|");
    const made = [framed, moment, others].join("|");
    if (made === this.made && (this.whole || moving)) return false;
    const sketch = moving && framed === this.framed;
    Object.assign(this, { made, framed, whole: !sketch });
    this.turn = (this.turn + 1) % TURNS;
    this.fill(camera, { across, up }, (i) => !sketch || i % TURNS === this.turn, (place, row) => decode(codeAt(place, u, axes, this.code(u)), this.pixels, row), colour);
    return true;
  }

  /** @param {ArrayLike<number>} u */
  code(u) {
    return this.buffer?.length === u.length ? this.buffer : (this.buffer = new Float32Array(u.length));
  }

  /** @type {Float32Array | undefined} */
  buffer;

  /**
   * @param {Camera} camera
   * @param {{ across: number, up: number }} count
   * @param {(i: number) => boolean} wanted
   * @param {(place: [number, number], row: number) => Float32Array} decoded
   * @param {Rgb} colour
   */
  fill({ extent: [left, right, bottom, top] }, { across, up }, wanted, decoded, colour) {
    const [rows, columns] = this.shape;
    const image = this.atlas.sized(across * columns, up * rows);
    for (let i = 0; i < across * up; i++) {
      if (!wanted(i)) continue;
      const [column, row] = [i % across, Math.floor(i / across)];
      const x = left + ((column + 0.5) / across) * (right - left);
      const y = top - ((row + 0.5) / up) * (top - bottom);
      inkInto(image, decoded([x, y], row), this.shape, colour, column * columns, row * rows);
    }
    /** @type {CanvasRenderingContext2D} */ (this.atlas.canvas.getContext("2d")).putImageData(image, 0, 0);
  }
}
