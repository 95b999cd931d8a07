/**
 * One model's panel: head with the legend, picture with its read-out. Paints only what changed.
 *
 * @import { Point, Status } from "../../kernel/types.js"
 * @import { Words } from "../../kernel/words.js"
 * @import { Exact } from "../../plane/exact.js"
 * @import { PlaneColours } from "../../plane/types.js"
 * @import { LearnedSide } from "./side.js"
 * @import { JointScene, NetworkModel, Own, Shown, SideScene } from "./types.js"
 */

import { fit } from "../../kernel/camera.js";
import { h, outwards, set, write } from "../../kernel/dom.js";
import { math } from "../../kernel/formula.js";
import { PanelFrame } from "../../kernel/panel.js";
import { axesOf, named } from "../../plane/axes.js";
import { drawEcho } from "../../plane/layers/cross.js";
import { ReadOut } from "../../plane/readout.js";
import { Legend } from "./legend.js";
import { nameOf, scaleOf } from "./machine/labels.js";
import { drawAsked, drawPicture } from "./picture.js";
import { readAt } from "./readout.js";

export const BATCH = 40;
export const MOST_DRAWN = 200;

/**
 * @typedef {object} PanelActions
 * @property {(at: Point, done: boolean) => void} ask
 * @property {(panel: string, at: Point | null) => void} hover
 * @property {(kind: "cancel" | "retry", film: string) => void} act
 * @property {() => void} generate
 * @property {() => void} clear
 * @property {(mark: string) => void} light
 * @property {(what: "whole" | "shade") => void} turn one way of drawing on or off
 * @property {() => void} machine open the network, or close it
 */

/** The short name of a panel, for a row. @param {SideScene} panel */
export const shortName = (panel) => panel.short ?? panel.title;

/** What a model is made of: its kind, and from a comma on its size, which a narrow head leaves out. @param {string} text */
const inParts = (text) => text.split(/(?=[,，])/).map((part) => h("span", {}, part));

export class Panel {
  /**
   * @param {SideScene} panel
   * @param {Words} words
   * @param {PanelActions} actions
   */
  constructor(panel, words, actions) {
    this.panel = panel;
    this.words = words;
    this.actions = actions;
    this.readout = new ReadOut();
    this.legend = new Legend(panel, words, actions);
    this.math = h("span", {}, math(panel.math));
    this.axes = [h("span", { class: "axis across", hidden: true }), h("span", { class: "axis up", hidden: true })];
    this.subtitle = h("p");
    this.said = h("span", { class: "parts" });
    this.open = h("button", { type: "button", class: "tool open", "aria-expanded": "false" }, this.said, outwards());
    this.open.addEventListener("click", actions.machine);
    const parts = { head: this.head(), over: [...this.axes, this.readout.element], below: [] };
    this.frame = new PanelFrame(panel, parts, words, {
      act: (kind) => actions.act(kind, this.panel.film),
      pick: actions.ask,
      hover: (at) => actions.hover(panel.id, at),
    });
    this.named = ""; // what the picture shows, where it is not what the panel is called
    this.painted = "";
    this.coarse = false; // whether what is painted is a sketch, to be drawn finely at rest
    this.paintedOver = "";
  }

  get element() {
    return this.frame.element;
  }

  head() {
    const { panel, words, actions } = this;
    this.title = h("h2", {}, `${panel.title} `, this.math);
    const line = h("div", { class: "line" }, this.subtitle, this.legend.element);
    const head = (/** @type {HTMLElement} */ act) => h("header", {}, h("div", { class: "name" }, this.title, this.legend.turn, act), line);
    if (!panel.can_generate) return head(h("span", { class: "none" }, words.say("nothing_to_draw")));
    this.generate = h("button", { type: "button", class: "go" }, words.say("generate", { n: BATCH }));
    this.clear = h("button", { type: "button", class: "tool clear", "aria-label": words.say("clear_generated") }, "×");
    set(this.clear, { title: words.say("clear_generated") });
    this.generate.addEventListener("click", actions.generate);
    this.clear.addEventListener("click", actions.clear);
    return head(h("div", { class: "draw" }, this.clear, this.generate));
  }

  /**
   * New data for the same panel.
   * @param {SideScene} panel
   * @param {JointScene} scene
   * @param {{ learned: LearnedSide, past: LearnedSide | null }} sides the model, and what it would be without its last branch
   * @param {Exact} exact
   */
  update(panel, { own, films }, { learned, past }, exact) {
    this.panel = panel;
    this.own = own;
    this.learned = learned;
    this.past = past;
    this.exact = exact;
    this.describeModel(panel);
    this.frame.update(own.extent, /** @type {Status} */ (films[panel.film].status));
    this.legend.update(exact, { wrong: Boolean(own.points.wrong), past: past !== null });
    this.nameAxes(own);
  }

  /** Say what lies across and what up, where the coordinates are columns of real data. @param {Own} own */
  nameAxes({ real }) {
    axesOf(real).forEach((axis, i) => {
      this.axes[i].hidden = !axis.name;
      write(this.axes[i], axis.name && (i ? `${named(axis)} ↑` : `${named(axis)} →`));
    });
  }

  /**
   * @param {Shown} shown
   * @param {PlaneColours} colours
   * @returns {boolean} whether anything was painted
   */
  paint(shown, colours) {
    const { learned, exact, own } = this;
    const { camera, visible } = this.frame;
    if (!camera || !learned || !exact || !own || !visible) return false;
    this.refresh(shown);
    const base = this.paintBase(shown, colours, { learned, past: this.past ?? null, exact, points: own.points });
    return this.paintOver(shown, colours) || base;
  }

