/**
 * From bytes to a scene that the kernel can rely on: films, timelines, panels, view. What a page draws is for it to check.
 *
 * @import { Scene } from "./types.js"
 */

import { WireError, unpack } from "./wire.js";

const VERSION = 2;

/** @param {any} value */
const isRecord = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/**
 * @param {unknown} payload bytes
 * @returns {Scene}
 */
export function decode(payload) {
  const scene = /** @type {any} */ (unpack(payload));
  if (scene?.version !== VERSION) throw new WireError(`no such version: ${scene?.version}`);
  for (const name of ["concept", "module", "instance", "lang"]) if (typeof scene[name] !== "string" || !scene[name]) throw new WireError(`a scene has no ${name}`);
  for (const name of ["words", "view", "films", "own"]) if (!isRecord(scene[name])) throw new WireError(`a scene has no ${name}`);
  if (!Number.isInteger(scene.view.serial)) throw new WireError("a view has no serial");
  for (const film of Object.values(scene.films)) checkFilm(film);
  const names = Object.keys(scene.films);
  checkTimelines(scene.timelines, names);
  if (!Array.isArray(scene.presets?.list)) throw new WireError("a scene has no presets");
  if (!Array.isArray(scene.panels)) throw new WireError("a scene has no panels");
  for (const panel of scene.panels) checkPanel(panel, names);
  return scene;
}

/** @param {any} film */
function checkFilm(film) {
  if (!film?.key || !Number.isInteger(film.total) || !Number.isInteger(film.from)) throw new WireError("a film has no key, no length or no beginning");
  if (!isRecord(film.status)) throw new WireError("a film has no status");
  const frames = film.steps?.shape?.[0];
  const rows = [...Object.values(film.arrays ?? {}), ...Object.values(film.scalars ?? {})];
  if (!rows.every((item) => item.shape?.[0] === frames)) throw new WireError("a film's arrays differ in length");
  if (film.from < 0 || !(film.from + frames <= film.total)) throw new WireError("a film has more frames than it says");
}

/**
 * @param {any} timelines
 * @param {string[]} names of films
 */
function checkTimelines(timelines, names) {
  if (!Array.isArray(timelines) || !timelines.length) throw new WireError("a scene has no timeline");
  for (const timeline of timelines) {
    const { id, field, total, films } = timeline ?? {};
    if (!id || !field || !(Number.isInteger(total) && total > 0)) throw new WireError("a timeline has no name, no field or no places");
    if (!Array.isArray(films) || !films.every((film) => names.includes(film))) throw new WireError("a timeline has films that there are not");
  }
}

/**
 * @param {any} panel
 * @param {string[]} names of films
 */
function checkPanel(panel, names) {
  if (!panel?.id) throw new WireError("a panel has no name");
  if ((panel.film ?? null) !== null && !names.includes(panel.film)) throw new WireError("a panel has a film that there is not");
}
