/**
 * One model's panel: head, picture with its read-out, what the engine says, legend. Paints only what changed.
 *
 * @import { Node, PanelScene, Point, Scene, Show } from "../../kernel/types.js"
 * @import { Colours } from "../../kernel/theme.js"
 * @import { Words } from "../../kernel/words.js"
 * @import { Learned } from "../../plane/learned.js"
 * @import { Exact } from "../../plane/exact.js"
 * @import { Missing } from "./marginalization.js"
 * @import { Shade } from "./shade.js"
 */

import { axesOf, named } from "../../plane/axes.js";
import { h, icon, math, s, set, write } from "../../kernel/dom.js";
import { Foot } from "../../kernel/status.js";
import { Legend } from "./legend.js";
import { drawPicture } from "./picture.js";
import { nameOf, scaleOf } from "./machine/labels.js";
import { ReadOut } from "../../plane/readout.js";
import { Camera, fit } from "../../kernel/camera.js";
import { drawAsked, drawEcho } from "../../plane/layers/cross.js";

export const BATCH = 40;
const OPEN = "M8.500 1.500h4v4M12.500 1.500l-4.500 4.500M5.500 12.500h-4v-4M1.500 12.500l4.500-4.500"; // two arrows outwards
export const MOST_DRAWN = 200;

/**
 * @typedef {object} Look what all panels show now
 * @property {number} at
 * @property {boolean} moving coarse fields while something moves
 * @property {Show} show
 * @property {string} lit the mark that a word points at
 * @property {number} drawn
 * @property {number} fresh how many of them have just been drawn
 * @property {number} pop from 0 to 1, how far those have grown
 * @property {Point | null} ask
 * @property {Missing} missing the coordinate of the asked point that nobody knows
 * @property {number} mean of what is missing, where that is put in
 * @property {boolean} whole p(x) in place of a density a class
 * @property {Shade | null} shade by what chances fade
 * @property {Record<string, string>} names of the panels' models, "" of the exact answer
 * @property {{ panel: string, at: Point } | null} pointer
 * @property {Node | null} neuron of the machine: its field is drawn in place of the network's
 *
 * @typedef {object} PanelActions
 * @property {(at: Point, done: boolean) => void} ask
 * @property {(panel: string, at: Point | null) => void} hover
 * @property {(kind: string, panel: string) => void} act
 * @property {() => void} generate
 * @property {() => void} clear
 * @property {(mark: string) => void} light
 * @property {(what: "whole" | "shade") => void} turn one way of drawing on or off
 * @property {() => void} machine open the network, or close it
 */

export class Panel {
  /**
   * @param {PanelScene} panel
   * @param {Words} words
   * @param {PanelActions} actions
   */
  constructor(panel, words, actions) {
    this.panel = panel;
    this.words = words;
    this.actions = actions;
    this.base = h("canvas", { role: "img", class: "base", "aria-label": panel.title });
    this.over = h("canvas", { "aria-hidden": "true", class: "over" });
    this.readout = new ReadOut(words);
    this.foot = new Foot(words, (kind) => actions.act(kind, panel.id));
    this.legend = new Legend(panel, words, actions);
    this.math = h("span", {}, math(panel.math));
    this.spoken = h("p", { class: "spoken" });
    this.axes = [h("span", { class: "axis across", hidden: true }), h("span", { class: "axis up", hidden: true })];
    this.view = h("div", { class: "view" }, this.base, this.over, ...this.axes, this.readout.element, this.foot.element);
    this.subtitle = h("p");
    this.said = h("span");
    this.open = h("button", { type: "button", class: "tool open", "aria-expanded": "false" }, this.said, icon(14, 14, s("path", { d: OPEN })));
    this.open.addEventListener("click", actions.machine);
    this.element = h(
      "section",
      { class: "panel", "data-panel": panel.id, "aria-label": panel.title },
      this.head(),
      this.view,
      this.legend.element,
      this.spoken,
    );
    this.named = ""; // what the picture shows, where it is not what the panel is called
    this.visible = false; // measured at each layout: asking the page again at each frame is dear
    this.painted = "";
    this.coarse = false; // whether what is painted is a sketch, to be drawn finely at rest
    this.paintedOver = "";
    /** @type {Camera | null} */
    this.camera = null;
    this.listen();
  }

