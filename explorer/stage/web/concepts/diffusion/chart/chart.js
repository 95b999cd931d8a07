/**
 * The solvers' chart: how far the ends of a way are from the law, by how often the denoiser was asked. Measured here, in slices of time
 * while nothing moves. A knob besides: whoever chooses a point of it chooses that solver and its steps.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { Point } from "../../../kernel/types.js"
 * @import { Model } from "../model.js"
 * @import { Actions, DiffusionColours, DiffusionPart, DiffusionScene, Look, Shown } from "../types.js"
 * @import { LineName, Reading, Setting } from "./settings.js"
 * @import { Placed, Scales } from "./scales.js"
 */

import { fit } from "../../../kernel/camera.js";
import { h, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { pointing } from "../../../kernel/pointer.js";
import { Worker } from "./background.js";
import { drawChart } from "./draw.js";
import { Measured, keyOf } from "./measured.js";
import { hit, placed, scalesOf } from "./scales.js";
import { chosenBy, furtherOf, keyed, lineOf, linesOf, lookOf, same, wantedOf } from "./settings.js";
import { Times } from "./times.js";
import { wayOf } from "./way.js";

const LETTERS = 14; // pixels of what is written into the picture
const NEAR = 26; // pixels from a point within which a pointer is at it
const LEAST = 150; // pixels that the picture is tall
const LOW = 300; // pixels of the column below which the table of times has no heading
const NARROW = 260; // the same where the page is scrolled
const MARGIN = { left: 40, top: 12, bottom: 26, right: 16 };
const NAME = 108; // pixels of the longest name, and the line that leads to it

/** @implements {DiffusionPart} */
export class Chart {
  /**
   * @param {Kit} kit
   * @param {DiffusionScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    const { words } = kit;
    this.line = h("p", { class: "chart-line" });
    this.canvas = h("canvas", { role: "slider", tabindex: 0, class: "base", "aria-label": words.say("chart_name"), "aria-valuemin": 1, "aria-valuemax": 1000 });
    this.picture = h("div", { class: "chart-picture" }, this.canvas);
    this.times = new Times(words);
    this.view = h("div", { class: "view" }, this.picture, h("p", { class: "chart-across" }, words.say("chart_across")), this.times.element);
    this.element = h("section", { class: "chart" }, h("header", {}, h("div", { class: "chart-head" }, h("h2", {}, words.say("chart_name"))), this.line), this.view);
    this.measured = new Measured();
    this.worker = new Worker((budget) => this.measure(budget), () => actions.redraw(), kit.signal);
    this.size = { width: 0, height: 0, zoom: 1 };
    /** @type {Shown | null} */
    this.shown = null;
    /** @type {Placed[]} */
    this.points = [];
    /** @type {Setting | null} */
    this.hovered = null;
    this.painted = "";
    this.begun = "";
    this.listen();
  }

  /** @returns {Look} */
  get look() {
    return /** @type {Look} */ (this.kit.look);
  }

  listen() {
    const { canvas } = this;
    const at = (/** @type {Point} */ [x, y]) => hit(this.points, x, y, NEAR);
    const hover = (/** @type {Point | null} */ place) => {
      const found = place && at(place);
      if ((found?.reading.setting ?? null) === this.hovered) return;
      this.hovered = found?.reading.setting ?? null;
      this.actions.redraw();
    };
    const pick = (/** @type {Point} */ place, /** @type {boolean} */ done) => {
      const found = done && at(place);
      if (found) this.actions.choose(chosenBy(found.reading.setting, this.look));
    };
    pointing(canvas, (x, y) => [x / this.size.zoom, y / this.size.zoom], { pick, hover });
    canvas.addEventListener("keydown", (e) => {
      const change = e.altKey || e.ctrlKey || e.metaKey || e.shiftKey ? null : keyed(e.key, this.look);
      if (!change) return;
      e.preventDefault();
      e.stopPropagation(); // the stage has keys of its own
      this.actions.choose(change);
    });
  }

  /* ---- measuring */

  /** What is wanted and what there is of it, in the look that is shown. */
  state() {
    const { shown, measured, scene: { own: { known } } } = this;
    if (!shown) return null;
    const { look, model } = shown;
    const key = (/** @type {Setting} */ setting) => keyOf(model, look, setting);
    const first = wantedOf(look, known);
    const readings = measured.of(first, key);
    const whole = readings.length === first.length;
    const further = whole ? furtherOf(look, known, readings) : [];
    const all = [...readings, ...measured.of(further, key)];
    return { key, wanted: [...first, ...further], readings: all, count: first.length, found: readings.length };
  }

  /**
   * A slice of the work.
   * @param {number} budget milliseconds
   * @returns {boolean} whether something is left to do
   */
  measure(budget) {
    const { shown } = this;
    const state = this.state();
    if (!shown || !state || shown.bare || !this.canvas.isConnected || this.element.hidden || shown.model.key !== this.weights) return false; // the next painting begins anew
    const begin = (/** @type {Setting} */ setting) => wayOf(shown.model, lookOf(shown.look, setting));
    return this.measured.work(state.wanted, { key: state.key, begin }, budget) || state.wanted.length === state.count;
  }

  weights = "";

  /* ---- the part */

  /**
   * @param {DiffusionScene} scene
   * @param {Model} _model
   */
  update(scene, _model) {
    Object.assign(this, { scene, painted: "", begun: "" });
    this.worker.stop();
  }

  /** @param {PartRoom} room */
  layout({ side, narrow, zoom }) {
    if (!this.view.clientWidth) return;
    const fits = !narrow && Number.isFinite(side);
    set(this.view, { "data-low": fits && side < LOW });
    const tall = fits ? Math.max(LEAST, side - this.below()) : NARROW;
    this.view.style.height = fits ? `${side}px` : "";
    this.picture.style.height = `${tall}px`;
    this.size = { width: this.picture.clientWidth / zoom, height: tall / zoom, zoom };
  }

  /** Pixels of what stands under the picture. */
  below() {
    return [...this.view.children].filter((child) => child !== this.picture).reduce((sum, child) => sum + /** @type {HTMLElement} */ (child).offsetHeight, 0);
  }

  /**
   * @param {Shown} shown
   * @param {DiffusionColours} colours
   */
  paint(shown, colours) {
    if (!this.size.width) return false;
    this.shown = shown;
    this.weights = shown.model.key;
    const state = this.state();
    if (!state) return false;
    set(this.element, { "data-bare": shown.bare });
    const base = [shown.model.key, shown.bare, state.wanted.map(state.key).join()].join("|");
    const done = state.found === state.count && state.readings.length === state.wanted.length;
    if (shown.bare || shown.moving) this.worker.stop();
    else if (!done) this.worker.start(base !== this.begun);
    this.begun = base;
    const { look } = shown;
    const sized = [...Object.values(this.size), devicePixelRatio, colours.key].join();
    const painted = [base, state.readings.length, look.solver, look.steps, this.hovered && state.key(this.hovered), shown.moving, sized].join("|");
    if (painted === this.painted || (shown.moving && state.found === 0 && this.painted)) return false;
    this.painted = painted;
    if (!shown.bare) this.draw(shown, state, colours);
    return true;
  }

  /**
   * @param {Shown} shown
   * @param {NonNullable<ReturnType<Chart["state"]>>} state
   * @param {DiffusionColours} colours
   */
  draw({ look, model, moving }, { readings, count, found }, colours) {
    const { words } = this.kit;
    const { width, height, zoom } = this.size;
    const here = this.here(look, model, readings, moving);
    const [mean, sd] = Object.values(model.sliced.perfect(look.label));
    const floor = { low: Math.max(mean / 2, mean - sd), mean, high: mean + sd };
    const box = { left: MARGIN.left, right: width - MARGIN.right - NAME, top: MARGIN.top, bottom: height - MARGIN.bottom };
    const scales = scalesOf(here ? [...readings, here] : readings, floor, box);
    const lines = linesOf(look, this.scene.own.known).map((line) => ({ line, name: this.nameOf(line, look), points: this.along(line, readings, scales) }));
    this.points = lines.flatMap(({ points }) => points);
    const hovered = this.points.find(({ reading }) => reading.setting === this.hovered) ?? null;
    const at = here && placed([here], scales)[0];
    const ctx = fit(this.canvas, width, height, devicePixelRatio * zoom);
    drawChart(ctx, { lines, scales, floor, chosen: lineOf(look), here: at, hovered, exact: look.ask === "exact", box, letters: LETTERS, font: getComputedStyle(this.element).fontFamily }, colours);
    const said = here ? this.say(here, look) : "";
    write(this.line, hovered ? this.say(hovered.reading, look) : found < count ? words.say("chart_progress", { found, count }) : said);
    set(this.canvas, { "aria-valuenow": look.steps, "aria-valuetext": said });
    this.times.show(readings, look, this.scene.own.known, (line) => this.nameOf(line, look));
  }

  /**
   * The readings of a line, by how often the denoiser was asked.
   * @param {LineName} line
   * @param {Reading[]} readings
   * @param {Scales} scales
   */
  along(line, readings, scales) {
    return placed(readings.filter(({ setting }) => setting.line === line).sort((a, b) => a.evaluations - b.evaluations), scales);
  }

  /**
   * What the stage shows; measured by itself where the chart does not have it.
   * @param {Look} look
   * @param {Model} model
   * @param {Reading[]} readings
   * @param {boolean} moving
   * @returns {Reading | null}
   */
  here(look, model, readings, moving) {
    const line = lineOf(look);
    const known = readings.find(({ setting }) => setting.line === line && (setting.steps === look.steps || line === "adaptive"));
    if (known || moving) return known ?? null;
    const [walk, distance] = [model.walk(look), model.distance(look)];
    return walk && distance !== null ? { setting: { line, ask: look.ask, solver: look.solver, steps: look.steps }, evaluations: walk.evaluations, distance, ms: NaN } : null;
  }

  /** @param {LineName} line @param {Look} look */
  nameOf(line, look) {
    const { words } = this.kit;
    if (line === "exact") return words.say("chart_exact");
    return line === "euler" && same(look) ? words.say("chart_same") : words.say(`solver_${line}`);
  }

  /** A reading in words. @param {Reading} reading @param {Look} look */
  say({ setting, evaluations, distance }, look) {
    const { words } = this.kit;
    const named = { solver: this.nameOf(setting.line, look), steps: setting.steps, evaluations, distance: fixed(distance, 3) };
    return words.say(setting.solver === "adaptive" ? "chart_said_adaptive" : "chart_said", named);
  }

  spoken() {
    return this.line.textContent ?? "";
  }
}
