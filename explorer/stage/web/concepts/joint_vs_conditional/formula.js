/**
 * How often a rule errs in a world whose formula is known: no points are drawn, p(x, y) is summed over the plane, on the same
 * cells as explorer/exact/bayes.py sums it. So no model can seem to beat the exact rule, and a rate is the same wherever it
 * stands. Pure.
 *
 * @import { Extent } from "../../kernel/types.js"
 * @import { Joint } from "../../plane/mixture.js"
 * @import { Model } from "../../plane/types.js"
 * @import { Compared, Exam, Without } from "./evaluation.js"
 */

import { Places } from "./evaluation.js";

/** Cells along half the geometric mean of the plane's sides: at rest as many as Python takes; while something moves, rates are good to .2 %. */
export const FINE = 200;
export const QUICK = 100;
const MARGIN = 1; // past the picture
const TURN = 0.28; // of the grid, in radians: a border along its rows would be missed by every cell alike
const LEAST = 5e-6; // of p(x): cells where it is less are left out, which moves no rate by more than 1e-5

/** @param {Float64Array} values */
const total = (values) => values.reduce((sum, value) => sum + value, 0);

/** @implements {Exam} */
export class Formula extends Places {
  /**
   * @param {Joint} exact
   * @param {Extent} extent
   * @param {number} [cells]
   */
  constructor(exact, extent, cells = FINE) {
    const { xy, mass } = cellsOf(exact, extent, cells);
    super(xy);
    this.exact = exact;
    this.mass = mass; // (n, C): p(x, y) times a cell's area
    /** @type {number | null} */
    this.points = null; // none are drawn
    /** @type {number | null} */
    this.least = null;
  }

  /**
   * @param {Model} model
   * @param {number[]} plus
   * @param {number[]} weights
   * @param {Without} [without]
   * @returns {Float64Array} the mass that is decided wrongly in each cell
   */
  errors(model, plus, weights, without) {
    const { count } = this.exact;
    return Float64Array.from(this.decided(model, plus, without), (top, i) => {
      let wrong = 0;
      for (let c = 0; c < count; c++) if (c !== top) wrong += this.mass[i * count + c] * weights[c];
      return wrong;
    });
  }

  /**
   * @param {Float64Array} errors
   * @param {Float64Array} [best]
   * @returns {Compared}
   */
  rate(errors, best) {
    const rate = total(errors);
    return { rate, excess: best ? rate - total(best) : NaN, se: null };
  }

  /**
   * By how much a model errs more than the exact rule: never below zero.
   * @param {Model} model
   */
  excess(model) {
    const still = this.exact.prior.map(() => 0);
    const own = this.exact.prior.map(() => 1);
    this.least ??= total(this.errors(this.exact, still, own));
    return Math.max(0, total(this.errors(model, still, own)) - this.least);
  }
}

/**
 * The cells that hold any mass: their middles (n, 2) and the mass of each class in them (n, C).
 * @param {Joint} exact
 * @param {Extent} extent
 * @param {number} cells
 */
function cellsOf(exact, extent, cells) {
  const [left, right, bottom, top] = extent.map((side, i) => side + (i % 2 ? MARGIN : -MARGIN));
  const side = Math.sqrt((right - left) * (top - bottom)) / cells;
  const [cos, sin] = [Math.cos(TURN), Math.sin(TURN)];
  const [xy, mass] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (let j = -cells; j < cells; j++) {
    for (let i = -cells; i < cells; i++) {
      const [u, v] = [(i + 0.5) * side, (j + 0.5) * side];
      const [x, y] = [u * cos - v * sin + (left + right) / 2, u * sin + v * cos + (bottom + top) / 2];
      if (!(x > left && x < right && y > bottom && y < top)) continue;
      const own = exact.logs(x, y).map(Math.exp);
      if (own.reduce((sum, p) => sum + p) < LEAST) continue;
      xy.push(x, y);
      for (const p of own) mass.push(p * side * side);
    }
  }
  return { xy: Float64Array.from(xy), mass: Float64Array.from(mass) };
}
