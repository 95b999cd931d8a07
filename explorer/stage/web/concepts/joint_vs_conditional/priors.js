/**
 * A model of p(x, y) told another share of A: Bayes' rule with the same classes. Fields are shifted, not computed anew, so
 * that a border moves while one drags. What models p(y | x) only stays as it is. Pure.
 *
 * @import { Field, Grid, Model } from "../../kernel/types.js"
 */

import { leads } from "../../plane/borders.js";
import { Joint } from "../../plane/mixture.js";

export const LEAST = 0.02; // shares of A that one can tell, as in Python's view
export const MOST = 0.98;

const GRIDS = 4; // kept for each model: coarse and fine, of two sizes

/**
 * The shares of the classes when A has this one: the others keep their proportions.
 * @param {number[]} prior
 * @param {number | null} share of A; null as it is
 * @returns {number[]}
 */
export function sharesWith(prior, share) {
  if (share === null) return prior;
  return prior.map((own, label) => (label ? (own * (1 - share)) / (1 - prior[0]) : share));
}

/** What to add to each class's log p(x, y) when other shares are told. @param {number[]} prior @param {number | null} share */
export const shiftOf = (prior, share) => sharesWith(prior, share).map((now, label) => Math.log(now / prior[label]));

/** The model as it was learned, of those that were told another share. @type {WeakMap<Model, Joint>} */
const learned = new WeakMap();

/** @param {Model} model */
export const untold = (model) => learned.get(model) ?? model;

/**
 * @template {Model} M
 * @param {M} model
 * @param {number | null} share of A
 * @returns {M} the same where nothing changes
 */
export function told(model, share) {
  if (!(model instanceof Joint) || share === null || Math.abs(model.prior[0] - share) < 1e-9) return model;
  const other = new Joint(model.classes, sharesWith(model.prior, share));
  learned.set(other, model);
  return /** @type {any} */ (other);
}

/** @param {Joint} from @param {Joint} to */
const shift = (from, to) => to.logPrior.map((now, label) => now - from.logPrior[label]);

/** @type {WeakMap<Model, Map<string, Float32Array[]>>} logarithms of a model as it was learned, by grid */
const tables = new WeakMap();

/**
 * @param {Model} model
 * @param {Grid} grid
 * @returns {Field}
 */
export function fieldOf(model, grid) {
  const base = learned.get(model);
  const log = base && model instanceof Joint ? shifted(tableOf(base, grid), shift(base, model)) : model.field(grid);
  return { grid, log, joint: model.joint, lead: leads(log) };
}

/**
 * @param {Joint} model
 * @param {Grid} grid
 */
function tableOf(model, grid) {
  const known = tables.get(model) ?? new Map();
  tables.set(model, known);
  const key = [grid.nx, grid.ny, ...grid.extent].join();
  const table = known.get(key) ?? model.field(grid);
  known.delete(key);
  known.set(key, table);
  if (known.size > GRIDS) known.delete(known.keys().next().value);
  return table;
}

/**
 * @param {Float32Array[]} log
 * @param {number[]} plus
 */
function shifted(log, plus) {
  return log.map((own, label) => {
    const out = new Float32Array(own.length);
    for (let i = 0; i < out.length; i++) out[i] = own[i] + plus[label]; // faster than map
    return out;
  });
}
