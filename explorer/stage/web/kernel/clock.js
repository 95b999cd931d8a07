/**
 * The player's time: where it is, whether it runs, where it must wait. Pure: a state and a way to the next one.
 */

export const RATE = 8; // recorded frames a second at speed 1
export const SPEEDS = [0.25, 0.5, 1, 2, 4];
const BREATH = 0.9; // seconds of rest at the end of a loop

/**
 * @typedef {object} Clock
 * @property {number} at place on the timeline; between two frames while playing
 * @property {boolean} playing
 * @property {boolean} waiting at the recorded end of a film that still grows
 * @property {number} speed
 * @property {boolean} loop
 * @property {number} rested seconds at the end of a loop
 *
 * @typedef {object} Bounds
 * @property {number} end last place that can be played now
 * @property {number} reach last place that can be scrubbed to
 * @property {boolean} live whether more frames will come
 * @property {boolean} begun whether any frame is there
 */

/** @returns {Clock} */
export function still(at = 0) {
  return { at, playing: false, waiting: false, speed: 1, loop: false, rested: 0 };
}

/**
 * @param {Clock} clock
 * @param {number} seconds since the last tick
 * @param {Bounds} bounds
 * @returns {Clock}
 */
export function tick(clock, seconds, { end, live }) {
  if (!clock.playing) return clock;
  const at = clock.at + Math.max(0, seconds) * RATE * clock.speed; // a frame may be dated before an answer drawn at once
  if (at < end) return { ...clock, at, waiting: false, rested: 0 };
  const held = Math.max(clock.at, end);
  if (live) return { ...clock, at: held, waiting: true };
  if (!clock.loop) return { ...clock, at: held, playing: false, waiting: false, rested: 0 };
  const rested = clock.rested + seconds;
  return rested < BREATH ? { ...clock, at: held, waiting: false, rested } : { ...clock, at: 0, waiting: false, rested: 0 };
}

/**
 * @param {Clock} clock
 * @param {Bounds} bounds
 * @returns {Clock}
 */
export function play(clock, { end, live }) {
  return { ...clock, at: clock.at >= end && !live ? 0 : clock.at, playing: true, waiting: false, rested: 0 };
}

/**
 * Stop on the nearest frame.
 * @param {Clock} clock
 * @returns {Clock}
 */
export function pause(clock) {
  return { ...clock, at: Math.round(clock.at), playing: false, waiting: false, rested: 0 };
}

/**
 * @param {Clock} clock
 * @param {number} frame
 * @param {Bounds} bounds
 * @returns {Clock}
 */
export function seek(clock, frame, { reach }) {
  return { ...pause(clock), at: Math.max(0, Math.min(Math.round(frame), reach)) };
}

/**
 * @param {Clock} clock
 * @param {number} way so many frames on, or back
 * @param {Bounds} bounds
 * @returns {Clock}
 */
export function step(clock, way, bounds) {
  return seek(clock, (way > 0 ? Math.floor(clock.at) : Math.ceil(clock.at)) + way, bounds);
}

/**
 * What can be played and reached: playing waits for the slowest film that still grows and has a frame; scrubbing goes
 * as far as any film.
 * @param {{ have: number, live: boolean }[]} films
 * @returns {Bounds}
 */
export function boundsOf(films) {
  const reach = Math.max(0, ...films.map((film) => film.have - 1));
  const growing = films.filter((film) => film.live && film.have > 0);
  const end = growing.length ? Math.min(...growing.map((film) => film.have - 1)) : reach;
  return { end, reach, live: growing.length > 0, begun: films.some((film) => film.have > 0) };
}
