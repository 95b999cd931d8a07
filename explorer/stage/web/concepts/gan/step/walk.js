/**
 * Where one is in a step that is shown slowly: a line of the algorithm, a step of the close-up. No DOM.
 *
 * @import { Setting } from "../types.js"
 */

export const FIRST_OF_G = 6;
export const LAST = 7;
export const GOES = 1400; // milliseconds that what a line moves takes
export const RESTS = 2200; // and that a line stays lit besides, while it plays
const MOVING = [2, 5, 6, 7]; // lines in which something moves

/** @typedef {{ line: number, substep: number }} Place */

/**
 * Whether a line is run at all: where one network stands still its turn is not taken.
 * @param {number} line
 * @param {Setting["turns"]} turns
 */
export function runs(line, turns) {
  return turns === "both" || (turns === "generator") === line >= FIRST_OF_G;
}

/**
 * The line that is run in a line's stead where its network stands still: the nearest of the other's; 0, none, stays none.
 * @param {number} line
 * @param {Setting["turns"]} turns
 */
export function nearest(line, turns) {
  return !line || runs(line, turns) ? line : turns === "generator" ? FIRST_OF_G : FIRST_OF_G - 1;
}

/**
 * The line after, or before; of the step after where a step is over. Null where there is none.
 * @param {Place} place
 * @param {1 | -1} way
 * @param {{ turns: Setting["turns"], steps: number }} of `steps`: of the close-up
 * @returns {Place | null}
 */
export function walk({ line, substep }, way, { turns, steps }) {
  const [first, last] = [turns === "generator" ? FIRST_OF_G : 1, turns === "discriminator" ? FIRST_OF_G - 1 : LAST];
  if (!line) return { line: way > 0 ? first : last, substep };
  const next = line + way;
  if (next >= first && next <= last) return { line: next, substep };
  const other = substep + way;
  return other >= 0 && other < steps ? { line: way > 0 ? first : last, substep: other } : null;
}

/**
 * How far a line's motion is.
 * @param {number} line
 * @param {number} since milliseconds since it was lit
 * @param {boolean} quiet nothing may move by itself
 */
export function progress(line, since, quiet) {
  if (quiet || !MOVING.includes(line)) return 1;
  const t = Math.max(0, Math.min(1, since / GOES));
  return t * t * (3 - 2 * t);
}
