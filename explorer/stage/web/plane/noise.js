/**
 * Viewing noise: the same at every load, so that drawn points move with the film instead of flickering.
 */

/**
 * @typedef {object} Noise what decides one drawn point
 * @property {number} label uniform: the class
 * @property {number} component uniform: the part of the class
 * @property {number} a standard normal
 * @property {number} b standard normal
 * @property {number} u uniform: a place within a box or a cell
 * @property {number} v uniform
 */

export const DRAWS = 1000;

/**
 * A linear congruential generator, from 0 to 1 without the ends.
 * @param {number} state
 * @param {number} factor
 * @param {number} step
 */
function generator(state, factor, step) {
  return () => ((state = (Math.imul(state, factor) + step) >>> 0) + 0.5) / 2 ** 32;
}

/** @type {Noise[]} */
export const NOISE = (() => {
  const uniform = generator(20240611, 1664525, 1013904223);
  const place = generator(19700101, 22695477, 1); // another one: what the first gives stays as it was without it
  return Array.from({ length: DRAWS }, () => {
    const radius = Math.sqrt(-2 * Math.log(uniform()));
    const angle = 2 * Math.PI * uniform();
    const [label, component] = [uniform(), uniform()];
    return { label, component, a: radius * Math.cos(angle), b: radius * Math.sin(angle), u: place(), v: place() };
  });
})();
