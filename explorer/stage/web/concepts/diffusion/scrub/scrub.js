/**
 * The picture over the bar of the noise's timeline: how much signal is left, as log-SNR along the path, blue where signal prevails and
 * green where noise does; where one hump becomes several; the solver's steps. Its handle is dragged to a place.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { Model } from "../model.js"
 * @import { Actions, DiffusionColours, DiffusionPart, DiffusionScene, Look, Shown } from "../types.js"
 */

import { h, s, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { drag } from "../../../kernel/pointer.js";
import { logSnr } from "../math/paths.js";
import { timesOf } from "../math/walk.js";
import { acrossOf, downOf, partingOf, shapesOf, ticksOf } from "./curve.js";

const NOISE = "noise"; // the timeline

/** @implements {DiffusionPart} */
export class Scrub {
  /**
   * @param {Kit} kit
   * @param {DiffusionScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, { seek }) {
    const { words } = kit;
    this.kit = kit;
    this.scene = scene;
    this.areas = { signal: s("path", { class: "signal" }), noise: s("path", { class: "mostly-noise" }), zero: s("path", { class: "zero", d: "M0 50H100" }), line: s("path", { class: "snr" }) };
    this.ticks = s("path", { class: "steps" });
    this.names = { data: h("span", { class: "end data" }, words.say("scrub_data")), noise: h("span", { class: "end noise" }, words.say("scrub_noise")) };
    this.axis = h("span", { class: "snr-axis" }, words.say("scrub_snr"));
    this.more = h("span", { class: "more" }, words.say("scrub_more_noise"));
    this.parting = h("i", { class: "parting", hidden: true });
    this.parts = h("span", { class: "parts" });
    this.thread = h("i", { class: "thread" });
    this.dot = h("i", { class: "snr-dot" });
    const drawn = s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, ...Object.values(this.areas));
    const ruler = s("svg", { class: "ruler", viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, this.ticks);
    this.picture = h("div", { class: "snr-picture" }, drawn, this.axis, this.more, this.parting, this.thread, this.dot, ruler);
    this.element = h("div", { class: "snr-scrub", role: "img" }, h("div", { class: "snr-names" }, this.names.data, this.parts, this.names.noise), this.picture);
    this.shapes = "";
    this.painted = "";
    /** @type {number[]} */
    this.times = [];
    drag(this.element, (x, done) => {
      const { left, width } = this.picture.getBoundingClientRect();
      seek(NOISE, Math.round(Math.max(0, Math.min(1, (x - left) / (width || 1))) * (this.places - 1)), done);
    });
    this.follow();
  }

  /** Stand over the rail of the bar, however wide that is. */
  follow() {
    const rail = this.kit.timeline(NOISE).bar.querySelector(".rail");
    if (!rail) return;
    const watch = new ResizeObserver(() => this.align(rail));
    for (const each of [rail, this.element]) watch.observe(each);
    this.kit.signal.addEventListener("abort", () => watch.disconnect());
  }

  /** @param {Element} rail */
  align(rail) {
    const [{ left, width }, own] = [rail.getBoundingClientRect(), this.element.getBoundingClientRect()];
    if (!width || !own.width) return;
    this.element.style.setProperty("--rail-left", `${(left - own.left).toFixed(1)}px`);
    this.element.style.setProperty("--rail-width", `${width.toFixed(1)}px`);
  }

  /** Places of the noise's timeline. */
  get places() {
    return /** @type {{ total: number }} */ (this.scene.timelines.find(({ id }) => id === NOISE)).total;
  }

  /**
   * @param {DiffusionScene} scene
   * @param {Model} _model
   */
  update(scene, _model) {
    this.scene = scene;
    this.shapes = this.painted = "";
  }

  layout() {
    const rail = this.kit.timeline(NOISE).bar.querySelector(".rail");
    if (rail) this.align(rail);
  }

  /**
   * @param {Shown} shown
   * @param {DiffusionColours} _colours they are the sheet's
   */
  paint(shown, _colours) {
    const { look, t, bare } = shown;
    const times = bare ? [] : this.timesIn(shown);
    const shapes = [look.path, look.way, look.label, bare, times.join()].join("|");
    if (shapes !== this.shapes) {
      this.shapes = shapes;
      this.draw(look, times, bare);
    }
    const painted = [shapes, t].join("|");
    if (painted === this.painted) return false;
    this.painted = painted;
    this.point(look, t);
    return true;
  }

  /** The times of the solver's steps; of one that chooses them itself those of the way that was walked. @param {Shown} shown */
  timesIn({ look, model, moving }) {
    if (look.way === "forward") return [];
    if (look.solver !== "adaptive") return timesOf(look.steps);
    return moving ? this.times : (this.times = model.walk(look)?.times ?? []);
  }

  /**
   * @param {Look} look
   * @param {number[]} times
   * @param {boolean} bare where humps part is an answer
   */
  draw(look, times, bare) {
    const { areas, names, element } = this;
    const { line, signal, noise } = shapesOf(look.path, look.way);
    set(areas.line, { d: line });
    set(areas.signal, { d: signal });
    set(areas.noise, { d: noise });
    set(this.ticks, { d: ticksOf(times, look.way).map((x) => `M${(100 * x).toFixed(2)} 0V100`).join("") });
    set(element, { "data-way": look.way });
    const [first, last] = look.way === "back" ? [names.noise, names.data] : [names.data, names.noise];
    set(first, { "data-at": "first" });
    set(last, { "data-at": "last" });
    const parting = bare ? null : partingOf(this.scene.own, look);
    this.parting.hidden = this.parts.hidden = !parting;
    if (!parting) return;
    write(this.parts, this.kit.words.say("scrub_parts", { n: parting.n }));
    for (const each of [this.parting, this.parts]) each.style.left = `${100 * acrossOf(parting.t, look.way)}%`;
  }

  /**
   * @param {Look} look
   * @param {number} t
   */
  point(look, t) {
    const { words } = this.kit;
    const snr = logSnr(look.path, t);
    const left = `${100 * acrossOf(t, look.way)}%`;
    this.thread.style.left = this.dot.style.left = left;
    this.thread.style.top = this.dot.style.top = `${downOf(snr)}%`;
    const ends = look.way === "back" ? ["scrub_noise", "scrub_data"] : ["scrub_data", "scrub_noise"];
    const [from, to] = ends.map((key) => words.say(key));
    set(this.element, { "aria-label": words.say("scrub_said", { value: fixed(snr, 1), t: fixed(t, 2), from, to }) });
  }

  spoken() {
    return "";
  }
}
