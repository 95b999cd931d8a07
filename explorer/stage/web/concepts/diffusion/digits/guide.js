/**
 * The right part: what guidance does, measured on many digits before: how many are read as what was asked for, how much ink they take,
 * how various they are, scale by scale with standard errors, beside real digits. Whoever clicks on a scale asks for it.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { DiffusionColours, Line, Table } from "../types.js"
 * @import { Sampling } from "./sampling.js"
 * @import { DigitsActions, DigitsPart, DigitsScene, DigitsShown } from "./types.js"
 */

import { h, s, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { acrossOf, barsOf, dotsOf, lineOf } from "../tableplot.js";
import { roomIn, section } from "./section.js";

/** What is drawn, from top to bottom: the line's name, what makes it percent, and digits after the point. */
export const DRAWN = /** @type {const} */ ([["accuracy", 100, 1], ["recall", 1, 2], ["spread", 1, 2], ["ink", 100, 1]]);
const AIR = 0.12; // of a plot's height, over and under its lines

/**
 * The ends of a plot's scale.
 * @param {Line} line
 * @param {Line | undefined} real
 * @param {number} times
 */
export function endsOf({ mean, se }, real, times) {
  const all = [...mean.flatMap((value, i) => [value - se[i], value + se[i]]), ...(real?.mean ?? [])].map((value) => times * value);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const air = AIR * (high - low || 1);
  return { low: low - air, high: high + air };
}

/** @implements {DigitsPart} */
export class Guide {
  /**
   * @param {Kit} kit
   * @param {DigitsScene} scene
   * @param {DigitsActions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    const { words } = kit;
    this.plots = DRAWN.map(([name]) => this.plot(name));
    const { x } = scene.own.measured;
    this.buttons = x.map((w) => {
      const button = h("button", { type: "button", "aria-label": words.say("scales_at", { w }), title: words.say("scales_help", { w }) }, h("span", {}, String(w)));
      button.addEventListener("click", () => actions.sample({ guidance: w }));
      return button;
    });
    this.picks = h("div", { class: "guide-picks", role: "group", "aria-label": words.say("guide_across") }, ...this.buttons);
    this.line = h("p", {}, words.say("guide_line"));
    this.body = h("div", { class: "guide-body" }, ...this.plots.map(({ element }) => element), this.picks, h("p", { class: "guide-across" }, words.say("guide_across")));
    this.element = section("digits-guide", words.say("guide_name"), this.line, this.body).element;
    this.painted = "";
    this.drawn = "";
  }

  /** @param {string} name */
  plot(name) {
    const { words } = this.kit;
    const parts = { real: s("path", { class: "real" }), bars: s("path", { class: "bars" }), run: s("path", { class: "run" }) };
    const [dots, here] = [h("div", { class: "dots" }), h("i", { class: "here" })];
    const value = h("b", {});
    const said = h("p", { title: words.say(`guide_${name}_help`) }, value, " ", h("span", {}, words.say(`guide_${name}`)), " ", h("span", { class: "floor" }));
    const picture = h("div", { class: "guide-plot" }, s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, ...Object.values(parts)), dots, here);
    return { name, parts, dots, here, value, said, floor: /** @type {Element} */ (said.lastElementChild), element: h("div", { class: "guide-row" }, said, picture) };
  }

  /**
   * @param {DigitsScene} scene
   * @param {Sampling} _model
   */
  update(scene, _model) {
    this.scene = scene;
    this.painted = "";
    const { measured } = scene.own;
    const drawn = JSON.stringify(measured);
    if (drawn !== this.drawn) this.draw(measured);
    this.drawn = drawn;
  }

  /** @param {Table} measured */
  draw({ lines }) {
    const { words } = this.kit;
    DRAWN.forEach(([name, times, digits], row) => {
      const { parts, dots, floor } = this.plots[row];
      const line = /** @type {Line} */ (lines.find((one) => one.name === name));
      const real = lines.find((one) => one.name === `real_${name}`);
      const { low, high } = endsOf(line, real, times);
      const y = (/** @type {number} */ value) => 100 - (100 * (times * value - low)) / (high - low);
      set(parts.run, { d: lineOf(line, y) });
      set(parts.bars, { d: barsOf(line, y) });
      set(parts.real, { d: real ? `M0 ${y(real.mean[0]).toFixed(2)}H100` : "" });
      dots.replaceChildren(...dotsOf(line, y));
      write(floor, real ? words.say("guide_real", { value: fixed(times * real.mean[0], digits) }) : "");
    });
  }

  /** @param {PartRoom} room */
  layout(room) {
    roomIn(this.body, room);
  }

  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} _colours they are the sheet's
   */
  paint({ model, bare }, _colours) {
    const w = model.guidance(Infinity);
    const key = [w, model.asks, bare].join("|");
    if (key === this.painted) return false;
    this.painted = key;
    const { x, lines } = this.scene.own.measured;
    const i = model.asks ? x.indexOf(w) : -1;
    set(this.element, { "data-bare": bare });
    this.buttons.forEach((button, k) => {
      set(button, { "aria-pressed": String(k === i) });
      button.disabled = bare || !model.asks;
    });
    DRAWN.forEach(([name, times, digits], row) => {
      const { here, value } = this.plots[row];
      const line = lines.find((one) => one.name === name);
      here.hidden = i < 0;
      here.style.left = `${acrossOf(i, x.length)}%`;
      write(value, bare || i < 0 || !line ? "–" : `${fixed(times * line.mean[i], digits)} ± ${fixed(times * line.se[i], digits)}`);
    });
    return true;
  }

  spoken() {
    return this.plots.map(({ said }) => said.textContent).join("; ");
  }
}
