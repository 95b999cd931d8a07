/**
 * What happens when nothing moves: fields are drawn finely, and Python hears what the visitor came to rest on.
 */

const REPORT_AFTER = 150; // milliseconds of rest before Python hears of a view
const FINE_AFTER = 180; // and before fields are drawn finely
const FINE_LIVE = 900; // the same while frames come: the next is near, and the training needs the processor

/** Two timers that every movement sets back. */
export class Rest {
  /**
   * @param {() => void} fine draw once more, finely
   * @param {() => void} report
   */
  constructor(fine, report) {
    this.fine = fine;
    this.report = report;
  }

  /**
   * Milliseconds until fields are drawn finely; 0 when they are to be.
   * @param {number} movedAt when something moved last, as performance.now() says
   * @param {boolean} live whether frames still come
   */
  static left(movedAt, live) {
    return Math.max(0, (live ? FINE_LIVE : FINE_AFTER) - (performance.now() - movedAt));
  }

  /**
   * @param {number} movedAt
   * @param {boolean} live
   * @param {{ held: boolean, sketched: boolean }} picture whether a pointer still drags, and whether what was just drawn is
   *   a sketch: it gets its fine print also where the rest has begun while it was drawn
   */
  begin(movedAt, live, { held, sketched }) {
    this.end();
    if (sketched) this.fineTimer = setTimeout(this.fine, Rest.left(movedAt, live) + 5);
    if (!held) this.reportTimer = setTimeout(this.report, REPORT_AFTER);
  }

  end() {
    clearTimeout(this.fineTimer);
    clearTimeout(this.reportTimer);
  }
}
