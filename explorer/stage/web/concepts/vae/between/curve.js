/**
 * Distance to the nearest real image over the way: a line for each strip, both ends as dots, a dashed rule at how far real images
 * lie from each other. A drag along it walks.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { Way } from "./ways.js"
 */

import { h, s, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { drag } from "../../../kernel/pointer.js";

const ROOF = 1.5; // of the distance between real images: the same at every frame, so that lines move and not the scale
const LINES = ["own", "other", "pixels"];

export class DistanceCurve {
  /**
   * @param {Words} words
   * @param {(place: number, done: boolean) => void} go
   */
  constructor(words, go) {
    this.words = words;
    this.lines = LINES.map((id) => s("path", { class: `way ${id}` }));
    this.rule = s("path", { class: "floor" });
    this.here = h("i", { class: "way-here" });
    this.dots = [h("i", { class: "way-dot" }), h("i", { class: "way-dot" })];
    this.tick = h("span", { class: "way-tick" });
    this.plot = h("div", { class: "way-plot" }, s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, this.rule, ...this.lines), this.here, ...this.dots);
    this.label = h("span", { class: "strip-name" }, words.say("way_distance"));
    this.element = h("div", { class: "way-curve" }, this.label, this.plot, this.tick);
    this.total = 33;
    drag(this.plot, (x, done) => {
      const { left, width } = this.plot.getBoundingClientRect();
      go(Math.round(Math.max(0, Math.min(1, (x - left) / (width || 1))) * (this.total - 1)), done);
    });
  }

  /** @param {{ ways: Way[], dots: number[], floor: number, bare: boolean }} of */
  show({ ways, dots, floor, bare }) {
    const y = (/** @type {number} */ value) => 100 - 100 * Math.min(1, value / (ROOF * floor));
    this.lines.forEach((line, i) => set(line, { d: path(ways[i].distances, y) }));
    set(this.rule, { d: bare ? "" : `M0 ${y(floor).toFixed(2)}H100` });
    this.dots.forEach((dot, i) => (dot.style.top = `${y(dots[i])}%`));
    this.tick.style.top = `${y(floor)}%`;
    write(this.tick, fixed(floor, 1));
    set(this.element, { title: this.words.say("way_help", { value: fixed(floor, 1) }), "data-empty": bare });
  }

  /** @param {number} walk */
  at(walk) {
    this.here.style.left = `${100 * walk}%`;
  }
}

/**
 * @param {number[]} values at even places
 * @param {(value: number) => number} y
 */
function path(values, y) {
  return values.map((value, i) => `${i ? "L" : "M"}${((100 * i) / (values.length - 1)).toFixed(2)} ${y(value).toFixed(2)}`).join("");
}
