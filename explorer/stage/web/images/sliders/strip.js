/**
 * The previews of one dimension in a canvas: pictures decoded along it, with all other dimensions where they are.
 *
 * @import { Rgb } from "../../kernel/types.js"
 * @import { Shape } from "../images.js"
 * @import { Sizes } from "./sizes.js"
 *
 * @typedef {object} Previews what strips show beside the code
 * @property {Shape} shape
 * @property {Rgb} colour
 * @property {boolean} moving
 * @property {(u: Float32Array, out: Float32Array) => Float32Array} decode
 */

import { h } from "../../kernel/dom.js";
import { Atlas, inkInto } from "../pixels.js";
import { ENDS, spacing } from "./sizes.js";

const TURNS = 2; // while a code moves, one picture of so many is made anew, in turn

export class Strip {
  /** @param {number} index of its dimension */
  constructor(index) {
    this.index = index;
    this.element = h("canvas", { class: "dim-strip", "aria-hidden": "true" });
    this.key = "";
    this.u = new Float32Array(0);
    this.turn = 0;
    this.whole = false; // whether all pictures are of one code
  }

  /**
   * @param {string} key of all but the code
   * @param {ArrayLike<number>} u
   * @param {boolean} moving whether a sketch will do
   * @returns {boolean} whether it must be drawn anew; that its own dimension moved is no reason
   */
  stale(key, u, moving) {
    return key !== this.key || (!this.whole && !moving) || this.u.some((value, k) => k !== this.index && value !== u[k]);
  }

  /**
   * @param {string} key
   * @param {ArrayLike<number>} u
   * @param {Sizes} sizes
   * @param {Previews} of
   */
  draw(key, u, { pictures, thumb, unit }, { shape, colour, moving, decode }) {
    const sketch = moving && key === this.key;
    this.turn = (this.turn + 1) % TURNS;
    Object.assign(this, { key, u: Float32Array.from(u), whole: !sketch });
    const [rows, columns, channels] = shape;
    const cell = Math.max(columns, Math.round((columns * spacing(pictures, unit)) / thumb)); // with what lies between two
    this.atlas ??= new Atlas(shape, this.element);
    const image = this.atlas.sized(cell * pictures, rows);
    const place = Float32Array.from(u);
    for (let k = 0; k < pictures; k++) {
      if (sketch && k % TURNS !== this.turn) continue;
      place[this.index] = ENDS * ((2 * k) / (pictures - 1) - 1);
      const values = decode(place, (this.values ??= new Float32Array(rows * columns * channels)));
      inkInto(image, values, shape, colour, k * cell + Math.floor((cell - columns) / 2));
    }
    /** @type {CanvasRenderingContext2D} */ (this.element.getContext("2d")).putImageData(image, 0, 0);
  }

  /** Show nothing. */
  clear() {
    if (!this.key) return;
    this.key = "";
    this.element.width = 1;
    this.atlas = undefined;
  }

  /** @type {Atlas | undefined} */
  atlas;
  /** @type {Float32Array | undefined} */
  values;
}
