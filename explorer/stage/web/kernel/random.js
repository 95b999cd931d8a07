/**
 * Fixed randomness: the same numbers for the same seed at every load, so that what is drawn moves with a film instead of
 * flickering. Pure.
 */

/**
 * Uniform numbers from 0 to 1 without the ends (Mulberry32, a mixer of 32 bits: neighbouring seeds are unrelated).
 * @param {number} seed
 */
export function uniforms(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}

/** A standard normal number (Box & Muller 1958). @param {() => number} uniform */
export const normal = (uniform) => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
