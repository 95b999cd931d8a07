/**
 * The elements of a stage: head, picture, foot, and the read-out of the place that is pointed at, by a pointer or by keys.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { Point } from "../../../kernel/types.js"
 * @import { Actions } from "../types.js"
 * @import { LayerMark } from "./foot.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { pointing } from "../../../kernel/pointer.js";
import { ReadOut } from "../../../plane/readout.js";
import { UNIT } from "./arrows.js";
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
   * @param {{ name: string, label: string, layers: LayerMark[] }} of
   * @param {(at: Point, done: boolean) => void} pick a place in pixels of the picture
   */
  constructor(kit, actions, { name, label, layers }, pick) {
    this.kit = kit;
    this.head = new Head(kit, actions, label);
    this.foot = new Foot(kit, actions, layers);
    this.readout = new ReadOut();
    set(this.readout.element, { "data-unknown": true }); // two columns: a name and a value
    this.canvas = h("canvas", { role: "img", class: "base", tabindex: 0, "aria-label": label });
    this.scaled = h("span");
    this.arrow = h("i");
    this.scale = h("div", { class: "duel-scale", hidden: true }, this.arrow, this.scaled);
    this.hair = h("i", { class: "duel-hair", hidden: true });
    this.axes = [h("span", { class: "axis across", hidden: true }), h("span", { class: "axis up", hidden: true })];
    this.view = h("div", { class: "view" }, this.canvas, this.hair, this.scale, ...this.axes, this.readout.element);
    this.element = h("section", { class: name }, this.head.element, this.view, this.foot.element);
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
    this.canvas.addEventListener("keydown", (e) => this.key(e));
    this.canvas.addEventListener("blur", () => this.ask(null));
  }

  /** @param {PartRoom} room */
  layout({ side, zoom }) {
    const width = this.view.clientWidth;
    if (!width) return;
    const height = Math.max(LEAST, side - this.foot.element.offsetHeight);
    this.view.style.height = this.canvas.style.height = `${height}px`;
    this.size = { width: width / zoom, height: height / zoom, zoom };
    this.arrow.style.width = `${UNIT * zoom}px`;
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

  /** @param {KeyboardEvent} e */
  key(e) {
    const way = Object.hasOwn(ARROWS, e.key) ? ARROWS[e.key] : null;
    if (e.altKey || e.ctrlKey || e.metaKey || (!way && !(e.key === "Escape" && this.at))) return;
    e.preventDefault();
    e.stopPropagation(); // the stage has keys of its own
    const { width, height } = this.size;
    const [x, y] = this.at ?? [width / 2, height / 2];
    const by = width * STEP * (e.shiftKey ? LEAP : 1);
    const inside = (/** @type {number} */ value, /** @type {number} */ most) => Math.max(0, Math.min(value, most - 1));
    this.asked = way !== null;
    this.ask(way && [inside(x + by * way[0], width), inside(y - by * way[1], height)]);
  }

  /** Mark the place that is read. @param {Point} at */
  point([x]) {
    this.hair.hidden = false;
    this.hair.style.left = `${x * this.size.zoom}px`;
  }

  /** Say nothing of any place. */
  silent() {
    this.readout.hide();
    this.hair.hidden = true;
  }

  /** Say aloud what a key asked for, once. @param {string} text */
  say(text) {
    if (this.asked) this.kit.announce(text);
    this.asked = false;
  }

  /** How long an arrow is. @param {string} text none: there are no arrows */
  scaleSays(text) {
    this.scale.hidden = !text;
    write(this.scaled, text);
  }
}
