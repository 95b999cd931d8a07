/**
 * The sheet over one panel's picture that a pencil draws on: mouse, finger, pen and keys become lines in the plane.
 * Knows nothing of what a line means.
 *
 * @import { Camera } from "../../kernel/camera.js"
 * @import { Extent, Point } from "../../kernel/types.js"
 */

import { h, set } from "../../kernel/dom.js";

const STEP = 0.1; // of an arrow key, in the plane; with shift a fifth of it

/**
 * @typedef {object} Sheet the picture that a pad lies on: a panel's frame is one
 * @property {HTMLElement} over what the pad comes after
 * @property {Camera | null} camera none before there is room
 * @property {boolean} visible
 * @property {Extent | null} extent
 * @property {(x: number, y: number) => Point} at which place lies under a pointer, in CSS pixels of the picture
 *
 * @typedef {object} Hand
 * @property {(at: Point) => void} begin
 * @property {(at: Point[]) => void} move
 * @property {() => void} end
 * @property {() => void} cancel
 * @property {() => boolean} isDown
 * @property {(key: string) => boolean} press a key that moves nothing; whether it meant something
 * @property {(at: Point | null) => void} point where keys have moved the pencil; null: it is led by hand
 */

/** @type {Record<string, Point>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

export class Pad {
  /**
   * @param {Sheet} frame
   * @param {Hand} hand
   */
  constructor(frame, hand) {
    this.frame = frame;
    this.hand = hand;
    this.canvas = h("canvas", { class: "pad", "aria-hidden": "true" });
    frame.over.after(this.canvas); // over the asked point too
    this.painted = "";
    /** @type {Point} */
    this.cursor = [0, 0];
    this.held = -1; // the pointer that draws
    this.listen();
  }

  /**
   * Take lines, or let everything through to the picture.
   * @param {string | null} label what it is, for who can't see it
   * @param {string} keys how keys draw
   */
  open(label, keys) {
    const on = label !== null;
    set(this.canvas, { "data-open": on, tabindex: on ? 0 : null, role: on ? "application" : null, "aria-label": on ? `${label}. ${keys}` : null });
    set(this.canvas, { "aria-hidden": on ? null : "true" });
  }

  listen() {
    const { canvas } = this;
    canvas.addEventListener("pointerdown", (e) => this.down(e));
    canvas.addEventListener("pointermove", (e) => this.moved(e));
    canvas.addEventListener("pointerup", (e) => this.up(e));
    canvas.addEventListener("pointercancel", (e) => {
      if (e.pointerId === this.held) this.hand.cancel();
      this.held = -1;
    });
    canvas.addEventListener("keydown", (e) => this.key(e));
    canvas.addEventListener("focus", () => canvas.matches(":focus-visible") && this.hand.point(this.cursor));
    canvas.addEventListener("blur", () => this.hand.point(null));
  }

  /** @param {PointerEvent} e */
  down(e) {
    if (e.button || !e.isPrimary || this.held >= 0) return;
    this.held = e.pointerId;
    this.canvas.setPointerCapture(e.pointerId);
    this.hand.point(null);
    this.hand.begin(this.at(e));
  }

  /** @param {PointerEvent} e */
  moved(e) {
    if (e.pointerId !== this.held) return;
    const all = e.getCoalescedEvents?.() ?? [];
    this.hand.move((all.length ? all : [e]).map((one) => this.at(one)));
  }

  /** @param {PointerEvent} e */
  up(e) {
    if (e.pointerId !== this.held) return;
    this.held = -1;
    this.hand.end();
  }

  /** @param {PointerEvent} e @returns {Point} */
  at(e) {
    const box = this.canvas.getBoundingClientRect(); // what is coalesced has no offset of its own in some browsers
    return this.inside(this.frame.at(e.clientX - box.left, e.clientY - box.top));
  }

  /** @param {Point} at @returns {Point} */
  inside([x, y]) {
    const [left, right, bottom, top] = /** @type {Extent} */ (this.frame.extent);
    return [Math.max(left, Math.min(right, x)), Math.max(bottom, Math.min(top, y))];
  }

  /** @param {KeyboardEvent} e */
  key(e) {
    if (e.altKey || e.ctrlKey || e.metaKey) return;
    const arrow = Object.hasOwn(ARROWS, e.key) ? ARROWS[e.key] : null;
    const { hand } = this;
    if (arrow) {
      const step = e.shiftKey ? STEP / 5 : STEP;
      this.cursor = this.inside([this.cursor[0] + arrow[0] * step, this.cursor[1] + arrow[1] * step]);
      if (hand.isDown()) hand.move([this.cursor]);
      hand.point(this.cursor);
    } else if (e.key === " " || e.key === "Enter") {
      if (hand.isDown()) hand.end();
      else hand.begin(this.cursor);
      hand.point(this.cursor);
    } else if (!hand.press(e.key)) return;
    e.preventDefault();
    e.stopPropagation();
  }
}
