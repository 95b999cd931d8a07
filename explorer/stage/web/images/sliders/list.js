/**
 * Sliders under each other: how large they are, and which of their strips are drawn anew within what a frame has time for.
 *
 * @import { Shape } from "../images.js"
 * @import { Sizes } from "./sizes.js"
 * @import { Slider } from "./slider.js"
 * @import { Previews } from "./strip.js"
 */

import { set } from "../../kernel/dom.js";
import { TWO_LINES, spacing } from "./sizes.js";
import { Turns } from "./turns.js";

const BUDGET = 5; // milliseconds of a frame for strips

/** @template {Slider} Row */
export class SliderList {
  /**
   * @param {HTMLElement} element that the sliders stand in
   * @param {HTMLElement} axis under them
   */
  constructor(element, axis) {
    this.element = element;
    this.axis = axis;
    /** @type {Row[]} */
    this.rows = [];
    this.turns = new Turns(0);
  }

  /** @param {Row[]} rows */
  build(rows) {
    this.rows = rows;
    this.turns = new Turns(rows.length);
    this.element.replaceChildren(...rows.map(({ element }) => element));
  }

  /**
   * @param {Sizes} sizes
   * @param {Shape | undefined} shape of a picture
   */
  style({ row, name, right, unit, thumb, pictures, plot, mode }, shape) {
    const wide = spacing(pictures, unit) * pictures;
    const [height = 1] = shape ?? [];
    const px = { row, name, right, thumb, plot, wide, start: 3.5 * unit - wide / 2 };
    for (const [key, value] of Object.entries(px)) this.element.style.setProperty(`--${key}`, `${value}px`);
    set(this.element, { "data-crisp": thumb >= 1.5 * height, "data-two-lines": row >= TWO_LINES });
    this.axis.style.margin = mode === "tall" ? "0" : `0 ${right + 8}px 0 ${name + 8}px`;
  }

  /**
   * Draw what is stale, those first that matter most; the rest in the next frames.
   * @param {string} key of all but the code
   * @param {ArrayLike<number>} u
   * @param {Sizes} sizes
   * @param {Previews} of
   * @param {(i: number) => number} weight
   * @returns {{ drawn: boolean, left: boolean }} whether any was, whether some are left
   */
  draw(key, u, sizes, of, weight) {
    const order = this.turns.order((i) => this.rows[i].strip.stale(key, u, of.moving), weight);
    if (!order.length) return { drawn: false, left: false };
    return { drawn: true, left: this.turns.run(order, (i) => this.rows[i].strip.draw(key, u, sizes, of), BUDGET) < order.length };
  }

  /** Show no picture. */
  clear() {
    for (const { strip } of this.rows) strip.clear();
  }
}
