/**
 * What a network may be given of a point, as explorer/models/configs/features.py says it. Pure.
 *
 * @typedef {(x: number, y: number) => number} Feature
 */

/** @type {Record<string, Feature>} */
export const FEATURES = {
  x1: (x) => x,
  x2: (_, y) => y,
  x1x1: (x) => x * x,
  x2x2: (_, y) => y * y,
  x1x2: (x, y) => x * y,
  sinx1: (x) => Math.sin(x),
  sinx2: (_, y) => Math.sin(y),
};

export const COORDINATES = ["x1", "x2"];
