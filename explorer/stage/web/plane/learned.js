/**
 * From a panel of the scene and a place on the timeline to a model that can be asked anywhere. No DOM.
 *
 * @import { Extent, Field, Model, PanelScene, RasterModel, Scene } from "../kernel/types.js"
 * @import { Edits } from "../concepts/joint_vs_conditional/machine/edits.js"
 * @import { Film } from "../kernel/film.js"
 */

import { Boxes } from "./boxes.js";
import { chancesOf, densityAt } from "./chances.js";
import { Joint, Mixture } from "./mixture.js";
import { Mlp } from "./mlp.js";
import { Raster, RasterPosterior, rasterJoint } from "./raster.js";
import { fieldOf, told } from "../concepts/joint_vs_conditional/priors.js";

export { fieldOf };

const ARRAYS = /** @type {const} */ ({ mlp: "weights", mixture: "components", grid: "field" }); // of the film, by kind of model

/** The model at one place, remembered for as long as the place is asked for. */
export class Learned {
  /**
   * @param {PanelScene} panel
   * @param {Film} film
   * @param {Extent} extent of the scene
   * @param {Edits | null} [edits] made by hand in this film
   */
  constructor(panel, film, extent, edits = null) {
    this.panel = panel;
    this.film = film;
    this.extent = extent;
    this.edits = edits;
    /** @type {{ at: number, made: number, model: Model } | null} */
    this.last = null;
    /** @type {number | null} the share of A that it is told */
    this.share = null;
    /** @type {{ from: Model, share: number | null, model: Model } | null} */
    this.toldLast = null;
  }

  /** What it says is that of its film, told this share. */
  get key() {
    return `${this.film.key} ${this.share}`;
  }

  /**
   * The model at one place, told what it is told.
   * @param {number} at
   * @returns {Model | null} null before the first frame
   */
  model(at) {
    const from = this.untold(at);
    if (!from) return null;
    if (this.toldLast?.from !== from || this.toldLast.share !== this.share) this.toldLast = { from, share: this.share, model: told(from, this.share) };
    return this.toldLast.model;
  }

  /**
   * The model at one place, as it was learned.
   * @param {number} at
   * @returns {Model | null} null before the first frame
   */
  untold(at) {
    const place = this.film.clamp(at);
    const made = this.edits?.version ?? 0;
    if (this.last?.at === place && this.last.made === made && this.film.have) return this.last.model;
    const row = this.row(at);
    if (!row) return null;
    this.last = { at: place, made, model: built(this.panel.model, this.edits?.applied(row) ?? row, this.extent) };
    return this.last.model;
  }

  /** The model as it was recorded, whatever was edited since. @param {number} at */
  recorded(at) {
    const row = this.row(at);
    return row && built(this.panel.model, row, this.extent);
  }

  /** What the film holds at a place. @param {number} at */
  row(at) {
    return this.film.row(ARRAYS[this.panel.model.kind], this.film.clamp(at));
  }
}

/**
 * @param {PanelScene["model"]} model
 * @param {Float32Array} row a frame's weights, components or field
 * @param {Extent} extent
 * @returns {Model}
 */
function built(model, row, extent) {
  if (model.kind === "mlp") return new Mlp(model.sizes, model.activation, row, model.features);
  return model.kind === "mixture" ? new Joint(row, model.prior) : raster(model, row, extent);
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

/**
 * @param {NonNullable<Scene["exact"]>} exact
 * @returns {Joint}
 */
export function exactModel({ kind, classes, prior }) {
  const Kind = kind === "boxes" ? Boxes : Mixture;
  const densities = classes.map(({ data }) => new Kind(/** @type {Float32Array} */ (data)));
  return new Joint(densities, prior ?? classes.map(() => 1 / classes.length));
}

/**
 * What can be said about one point.
 * @param {Model} model
 * @param {number} x
 * @param {number} y
 * @returns {{ chances: number[], top: number, logs: number[], density: number | null }} `top`: the likeliest class
 */
export function answer(model, x, y) {
  const logs = model.logs(x, y);
  const chances = chancesOf(logs);
  const top = chances.indexOf(Math.max(...chances));
  return { chances, top, logs, density: model.joint ? Math.exp(model.logMarginal(x, y)) : null };
}

/**
 * The scales on which densities and their errors are drawn: from the exact answer alone, so that they stay.
 * @param {Field} exact
 * @returns {{ peak: number, whole: number, error: number }} peaks of p(x, y) and of p(x), and a round number about half of that
 */
export function scales({ log, joint }) {
  let peak = 0;
  let marginal = 0;
  for (let i = 0; joint && i < log[0].length; i++) {
    for (const own of log) peak = Math.max(peak, Math.exp(own[i]));
    marginal = Math.max(marginal, densityAt(log, i));
  }
  return { peak, whole: marginal, error: round(marginal / 2) };
}

/**
 * The next lower 1, 2 or 5 times a power of ten.
 * @param {number} value
 */
export function round(value) {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (value / power >= 5 ? 5 : value / power >= 2 ? 2 : 1);
}
