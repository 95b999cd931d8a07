/**
 * From a film and a place on its timeline to a model that can be asked anywhere. No DOM.
 *
 * @import { Film } from "../kernel/film.js"
 * @import { Extent } from "../kernel/types.js"
 * @import { Model, ModelForm, RasterModel } from "./types.js"
 */

import { Joint } from "./mixture.js";
import { Mlp } from "./mlp.js";
import { Raster, RasterPosterior, rasterJoint } from "./raster.js";

const ARRAYS = /** @type {const} */ ({ mlp: "weights", mixture: "components", grid: "field" }); // of the film, by kind of model

/** The model at one place, remembered for as long as the place is asked for. */
export class Learned {
  /**
   * @param {ModelForm} form
   * @param {Film} film
   * @param {Extent} extent of the plane
   */
  constructor(form, film, extent) {
    this.form = form;
    this.film = film;
    this.extent = extent;
    /** @type {{ at: number, version: number, model: Model } | null} */
    this.last = null;
  }

  /** What it says is that of its film. */
  get key() {
    return this.film.key;
  }

  /** Goes up where what a frame holds is altered. */
  get version() {
    return 0;
  }

  /**
   * What a frame holds, where something else is laid over it.
   * @param {Float32Array} row
   */
  altered(row) {
    return row;
  }

  /**
   * @param {number} at
   * @returns {Model | null} null before the first frame
   */
  model(at) {
    const place = this.film.clamp(at);
    const { version } = this;
    if (this.last?.at === place && this.last.version === version && this.film.have) return this.last.model;
    const row = this.row(at);
    if (!row) return null;
    this.last = { at: place, version, model: built(this.form, this.altered(row), this.extent) };
    return this.last.model;
  }

  /** The model as it was recorded, whatever lies over it. @param {number} at */
  recorded(at) {
    const row = this.row(at);
    return row && built(this.form, row, this.extent);
  }

  /** What the film holds at a place. @param {number} at */
  row(at) {
    return this.film.row(ARRAYS[this.form.kind], this.film.clamp(at));
  }
}

/**
 * @param {ModelForm} form
 * @param {Float32Array} row a frame's weights, components or field
 * @param {Extent} extent
 * @returns {Model}
 */
function built(form, row, extent) {
  if (form.kind === "mlp") return new Mlp(form.sizes, form.activation, row, form.features);
  return form.kind === "mixture" ? new Joint(row, form.prior) : raster(form, row, extent);
}

/**
 * @param {RasterModel} model
 * @param {Float32Array} row (C, ny, nx)
 * @param {Extent} extent
 */
export function raster({ what, nx, ny, prior, smooth = true }, row, extent) {
  const cells = nx * ny;
  const grid = { nx, ny, extent };
  const of = (/** @type {number} */ label) => new Raster(row.subarray(label * cells, (label + 1) * cells), grid, smooth);
  const classes = Array.from({ length: row.length / cells }, (_, label) => of(label));
  return what === "joint" ? rasterJoint(classes, prior) : new RasterPosterior(classes);
}
