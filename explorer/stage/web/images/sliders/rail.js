/**
 * How a slider of the latent space is moved: by a mouse or a pen that drags it, by a finger that goes along it or taps it (up
 * and down it scrolls the page), and by keys.
 */

import { REACH } from "./sizes.js";

const STEP = 0.1;
const LEAP = 0.5; // with shift
const ALONG = 6; // pixels that a finger goes before it drags

/**
 * @typedef {object} RailActions
 * @property {(value: number, done: boolean) => void} move
 * @property {() => void} back to what the encoder says
 */

/** @param {HTMLElement} element */
const off = (element) => element.getAttribute("aria-disabled") === "true";

/**
 * What a key makes of a value.
 * @param {{ key: string, shiftKey: boolean }} event
 * @param {number} value
 * @returns {number | null} null: it means nothing here
 */
export function keyed({ key, shiftKey }, value) {
  const step = shiftKey ? LEAP : STEP;
  const farthest = Math.max(REACH, Math.abs(value)); // what lies outside comes in by steps, and goes no farther
  const within = (/** @type {number} */ v) => Math.max(-farthest, Math.min(farthest, Math.round(1000 * v) / 1000));
  if (key === "ArrowLeft" || key === "ArrowDown") return within(value - step);
  if (key === "ArrowRight" || key === "ArrowUp") return within(value + step);
  if (key === "PageDown") return within(value - 1);
  if (key === "PageUp") return within(value + 1);
  if (key === "Home") return -REACH;
  if (key === "End") return REACH;
  return key === "0" ? 0 : null;
}

/**
 * @param {number} x of the pointer in the window
 * @param {{ left: number, width: number }} box of the slider
 */
export function valueAt(x, { left, width }) {
  const share = Math.max(0, Math.min(1, (x - left) / (width || 1)));
  return Math.round(100 * REACH * (2 * share - 1)) / 100;
}

/**
 * @param {HTMLElement} element
 * @param {() => number} value that it has now
 * @param {RailActions} actions
 */
export function listen(element, value, { move, back }) {
  element.addEventListener("keydown", (e) => {
    if (e.altKey || e.ctrlKey || e.metaKey || off(element)) return;
    const next = keyed(e, value());
    if (next === null && e.key !== "Backspace" && e.key !== "Delete") return;
    e.preventDefault();
    e.stopPropagation(); // the stage has keys of its own
    if (next === null) back();
    else move(next, true);
  });
  element.addEventListener("dblclick", () => off(element) || back());
  gesture(element, move);
}

/**
 * @param {HTMLElement} element
 * @param {(value: number, done: boolean) => void} move
 */
function gesture(element, move) {
  /** @type {{ id: number, x: number, box: DOMRect, drags: boolean } | null} */
  let held = null;
  element.addEventListener("pointerdown", (e) => {
    if (e.button || !e.isPrimary || off(element)) return;
    held = { id: e.pointerId, x: e.clientX, box: element.getBoundingClientRect(), drags: e.pointerType !== "touch" };
    element.setPointerCapture(e.pointerId);
    if (held.drags) move(valueAt(e.clientX, held.box), false);
  });
  element.addEventListener("pointermove", (e) => {
    if (held?.id !== e.pointerId) return;
    held.drags ||= Math.abs(e.clientX - held.x) > ALONG;
    if (held.drags) move(valueAt(e.clientX, held.box), false);
  });
  element.addEventListener("pointerup", (e) => {
    if (held?.id !== e.pointerId) return;
    move(valueAt(e.clientX, held.box), true); // a finger that only tapped too
    held = null;
  });
  element.addEventListener("pointercancel", (e) => {
    if (held?.id !== e.pointerId) return;
    if (held.drags) move(valueAt(e.clientX, held.box), true);
    held = null; // a finger that went up or down has scrolled the page
  });
}
