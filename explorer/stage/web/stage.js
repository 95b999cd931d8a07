/**
 * The door: scenes come in, from Streamlit with a run of the page and from the stage's own line. One Player a place in the
 * page; it is made once, updated by every later scene, and ended when its place goes.
 *
 * @import { Callbacks, Scene } from "./kernel/types.js"
 */

import { Line } from "./kernel/socket.js";
import { Player } from "./kernel/player.js";
import { listenForSaves } from "./kernel/saving/save.js";
import { decode } from "./kernel/wire.js";
import { ENGLISH } from "./kernel/words.js";
import { h } from "./kernel/dom.js";

/**
 * @typedef {object} Place where a stage stands in the page
 * @property {HTMLElement | ShadowRoot} parent
 * @property {Callbacks} callbacks
 * @property {Player | null} player
 */

/** @type {WeakMap<Node, Place>} */
const places = new WeakMap();

/** @type {Map<string, { place: Place, scene: Scene, line: Line | null }>} what each stage shows, whatever remounts it */
const shown = new Map();

listenForSaves(() => [...shown.values()].at(-1)?.place.player);

/**
 * @param {{ data: unknown, parentElement: HTMLElement | ShadowRoot } & Callbacks} component
 * @returns {() => void} end it
 */
export default function stage({ data, parentElement, setStateValue, setTriggerValue }) {
  const scene = read(data, parentElement);
  if (!scene) return () => {};
  const place = places.get(parentElement) ?? { parent: parentElement, callbacks: { setStateValue, setTriggerValue }, player: null };
  places.set(parentElement, place);
  place.callbacks = { setStateValue, setTriggerValue };
  const name = scene.instance ?? scene.scene;
  const last = shown.get(name);
  const line = lineFor(scene, name);
  const newest = last && outdated(scene, last.scene, line) ? last.scene : scene;
  shown.set(name, { place, scene: newest, line });
  present(place, newest);
  return () => setTimeout(() => leave(place, name));
}

/**
 * Whether a scene from the page is behind what the line brought.
 * @param {Scene} scene
 * @param {Scene} last
 * @param {Line | null} line
 */
function outdated(scene, last, line) {
  if (scene.line !== last.line) return false;
  const [now, before] = [scene.view.serial ?? 0, last.view.serial ?? 0];
  return now < before || (now === before && Boolean(line?.isOpen));
}

/**
 * @param {Scene} scene
 * @param {string} name
 * @returns {Line | null} the one there is, or another where the page names another or it was ended
 */
function lineFor({ line }, name) {
  const known = shown.get(name)?.line;
  if (known && known.name === line && !known.ended) return known;
  known?.end();
  return line ? new Line(line, (bytes) => arrive(bytes, name)) : null;
}

/**
 * @param {ArrayBuffer} bytes from the line
 * @param {string} name
 */
function arrive(bytes, name) {
  const now = shown.get(name);
  const scene = now && read(bytes, now.place.parent);
  if (!now || !scene) return;
  const answer = scene.view.serial !== now.scene.view.serial;
  now.scene = scene;
  present(now.place, scene);
  if (answer) now.place.player?.beat.hurry();
}

/**
 * @param {Place} place
 * @param {Scene} scene
 */
function present(place, scene) {
  if (place.player && !place.player.fits(scene)) {
    place.player.end();
    place.player = null;
  }
  place.player ??= new Player(scene, place.parent);
  place.player.update(scene, place.callbacks);
}

/**
 * End a player whose place is gone. Streamlit also calls the clean-up of a call that newer data overtook: then the place
 * is still there, and the player stays.
 * @param {Place} place
 * @param {string} name
 */
function leave(place, name) {
  if (!place.player || place.player.parts.root.isConnected) return;
  place.player.end();
  place.player = null;
  places.delete(place.parent);
  const now = shown.get(name);
  if (now?.place === place) now.line?.end();
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
