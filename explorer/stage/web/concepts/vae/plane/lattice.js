/**
 * Decoded pictures side by side, as what lies under the plane: each is what the decoder makes of the place it stands at.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { Shape } from "../../../images/images.js"
 * @import { LatentModel } from "../../../images/latent.js"
 * @import { Axes } from "./frame.js"
 */

import { Atlas, inkInto } from "../../../images/pixels.js";
import { codeAt } from "./frame.js";

const CELL = 24; // pixels of a picture
const COLOURED = 31; // of one in colour, whose ground hides what is small in it
const TURNS = 5; // while a film plays each picture is made anew every so many frames

/**
 * @typedef {object} Ground what the lattice shows
 * @property {LatentModel} model
 * @property {number} at
 * @property {ArrayLike<number>} u the code that all are like in what the plane does not show
 * @property {Axes} axes
 */

export class Lattice {
  /** @param {Shape} shape of an image */
  constructor(shape) {
    this.shape = shape;
    this.atlas = new Atlas(shape);
    this.made = "";
    this.framed = "";
    this.turn = 0;
    this.whole = false; // whether all pictures are of one moment
  }

  /**
   * How many pictures there are across and up.
   * @param {Pick<Camera, "width" | "height">} camera
   */
  count({ width, height }) {
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
  make(camera, { model, at, u, axes }, colour, moving) {
    const others = Array.from(u, (v, i) => (axes.includes(i) ? 0 : Number(v.toFixed(2))));
    const { across, up } = this.count(camera);
    const framed = [model.film.key, axes, across, up, camera.extent, colour].join("|");
    const made = [framed, at, model.film.have, others].join("|");
    if (made === this.made && (this.whole || moving)) return false;
    const sketch = moving && framed === this.framed;
    Object.assign(this, { made, framed, whole: !sketch });
    this.turn = (this.turn + 1) % TURNS;
    this.fill(camera, { across, up }, (i) => !sketch || i % TURNS === this.turn, (place) => model.decode(at, decoderCode(model, at, codeAt(place, u, axes, this.code(u))), this.values(model)), colour);
    return true;
  }

  /** @param {ArrayLike<number>} u */
  code(u) {
    return this.buffer?.length === u.length ? this.buffer : (this.buffer = new Float32Array(u.length));
  }

  /** @type {Float32Array | undefined} */
  buffer;

  /** @param {LatentModel} model */
  values({ images: { size } }) {
    return this.pixels?.length === size ? this.pixels : (this.pixels = new Float32Array(size));
  }

  /** @type {Float32Array | undefined} */
  pixels;

  /**
   * @param {Camera} camera
   * @param {{ across: number, up: number }} count
   * @param {(i: number) => boolean} wanted
   * @param {(place: [number, number]) => Float32Array} decoded
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
      inkInto(image, decoded([x, y]), this.shape, colour, column * columns, row * rows);
    }
    /** @type {CanvasRenderingContext2D} */ (this.atlas.canvas.getContext("2d")).putImageData(image, 0, 0);
  }
}

/**
 * A code as the decoder takes it.
 * @param {LatentModel} model
 * @param {number} at
 * @param {Float32Array} u in units of the prior
 */
function decoderCode(model, at, u) {
  return model.certain ? model.standardization(at).draw(u) : u;
}