  head() {
    const { panel, words, actions } = this;
    this.title = h("h2", {}, `${panel.title} `, this.math);
    const title = h("div", {}, this.legend.posterior ? this.title : h("div", { class: "name" }, this.title, this.legend.turn), this.subtitle);
    if (!panel.can_generate) return h("header", {}, title, h("span", { class: "none" }, words.say("nothing_to_draw")));
    this.generate = h("button", { type: "button", class: "go" }, words.say("generate", { n: BATCH }));
    this.clear = h("button", { type: "button", class: "tool clear", "aria-label": words.say("clear_generated") }, "×");
    set(this.clear, { title: words.say("clear_generated") });
    this.generate.addEventListener("click", actions.generate);
    this.clear.addEventListener("click", actions.clear);
    return h("header", {}, title, h("div", { class: "draw" }, this.clear, this.generate));
  }

  /**
   * New data for the same panel.
   * @param {PanelScene} panel
   * @param {Scene} scene
   * @param {Learned} learned
   * @param {Exact} exact
   */
  update(panel, scene, learned, exact) {
    this.panel = panel;
    this.scene = scene;
    this.learned = learned;
    this.exact = exact;
    this.describeModel(panel);
    this.foot.update(panel.status);
    this.legend.update(exact, Boolean(scene.points.wrong));
    this.nameAxes(scene);
  }

  /** Say what lies across and what up, where the coordinates are columns of real data. @param {Scene} scene */
  nameAxes(scene) {
    axesOf(scene).forEach((axis, i) => {
      this.axes[i].hidden = !axis.name;
      write(this.axes[i], axis.name && (i ? `${named(axis)} ↑` : `${named(axis)} →`));
    });
  }

  /**
   * Take the width that the page gives, and a height that leaves room for what stands below.
   * @param {number} roof the most pixels a picture may be tall
   */
  layout(roof) {
    const width = this.view.clientWidth;
    this.visible = width > 0;
    if (!width || !this.scene) return;
    const [left, right, bottom, top] = this.scene.extent;
    const height = Math.round(Math.min((width * (top - bottom)) / (right - left), roof));
    this.base.style.height = this.over.style.height = `${height}px`;
    if (this.camera?.width === width && this.camera.height === height) return;
    this.camera = new Camera(this.scene.extent, width, height);
  }

  /**
   * @param {Look} look
   * @param {Colours} colours
   * @returns {boolean} whether anything was painted
   */
  paint(look, colours) {
    const { camera, learned, exact, scene } = this;
    if (!camera || !learned || !exact || !scene || !this.visible) return false;
    this.refresh(look);
    const base = this.paintBase(look, colours, { camera, learned, exact, points: scene.points });
    return this.paintOver(look, colours, camera) || base;
  }

  /** @param {Look} look */
  refresh(look) {
    const neuron = this.neuron(look);
    this.legend.show(look.lit === "error" && this.exact?.known ? { ...look, show: "error" } : look, neuron?.scale);
    this.name(neuron?.name ?? "", look.whole && this.panel.kind === "density" ? "p(x)" : this.panel.math);
    if (this.clear) this.clear.hidden = look.drawn === 0;
    if (this.generate) this.generate.disabled = !this.learned?.film.have;
    const at = look.pointer?.panel === this.panel.id ? look.pointer.at : null;
    if (at && this.camera && this.learned && this.exact) {
      this.readout.show(at, this.camera, this.learned.model(look.at), this.exact, this.scene?.points);
    } else this.readout.hide();
  }

  /** Say what the model is made of; a network can be opened there. @param {PanelScene} panel */
  describeModel({ subtitle, model }) {
    write(this.said, subtitle);
    if (model.kind !== "mlp") write(this.subtitle, subtitle);
    else if (this.open.parentNode !== this.subtitle) this.subtitle.replaceChildren(this.open);
    this.showOpen(this.open.getAttribute("aria-expanded") === "true");
  }