  /** @param {Shown} shown */
  refresh(shown) {
    const neuron = this.neuron(shown);
    this.legend.show(shown.lit === "error" && this.exact?.known ? { ...shown, show: "error" } : shown, neuron?.scale);
    this.name(neuron?.name ?? "", shown.whole && this.panel.kind === "density" ? "p(x)" : this.panel.math);
    this.offer(shown);
    const at = shown.bare ? null : shown.pointer?.panel === this.panel.id ? shown.pointer.at : null;
    const { camera } = this.frame;
    if (!at || !camera || !this.learned || !this.exact) {
      this.readout.hide();
      return;
    }
    const { key, said } = readAt(at, camera, this.learned.model(shown.at), this.exact, this.own?.points, this.words);
    set(this.readout.element, { "data-unknown": !this.exact.known });
    this.readout.show(at, camera, key, said);
  }

  /** What one may do with the model: nothing while a question about it is open. @param {Shown} shown */
  offer({ drawn, bare }) {
    if (this.clear) this.clear.hidden = drawn === 0 || bare;
    if (this.generate) this.generate.disabled = !this.learned?.film.have || bare;
    this.open.disabled = bare;
  }

  /** Say what the model is made of; a network can be opened there. @param {SideScene} panel */
  describeModel({ subtitle, model }) {
    this.said.replaceChildren(...inParts(subtitle));
    if (model.kind !== "mlp") this.subtitle.replaceChildren(h("span", { class: "parts" }, ...inParts(subtitle))); // the button may stand there, with the same words
    else if (this.open.parentNode !== this.subtitle) this.subtitle.replaceChildren(this.open);
    this.showOpen(this.open.getAttribute("aria-expanded") === "true");
  }

  /** The machine's node that is drawn here, if one is pointed at. @param {Shown} shown */
  neuron({ neuron }) {
    const { model } = this.panel;
    if (!neuron || model.kind !== "mlp") return null;
    const network = /** @type {NetworkModel} */ (model);
    return { name: nameOf(network, neuron, this.words), scale: scaleOf(network, neuron) };
  }

  /**
   * Say what the picture shows.
   * @param {string} neuron its name, where one is drawn
   * @param {string} formula else
   */
  name(neuron, formula) {
    const name = neuron || formula;
    if (name === this.named || !this.title) return;
    this.named = name;
    this.math.replaceChildren(math(formula));
    this.title.replaceChildren(...(neuron ? [neuron] : [`${this.panel.title} `, this.math]));
  }

  /** Whether the machine stands open. @param {boolean} open */
  showOpen(open) {
    const text = this.words.say(open ? "close_machine" : "open_machine");
    set(this.open, { "aria-expanded": String(open), "aria-label": `${this.said.textContent}: ${text}`, title: `${text} (M)` });
  }

  /**
   * @param {Shown} shown
   * @param {PlaneColours} colours
   * @param {{ learned: LearnedSide, past: LearnedSide | null, exact: Exact, points: Own["points"] }} of
   */
  paintBase(shown, colours, { learned, past, exact, points }) {
    const { base, camera } = this.frame;
    if (!camera) return false;
    const place = learned.film.have ? learned.film.clamp(shown.at) : -1;
    const node = this.panel.model.kind === "mlp" ? shown.neuron && `${shown.neuron.layer}.${shown.neuron.index}` : "";
    const marks = [shown.bare, shown.show, shown.lit, shown.drawn, shown.pop, place, learned.key, past?.key, past?.film.have, learned.edits?.version, node, shown.whole, shown.shade?.key];
    const key = [...marks, camera.width, camera.height, camera.zoom, devicePixelRatio, colours.key, points.key, exact.key].join("|");
    if (key === this.painted && (shown.moving || !this.coarse)) return false; // what stays as it is need not be coarse
    this.painted = key;
    this.coarse = shown.moving;
    const ctx = fit(base, camera.width, camera.height, devicePixelRatio * camera.zoom);
    drawPicture(ctx, camera, { kind: this.panel.kind, learned, past, exact, points, look: shown, colours });
    return true;
  }

  /**
   * @param {Shown} shown
   * @param {PlaneColours} colours
   */
  paintOver({ ask, missing, mean, pointer }, colours) {
    const { over, camera } = this.frame;
    if (!camera) return false;
    const echo = pointer && pointer.panel !== this.panel.id ? pointer.at : null;
    const key = [ask, missing, mean, echo, camera.width, camera.height, camera.zoom, devicePixelRatio, colours.key].join("|");
    if (key === this.paintedOver) return false;
    this.paintedOver = key;
    const ctx = fit(over, camera.width, camera.height, devicePixelRatio * camera.zoom);
    ctx.clearRect(0, 0, camera.width, camera.height);
    drawAsked(ctx, camera, this.panel.kind, { ask, missing, mean }, colours);
    if (echo) drawEcho(ctx, camera, echo, colours);
    return true;
  }

  /**
   * What a picture shows, in words.
   * @param {Pick<Shown, "show" | "whole" | "bare">} shown
   * @param {string} frame
   * @param {string} numbers
   */
  describe({ show, whole, bare }, frame, numbers) {
    if (bare) {
      this.frame.speak(this.words.say("describe_bare"), "", "");
      return;
    }
    const many = this.panel.kind === "posterior" && (this.exact?.model.count ?? 2) > 2 ? "_many" : "";
    const drawn = whole && this.panel.kind === "density" ? "describe_whole" : `describe_${this.panel.kind}${many}`;
    this.frame.speak(this.words.say(show === "learned" ? drawn : `describe_${show}`), frame, numbers);
  }
}
