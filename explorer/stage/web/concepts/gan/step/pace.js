/**
 * Where the slow step stands, and how it goes on by itself while it plays: what an element of the page asks at each painting.
 * No DOM.
 *
 * @import { Setting } from "../types.js"
 * @import { Place } from "./walk.js"
 */

import { GOES, RESTS, progress, walk } from "./walk.js";

export class Pace {
  constructor() {
    this.playing = false;
    this.since = -Infinity; // when the line was lit
    this.lit = ""; // the line and its step
  }

  /**
   * How far the line's motion is; a line that was lit by whomever starts anew.
   * @param {Place} place
   * @param {number} now milliseconds
   * @param {boolean} quiet
   */
  at({ line, substep }, now, quiet) {
    const lit = `${line} ${substep}`;
    if (lit !== this.lit) {
      const first = this.lit === "";
      Object.assign(this, { lit, since: first && !this.playing ? -Infinity : now }); // what a link brings is at its end
    }
    return progress(line, now - this.since, quiet);
  }

  /** Milliseconds until the next line's turn, while it plays. @param {number} now */
  left(now) {
    return this.playing ? Math.max(0, this.since + GOES + RESTS - now) : Infinity;
  }

  /**
   * Where it goes on once the line has had its time; null where it stays.
   * @param {Place} place
   * @param {number} now
   * @param {{ turns: Setting["turns"], steps: number }} of
   * @returns {Place | null}
   */
  next(place, now, of) {
    return this.left(now) > 0 ? null : walk(place, 1, of);
  }

  /** Have the motion of the line that is lit start again. */
  again() {
    this.lit = "again";
  }
}
