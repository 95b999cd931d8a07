/**
 * Style sheets: a page's own is put beside the stage's, and nothing is shown before both have come.
 */

import { h } from "./dom.js";

const PATIENCE = 3000; // milliseconds after which a stage is shown without a sheet that never comes

/**
 * The page's sheet, which lies beside its module.
 * @param {HTMLElement | ShadowRoot} parent keeps it for as long as the stage has its place
 * @param {string} module its address
 * @returns {HTMLLinkElement}
 */
export function sheetIn(parent, module) {
  const href = module.replace(/\.js$/, ".css");
  const link = [...parent.querySelectorAll("link")].find((one) => one.href === href) ?? h("link", { rel: "stylesheet", href });
  if (!link.isConnected) parent.append(link);
  return link;
}

/**
 * Call `ready` once the sheets are there: they may come after the script.
 * @param {HTMLElement} root hidden meanwhile
 * @param {HTMLLinkElement} own the page's
 * @param {AbortSignal} signal
 * @param {() => void} ready
 */
export function awaitSheets(root, own, signal, ready) {
  root.style.visibility = "hidden";
  const began = performance.now();
  const look = () => {
    if (signal.aborted) return;
    const styled = getComputedStyle(root).getPropertyValue("--stage-styled").trim() === "1" && own.sheet !== null;
    if (!styled && performance.now() - began < PATIENCE) {
      requestAnimationFrame(look);
      return;
    }
    root.style.visibility = "";
    ready();
  };
  look();
}
