/**
 * D in small: what it says on few cells. A critic's value is no chance: it is taken from the middle between what it says of real and
 * of forged points, and in parts of what most of its values stay below. No DOM.
 *
 * @import { Grid } from "../../../kernel/types.js"
 * @import { Duel } from "../duel.js"
 * @import { Shown } from "../types.js"
 */

const [FINE, LEAST] = [32, 8]; // cells of a row
const WORK = 1.5e6; // weights that may be run for a sketch
const SAMPLE = 200; // points that a critic's middle is read from

/**
 * How many cells a row has: fewer of a large D while it moves.
 * @param {Pick<Duel, "discriminator" | "form" | "others" | "dimensions">} model
 * @param {boolean} moving
 */
export function cellsOf({ discriminator, form, others, dimensions }, moving) {
  if (!moving) return FINE;
  const packs = form.pack === 1 ? 1 : others.length / ((form.pack - 1) * dimensions);
  return Math.max(LEAST, Math.min(FINE, Math.floor(Math.sqrt(WORK / (discriminator.size * packs)))));
}

/** The cells' centres. @param {Grid} grid @returns {Float32Array} (ny * nx, 2) */
export function centresOf({ nx, ny, extent: [left, right, bottom, top] }) {
  const out = new Float32Array(2 * nx * ny);
  for (let j = 0, k = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      out[k++] = left + ((i + 0.5) * (right - left)) / nx;
      out[k++] = bottom + ((j + 0.5) * (top - bottom)) / ny;
    }
  }
  return out;
}

/**
 * How likely D takes places for real, from 0 to 1; a critic's values on a scale on which 1/2 is its middle.
 * @param {Pick<Shown, "model" | "real" | "forged">} shown
 * @param {Float32Array} places (n, d)
 */
export function grades({ model, real, forged }, places) {
  if (model.probability) return model.chance(places);
  const few = SAMPLE * model.dimensions;
  const { dReal, dForged } = model.losses(real.subarray(0, few), forged.subarray(0, few));
  const middle = (dReal + dForged) / 2;
  const said = model.judge(places);
  const reach = said.reduce((most, value) => Math.max(most, Math.abs(value - middle)), 1e-6);
  return said.map((value) => 0.5 + (value - middle) / (2 * reach));
}
