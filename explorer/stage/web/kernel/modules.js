/**
 * The pages' modules, each loaded when a scene first asks for it.
 *
 * @import { PageModule } from "./contract.js"
 * @import { Scene } from "./types.js"
 */

import { WireError } from "./wire.js";

let home = new URL("../stage.js", import.meta.url); // scenes count addresses from there; in a bundle the door says where

/** @type {Map<string, PageModule>} */
const loaded = new Map();

/** @type {Map<string, Promise<PageModule>>} */
const coming = new Map();

/** Count addresses from the door. @param {string} door its own address */
export function countFrom(door) {
  home = new URL(door);
}

/**
 * Where a page's module lies: beside the stage's, or elsewhere on the same server.
 * @param {string} module as a scene says it
 * @param {URL} [from]
 */
export function addressOf(module, from = home) {
  const url = new URL(module, from);
  if (url.origin !== from.origin) throw new WireError(`a page's module from elsewhere: ${url.origin}`);
  return url.href;
}

/**
 * @param {string} module
 * @returns {PageModule | null} null while it is on its way
 */
export const pageModule = (module) => loaded.get(addressOf(module)) ?? null;

/**
 * @param {string} module
 * @returns {Promise<PageModule>} the same for all who ask; who asks again after a failure tries again
 */
export function loadPage(module) {
  const address = addressOf(module);
  const known = coming.get(address) ?? load(address);
  coming.set(address, known);
  return known;
}

/** @param {string} address */
async function load(address) {
  try {
    const { default: page } = await import(address);
    loaded.set(address, page);
    return page;
  } catch (error) {
    coming.delete(address);
    throw error;
  }
}

/**
 * What decides which parts there are: a scene of the same shape updates them.
 * @param {Scene} scene
 * @param {PageModule} module
 */
export function shapeOf(scene, { shape = () => null }) {
  const { concept, instance, lang, words, timelines } = scene;
  return JSON.stringify([concept, instance, lang, words, timelines.map(({ id, name, branches }) => [id, name, branches]), shape(scene)]);
}
