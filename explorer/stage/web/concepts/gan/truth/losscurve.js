/**
 * Both losses over the run in a small plot, on the scale that the large one has; a click goes to a frame.
 *
 * @import { Film } from "../../../kernel/film.js"
 */

import { h, s, set, write } from "../../../kernel/dom.js";
import { bounded } from "../../../kernel/numbers.js";
import { drag } from "../../../kernel/pointer.js";
import { LOSSES } from "../losses.js";
import { boundsOf, levelOf } from "../stage/lossplot.js";

const NAMES = { d: "d_loss", g: "g_loss" };
const ROOM = 8; // percent of the height over and under the curves

export class LossCurve {
  /**
   * @param {string} label
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(label, seek) {
    this.paths = { rule: path("rule"), level: path("level"), best: path("floor"), d: path("d run"), g: path("g run"), d_now: path("d"), g_now: path("g") };
    this.dots = { d: h("i", { class: "dot d" }), g: h("i", { class: "dot" }) };
    this.ticks = [h("span", { class: "tick" }), h("span", { class: "tick" })];
    const plot = s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, ...Object.values(this.paths));
    this.box = h("div", { class: "plot" }, plot, this.dots.d, this.dots.g);
    this.element = h("div", { class: "curve", role: "group", "aria-label": label }, h("div", { class: "ticks" }, ...this.ticks), this.box);
    this.range = [0, 1];
    this.total = 1;
    drag(this.box, (x, done) => {
      const { left, width } = this.box.getBoundingClientRect();
      seek(Math.round(Math.max(0, Math.min(1, (x - left) / (width || 1))) * (this.total - 1)), done);
    });
  }

  /**
   * @param {string} loss
   * @param {Film} film
   */
  update(loss, film) {
    this.film = film;
    this.total = film.total;
    const level = levelOf(loss, LOSSES[loss]).value;
    const runs = Object.values(NAMES).map((name) => this.values(name));
    this.range = boundsOf(runs.flat(), level);
    set(this.paths.rule, { d: `M0 ${this.y(this.range[0])}H100` });
    set(this.paths.level, { d: `M0 ${this.y(level)}H100` });
    set(this.paths.best, { d: this.line(this.values("d_exact")) });
    ["d", "g"].forEach((name, i) => set(this.paths[/** @type {"d" | "g"} */ (name)], { d: this.line(runs[i]) }));
    [...this.range].reverse().forEach((value, i) => {
      write(this.ticks[i], film.have ? tick(value) : "");
      this.ticks[i].style.top = `${this.y(value)}%`;
    });
  }

  /** @param {string} name @returns {number[]} of the frames there are; none where it was not recorded */
  values(name) {
    const { film } = this;
    return film?.scalars[name] ? Array.from({ length: film.have }, (_, i) => film.scalar(name, i)) : [];
  }

  /** Cut where it leaves the picture. @param {number} value */
  y(value) {
    const [low, high] = this.range;
    return 100 - ROOM - (100 - 2 * ROOM) * Math.max(0, Math.min(1, (value - low) / (high - low)));
  }

  /** @param {number} frame */
  x(frame) {
    return (100 * frame) / Math.max(1, this.total - 1);
  }

  /** @param {number[]} values */
  line(values) {
    let pen = "M";
    return values.map((value, i) => {
      if (!Number.isFinite(value)) {
        pen = "M";
        return "";
      }
      const to = `${pen}${this.x(i).toFixed(2)} ${this.y(value).toFixed(2)}`;
      pen = "L";
      return to;
    }).join("");
  }

  /** @param {number} at may lie between two frames */
  show(at) {
    const { film, paths, dots } = this;
    if (!film) return;
    const place = film.clamp(at);
    for (const [key, name] of Object.entries(NAMES)) {
      const value = film.between(name, place);
      const dot = dots[/** @type {"d" | "g"} */ (key)];
      dot.hidden = !Number.isFinite(value);
      const past = this.line(this.values(name).slice(0, Math.floor(place) + 1));
      set(paths[/** @type {"d_now" | "g_now"} */ (`${key}_now`)], { d: dot.hidden || !past ? past : `${past}L${this.x(place).toFixed(2)} ${this.y(value).toFixed(2)}` });
      if (dot.hidden) continue;
      dot.style.left = `${this.x(place)}%`;
      dot.style.top = `${this.y(value)}%`;
    }
  }

  /** @type {Film | undefined} */
  film;
}

/** @param {string} name of its class */
function path(name) {
  return s("path", { class: name });
}

/** @param {number} value */
function tick(value) {
  return Math.abs(value) < 1e-9 ? "0" : bounded(value, Math.abs(value) >= 9.95 ? 0 : 1);
}
