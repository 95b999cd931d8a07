/**
 * The exact answer of the world, and its fields, each computed once for a grid.
 *
 * @import { Field, Grid, Scene } from "./types.js"
 */

import { exactModel, fieldOf, scales } from "./models.js";

const MOST = 6; // grids kept: coarse and fine of both panels, before and after a resize

export class Exact {
  /** @param {Scene} scene */
  constructor(scene) {
    this.data = scene.exact.components.data;
    this.model = exactModel(scene.exact);
    /** @type {Map<string, Field>} */
    this.fields = new Map();
    const cells = { nx: 90, ny: 78, extent: scene.extent };
    this.scales = scales(fieldOf(this.model, cells));
    this.key = [this.data.length, ...this.data.slice(0, 5), ...this.data.slice(-5)].join();
  }

  /** @param {Scene} scene */
  fits({ exact: { components } }) {
    return components.data.length === this.data.length && components.data.every((v, i) => v === this.data[i]);
  }

  /**
   * @param {Grid} grid
   * @returns {Field}
   */
  field(grid) {
    const key = [grid.nx, grid.ny, ...grid.extent].join();
    const known = this.fields.get(key) ?? fieldOf(this.model, grid);
    this.fields.delete(key);
    this.fields.set(key, known);
    if (this.fields.size > MOST) this.fields.delete(/** @type {string} */ (this.fields.keys().next().value));
    return known;
  }
}
