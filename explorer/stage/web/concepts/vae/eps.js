/**
 * Viewing noise: epsilon number n is the same at every load, so that codes move with the film instead of flickering. Pure.
 */

/**
 * @param {number} draw which one
 * @param {number} size
 * @returns {Float32Array} standard normal
 */
export function epsilon(draw, size) {
  const uniform = generator(draw);
  return Float32Array.from({ length: size }, () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()));
}

/**
 * Uniform numbers from 0 to 1 without the ends (Mulberry32, a mixer of 32 bits: neighbouring seeds are unrelated).
 * @param {number} seed
 */
function generator(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}
