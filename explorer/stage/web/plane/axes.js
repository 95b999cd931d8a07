/**
 * What the picture's coordinates mean: themselves, or a column of real data in its own unit. Pure.
 *
 * @import { Axis, Real } from "./types.js"
 */

/** @type {Axis} a coordinate that is nothing but itself */
const PLAIN = { name: "", unit: "", offset: 0, scale: 1 };

/**
 * @param {Real | null | undefined} real
 * @returns {[Axis, Axis]} across, up
 */
export function axesOf(real) {
  return [real?.axes[0] ?? PLAIN, real?.axes[1] ?? PLAIN];
}

/**
 * @param {Axis} axis
 * @param {number} place its coordinate
 */
export const own = ({ offset, scale }, place) => offset + scale * place;

/**
 * @param {Axis} axis
 * @param {number} value in the column's own unit
 */
export const coordinate = ({ offset, scale }, value) => (value - offset) / scale;

/** Digits after the point that tell a hundredth of the plane's unit. @param {Axis} axis */
export const digits = ({ scale }) => Math.max(0, Math.min(8, 2 - Math.round(Math.log10(Math.abs(scale)))));

/**
 * A place on an axis, as it is written in a box.
 * @param {Axis} axis
 * @param {number} place its coordinate
 */
export const written = (axis, place) => String(Number(own(axis, place).toFixed(digits(axis))));

/** What the arrows of a box add. @param {Axis} axis */
export const step = (axis) => (axis === PLAIN ? 0.05 : 10 ** -digits(axis) * 5);

/** The name of an axis with its unit. @param {Axis} axis */
export const named = ({ name, unit }) => (unit ? `${name}, ${unit}` : name);