  /** The machine's node that is drawn here, if one is pointed at. @param {Look} look */
  neuron({ neuron }) {
    const { model } = this.panel;
    if (!neuron || model.kind !== "mlp") return null;
    return { name: nameOf(model, neuron, this.words), scale: scaleOf(model, neuron) };
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
   * @param {Look} look
   * @param {Colours} colours
   * @param {{ camera: Camera, learned: Learned, exact: Exact, points: Scene["points"] }} of
   */
  paintBase(look, colours, { camera, learned, exact, points }) {
    const place = learned.film.have ? learned.film.clamp(look.at) : -1;
    const node = this.panel.model.kind === "mlp" ? look.neuron && `${look.neuron.layer}.${look.neuron.index}` : "";
    const marks = [look.show, look.lit, look.drawn, look.pop, place, learned.key, learned.edits?.version, node, look.whole, look.shade?.key];
    const key = [...marks, camera.width, camera.height, devicePixelRatio, colours.key, points.key, exact.key].join("|");
    if (key === this.painted && (look.moving || !this.coarse)) return false; // what stays as it is need not be coarse
    this.painted = key;
    this.coarse = look.moving;
    const ctx = fit(this.base, camera.width, camera.height);
    drawPicture(ctx, camera, { kind: this.panel.kind, learned, exact, points, look, colours });
    return true;
  }

  /**
   * @param {Look} look
   * @param {Colours} colours
   * @param {Camera} camera
   */
  paintOver({ ask, missing, mean, pointer }, colours, camera) {
    const echo = pointer && pointer.panel !== this.panel.id ? pointer.at : null;
    const key = [ask, missing, mean, echo, camera.width, camera.height, devicePixelRatio, colours.key].join("|");
    if (key === this.paintedOver) return false;
    this.paintedOver = key;
    const ctx = fit(this.over, camera.width, camera.height);
    ctx.clearRect(0, 0, camera.width, camera.height);
    drawAsked(ctx, camera, this.panel.kind, { ask, missing, mean }, colours);
    if (echo) drawEcho(ctx, camera, echo, colours);
    return true;
  }

  /**
   * What a picture shows, in words.
   * @param {Look} look
   * @param {string} frame
   * @param {string} numbers
   */
  describe({ show, whole }, frame, numbers) {
    const many = this.panel.kind === "posterior" && (this.exact?.model.count ?? 2) > 2 ? "_many" : "";
    const drawn = whole && this.panel.kind === "density" ? "describe_whole" : `describe_${this.panel.kind}${many}`;
    this.speak(this.words.say(show === "learned" ? drawn : `describe_${show}`), frame, numbers);
  }

  /**
   * @param {string} what
   * @param {string} frame
   * @param {string} numbers
   */
  speak(what, frame, numbers) {
    const text = this.words.say("describe", { title: this.panel.title, what, frame });
    set(this.base, { "aria-label": text });
    write(this.spoken, [text, numbers].filter(Boolean).join(" "));
  }

  /** A mouse asks by dragging; a finger by a tap, so that it can still scroll the page. */
  listen() {
    const { base, actions } = this;
    let held = false;
    const at = (/** @type {PointerEvent} */ e) => /** @type {Camera} */ (this.camera).world(e.offsetX, e.offsetY);
    base.addEventListener("pointerdown", (e) => {
      if (e.pointerType !== "mouse" || e.button) return;
      held = true;
      base.setPointerCapture(e.pointerId);
      actions.ask(at(e), false);
    });
    base.addEventListener("pointermove", (e) => {
      if (e.pointerType === "touch") return;
      actions.hover(this.panel.id, at(e));
      if (held) actions.ask(at(e), false);
    });
    base.addEventListener("pointerup", (e) => {
      if (held) actions.ask(at(e), true);
      held = false;
    });
    base.addEventListener("pointercancel", () => (held = false));
    base.addEventListener("click", (e) => {
      if (/** @type {PointerEvent} */ (e).pointerType !== "mouse") actions.ask(at(/** @type {PointerEvent} */ (e)), true);
    });
    base.addEventListener("pointerleave", () => actions.hover(this.panel.id, null));
  }
}
