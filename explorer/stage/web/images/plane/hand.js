/**
 * What a hand does on the plane. A mouse drags z from anywhere; a finger taps, so that it can still scroll the page, and drags
 * the handle itself. With shift, or by a long press, an image's mark chooses the image. Keys move z.
 *
 * @import { Point } from "../../kernel/types.js"
 */

const STEP = 0.1; // of an arrow key, in units of the prior; with shift
const LEAP = 0.5;
const LONG = 480; // milliseconds of a press that chooses
const STILL = 9; // pixels that a finger which presses may move

/** @type {Record<string, Point>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** Whether an event is a control's that stands on the plane. @param {Event} e */
const ours = ({ target }) => target instanceof Element && target.closest("select, button") !== null;

/**
 * @typedef {object} Acts
 * @property {(e: PointerEvent) => Point} at pixels of the picture
 * @property {() => Point} handle where the handle is, in pixels
 * @property {(at: Point, done: boolean) => void} put z at a pixel
 * @property {(by: Point) => void} step by so many units of the prior
 * @property {() => boolean} back to q; whether z had been set by hand
 * @property {(at: Point) => boolean} choose the image whose mark lies there; whether one does
 */

/**
 * @param {HTMLElement} view
 * @param {HTMLElement} grip over the handle, on which a finger does not scroll
 * @param {Acts} acts
 */
export function hand(view, grip, acts) {
  const press = { pointer: -1, moved: false, chosen: false, timer: 0, away: /** @type {Point} */ ([0, 0]), start: /** @type {Point} */ ([0, 0]) };
  const place = (/** @type {PointerEvent} */ e) => /** @type {Point} */ (acts.at(e).map((v, i) => v + press.away[i]));
  view.addEventListener("pointerdown", (e) => {
    if (e.button || !e.isPrimary || ours(e)) return;
    const at = acts.at(e);
    Object.assign(press, { chosen: false, moved: false, start: at, away: [0, 0] });
    if (e.shiftKey) press.chosen = acts.choose(at);
    else if (e.target === grip || e.pointerType === "mouse") begin(e, at);
    else press.timer = window.setTimeout(() => (press.chosen = acts.choose(at)), LONG);
  });

  /** @param {PointerEvent} e @param {Point} at */
  function begin(e, at) {
    press.pointer = e.pointerId;
    view.setPointerCapture(e.pointerId);
    if (e.target === grip) press.away = /** @type {Point} */ (acts.handle().map((v, i) => v - at[i]));
    else acts.put(at, false);
    press.moved = e.target !== grip;
  }

  view.addEventListener("pointermove", (e) => {
    const at = acts.at(e);
    if (Math.hypot(at[0] - press.start[0], at[1] - press.start[1]) > STILL) clearTimeout(press.timer);
    if (e.pointerId !== press.pointer) return;
    press.moved = true;
    acts.put(place(e), false);
  });
  const end = (/** @type {PointerEvent} */ e) => {
    clearTimeout(press.timer);
    if (e.pointerId !== press.pointer) return;
    press.pointer = -1;
    if (press.moved) acts.put(place(e), true);
  };
  view.addEventListener("pointerup", end);
  view.addEventListener("pointercancel", end);
  view.addEventListener("click", (e) => {
    const tap = /** @type {PointerEvent} */ (e);
    if (tap.pointerType === "mouse" || tap.target === grip || press.chosen || !tap.isTrusted || ours(tap)) return;
    acts.put(acts.at(tap), true);
  });
  view.addEventListener("contextmenu", (e) => press.chosen && e.preventDefault());
  view.addEventListener("dblclick", (e) => !ours(e) && acts.back());
  view.addEventListener("keydown", (e) => key(e, acts));
}

/**
 * @param {KeyboardEvent} e
 * @param {Acts} acts
 */
function key(e, { step, back }) {
  if (e.altKey || e.ctrlKey || e.metaKey || ours(e)) return;
  const arrow = Object.hasOwn(ARROWS, e.key) ? ARROWS[e.key] : null;
  if (arrow) step(/** @type {Point} */ (arrow.map((v) => v * (e.shiftKey ? LEAP : STEP))));
  else if (!(e.key === "Home" || e.key === "Escape") || !back()) return;
  e.preventDefault();
  e.stopPropagation(); // the stage has keys of its own
}
