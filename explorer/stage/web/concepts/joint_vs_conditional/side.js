/**
 * One side's learned model at a place of its film: with weights set by hand over it, and the priors that it is given. No DOM.
 *
 * @import { Film } from "../../kernel/film.js"
 * @import { Extent } from "../../kernel/types.js"
 * @import { Model, ModelForm } from "../../plane/types.js"
 * @import { Edits } from "./machine/edits.js"
 */

import { Learned } from "../../plane/learned.js";
import { withPrior } from "./priors.js";

export class LearnedSide extends Learned {
  /**
   * @param {ModelForm} form
   * @param {Film} film
   * @param {Extent} extent
   * @param {Edits | null} [edits] made by hand in this film
   */
  constructor(form, film, extent, edits = null) {
    super(form, film, extent);
    this.edits = edits;
    /** @type {number | null} of A, which it is given */
    this.prior = null;
    /** @type {{ from: Model, prior: number | null, model: Model } | null} */
    this.given = null;
  }

  get key() {
    return `${this.film.key} ${this.prior}`;
  }

  get version() {
    return this.edits?.version ?? 0;
  }

  /** @param {Float32Array} row */
  altered(row) {
    return this.edits?.applied(row) ?? row;
  }

  /**
   * The model as it was learned, with its own priors.
   * @param {number} at
   */
  learned(at) {
    return super.model(at);
  }

  /**
   * @param {number} at
   * @returns {Model | null}
   */
  model(at) {
    const from = this.learned(at);
    if (!from) return null;
    if (this.given?.from !== from || this.given.prior !== this.prior) this.given = { from, prior: this.prior, model: withPrior(from, this.prior) };
    return this.given.model;
  }
}
