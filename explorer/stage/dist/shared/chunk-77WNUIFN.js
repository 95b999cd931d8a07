// explorer/stage/web/kernel/film.js
var Film = class {
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
    this.arrays = {};
    this.scalars = {};
    this.summary = {};
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
    for (const [name, { shape, data }] of Object.entries(block.arrays)) {
      const row = shape.slice(1).reduce((n, side) => n * side, 1);
      const known = this.arrays[name] ?? { row, shape: shape.slice(1), data: new Float32Array(this.total * row) };
      if (known.row !== row) throw new Error(`the rows of ${name} changed their length`);
      known.data.set(data, block.from * row);
      this.arrays[name] = known;
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
  /**
   * @param {string} name
   * @param {number} at may lie between two frames
   * @returns {Float32Array | null} one row, interpolated as the film declares; null before the first frame
   */
  row(name, at) {
    const array = this.arrays[name];
    if (!array || !this.have) return null;
    const place = this.clamp(at);
    const first = Math.floor(place);
    const t = this.interpolation[name] === "step" ? 0 : place - first;
    const start = first * array.row;
    if (t === 0) return array.data.subarray(start, start + array.row);
    return tween(array.data.subarray(start, start + array.row), array.data.subarray(start + array.row, start + 2 * array.row), t);
  }
  /**
   * @param {string} name
   * @param {number} frame
   */
  scalar(name, frame) {
    return this.scalars[name] && this.have ? this.scalars[name][Math.round(this.clamp(frame))] : NaN;
  }
};
function tween(from, to, t) {
  return from.map((value, i) => value + (to[i] - value) * t);
}

export {
  Film,
  tween
};
