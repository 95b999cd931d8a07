/**
 * What is stepped through while one presents: the stops of a lesson that is open, else the presets. A lesson's bar stands in
 * the page beside the stage, and the two can import nothing of each other: they talk by events of the document.
 *
 * @import { PresetMenu } from "./presets.js"
 */

export const STOPS = "explorer-stops"; // a lesson's bar says what it shows; its detail is a `Place`, null where it ends
export const ASKED = "explorer-stops-asked"; // a stage that comes later asks for that
export const STEP = "explorer-step"; // to the stop before or after; its detail is -1 or 1

/**
 * @typedef {object} Place where one is among stops or presets
 * @property {string} title of what is shown
 * @property {string} of what it is one
 * @property {string} note
 * @property {string} upcoming title of the one after, "" where there is none
 * @property {number} at counted from 0; -1 where the view is none of them
 * @property {number} count
 * @property {boolean} ends whether there is nothing before the first and nothing after the last
 */

export class Deck {
  /**
   * @param {PresetMenu} presets
   * @param {(place: Place, stepped: boolean) => void} changed `stepped`: to another stop of a lesson
   * @param {AbortSignal} signal
   */
  constructor(presets, changed, signal) {
    this.presets = presets;
    this.changed = changed;
    /** @type {Place | null} */
    this.lesson = null;
    document.addEventListener(STOPS, (event) => this.hear(/** @type {CustomEvent} */ (event).detail), { signal });
    document.dispatchEvent(new CustomEvent(ASKED));
  }

  /** @param {Place | null} told */
  hear(told) {
    const before = this.lesson;
    this.lesson = told;
    this.changed(this.place, before !== null && told !== null && told.at !== before.at);
  }

  /** @returns {Place} */
  get place() {
    return this.lesson ?? this.presets.place;
  }

  /** @param {-1 | 1} way */
  step(way) {
    if (this.lesson) document.dispatchEvent(new CustomEvent(STEP, { detail: way }));
    else this.presets.step(way);
  }
}
