/**
 * The exact answer of the world, and its fields, each computed once for a grid. Of real data nobody knows it: then `known`
 * is false, and whoever asks all the same is told no number.
 *
 * @import { Density, Field, Grid, NdArray, Scene } from "../kernel/types.js"
 */

import { Joint } from "./mixture.js";
import { exactModel, fieldOf, scales } from "./learned.js";
import { told } from "../concepts/joint_vs_conditional/priors.js";

let made = 0; // tells one answer from another

/** @type {Density} */
const UNKNOWN = { logDensity: () => NaN, margin: () => () => NaN, sample: () => [NaN, NaN] };

const MOST = 6; // grids kept: coarse and fine of both panels, before and after a resize

export class Exact {
  /** @param {Scene} scene */
  constructor(scene) {
    this.said = scene.exact;
    this.known = scene.exact !== null;
    this.base = scene.exact ? exactModel(scene.exact) : unknown(scene); // as the world is
    this.model = this.base; // as it is told
    this.peak = scene.real?.peak ?? 0;
    /** @type {number | null} */
    this.share = null;
    /** @type {Map<string, Field>} */
    this.fields = new Map();
    const cells = { nx: 90, ny: 78, extent: scene.extent };
    this.scales = this.known ? scales(fieldOf(this.model, cells)) : { peak: this.peak, whole: this.peak, error: 1 };
    this.made = made++;
    this.key = String(this.made);
  }

  /** Answer as if A had this share; the scales stay those of the world. @param {number | null} share */
  tell(share) {
    this.key = `${this.made} ${share}`;
    if (this.share !== share) this.model = told(this.base, share);
    this.share = share;
  }

  /** @param {Scene} scene */
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
    const key = [grid.nx, grid.ny, ...grid.extent, this.share].join();
    const known = this.fields.get(key) ?? fieldOf(this.model, grid);
    this.fields.delete(key);
    this.fields.set(key, known);
    if (this.fields.size > MOST) this.fields.delete(/** @type {string} */ (this.fields.keys().next().value));
    return known;
  }
}

/** @param {Scene} scene of real data */
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
