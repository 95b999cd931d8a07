/**
 * When the stage draws: once in a frame of the browser, however often it was asked, and more seldom while a training goes
 * on: that needs the processor more than the eye does.
 */

const SLOWLY = 60; // milliseconds between two drawings where they are to be few

export class FrameScheduler {
  /**
   * @param {(now: number) => void} draw
   * @param {() => boolean} slow whether to draw seldom
   */
  constructor(draw, slow) {
    this.draw = draw;
    this.slow = slow;
    this.due = 0;
    this.last = -Infinity;
  }

  /** Draw in the next frame. */
  request() {
    if (!this.due) this.next();
  }

  /** Draw at once what is due: an answer need not wait for the next frame to begin. */
  flush() {
    if (!this.due) return;
    cancelAnimationFrame(this.due);
    this.now(performance.now());
  }

  end() {
    cancelAnimationFrame(this.due);
    this.due = 0;
  }

  next() {
    this.due = requestAnimationFrame((now) => (this.slow() && now - this.last < SLOWLY ? this.next() : this.now(now)));
  }

  /** @param {number} now */
  now(now) {
    this.due = 0;
    this.last = now;
    this.draw(now);
  }
}
