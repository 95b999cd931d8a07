/**
 * The first ten seconds: once the first film has come to rest, one quiet pulse on a picture says what a visitor can do there.
 * It goes at the first thing that they do, or by itself, and does not come back.
 *
 * @import { Kit } from "./contract.js"
 */

import { h } from "./dom.js";

const STAYS = 9000; // milliseconds

/** @typedef {{ done: boolean }} Told whether it was shown, or is not needed any more */

/**
 * @param {Kit} kit
 * @param {HTMLElement} place the picture's own element
 * @param {string} text
 * @returns {() => void} show it, unless it was shown or the visitor was quicker
 */
export function invitation(kit, place, text) {
  const told = kit.lasting("invitation", () => /** @type {Told} */ ({ done: false }));
  const element = h("p", { class: "invitation", "aria-hidden": "true" }, h("span", {}, text), h("i"));
  const end = () => {
    told.done = true;
    element.remove();
  };
  for (const type of ["pointerdown", "keydown"]) document.addEventListener(type, end, { capture: true, once: true, signal: kit.signal });
  return () => {
    if (told.done) return;
    told.done = true;
    place.append(element);
    setTimeout(end, STAYS);
  };
}
