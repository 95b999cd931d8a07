/**
 * The exact answer of a world, and its fields, each computed once for a grid. Of real data nobody knows it: then `known` is
 * false, and whoever asks all the same is told no number.
 *
 * @import { Grid, NdArray } from "../kernel/types.js"
 * @import { Density, ExactScene, Field, PlaneOwn } from "./types.js"
 */

import { LruCache } from "../kernel/cache.js";
import { Boxes } from "./boxes.js";
import { fieldOf, scales } from "./fields.js";
import { Joint, Mixture } from "./mixture.js";

let made = 0; // tells one answer from another

/** @type {Density} */
const UNKNOWN = { logDensity: () => NaN, margin: () => () => NaN, sample: () => [NaN, NaN] };

const MOST = 6; // grids kept: coarse and fine of two panels, before and after a resize

/** @typedef {Pick<PlaneOwn, "extent" | "exact" | "real">} PlaneWorld where data come from: a law, or who knows */

export class Exact {
  /** @param {PlaneWorld} world */
  constructor(world) {
    this.said = world.exact;
    this.known = world.exact !== null;
    this.base = world.exact ? exactModel(world.exact) : unknown(world); // as the world is
    this.model = this.base; // by which it answers
    this.peak = world.real?.peak ?? 0;
    /** @type {LruCache<Field>} */
    this.fields = new LruCache(MOST);
    const cells = { nx: 90, ny: 78, extent: world.extent };
    this.scales = this.known ? scales(fieldOf(this.model, cells)) : { peak: this.peak, whole: this.peak, error: 1 };
    this.made = made++;
    this.name = ""; // of the model by which it answers
    this.key = String(this.made);
  }

  /**
   * Answer by another model of the same classes; the scales stay those of the world.
   * @param {Joint} model
   * @param {string} name tells it from others
   */
  use(model, name) {
    this.model = model;
    this.name = name;
    this.key = `${this.made} ${name}`;
  }

  /** @param {PlaneWorld} world */
  fits({ exact, real }) {
    if (!exact || !this.said) return exact === this.said && real?.peak === this.peak && String(real.shares) === String(this.base.prior);
    const { kind, classes, prior } = this.said;
    const same = exact.kind === kind && exact.classes.length === classes.length && String(exact.prior) === String(prior);
    return same && exact.classes.every(({ data }, label) => equal(data, classes[label].data));
  }

  /**
   * @param {Grid} grid
   * @returns {Field}
   */
  field(grid) {
    const name = [grid.nx, grid.ny, ...grid.extent, this.key].join();
    return this.fields.get(name, () => fieldOf(this.model, grid));
  }
}

/**
 * @param {ExactScene} exact
 * @returns {Joint}
 */
export function exactModel({ kind, classes, prior }) {
  const Kind = kind === "boxes" ? Boxes : Mixture;
  const densities = classes.map(({ data }) => new Kind(/** @type {Float32Array} */ (data)));
  return new Joint(densities, prior ?? classes.map(() => 1 / classes.length));
}

/** @param {PlaneWorld} world of real data */
function unknown({ real }) {
  const shares = real?.shares ?? [];
  return new Joint(shares.map(() => UNKNOWN), shares);
}

/**
 * @param {NdArray["data"]} a
 * @param {NdArray["data"]} b
 */
function equal(a, b) {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
