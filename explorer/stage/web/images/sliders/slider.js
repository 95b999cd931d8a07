/**
 * One dimension: its name, the slider that is its own preview strip, and room for what is said of it. Shows what it is given.
 *
 * @import { RailActions } from "./rail.js"
 */

import { h, set } from "../../kernel/dom.js";
import { fixed } from "../../kernel/numbers.js";
import { nameOf } from "../plane/scales.js";
import { listen } from "./rail.js";
import { REACH } from "./sizes.js";
import { Strip } from "./strip.js";

export const SIGMAS = [-3, -2, -1, 0, 1, 2, 3];

/** Where on the slider, in percent. @param {number} u */
export const percent = (u) => (50 * (Math.max(-REACH, Math.min(REACH, u)) + REACH)) / REACH;

/** The numbers under a list of sliders. */
export const axis = () => h("div", { class: "dims-axis", "aria-hidden": "true" }, ...SIGMAS.map((sigma) => h("span", { style: `left: ${percent(sigma)}%` }, fixed(sigma, 0), sigma === 3 && "σ")));

/**
 * @typedef {object} Place where a slider stands, in words too
 * @property {number} u
 * @property {boolean} off nothing can be moved now
 * @property {string} label
 * @property {string} text
 */

export class Slider {
  /**
   * @param {number} index
   * @param {RailActions} actions
   * @param {{ over?: Element[], along?: Element[], said?: Element[] }} [more] over the strip, on the track, beside both
   */
  constructor(index, actions, { over = [], along = [], said = [] } = {}) {
    this.title = nameOf(index);
    this.value = 0;
    this.strip = new Strip(index);
    this.knob = h("span", { class: "dim-knob", "data-see": "z" });
    const ticks = SIGMAS.map((sigma) => h("i", { style: `left: ${percent(sigma)}%` }));
    const track = h("span", { class: "dim-track" }, ...ticks, ...along);
    this.rail = h("div", { class: "dim-rail", role: "slider", tabindex: 0 }, ...over, this.strip.element, track, this.knob);
    set(this.rail, { "aria-valuemin": -REACH, "aria-valuemax": REACH });
    const name = h("span", { class: "dim-name math" }, h("i", {}, "z"), h("sub", {}, String(index + 1)));
    this.element = h("div", { class: "dim", "data-dimension": index + 1 }, name, this.rail, h("div", { class: "dim-said" }, ...said));
    listen(this.rail, () => this.value, actions);
  }

  /** @param {Place} place */
  place({ u, off, label, text }) {
    this.value = u;
    this.knob.style.left = `${percent(u)}%`;
    set(this.knob, { "data-beyond": Math.abs(u) > REACH, hidden: off });
    set(this.element, { "data-off": off });
    const now = Math.max(-REACH, Math.min(REACH, u)).toFixed(2);
    set(this.rail, { "aria-label": label, "aria-valuenow": off ? 0 : now, "aria-valuetext": text, "aria-disabled": off ? "true" : null });
  }
}
