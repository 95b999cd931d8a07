/**
 * Style sheets: a page's own are put beside the stage's, and nothing is shown before all have come.
 */

import { h } from "./dom.js";

const PATIENCE = 3000; // milliseconds after which a stage is shown without a sheet that never comes

/**
 * @param {HTMLElement | ShadowRoot} parent keeps them for as long as the stage has its place
 * @param {string[]} addresses
 * @returns {HTMLLinkElement[]}
 */
export function sheetsIn(parent, addresses) {
  const known = [...parent.querySelectorAll("link")];
  return addresses.map((href) => {
    const link = known.find((one) => one.href === href) ?? h("link", { rel: "stylesheet", href });
    if (!link.isConnected) parent.append(link);
    return link;
  });
}

/**
 * Call `ready` once the sheets are there: they may come after the script.
 * @param {HTMLElement} root hidden meanwhile
 * @param {HTMLLinkElement[]} links
 * @param {AbortSignal} signal
 * @param {() => void} ready
 */
export function awaitSheets(root, links, signal, ready) {
  root.style.visibility = "hidden";
  const began = performance.now();
  const look = () => {
    if (signal.aborted) return;
    const styled = getComputedStyle(root).getPropertyValue("--stage-styled").trim() === "1" && links.every((link) => link.sheet);
    if (!styled && performance.now() - began < PATIENCE) {
      requestAnimationFrame(look);
      return;
    }
    root.style.visibility = "";
    ready();
  };
  look();
}
