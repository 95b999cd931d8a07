/**
 * A digit drawn by hand: its strokes, the paper that they lie on, and the image of the data's form that it is. It outlives
 * a mount; as a text it is that image. No DOM.
 *
 * @import { Point } from "../kernel/types.js"
 * @import { Shape } from "./images.js"
 */

import { draw, segment, shrunk } from "./brush.js";
import { CUTS, centred } from "./centring.js";
import { pack, unpack } from "./packing.js";

export const PAPER = 112; // cells a side: four times MNIST's
const BRUSH = { radius: 6, soft: 4 };
const STEP = 0.5; // cells that a hand must move to be heard
const MOST = 4000; // points of all strokes

/** @param {Point} at @returns {Point} */
const cell = ([x, y]) => [PAPER * x, PAPER * y];

export class Drawing {
  /** @param {Shape} shape of the data's images: one of `CUTS`, grey */
  constructor([rows, columns, channels]) {
    if (!Drawing.fits([rows, columns, channels])) throw new Error(`no digits are drawn of ${rows} by ${columns} by ${channels}`);
    this.pixels = rows;
    /** @type {Point[][]} in shares of the paper */
    this.strokes = [];
    /** @type {Float32Array | null} an image that came as a text and lies under the strokes */
    this.under = null;
    this.paper = new Float32Array(PAPER * PAPER);
    this.down = false;
    this.version = 0; // changes with all that is seen
    /** @type {{ version: number, values: Float32Array | null }} */
    this.made = { version: 0, values: null };
  }

  /** Whether a world's digits can be drawn. @param {Shape} shape */
  static fits([rows, columns, channels]) {
    return rows === columns && channels === 1 && rows in CUTS;
  }

  get empty() {
    return !this.strokes.length && !this.under;
  }

  /** @param {Point} at in shares of the paper */
  begin(at) {
    this.down = true;
    this.strokes.push([at]);
    draw(this.paper, PAPER, [cell(at)], BRUSH);
    this.version++;
  }

  /** @param {Point[]} places */
  move(places) {
    if (!this.down) return;
    const points = this.strokes[this.strokes.length - 1];
    for (const at of places) {
      const [from, to] = [cell(points[points.length - 1]), cell(at)];
      if (!(Math.hypot(to[0] - from[0], to[1] - from[1]) >= STEP) || this.length >= MOST) continue;
      points.push(at);
      segment(this.paper, PAPER, from, to, BRUSH);
      this.version++;
    }
  }

  end() {
    this.down = false;
  }

  get length() {
    return this.strokes.reduce((sum, points) => sum + points.length, 0);
  }

  /** Take back the last stroke, or where there is none what lies under them. */
  undo() {
    if (!this.strokes.pop()) this.under = null;
    this.redraw();
  }

  clear() {
    this.strokes = [];
    this.under = null;
    this.redraw();
  }

  redraw() {
    this.down = false;
    this.paper.fill(0);
    if (this.under) spread(this.under, this.pixels, this.paper);
    for (const points of this.strokes) draw(this.paper, PAPER, points.map(cell), BRUSH);
    this.version++;
  }

  /**
   * The image, as an address has it: the same wherever it is seen.
   * @returns {Float32Array | null} of all pixels, 0 to 1; null where nothing is drawn
   */
  values() {
    if (this.made.version !== this.version) this.made = { version: this.version, values: unpack(pack(this.image()), this.pixels ** 2) };
    return this.made.values;
  }

  /** What came as an image is where it belongs, and what is drawn on it stays where it was drawn. */
  image() {
    const { under, strokes, pixels, paper } = this;
    if (!strokes.length) return under ?? new Float32Array(0);
    if (!under) return centred(strokes, pixels);
    return shrunk(paper, PAPER, pixels); // which holds both
  }

  /** @returns {string} none where nothing is drawn */
  get text() {
    const values = this.values();
    return values ? pack(values) : "";
  }

  /**
   * @param {unknown} text from anywhere; none: an empty paper
   * @returns {boolean} whether it is a drawing: if not, all stays as it was
   */
  load(text) {
    if (text === this.text) return true; // it keeps its strokes
    const under = unpack(text, this.pixels ** 2);
    if (!under && text !== "") return false;
    this.strokes = [];
    this.under = under;
    this.redraw();
    return true;
  }
}

/**
 * Fill the paper with an image, each pixel a square.
 * @param {Float32Array} values
 * @param {number} pixels
 * @param {Float32Array} paper
 */
function spread(values, pixels, paper) {
  const block = PAPER / pixels;
  for (let k = 0; k < paper.length; k++) paper[k] = values[Math.floor(k / PAPER / block) * pixels + Math.floor((k % PAPER) / block)];
}
