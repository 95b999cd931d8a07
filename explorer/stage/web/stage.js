/**
 * The door: what Streamlit calls with each new payload. One Player a place in the page; it is made once, updated on every
 * later call, and ended when its place goes.
 *
 * @import { Callbacks, Scene } from "./types.js"
 */

import { Player } from "./player.js";
import { decode } from "./wire.js";
import { ENGLISH } from "./words.js";
import { h } from "./dom.js";

/** @type {WeakMap<Node, Player>} */
const mounted = new WeakMap();

/**
 * @param {{ data: unknown, parentElement: HTMLElement | ShadowRoot } & Callbacks} component
 * @returns {() => void} end it
 */
export default function stage({ data, parentElement, setStateValue, setTriggerValue }) {
  const callbacks = { setStateValue, setTriggerValue };
  const scene = read(data, parentElement);
  if (!scene) return () => {};
  let player = mounted.get(parentElement);
  if (player && !player.fits(scene)) {
    player.end();
    player = undefined;
  }
  if (!player) {
    player = new Player(scene, parentElement);
    mounted.set(parentElement, player);
  }
  const own = player;
  own.update(scene, callbacks);
  return () => setTimeout(() => leave(own, parentElement));
}

/**
 * End a player whose place is gone. Streamlit also calls the clean-up of a call that newer data overtook: then the place
 * is still there, and the player stays.
 * @param {Player} player
 * @param {HTMLElement | ShadowRoot} parent
 */
function leave(player, parent) {
  if (player.parts.root.isConnected) return;
  player.end();
  if (mounted.get(parent) === player) mounted.delete(parent);
}

/**
 * @param {unknown} data
 * @param {HTMLElement | ShadowRoot} parent
 * @returns {Scene | null} null where it can't be read, which the page then says
 */
function read(data, parent) {
  parent.querySelector(".stage-broken")?.remove();
  try {
    return decode(data);
  } catch (error) {
    console.error("the stage can't read its scene:", error);
    parent.append(h("p", { class: "stage-broken", role: "alert" }, ENGLISH.broken));
    return null;
  }
}
