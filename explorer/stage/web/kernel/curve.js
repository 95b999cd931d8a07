/**
 * A number over the run: dashed floor, full run pale, the part so far solid, playhead; the past before a branch paler still.
 */

import { h, s, set, write } from "./dom.js";
import { drag } from "./pointer.js";

const TOP = 8; // percent of the height above the highest value
const BOTTOM = 12; // below the floor

export class Curve {
  /**
   * @param {string} label
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(label, seek) {
    this.total = 1;
    this.past = s("path", { class: "past" });
    this.run = s("path", { class: "run" });
    this.so_far = s("path", { class: "so-far" });
    this.floor = s("path", { class: "floor" });
    this.rule = s("path", { class: "rule" });
    const lines = [this.rule, this.past, this.run, this.so_far, this.floor];
    this.plot = s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, ...lines);
    this.dot = h("i", { class: "dot" });
    this.high = h("span", { class: "tick" });
    this.low = h("span", { class: "tick" });
    this.box = h("div", { class: "plot" }, this.plot, this.dot);
    this.element = h("div", { class: "curve", role: "group", "aria-label": label }, h("div", { class: "ticks" }, this.high, this.low), this.box);
    drag(this.box, (x, done) => {
      const { left, width } = this.box.getBoundingClientRect();
      seek(Math.round(Math.max(0, Math.min(1, (x - left) / (width || 1))) * (this.total - 1)), done);
    });
  }

  /**
   * @param {{ values: ArrayLike<number>, have: number, total: number, floor: number | null, baseline: number | null, past: ArrayLike<number> | null }} run
   * where there is no floor, a dotted line shows the baseline and the least value is the bottom
   */
  update({ values, have, total, floor, baseline, past }) {
    const known = Array.from({ length: have }, (_, i) => values[i]);
    this.total = total;
    this.known = known;
    const all = [...known, ...(past ? Array.from(past) : []), ...(baseline === null ? [] : [baseline])];
    this.bottom = floor ?? Math.min(...all);
    this.top = Math.max(this.bottom + 1e-6, ...all);
    set(this.run, { d: this.line(known) });
    set(this.past, { d: past ? this.line(Array.from(past)) : "" });
    set(this.floor, { d: `M0 ${this.y(floor ?? baseline ?? this.bottom)}H100`, "data-baseline": floor === null });
    set(this.rule, { d: `M0 ${this.y(this.top)}H100` });
    this.low.style.top = `${this.y(this.bottom)}%`;
    this.high.style.top = `${this.y(this.top)}%`;
  }

  /** @param {number} value */
  y(value) {
    const { top = 1, bottom = 0 } = this;
    return 100 - BOTTOM - ((100 - TOP - BOTTOM) * (value - bottom)) / (top - bottom);
  }

  /** @param {number} frame */
  x(frame) {
    return (100 * frame) / Math.max(1, this.total - 1);
  }

  /** @param {number[]} values */
  line(values) {
    return values.map((value, i) => `${i ? "L" : "M"}${this.x(i).toFixed(2)} ${this.y(value).toFixed(2)}`).join("");
  }

  /**
   * @param {number} at may lie between two frames
   * @param {{ high: string, low: string }} ticks
   */
  show(at, ticks) {
    const { known = [] } = this;
    write(this.high, ticks.high);
    write(this.low, ticks.low);
    this.dot.hidden = !known.length;
    if (!known.length) {
      set(this.so_far, { d: "" });
      return;
    }
    const place = Math.min(at, known.length - 1);
    const [first, t] = [Math.floor(place), place % 1];
    const value = t ? known[first] + (known[first + 1] - known[first]) * t : known[first];
    set(this.so_far, { d: `${this.line(known.slice(0, first + 1))}L${this.x(place).toFixed(2)} ${this.y(value).toFixed(2)}` });
    this.dot.style.left = `${this.x(place)}%`;
    this.dot.style.top = `${this.y(value)}%`;
  }
}
