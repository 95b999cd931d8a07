/**
 * What of the plane the stage shows, and how it is drawn: noise reaches further than the data do. On the path on which noise explodes,
 * all is drawn divided by hypot(alpha, sigma), so that it stays in view. No DOM.
 *
 * @import { Extent } from "../../../kernel/types.js"
 * @import { PathName, Shown } from "../types.js"
 */

import { PATHS } from "../math/paths.js";

const FAR = 3.2; // standard deviations of the noise that are seen
const SOONEST = 0.004; // of the time, nearer to the data than which no slope is asked for: some are infinite there

/**
 * @param {number[]} extent of the world
 * @returns {Extent}
 */
export const seenOf = ([left, right, bottom, top]) => [Math.min(left, -FAR), Math.max(right, FAR), Math.min(bottom, -FAR), Math.max(top, FAR)];

/** Whether it is drawn smaller than it is. @param {PathName} path */
export const isShrunk = (path) => path === "exploding";

/**
 * By how much a place is divided before it is drawn.
 * @param {PathName} path
 * @param {number} t
 */
export function lensAt(path, t) {
  return isShrunk(path) ? Math.hypot(...PATHS[path].level(t)) : 1;
}

/** @typedef {{ alpha: number, sigma: number, fading: number, growing: number, lens: number, widening: number }} Level `widening`: the slope of the lens */

/**
 * Where on its path a moment is, a little before its end at the data.
 * @param {Pick<Shown, "look" | "t">} shown
 * @returns {Level}
 */
export function levelOf({ look: { path }, t }) {
  const time = Math.max(SOONEST, t);
  const [alpha, sigma] = PATHS[path].level(time);
  const [fading, growing] = PATHS[path].slopes(time);
  const lens = lensAt(path, time);
  return { alpha, sigma, fading, growing, lens, widening: isShrunk(path) ? (alpha * fading + sigma * growing) / lens : 0 };
}
