/**
 * Films as the browser keeps them: pieces put together, frames between frames. No DOM; lives as long as the page.
 *
 * @import { FilmPiece } from "./types.js"
 */

const MOST = 24; // films kept; a session looks at few at a time

/** The frames of one run so far, each array one flat row a frame. */
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
    this.steps = new Int32Array(total);
    /** @type {Record<string, { row: number, shape: number[], data: Float32Array }>} */
    this.arrays = {};
    /** @type {Record<string, Float64Array>} */
    this.scalars = {};
  }

  /**
   * @param {FilmPiece} piece
   * @returns {boolean} whether it fits: false where frames before it are missing
   */
  take(piece) {
    if (piece.from > this.have) return false;
    const frames = piece.steps.shape[0];
    this.steps.set(piece.steps.data, piece.from);
    for (const [name, { shape, data }] of Object.entries(piece.arrays)) {
      const row = shape.slice(1).reduce((n, side) => n * side, 1);
      const known = this.arrays[name] ?? { row, shape: shape.slice(1), data: new Float32Array(this.total * row) };
      if (known.row !== row) throw new Error(`the rows of ${name} changed their length`);
      known.data.set(data, piece.from * row);
      this.arrays[name] = known;
    }
    for (const [name, { data }] of Object.entries(piece.scalars)) {
      (this.scalars[name] ??= new Float64Array(this.total)).set(data, piece.from);
    }
    this.have = Math.max(this.have, piece.from + frames);
    this.complete ||= piece.complete;
    return true;
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
   * @returns {Float32Array | null} one row, interpolated linearly; null before the first frame
   */
  row(name, at) {
    const array = this.arrays[name];
    if (!array || !this.have) return null;
    const place = this.clamp(at);
    const first = Math.floor(place);
    const t = place - first;
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
}

/**
 * @param {Float32Array} from
 * @param {Float32Array} to
 * @param {number} t from 0 to 1
 * @returns {Float32Array}
 */
export function tween(from, to, t) {
  return from.map((value, i) => value + (to[i] - value) * t);
}

/** @type {Map<string, Film>} */
const kept = new Map();

/**
 * Put a piece into its film.
 * @param {FilmPiece} piece
 * @returns {{ film: Film, gap: boolean }} gap: frames before the piece are missing, the whole must be asked for
 */
export function absorb(piece) {
  let film = kept.get(piece.key);
  if (!film || film.total !== piece.total) film = new Film(piece.key, piece.total);
  kept.delete(piece.key);
  kept.set(piece.key, film); // youngest last
  const gap = !film.take(piece);
  if (kept.size > MOST) kept.delete(/** @type {string} */ (kept.keys().next().value));
  return { film, gap };
}

/** Forget all films; for tests. */
export function forgetFilms() {
  kept.clear();
}
