/**
 * The log-SNR over the noise's timeline as lines and areas in percent of a picture, where its steps and its marks stand. Pure.
 *
 * @import { PlaneOwn } from "../../../plane/types.js"
 * @import { Look, Own, PathName } from "../types.js"
 */

import { logSnr, timeOf } from "../math/paths.js";

export const REACH = 8; // nats on either side of zero: what lies beyond stands at the edge
const PLACES = 120;
const ROW = 6; // numbers of a Gaussian
export const MOST_STEPS = 60; // of which each has a tick

/** How far across a time stands, from 0 to 1. @param {number} t @param {Look["way"]} way */
export const acrossOf = (t, way) => (way === "back" ? 1 - t : t);

/** How far down a log-SNR stands, in percent: much signal at the top. @param {number} snr */
export const downOf = (snr) => 50 - 50 * Math.max(-1, Math.min(1, snr / REACH));

/**
 * @param {PathName} path
 * @param {Look["way"]} way
 * @returns {{ line: string, signal: string, noise: string }} the curve, and the areas between it and zero
 */
export function shapesOf(path, way) {
  const places = Array.from({ length: PLACES + 1 }, (_, i) => acrossOf(i / PLACES, way)).map((t) => [100 * acrossOf(t, way), downOf(logSnr(path, t))]);
  const points = (/** @type {number[][]} */ of) => of.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join("L");
  const area = (/** @type {number[][]} */ of) => `M0 50L${points(of)}L100 50Z`;
  return {
    line: `M${points(places)}`,
    signal: area(places.map(([x, y]) => [x, Math.min(y, 50)])),
    noise: area(places.map(([x, y]) => [x, Math.max(y, 50)])),
  };
}

/**
 * Where steps begin and end, from 0 to 1; none where they are too many to be told apart.
 * @param {number[]} times
 * @param {Look["way"]} way
 */
export const ticksOf = (times, way) => (times.length - 1 <= MOST_STEPS ? times.map((t) => acrossOf(t, way)) : []);

/** Of how many Gaussians the law is. @param {PlaneOwn["exact"]} exact */
export const humpsOf = (exact) => (exact ? exact.classes.reduce((sum, { data }) => sum + data.length / ROW, 0) : 0);

/**
 * Where one hump becomes several.
 * @param {Pick<Own, "speciation"> & Pick<PlaneOwn, "exact">} own
 * @param {Pick<Look, "path" | "label">} look
 * @returns {{ t: number, n: number } | null} null where nobody knows, or a class is asked for
 */
export function partingOf({ speciation, exact }, { path, label }) {
  if (speciation === null || label !== null) return null;
  const t = timeOf(path, speciation);
  return t === null ? null : { t, n: humpsOf(exact) };
}
