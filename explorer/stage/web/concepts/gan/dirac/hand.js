/**
 * How the start is moved: a mouse drags it from anywhere, a finger by its handle, or taps where it is to be (elsewhere it scrolls the
 * page); keys step it.
 *
 * @import { Point } from "../../../kernel/types.js"
 */

const STEP = 0.05; // of an arrow key
const LEAP = 0.25; // with shift

/** @type {Record<string, Point>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/**
 * @typedef {object} Acts
 * @property {(at: Point, done: boolean) => void} put at a place in the window
 * @property {(by: Point) => void} step by so much
 * @property {() => void} back to where it is at first
 */

/**
 * @param {HTMLElement} view
 * @param {HTMLElement} grip over the handle, on which a finger does not scroll
 * @param {Acts} acts
 */
export function hand(view, grip, { put, step, back }) {
  let held = -1;
  const at = (/** @type {PointerEvent} */ e) => /** @type {Point} */ ([e.clientX, e.clientY]);
  view.addEventListener("pointerdown", (e) => {
    if (e.button || !e.isPrimary || (e.pointerType === "touch" && e.target !== grip)) return;
    held = e.pointerId;
    view.setPointerCapture(e.pointerId);
    put(at(e), false);
  });
  view.addEventListener("pointermove", (e) => e.pointerId === held && put(at(e), false));
  const end = (/** @type {PointerEvent} */ e) => {
    if (e.pointerId !== held) return;
    held = -1;
    put(at(e), true);
  };
  view.addEventListener("pointerup", end);
  view.addEventListener("pointercancel", end);
  view.addEventListener("click", (e) => {
    const tap = /** @type {PointerEvent} */ (e);
    if (tap.pointerType === "touch" && tap.target !== grip) put(at(tap), true);
  });
  view.addEventListener("dblclick", back);
  view.addEventListener("keydown", (e) => {
    const by = keyed(e);
    if (!by && (e.key !== "Home" || e.altKey || e.ctrlKey || e.metaKey)) return;
    e.preventDefault();
    e.stopPropagation(); // the stage has keys of its own
    if (by) step(by);
    else back();
  });
}

/**
 * What an arrow key moves by; null: it means nothing here.
 * @param {{ key: string, shiftKey: boolean, altKey: boolean, ctrlKey: boolean, metaKey: boolean }} event
 * @returns {Point | null}
 */
export function keyed({ key, shiftKey, altKey, ctrlKey, metaKey }) {
  if (altKey || ctrlKey || metaKey || !Object.hasOwn(ARROWS, key)) return null;
  const size = shiftKey ? LEAP : STEP;
  return [ARROWS[key][0] * size, ARROWS[key][1] * size];
}
