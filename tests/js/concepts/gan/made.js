/** What the tests of the GAN's page are made of: what torch says of some GANs, and their films without a scene. */

import { readFileSync } from "node:fs";

import { Duel } from "../../../../explorer/stage/web/concepts/gan/duel.js";
import { film } from "../../images/made.js";

export const CASES = JSON.parse(readFileSync(new URL("../../fixtures/duels.json", import.meta.url), "utf8"));
export const FIRST = CASES[0];

export const nameOf = ({ form }) => [form.loss, form.noise, form.noise_size, form.generator, `pack ${form.pack}`, `waves ${form.fourier}`].join(" ");

/** A case as `Duel` is given it. */
export function duelOf({ form, frames }) {
  const { companions } = form;
  const own = { ...form, companions: companions && { ...companions, data: Float32Array.from(companions.data) } };
  const rows = Object.fromEntries(Object.entries(frames).map(([name, all]) => [name, all.map((row) => Float32Array.from(row))]));
  return new Duel(own, film(rows));
}

/** The largest difference of two lists, in parts of the larger of 1 and what is wanted. */
export const off = (found, wanted) => (found.length === wanted.length ? Math.max(...wanted.map((value, i) => Math.abs(value - found[i]) / Math.max(1, Math.abs(value)))) : Infinity);
