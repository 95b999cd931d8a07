/**
 * Whether a scene of this page can be drawn: its world, and models that fit it and their films.
 */

import { weightCount } from "../../kernel/net.js";
import { WireError } from "../../kernel/wire.js";
import { checkImages } from "../../images/check.js";
import { pixelCount } from "../../images/images.js";
import { checkPlane } from "../../plane/check.js";
import { LOSSES } from "./losses.js";

/** @param {any} scene */
export function check(scene) {
  if (scene.own.kind === "images") checkDigits(scene);
  else checkPoints(scene);
}

/** @param {any} scene */
function checkPoints({ panels, films, own }) {
  const d = checkWorld(own);
  if (!(own.blur > 0)) throw new WireError("a scene has no blur");
  if (own.modes && own.modes.means?.shape?.[1] !== d) throw new WireError("modes of other dimensions than the points");
  checkSlow(own, films);
  if (!panels.length) throw new WireError("a scene has no panels");
  for (const { film, model, taken } of panels) {
    if (!films[film]) throw new WireError("a panel has no film");
    checkForm(model ?? {}, d);
    if (taken?.turns?.[0]?.frame !== 0 || !Array.isArray(taken.frames)) throw new WireError("a panel does not say who learns");
    checkWeights(films[film], model);
  }
}

/** @param {any} scene */
function checkDigits({ panels, films, own: { images } }) {
  checkImages(images);
  if (!panels.length) throw new WireError("a scene has no panels");
  for (const { film, model } of panels) {
    if (!films[film]) throw new WireError("a panel has no film");
    checkAsked(model ?? {}, images);
    checkWeights(films[film], model);
  }
}

/**
 * @param {any} film
 * @param {any} model
 */
function checkWeights(film, model) {
  for (const name of ["generator", "discriminator"]) {
    const weights = film.arrays[name]; // none where no frame has come
    if (weights && weights.shape[1] !== weightCount(model[name])) throw new WireError("a network of another size");
  }
}

/**
 * @param {any} form of networks that are told a class
 * @param {any} images
 */
function checkAsked({ latent, classes, generator, discriminator, loss }, { shape, classes: names }) {
  if (!Object.hasOwn(LOSSES, loss)) throw new WireError(`no such loss: ${loss}`);
  if (!(latent > 0) || (classes !== 0 && classes !== names.length)) throw new WireError("a model of other classes than the images");
  const pixels = pixelCount(shape);
  if (generator?.[0] !== latent + classes || generator[generator.length - 1] !== pixels) throw new WireError("a generator of another shape");
  if (discriminator?.[0] !== pixels + classes || discriminator[discriminator.length - 1] !== 1) throw new WireError("a discriminator of another shape");
}

/**
 * One step, slowly: its film, and where it looks into the training.
 * @param {any} own
 * @param {any} films
 */
function checkSlow({ closeup, slow }, films) {
  if (!closeup) return;
  if (!films[closeup]) throw new WireError("a close-up has no film");
  if (!(slow?.frame >= 0) || !(slow.step >= 0) || !(slow.batch > 0)) throw new WireError("a close-up does not say where it is");
}

/**
 * @param {any} own
 * @returns {number} how many dimensions a point has
 */
function checkWorld(own) {
  if (own.kind === "plane") {
    checkPlane(own);
    return 2;
  }
  if (own.kind !== "line") throw new WireError(`no such kind of world: ${own.kind}`);
  if (own.extent?.length !== 2 || !own.points?.x?.shape?.[0]) throw new WireError("a line has no ends or no points");
  const { weights, means, sigmas } = own.line ?? {};
  if (!weights?.length || means?.length !== weights.length || sigmas?.length !== weights.length) throw new WireError("a line has no law");
  return 1;
}

/**
 * @param {any} form
 * @param {number} d
 */
function checkForm({ generator, discriminator, loss, noise, noise_size: k, fourier, pack, batch, companions }, d) {
  if (!Object.hasOwn(LOSSES, loss)) throw new WireError(`no such loss: ${loss}`);
  if (noise !== "gaussian" && noise !== "uniform") throw new WireError(`no such noise: ${noise}`);
  if (!(batch > 0)) throw new WireError("a model has no batch");
  if (generator?.[0] !== k || generator[generator.length - 1] !== d) throw new WireError("a generator of another shape");
  if (discriminator?.[0] !== pack * d * (1 + 2 * fourier) || discriminator[discriminator.length - 1] !== 1) throw new WireError("a discriminator of another shape");
  if (pack > 1 && String(companions?.shape?.slice(1)) !== String([pack - 1, k])) throw new WireError("packs without companions");
}
