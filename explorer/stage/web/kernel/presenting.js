/**
 * Presenting: the stage takes the window, and the screen where it may. The page around follows by an attribute of the
 * document, `data-presenting`; a lesson's bar stays, so that its stops can be stepped through.
 */

import { h, icon, s, set } from "./dom.js";

const SCREEN = "M2 3h14v9H2zM6.500 15.500h5M9 12v3.500";

/**
 * @param {HTMLElement} root of the stage
 * @param {{ label: string, leave: string }} words
 * @param {AbortSignal} signal
 * @param {() => void} changed take the room anew
 */
export function presenting(root, { label, leave }, signal, changed) {
  const said = h("span", {}, label);
  const drawing = icon(18, 18, s("path", { d: SCREEN, fill: "none", stroke: "currentColor", "stroke-width": 1.8, "stroke-linecap": "round", "stroke-linejoin": "round" }));
  const button = h("button", { type: "button", class: "tool present", "aria-pressed": "false", "aria-keyshortcuts": "P", title: `${label} (P)` }, drawing, said);
  const page = document.documentElement;
  const is = () => "presenting" in page.dataset;
  const show = () => {
    set(root, { "data-presenting": is() });
    set(button, { "aria-pressed": String(is()), "aria-label": is() ? leave : label });
    said.textContent = is() ? leave : label;
    changed();
  };
  const mark = (/** @type {boolean} */ on) => {
    set(page, { "data-presenting": on });
    show();
    dispatchEvent(new Event("resize")); // what stands around takes its room anew
  };
  const toggle = () => {
    const on = !is();
    mark(on);
    if (on) page.requestFullscreen?.().catch(() => {}); // a frame around the page may forbid it: then the window is all there is
    else if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    if (on) root.scrollIntoView({ block: "end" });
  };
  button.addEventListener("click", toggle);
  document.addEventListener("fullscreenchange", () => document.fullscreenElement || !is() || mark(false), { signal });
  document.addEventListener("keydown", (event) => event.key === "Escape" && is() && !event.defaultPrevented && mark(false), { signal });
  return { button, toggle, show };
}
