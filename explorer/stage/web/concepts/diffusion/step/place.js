/**
 * Which step of a way the noise's timeline is in, and where on it the step before and the one after begin. No DOM.
 */

import { stepAt } from "../math/walk.js";

export const LINES = 5; // of a step back
export const JUMP = 4; // of the jump forward, which is no step
const HAIR = 1e-9; // a place of the timeline is rarely a step's time to the last bit

/** @typedef {{ line: number, step: number }} Stand */

/**
 * The place on the timeline, which runs from noise, at which a step is shown: the first that lies in it, or what is nearest where none
 * does.
 * @param {number[]} times
 * @param {number} step
 * @param {number} last place of the timeline
 */
export function placeOfStep(times, step, last) {
  return Math.max(0, Math.min(last, Math.ceil((1 - times[step]) * last - HAIR * last)));
}

/**
 * The next step that a place of the timeline lies in; null where there is none.
 * @param {number[]} times
 * @param {number} step
 * @param {1 | -1} way
 * @param {number} last place of the timeline
 */
export function nextStep(times, step, way, last) {
  for (let i = step + way; i >= 0 && i < times.length - 1; i += way) {
    if (stepAt({ times }, 1 - placeOfStep(times, i, last) / last) === i) return i;
  }
  return null;
}

/**
 * The line after, or before; of the step after where a step is over. Null where there is none.
 * @param {Stand} stand
 * @param {1 | -1} way
 * @param {{ lines: number, next: (step: number, way: 1 | -1) => number | null }} of
 * @returns {Stand | null}
 */
export function onward({ line, step }, way, { lines, next }) {
  if (!line) return { line: way > 0 ? 1 : lines, step };
  const other = line + way;
  if (other >= 1 && other <= lines) return { line: other, step };
  const then = next(step, way);
  return then === null ? null : { line: way > 0 ? 1 : lines, step: then };
}
