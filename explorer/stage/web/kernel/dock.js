/**
 * In a narrow window the panel stands under the stage. There the pictures stay in view, small, at the window's top, once the
 * stage has been scrolled past. How that looks is in assets/style/20-frame.css, by attributes of the document.
 */

import { set } from "./dom.js";
import { presents } from "./presenting.js";

const STACKED = 960; // pixels of the window's width below which the panel stands under the stage: as in 20-frame.css
const DOCKED = 208; // pixels that the pictures take then

/**
 * @param {HTMLElement} root of the stage
 * @param {AbortSignal} signal
 * @param {() => void} changed take the room anew
 */
export function dock(root, signal, changed) {
  const page = document.documentElement;
  const look = () => {
    const holder = placeOf(root)?.parentElement;
    const { height = 0, bottom = Infinity } = holder?.getBoundingClientRect() ?? {};
    const docked = innerWidth < STACKED && !presents() && bottom < DOCKED;
    if (docked === root.hasAttribute("data-docked")) return;
    if (docked) page.style.setProperty("--stage-height", `${height}px`); // what stands below keeps its place
    set(page, { "data-docked": docked });
    set(root, { "data-docked": docked });
    changed();
  };
  addEventListener("scroll", look, { capture: true, passive: true, signal });
  addEventListener("resize", look, { signal });
  signal.addEventListener("abort", () => set(page, { "data-docked": false }));
}

/**
 * The height that the window leaves from the stage's top on, where it is not scrolled anyway.
 * @param {HTMLElement} root of the stage
 */
export function heightFor(root) {
  if (root.hasAttribute("data-docked")) return DOCKED;
  if (innerWidth < STACKED && !presents()) return Infinity;
  const scrolled = hostOf(root).closest("[data-testid=stMain]")?.scrollTop ?? 0;
  return innerHeight - root.getBoundingClientRect().top - scrolled;
}

/** Where a stage stands in the page around it. @param {HTMLElement} root */
function placeOf(root) {
  return hostOf(root).closest(".st-key-stage");
}

/** @param {HTMLElement} root */
function hostOf(root) {
  const within = root.getRootNode();
  return within instanceof ShadowRoot ? within.host : root;
}
