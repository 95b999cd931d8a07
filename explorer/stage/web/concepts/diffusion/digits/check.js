/**
 * Whether a scene of digits can be drawn: its images, its film, and what is measured of many.
 */

import { WireError } from "../../../kernel/wire.js";
import { checkImages } from "../../../images/check.js";
import { pixelCount } from "../../../images/images.js";
import { PATHS } from "../math/paths.js";
import { isTable } from "../table.js";
import { cellsOf } from "./masks.js";

/** @param {any} scene */
export function checkDigits({ panels, films, own: { images, held, faces, measured } }) {
  for (const set of [images, held, faces]) checkImages(set);
  if (!(faces.known > 0) || !(faces.known < faces.labels.data.length)) throw new WireError("a scene has no faces that dissolve");
  if (panels.length !== 1) throw new WireError("a scene has one panel");
  const [{ film, model, floor }] = panels;
  if (!films[film]) throw new WireError("a panel has no film");
  if (!floor) throw new WireError("a panel has no floor");
  checkForm(model ?? {}, images.classes.length);
  checkFilm(films[film].arrays, pixelCount(images.shape), model.scales.length);
  if (!isTable(measured)) throw new WireError("a scene does not say what guidance does");
}

/**
 * @param {any} form
 * @param {number} classes
 */
function checkForm({ kind, path, label, steps, turns, scales, mask }, classes) {
  if (kind !== "digits" || !Object.hasOwn(PATHS, path)) throw new WireError("a digit on no known path");
  if (!(label < classes) || !(steps > 0)) throw new WireError("a digit that nobody can ask for");
  if (!Array.isArray(turns) || !Array.isArray(scales)) throw new WireError("a digit without its guidance");
  if (mask && !cellsOf(mask)) throw new WireError("a mask that is none");
}

/**
 * @param {any} arrays none where no frame has come
 * @param {number} pixels
 * @param {number} scales
 */
function checkFilm({ x, scales: beside }, pixels, scales) {
  if (x && (x.shape[1] !== pixels || beside?.shape[1] !== scales * pixels)) throw new WireError("a film of other images");
}
