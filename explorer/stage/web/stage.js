/**
 * The door: scenes come in, from Streamlit with a run of the page and from the stage's own socket. One Player a place in the
 * page; it is made once, updated by every later scene, and ended when its place goes.
 *
 * @import { PageModule } from "./kernel/contract.js"
 * @import { Channel, Scene } from "./kernel/types.js"
 */

import { h } from "./kernel/dom.js";
import { films } from "./kernel/loader.js";
import { addressOf, countFrom, loadPage, pageModule } from "./kernel/modules.js";
import { Player } from "./kernel/player.js";
import { listenForSaves } from "./kernel/saving/save.js";
import { decode } from "./kernel/scene.js";
import { sheetIn } from "./kernel/sheets.js";
import { StageSocket } from "./kernel/socket.js";

const BROKEN = "This picture could not be read. Reload the page."; // said where no scene, and so no word, has come

/**
 * @typedef {object} Mount where a stage stands in the page
 * @property {HTMLElement | ShadowRoot} parent
 * @property {Channel} channel
 * @property {Player | null} player
 *
 * @typedef {object} Shown what a stage shows, whatever remounts it
 * @property {Mount} mount
 * @property {Scene} scene the newest
 * @property {StageSocket | null} socket
 */

/** @type {WeakMap<Node, Mount>} */
const mounts = new WeakMap();

/** @type {Map<string, Shown>} by instance */
const shown = new Map();

countFrom(import.meta.url);
listenForSaves((instance) => shown.get(instance)?.mount.player);

/**
 * @param {{ data: unknown, parentElement: HTMLElement | ShadowRoot } & Channel} component
 * @returns {() => void} end it
 */
export default function stage({ data, parentElement, setStateValue, setTriggerValue }) {
  const scene = read(data, parentElement);
  if (!scene) return () => {};
  const name = scene.instance;
  const mount = mounts.get(parentElement) ?? { parent: parentElement, channel: { setStateValue, setTriggerValue }, player: null };
  mounts.set(parentElement, mount);
  mount.channel = { setStateValue, setTriggerValue };
  const last = shown.get(name);
  if (last && last.mount !== mount) vacate(last.mount); // it may stand a while yet, but hears and shows nothing more
  const socket = socketFor(scene, name);
  shown.set(name, { mount, scene: last && outdated(scene, last.scene, socket) ? last.scene : scene, socket });
  receive(name, scene);
  present(name);
  return () => setTimeout(() => leave(mount, name));
}

/**
 * Whether a scene from the page is behind what the socket brought.
 * @param {Scene} scene
 * @param {Scene} last
 * @param {StageSocket | null} socket
 */
function outdated(scene, last, socket) {
  if (scene.socket !== last.socket) return false;
  const [now, before] = [scene.view.serial, last.view.serial];
  return now < before || (now === before && Boolean(socket?.isOpen));
}

/**
 * @param {Scene} scene
 * @param {string} name
 * @returns {StageSocket | null} the one there is, or another where the page names another or it was ended
 */
function socketFor({ socket }, name) {
  const known = shown.get(name)?.socket;
  if (known && known.name === socket && !known.ended) return known;
  known?.end();
  return socket ? new StageSocket(socket, { take: (bytes) => arrive(bytes, name), have: () => films.have }) : null;
}

/**
 * @param {ArrayBuffer} bytes from the socket
 * @param {string} name
 */
function arrive(bytes, name) {
  const now = shown.get(name);
  const scene = now && read(bytes, now.mount.parent);
  if (!now || !scene) return;
  const answer = scene.view.serial !== now.scene.view.serial;
  now.scene = scene;
  receive(name, scene);
  present(name);
  if (answer) now.mount.player?.scheduler.flush();
}

/**
 * Put a scene's frames into the films, whether the scene is shown or not, and have the server know what is here.
 * @param {string} name
 * @param {Scene} scene
 */
function receive(name, scene) {
  const { mount, socket } = /** @type {Shown} */ (shown.get(name));
  const received = films.take(Object.values(scene.films));
  if (!socket?.isOpen && (received.gap || received.growing)) mount.channel.setStateValue("have", received.have); // a scene may be overtaken
  else if (received.gap) socket?.acknowledge(received.have);
}

/**
 * Show the newest scene of a stage, as soon as its page's module is there.
 * @param {string} name
 */
function present(name) {
  const { mount, scene } = /** @type {Shown} */ (shown.get(name));
  const module = moduleFor(scene, mount, name);
  if (!module) return;
  if (mount.player && !mount.player.fits(scene, module)) {
    mount.player.end();
    mount.player = null;
  }
  mount.player ??= new Player(scene, mount.parent, module, mount.channel);
  mount.player.channel = mount.channel;
  mount.player.update(scene);
}

/**
 * The module that shows a scene, once it is there and has nothing against it.
 * @param {Scene} scene
 * @param {Mount} mount
 * @param {string} name
 * @returns {PageModule | null}
 */
function moduleFor(scene, mount, name) {
  try {
    sheetIn(mount.parent, addressOf(scene.module)); // on its way as early as the module
    const module = pageModule(scene.module);
    module?.check(scene);
    if (!module) awaitModule(scene, mount, name);
    return module;
  } catch (error) {
    complain(mount.parent, error);
    return null;
  }
}

/**
 * @param {Scene} scene
 * @param {Mount} mount
 * @param {string} name
 */
function awaitModule({ module }, mount, name) {
  const stands = () => mounts.get(mount.parent) === mount && shown.get(name)?.mount === mount;
  loadPage(module).then(() => stands() && present(name), (error) => complain(mount.parent, error));
}

/**
 * End a player whose place is gone. Streamlit also calls the clean-up of a call that newer data overtook: then the place
 * is still there, and the player stays.
 * @param {Mount} mount
 * @param {string} name
 */
function leave(mount, name) {
  const stands = mount.player ? mount.player.root.isConnected : mount.parent.isConnected;
  if (stands) return;
  vacate(mount);
  const now = shown.get(name);
  if (now?.mount === mount) now.socket?.end();
}

/** @param {Mount} mount */
function vacate(mount) {
  mount.player?.end();
  mount.player = null;
  mounts.delete(mount.parent);
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
    complain(parent, error);
    return null;
  }
}

/**
 * @param {HTMLElement | ShadowRoot} parent
 * @param {unknown} error
 */
function complain(parent, error) {
  console.error("the stage can't read its scene:", error);
  parent.querySelector(".stage-broken")?.remove();
  parent.append(h("p", { class: "stage-broken", role: "alert" }, BROKEN));
}
