/**
 * The pad that a digit is drawn on, by mouse, finger, pen or keys, with two buttons under it. What is drawn is a `Drawing`.
 *
 * @import { Point, Rgb } from "../kernel/types.js"
 * @import { Drawing } from "./drawing.js"
 *
 * @typedef {object} PadTexts
 * @property {string} pad what it is, for who can't see it
 * @property {string} keys how keys draw
 * @property {string} undo
 * @property {string} clear
 */

import { h, set } from "../kernel/dom.js";
import { PAPER } from "./drawing.js";
import { inkInto } from "./pixels.js";

const STEP = 1 / 28; // of an arrow key, in shares of the pad; with shift a quarter of it
const TIP = 0.12; // the side of the tip, in shares of the pad's, as the sheet has it

/** @type {Record<string, Point>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class Pad {
  /**
   * @param {Drawing} drawing
   * @param {PadTexts} texts
   * @param {(done: boolean) => void} changed something was drawn or taken back; `done`: no line is being drawn
   */
  constructor(drawing, texts, changed) {
    this.drawing = drawing;
    this.changed = changed;
    this.canvas = h("canvas", { class: "digit-paper", width: PAPER, height: PAPER, tabindex: 0, role: "application", "aria-label": `${texts.pad}. ${texts.keys}` });
    this.tip = h("span", { class: "digit-tip", hidden: true });
    this.undo = this.button(texts.undo, () => drawing.undo());
    this.clear = this.button(texts.clear, () => drawing.clear());
    const sheet = h("div", { class: "digit-sheet" }, this.canvas, this.tip);
    this.element = h("div", { class: "digit-pad" }, sheet, h("div", { class: "digit-tools" }, this.undo, this.clear));
    this.image = this.context.createImageData(PAPER, PAPER);
    this.shown = "";
    /** @type {Point} where keys have moved the pencil */
    this.cursor = [0.5, 0.5];
    this.held = -1; // the pointer that draws
    this.listen();
  }

  get context() {
    return /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext("2d"));
  }

  /**
   * @param {string} text
   * @param {() => void} act
   */
  button(text, act) {
    const button = h("button", { type: "button", class: "tool" }, text);
    button.addEventListener("click", () => {
      act();
      this.changed(true);
      if (this.drawing.empty) this.canvas.focus({ preventScroll: true }); // the button that was pressed can't be any more
    });
    return button;
  }

  /**
   * @param {Rgb} colour of the ink
   * @returns {boolean} whether it had to be painted anew
   */
  show(colour) {
    const { drawing, image, tip, cursor } = this;
    const wanted = [drawing.version, drawing.down, colour, cursor].join("|");
    if (wanted === this.shown) return false;
    this.shown = wanted;
    inkInto(image, drawing.paper, [PAPER, PAPER, 1], colour);
    this.context.putImageData(image, 0, 0);
    this.undo.disabled = this.clear.disabled = drawing.empty;
    tip.style.translate = cursor.map((share) => `${(100 * share) / TIP}%`).join(" ");
    set(tip, { "data-down": String(drawing.down) });
    return true;
  }

  listen() {
    const { canvas } = this;
    canvas.addEventListener("pointerdown", (e) => this.begin(e));
    canvas.addEventListener("pointermove", (e) => this.moved(e));
    canvas.addEventListener("pointerup", (e) => this.end(e));
    canvas.addEventListener("pointercancel", (e) => this.cancel(e));
    canvas.addEventListener("keydown", (e) => this.key(e));
    canvas.addEventListener("focus", () => (this.tip.hidden = !canvas.matches(":focus-visible")));
    canvas.addEventListener("blur", () => this.leave());
  }

  /** @param {PointerEvent} e */
  begin(e) {
    if (e.button || !e.isPrimary || this.held >= 0) return;
    this.held = e.pointerId;
    this.canvas.setPointerCapture(e.pointerId);
    this.tip.hidden = true;
    this.drawing.begin(this.at(e));
    this.changed(false);
  }

  /** @param {PointerEvent} e */
  moved(e) {
    if (e.pointerId !== this.held) return;
    const all = e.getCoalescedEvents?.() ?? [];
    this.drawing.move((all.length ? all : [e]).map((one) => this.at(one)));
    this.changed(false);
  }

  /** @param {PointerEvent} e */
  end(e) {
    if (e.pointerId !== this.held) return;
    this.held = -1;
    this.drawing.end();
    this.changed(true);
  }

  /** The browser took the pointer away: what it drew was not meant. @param {PointerEvent} e */
  cancel(e) {
    if (e.pointerId !== this.held) return;
    this.held = -1;
    this.drawing.undo();
    this.changed(true);
  }

  leave() {
    this.tip.hidden = true;
    if (!this.drawing.down || this.held >= 0) return;
    this.drawing.end();
    this.changed(true);
  }

  /** @param {PointerEvent} e @returns {Point} in shares of the pad */
  at(e) {
    const box = this.canvas.getBoundingClientRect(); // what is coalesced has no offset of its own in some browsers
    return inside([(e.clientX - box.left) / box.width, (e.clientY - box.top) / box.height]);
  }

  /** @param {KeyboardEvent} e */
  key(e) {
    if (e.altKey || e.ctrlKey || e.metaKey || this.held >= 0 || !this.act(e)) return;
    this.tip.hidden = false;
    this.changed(!this.drawing.down);
    e.preventDefault();
    e.stopPropagation(); // the stage has keys of its own
  }

  /** @param {KeyboardEvent} e @returns {boolean} whether the key means something here */
  act({ key, shiftKey }) {
    const { drawing } = this;
    if (Object.hasOwn(ARROWS, key)) {
      const step = shiftKey ? STEP / 4 : STEP;
      this.cursor = inside([this.cursor[0] + step * ARROWS[key][0], this.cursor[1] + step * ARROWS[key][1]]);
      drawing.move([this.cursor]);
    } else if (key === " " || key === "Enter") {
      if (drawing.down) drawing.end();
      else drawing.begin(this.cursor);
    } else if (key === "Backspace" || key === "Delete") drawing.undo();
    else return false;
    return true;
  }
}

/** @param {Point} at @returns {Point} */
function inside([x, y]) {
  return [Math.max(0, Math.min(1, x)), Math.max(0, Math.min(1, y))];
}
