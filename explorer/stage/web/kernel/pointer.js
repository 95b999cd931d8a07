/**
 * What a pointer does on an element: drags along it, or points at places of a picture. No state outside of a gesture.
 *
 * @import { Point } from "./types.js"
 */

/**
 * @param {Element} element
 * @param {(x: number, done: boolean) => void} move `x` in the window
 */
export function drag(element, move) {
  let held = false;
  const on = /** @type {HTMLElement} */ (element);
  on.addEventListener("pointerdown", (e) => {
    if (e.button) return;
    held = true;
    on.setPointerCapture(e.pointerId);
    move(e.clientX, false);
  });
  on.addEventListener("pointermove", (e) => held && move(e.clientX, false));
  const stop = (/** @type {PointerEvent} */ e) => {
    if (held) move(e.clientX, true);
    held = false;
  };
  on.addEventListener("pointerup", stop);
  on.addEventListener("pointercancel", stop);
}

/**
 * Point at places of a picture. A mouse picks by dragging; a finger by a tap, so that it can still scroll the page.
 * @param {HTMLElement} element
 * @param {(x: number, y: number) => Point} place of a pixel
 * @param {{ pick: (at: Point, done: boolean) => void, hover: (at: Point | null) => void }} actions
 */
export function pointing(element, place, { pick, hover }) {
  let held = false;
  const at = (/** @type {PointerEvent} */ e) => place(e.offsetX, e.offsetY);
  element.addEventListener("pointerdown", (e) => {
    if (e.pointerType !== "mouse" || e.button) return;
    held = true;
    element.setPointerCapture(e.pointerId);
    pick(at(e), false);
  });
  element.addEventListener("pointermove", (e) => {
    if (e.pointerType === "touch") return;
    hover(at(e));
    if (held) pick(at(e), false);
  });
  element.addEventListener("pointerup", (e) => {
    if (held) pick(at(e), true);
    held = false;
  });
  element.addEventListener("pointercancel", () => (held = false));
  element.addEventListener("click", (e) => {
    if (/** @type {PointerEvent} */ (e).pointerType !== "mouse") pick(at(/** @type {PointerEvent} */ (e)), true);
  });
  element.addEventListener("pointerleave", () => hover(null));
}
