/**
 * Draws of N(0, I) that both models decode: the same numbers for both, and at every load. Pure.
 */

import { epsilon } from "../../../images/eps.js";

export const DOZEN = 12;
const FIRST = 20_000; // no draw of the noise on the stage, of which there are half as many

/**
 * @param {number} drawn which dozen
 * @param {number} i which of them
 * @param {number} latent
 */
export const noiseOf = (drawn, i, latent) => epsilon(FIRST + drawn * DOZEN + i, latent);
