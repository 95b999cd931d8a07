/**
 * A loss over all levels of noise in a small picture: of whom is asked, dashed its floor, a dot where one is. It runs as the noise's
 * timeline does.
 *
 * @import { Errors } from "./readings.js"
 * @import { Look } from "../types.js"
 */

import { h, s, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { ANGLES } from "./readings.js";

const ROOM = 6; // percent of the height over and under the curves

/** @typedef {"loss" | "error"} Drawn which of the errors is drawn */

export class LevelsCurve {
  /** @param {{ label: string, data: string, noise: string }} words */
  constructor({ label, data, noise }) {
    this.lines = { rule: s("path", { class: "rule" }), asked: s("path", { class: "so-far" }), floor: s("path", { class: "floor" }) };
    this.dot = h("i", { class: "dot", hidden: true });
    this.ticks = [h("span", { class: "tick" }), h("span", { class: "tick" }, "0")];
    this.ends = { data: h("span", { class: "real" }, data), noise: h("span", { class: "noise" }, noise) };
    const plot = s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, ...Object.values(this.lines));
    const across = h("div", { class: "ends" }, this.ends.data, this.ends.noise);
    this.element = h("div", { class: "curve levels", role: "img", "aria-label": label }, h("div", { class: "ticks" }, ...this.ticks), h("div", { class: "plot" }, plot, this.dot), across);
    this.element.hidden = true; // until there is something to draw
    this.top = 1;
  }

  /**
   * @param {Errors[]} levels
   * @param {Drawn} drawn
   * @param {Look["way"]} way
   */
  show(levels, drawn, way) {
    const [asked, floor] = [levels.map((each) => each[drawn]), levels.map((each) => (drawn === "loss" ? each.floor : 0))];
    this.element.hidden = !levels.length;
    this.top = topOf(asked, floor);
    set(this.lines.rule, { d: `M0 ${this.y(this.top)}H100M0 ${this.y(0)}H100` });
    set(this.lines.asked, { d: this.line(asked, way) });
    set(this.lines.floor, { d: this.line(floor, way) });
    write(this.ticks[0], fixed(this.top, this.top < 9.95 ? 1 : 0));
    this.ticks.forEach((tick, i) => (tick.style.top = `${this.y(i ? 0 : this.top)}%`));
    set(this.element, { "data-way": way });
  }

  /**
   * Where one is.
   * @param {number} angle
   * @param {number} value
   * @param {Look["way"]} way
   */
  mark(angle, value, way) {
    this.dot.hidden = !Number.isFinite(value) || !this.lines.asked.getAttribute("d");
    this.dot.style.left = `${acrossOf(angle, way)}%`;
    this.dot.style.top = `${this.y(value)}%`;
  }

  /** Cut where it leaves the picture. @param {number} value */
  y(value) {
    return 100 - ROOM - (100 - 2 * ROOM) * Math.max(0, Math.min(1, value / this.top));
  }

  /** @param {number[]} values @param {Look["way"]} way */
  line(values, way) {
    if (!values.every(Number.isFinite)) return "";
    return values.map((value, i) => `${i ? "L" : "M"}${acrossOf(ANGLES[i], way).toFixed(2)} ${this.y(value).toFixed(2)}`).join("");
  }
}

/** How far across an angle stands, in percent. @param {number} angle @param {Look["way"]} way */
export function acrossOf(angle, way) {
  const share = (100 * angle) / (Math.PI / 2);
  return way === "back" ? 100 - share : share;
}

/**
 * The largest value that is in view: all are, unless they are far above the floor.
 * @param {number[]} asked
 * @param {number[]} floor NaN where nobody knows
 */
export function topOf(asked, floor) {
  const least = Math.max(...floor.map((value) => (value > 0 ? value : 0)));
  const most = Math.max(1e-3, ...asked.filter(Number.isFinite));
  return least > 0 ? Math.max(1.1 * least, Math.min(most, 2 * least)) : most;
}
