/**
 * Whether what a scene says about plane data can be drawn: points, the exact answer or what real data have instead, the
 * models' forms. Each check throws a WireError with the reason.
 *
 * @import { FilmBlock } from "../kernel/types.js"
 */

import { WireError } from "../kernel/wire.js";
import { LETTERS } from "./classes.js";

/**
 * @param {any} own
 * @returns {number} how many classes there are
 */
export function checkPlane({ extent, points, exact, real }) {
  if (!Array.isArray(extent) || extent.length !== 4) throw new WireError("a scene has no extent");
  const shape = points?.xy?.shape;
  if (shape?.[1] !== 2 || points.label?.shape?.[0] !== shape[0]) throw new WireError("points and labels differ");
  const count = exact ? checkExact(exact) : checkReal(real);
  if (!points.label.data.every((/** @type {number} */ label) => label < count)) throw new WireError("a point has a label that is no class");
  return count;
}

/**
 * @param {any} exact
 * @returns {number} how many classes there are
 */
function checkExact({ kind, classes, prior }) {
  if (kind !== "mixture" && kind !== "boxes") throw new WireError("the exact answer is of no known kind");
  const rows = Array.isArray(classes) && classes.every(({ shape }) => shape?.[0] > 0 && shape[1] === 6 && shape.length === 2);
  if (!rows || classes.length < 2 || classes.length > LETTERS.length) throw new WireError("the exact answer has no classes");
  if (prior && prior.length !== classes.length) throw new WireError("the exact answer has other priors than classes");
  return classes.length;
}

/**
 * @param {any} real
 * @returns {number} how many classes there are
 */
function checkReal(real) {
  const count = real?.shares?.length;
  if (!(count >= 2 && count <= LETTERS.length) || !(real.peak > 0)) throw new WireError("neither an exact answer nor real data");
  const sound = (/** @type {any} */ axis) => Number.isFinite(axis?.offset) && Number.isFinite(axis.scale) && axis.scale !== 0;
  if (real.axes?.length !== 2 || !real.axes.every(sound)) throw new WireError("real data have two axes");
  return count;
}

/**
 * @param {any} form
 * @param {FilmBlock["arrays"]} arrays of its film
 * @param {number} count of classes
 */
export function checkForm(form, arrays, count) {
  const { kind, sizes, prior, nx, ny } = form ?? {};
  /** @type {Record<string, () => boolean>} */
  const fits = {
    mlp: () => Math.max(2, sizes?.[sizes.length - 1]) === count,
    mixture: () => prior?.length === count,
    grid: () => !arrays.field || String(arrays.field.shape.slice(1)) === String([count, ny, nx]),
  };
  if (!Object.hasOwn(fits, kind)) throw new WireError(`no such model: ${kind}`);
  if (!fits[kind]()) throw new WireError("a model has other classes than the exact answer");
}
