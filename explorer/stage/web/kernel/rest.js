/**
 * What happens when nothing moves: fine fields, a description for screen readers, a report to Python.
 *
 * @import { Scene } from "./types.js"
 * @import { Kept } from "./state.js"
 * @import { Look } from "../concepts/joint_vs_conditional/panel.js"
 * @import { assemble } from "../concepts/joint_vs_conditional/parts.js"
 */

import { set, write } from "./dom.js";

const REPORT_AFTER = 150; // milliseconds of rest before Python hears of a view
const FINE_AFTER = 180; // and before the fields are drawn finely
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
   * Milliseconds until the fields are drawn finely; 0 when they are to be.
   * @param {number} movedAt when something moved last, as performance.now() says
   * @param {boolean} live whether frames still come
   */
  static left(movedAt, live) {
    return Math.max(0, (live ? FINE_LIVE : FINE_AFTER) - (performance.now() - movedAt));
  }

  /**
   * @param {number} movedAt
   * @param {boolean} live
   * @param {boolean} held whether a pointer still drags
   */
  begin(movedAt, live, held) {
    this.end();
    const wait = Rest.left(movedAt, live);
    if (wait > 0) this.fineTimer = setTimeout(this.fine, wait + 5);
    if (!held) this.reportTimer = setTimeout(this.report, REPORT_AFTER);
  }

  end() {
    clearTimeout(this.fineTimer);
    clearTimeout(this.reportTimer);
  }
}

/**
 * What there is to see, in words.
 * @param {ReturnType<typeof assemble>} parts
 * @param {Scene["panels"]} panels
 * @param {Kept} kept
 * @param {string} frame where the timeline is
 */
export function describe({ root, panels: pictures, truth, live }, panels, kept, frame) {
  const look = /** @type {Look} */ ({ show: kept.show, whole: kept.whole });
  pictures.forEach((picture, i) => picture.describe(look, frame, truth.cells[i].spoken));
  set(root, { "data-frame": Math.round(kept.clock.at), "data-show": kept.show, "data-drawn": kept.drawn, "data-prior": kept.prior ?? "" });
  write(live, [frame, ...panels.map((panel, i) => `${panel.title}: ${truth.cells[i].spoken}`)].join(". "));
}

/**
 * Call `ready` once the style sheet is there: it may come after the script. Nothing is shown before.
 * @param {HTMLElement} root
 * @param {AbortSignal} signal
 * @param {() => void} ready
 */
export function awaitStyle(root, signal, ready) {
  root.style.visibility = "hidden";
  const began = performance.now();
  const look = () => {
    if (signal.aborted) return;
    const styled = getComputedStyle(root).getPropertyValue("--stage-styled").trim() === "1";
    if (!styled && performance.now() - began < 3000) {
      requestAnimationFrame(look);
      return;
    }
    root.style.visibility = "";
    ready();
  };
  look();
}
