/**
 * A film as the browser keeps it: pieces put together, frames between frames. No DOM.
 *
 * @import { FilmBlock, NdArray } from "./types.js"
 */

/**
 * @typedef {object} Frames of one array
 * @property {number} row numbers of a frame
 * @property {number[]} shape of a frame
 * @property {number | undefined} step what `data` are whole multiples of, where they are
 * @property {Float32Array | Int16Array} data one flat row a frame
 * @property {{ place: number, values: Float32Array } | null} last the row that was asked for last
 */

/** The frames of one run so far, each array one flat row a frame; whole multiples of a step stay what they are. */
export class Film {
  /**
   * @param {string} key
   * @param {number} total
   */
  constructor(key, total) {
    this.key = key;
    this.total = total;
    this.have = 0;
    this.complete = false;
    this.once = false;
    this.axis = "step";
    this.steps = new Int32Array(total);
    /** @type {Record<string, Frames>} */
    this.arrays = {};
    /** @type {Record<string, Float64Array>} */
    this.scalars = {};
    /** @type {Record<string, number>} known at its end */
    this.summary = {};
    /** @type {Record<string, "linear" | "step">} */
    this.interpolation = {};
  }

  /**
   * @param {FilmBlock} block
   * @returns {boolean} whether it fits: false where frames before it are missing
   */
  take(block) {
    if (block.from > this.have) return false;
    const frames = block.steps.shape[0];
    this.steps.set(block.steps.data, block.from);
    for (const [name, array] of Object.entries(block.arrays)) {
      const { data, step } = array;
      const known = (this.arrays[name] ??= room(array, this.total));
      const { row } = known;
      if (data.length !== frames * row || known.step !== step) throw new Error(`the rows of ${name} changed their length or their step`);
      known.data.set(data, block.from * row);
      known.last = null;
    }
    for (const [name, { data }] of Object.entries(block.scalars)) {
      (this.scalars[name] ??= new Float64Array(this.total)).set(data, block.from);
    }
    this.have = Math.max(this.have, block.from + frames);
    this.describe(block);
    return true;
  }

  /** What is said of the film, not of its frames. @param {FilmBlock} block */
  describe({ complete, once = false, axis = "step", summary = {}, interpolation = {} }) {
    this.complete ||= complete;
    Object.assign(this, { once, axis, summary, interpolation });
  }

  /**
   * The frame drawn at a place on the timeline: the last one there is, where there are fewer.
   * @param {number} at
   */
  clamp(at) {
    return Math.max(0, Math.min(at, this.have - 1));
  }

  /** What its arrays take. */
  get bytes() {
    return Object.values(this.arrays).reduce((sum, { data }) => sum + data.byteLength, 0);
  }

  /**
   * One row, interpolated as the film declares. Whoever has it may keep it, for it never changes, and must not change it: of
   * the same place everybody has the same.
   * @param {string} name
   * @param {number} at may lie between two frames
   * @returns {Float32Array | null} null before the first frame
   */
  row(name, at) {
    const array = this.arrays[name];
    if (!array || !this.have) return null;
    const { row, data, step } = array;
    const place = this.placeOf(name, at);
    if (Number.isInteger(place) && step === undefined) return /** @type {Float32Array} */ (data.subarray(place * row, (place + 1) * row));
    if (array.last?.place !== place) {
      const values = new Float32Array(row);
      this.rowInto(name, place, values);
      array.last = { place, values };
    }
    return array.last.values;
  }

  /**
   * The same, in numbers of the caller's own: nothing is kept, and nothing is left to be collected.
   * @param {string} name
   * @param {number} at
   * @param {Float32Array} out as long as a row
   * @returns {Float32Array | null} `out`, or null before the first frame
   */
  rowInto(name, at, out) {
    const array = this.arrays[name];
    if (!array || !this.have) return null;
    const { row, data, step = 1 } = array;
    const place = this.placeOf(name, at);
    const first = Math.floor(place);
    const from = data.subarray(first * row, (first + 1) * row);
    return tween(from, place > first ? data.subarray((first + 1) * row, (first + 2) * row) : from, place - first, out, step);
  }

  /**
   * Where an array is read: it lies between frames only where the array is blended.
   * @param {string} name
   * @param {number} at
   */
  placeOf(name, at) {
    const place = this.clamp(at);
    return this.interpolation[name] === "step" ? Math.floor(place) : place;
  }

  /**
   * A number that is read, of the frame reached last: it was measured there, and of no model between two frames.
   * @param {string} name
   * @param {number} at may lie between two frames
   */
  scalar(name, at) {
    return this.scalars[name] && this.have ? this.scalars[name][Math.floor(this.clamp(at))] : NaN;
  }

  /**
   * A number on the straight line between two frames, as weights are: for what is drawn, and for what a model is made of.
   * @param {string} name
   * @param {number} at
   */
  between(name, at) {
    const place = this.clamp(at);
    const from = this.scalar(name, place);
    return from + (this.scalar(name, Math.ceil(place)) - from) * (place - Math.floor(place));
  }
}

/**
 * Room for all frames of an array of a film.
 * @param {NdArray} block some of its frames
 * @param {number} total
 * @returns {Frames}
 */
function room({ shape: [, ...shape], step }, total) {
  const row = shape.reduce((n, side) => n * side, 1);
  const data = step === undefined ? new Float32Array(total * row) : new Int16Array(total * row);
  return { row, shape, step, data, last: null };
}

/**
 * @param {Float32Array | Int16Array} from
 * @param {Float32Array | Int16Array} to
 * @param {number} t from 0 to 1
 * @param {Float32Array} [out]
 * @param {number} [step] what both are multiples of
 * @returns {Float32Array}
 */
export function tween(from, to, t, out = new Float32Array(from.length), step = 1) {
  for (let i = 0; i < from.length; i++) out[i] = step * (from[i] + (to[i] - from[i]) * t);
  return out;
}
