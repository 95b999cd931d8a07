/**
 * Work in the background of a page: a slice in each frame of the browser, after a short rest; now and then the page is told to look.
 * Between two such times the page comes to rest, as far as others can see.
 */

const SLICE = 12; // milliseconds of work in a frame
const WAIT = 300; // milliseconds of rest before it begins
const TOLD = 400; // and between two times that the page is told

export class Worker {
  /**
   * @param {(budget: number) => boolean} work whether something is left to do
   * @param {() => void} tell
   * @param {AbortSignal} signal
   */
  constructor(work, tell, signal) {
    this.work = work;
    this.tell = tell;
    this.timer = 0;
    this.frame = 0;
    this.told = 0;
    signal.addEventListener("abort", () => this.stop());
  }

  get running() {
    return Boolean(this.timer || this.frame);
  }

  stop() {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    Object.assign(this, { timer: 0, frame: 0 });
  }

  /** @param {boolean} anew what is to be done is something else: rest first */
  start(anew) {
    if (this.running && !anew) return;
    this.stop();
    this.timer = /** @type {any} */ (setTimeout(() => {
      this.timer = 0;
      this.told = performance.now();
      this.next();
    }, anew ? WAIT : 0));
  }

  next() {
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const more = this.work(SLICE);
      if (more) this.next();
      if (more && performance.now() - this.told < TOLD) return;
      this.told = performance.now();
      this.tell();
    });
  }
}
