/**
 * A number over the run: its limit dashed, full run pale, the part so far solid, playhead; the past before a branch paler
 * still. A loss falls to a floor; a bound climbs, and its limit lies above.
 *
 * @import { Film } from "./film.js"
 */

import { h, s, set, write } from "./dom.js";
import { drag } from "./pointer.js";

const FAR = 8; // percent of the height beyond what is farthest from the limit
const NEAR = 12; // beyond the limit

/**
 * @typedef {object} Run
 * @property {ArrayLike<number>} values
 * @property {number} have how many there are
 * @property {number} total how many there will be
 * @property {number | null} floor the limit, where it is known
 * @property {number | null} baseline shown dotted where there is no limit; then the best value is where a limit would be
 * @property {ArrayLike<number> | null} past
 * @property {boolean} [climbs] whether the limit lies above all values; where nothing is said it lies below
 */

/**
 * A recorded number of a film, its scale the same for every film: `far` is its other end.
 * @param {Film} film
 * @param {Film | null} past
 * @param {string} name
 * @param {{ limit: number | null, far: number, climbs?: boolean }} of
 * @returns {Run}
 */
export function runOf(film, past, name, { limit, far, climbs = false }) {
  const values = film.scalars[name];
  return { values: values ?? [], have: values ? film.have : 0, total: film.total, floor: limit, baseline: far, past: past?.scalars[name] ?? null, climbs };
}

export class Curve {
  /**
   * @param {string} label
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(label, seek) {
    this.total = 1;
    this.climbs = false;
    /** @type {number[]} */
    this.known = [];
    this.bottom = 0;
    this.top = 1;
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

  /** @param {Run} run */
  update(run) {
    const { values, have, total, floor, baseline, past, climbs = false } = run;
    const known = Array.from({ length: have }, (_, i) => values[i]);
    this.total = total;
    this.known = known;
    const all = [...known, ...(past ? Array.from(past) : []), ...(baseline === null ? [] : [baseline])];
    Object.assign(this, rangeOf(all, floor, climbs), { climbs });
    const [near, far] = climbs ? [this.top, this.bottom] : [this.bottom, this.top];
    set(this.run, { d: this.line(known) });
    set(this.past, { d: past ? this.line(Array.from(past)) : "" });
    set(this.floor, { d: `M0 ${this.y(floor ?? baseline ?? near)}H100`, "data-baseline": floor === null });
    set(this.rule, { d: `M0 ${this.y(far)}H100` });
    this.low.style.top = `${this.y(this.bottom)}%`;
    this.high.style.top = `${this.y(this.top)}%`;
  }

  /** @param {number} value */
  y(value) {
    const { top, bottom } = this;
    return 100 - (this.climbs ? FAR : NEAR) - ((100 - FAR - NEAR) * (value - bottom)) / (top - bottom);
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
    const { known } = this;
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

/**
 * The values at both ends of the axis: at one of them the limit, where it is known.
 * @param {number[]} all
 * @param {number | null} limit
 * @param {boolean} climbs
 */
export function rangeOf(all, limit, climbs) {
  const values = all.length || limit !== null ? all : [0];
  if (!climbs) {
    const bottom = limit ?? Math.min(...values);
    return { bottom, top: Math.max(bottom + 1e-6, ...values) };
  }
  const top = limit ?? Math.max(...values);
  return { bottom: Math.min(top - 1e-6, ...values), top };
}
