/**
 * The pages' modules, each loaded when a scene first asks for it.
 *
 * @import { PageModule } from "./contract.js"
 */

import { WireError } from "./wire.js";

const HOME = new URL("../stage.js", import.meta.url); // scenes count addresses from there

/** @type {Map<string, PageModule>} */
const loaded = new Map();

/** @type {Map<string, Promise<PageModule>>} */
const coming = new Map();

/**
 * Where a page's module lies: beside the stage's, or elsewhere on the same server.
 * @param {string} module as a scene says it
 * @param {URL} [home]
 */
export function addressOf(module, home = HOME) {
  const url = new URL(module, home);
  if (url.origin !== home.origin) throw new WireError(`a page's module from elsewhere: ${url.origin}`);
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
