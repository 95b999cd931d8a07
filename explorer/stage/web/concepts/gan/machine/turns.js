/**
 * Who learns at a frame, and whether that may change from there on. Pure.
 *
 * @import { Taken } from "../types.js"
 * @import { Turns } from "./edges.js"
 */

/** @type {Turns[]} */
export const TURNS = ["both", "discriminator", "generator"];

/**
 * @param {Taken} taken by the training
 * @param {number} at the place of the film
 * @returns {Turns}
 */
export function turnsAt({ turns }, at) {
  const [first, ...later] = turns;
  return later.reduce((now, change) => (change.frame <= at ? change : now), first).who;
}

/**
 * Why the training can't turn off at a frame, as a word's key; "" where it can.
 * @param {Taken} taken
 * @param {number} frame
 * @param {number} total frames of the whole film
 */
export function refusal({ frames, most }, frame, total) {
  if (frame >= total - 1) return "turns_at_the_end";
  return frames.filter((other) => other < frame).length >= most ? "turns_full" : ""; // those at it or later are given up
}
