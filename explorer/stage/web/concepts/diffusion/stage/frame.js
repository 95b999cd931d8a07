/**
 * The elements of the stage: head, picture, foot, and the read-out of the place that is pointed at, by a pointer or by keys.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { Point } from "../../../kernel/types.js"
 * @import { Actions } from "../types.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { math } from "../../../kernel/formula.js";
import { pointing } from "../../../kernel/pointer.js";
import { ReadOut } from "../../../plane/readout.js";
import { spacingOf } from "./arrows.js";
import { Foot } from "./foot.js";
import { Head } from "./head.js";

/** @type {Record<string, Point>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const STEP = 0.02; // of the picture's width that an arrow key moves by
const LEAP = 5; // times that, with shift
const LEAST = 120; // pixels that a picture is tall

/** @typedef {{ width: number, height: number, zoom: number }} Room of the picture, before it is drawn larger */

export class StageFrame {
  /**
   * @param {Kit} kit
   * @param {Actions} actions
   * @param {(at: Point, done: boolean) => void} pick a place in pixels of the picture
   */
  constructor(kit, actions, pick) {
    this.kit = kit;
    this.head = new Head(kit, actions);
    this.foot = new Foot(kit, actions);
    this.readout = new ReadOut();
    set(this.readout.element, { "data-unknown": true }); // two columns: a name and a value
    this.canvas = h("canvas", { role: "img", class: "base", tabindex: 0, "aria-label": kit.words.say("title_data") });
    this.scaled = h("span");
    this.arrow = h("i");
    this.scale = h("div", { class: "flow-scale", hidden: true }, this.arrow, this.scaled);
    this.shrunk = h("div", { class: "flow-scale right", hidden: true, title: kit.words.say("shrunk") }, math("x / √(α² + σ²)"));
    this.axes = [h("span", { class: "axis across", hidden: true }), h("span", { class: "axis up", hidden: true })];
    this.view = h("div", { class: "view" }, this.canvas, this.scale, this.shrunk, ...this.axes, this.readout.element);
    this.element = h("section", { class: "flow-stage" }, this.head.element, this.view, this.foot.element);
    /** @type {Room} */
    this.size = { width: 0, height: 0, zoom: 1 };
    /** @type {Point | null} pixels of the picture */
    this.at = null;
    this.asked = false; // by a key: what is found is to be said aloud
    const put = (/** @type {Point} */ at, /** @type {boolean} */ done) => {
      this.ask(at);
      pick(at, done);
    };
    pointing(this.canvas, (x, y) => [x / this.size.zoom, y / this.size.zoom], { pick: put, hover: (at) => this.ask(at) });
    this.canvas.addEventListener("keydown", (e) => this.key(e, pick));
    this.canvas.addEventListener("blur", () => this.ask(null));
  }

  /** @param {PartRoom} room */
  layout({ side, zoom }) {
    const width = this.view.clientWidth;
    if (!width) return;
    const height = Math.max(LEAST, side - this.foot.element.offsetHeight);
    this.view.style.height = this.canvas.style.height = `${height}px`;
    this.size = { width: width / zoom, height: height / zoom, zoom };
    this.arrow.style.width = `${Math.round(0.94 * zoom * spacingOf(this.size))}px`;
  }

  /** Write the names of the axes, where they have any. @param {[string, string]} names */
  name(names) {
    names.forEach((name, i) => {
      write(this.axes[i], name);
      this.axes[i].hidden = !name;
    });
  }

  /** @param {Point | null} at */
  ask(at) {
    this.at = at;
    this.kit.redraw();
  }

  /**
   * @param {KeyboardEvent} e
   * @param {(at: Point, done: boolean) => void} pick
   */
  key(e, pick) {
    const way = Object.hasOwn(ARROWS, e.key) ? ARROWS[e.key] : null;
    const meant = way || (this.at && (e.key === "Escape" || e.key === "Enter"));
    if (e.altKey || e.ctrlKey || e.metaKey || !meant) return;
    e.preventDefault();
    e.stopPropagation(); // the stage has keys of its own
    const { width, height } = this.size;
    const [x, y] = this.at ?? [width / 2, height / 2];
    if (e.key === "Enter") {
      pick([x, y], true);
      return;
    }
    const by = width * STEP * (e.shiftKey ? LEAP : 1);
    const inside = (/** @type {number} */ value, /** @type {number} */ most) => Math.max(0, Math.min(value, most - 1));
    this.asked = way !== null;
    this.ask(way && [inside(x + by * way[0], width), inside(y - by * way[1], height)]);
  }

  /** Say aloud what a key asked for, once. @param {string} text */
  say(text) {
    if (this.asked) this.kit.announce(text);
    this.asked = false;
  }

  /** What an arrow as long as may be says. @param {string} text none: there are no arrows */
  scaleSays(text) {
    this.scale.hidden = !text;
    write(this.scaled, text);
  }
}
