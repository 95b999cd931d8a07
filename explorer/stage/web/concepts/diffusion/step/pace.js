/**
 * Slow motion: a line stays lit for a while, then it is the next one's turn. Holds one timer.
 */

export const RESTS = 2600; // milliseconds that a line stays lit

export class Pace {
  /** @param {() => void} on the next line's turn has come */
  constructor(on) {
    this.on = on;
    this.playing = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
  }

  /** @param {boolean} playing */
  play(playing) {
    this.playing = playing;
    this.again();
  }

  /** The line that is lit has all its time. */
  again() {
    clearTimeout(this.timer);
    if (this.playing) this.timer = setTimeout(() => this.on(), RESTS);
  }
}
