/**
 * What the page shows at one moment: the image, what each model makes of it, the code that is decoded.
 *
 * @import { Moment } from "../../kernel/contract.js"
 * @import { ImageSet } from "../../images/images.js"
 * @import { LatentModel } from "../../images/latent.js"
 * @import { Code, Look, Shown } from "./types.js"
 */

import { unpack } from "../../images/packing.js";
import { epsilon } from "../../images/eps.js";
import { mixed } from "./mixing.js";

const TRAINING = "training";
const WALK = "walk";

/**
 * @param {Moment} moment
 * @param {{ look: Look, images: ImageSet, own: LatentModel, other: LatentModel | null, places: number, bare: boolean }} of
 *   `places` of the walk
 * @returns {Shown}
 */
export function shownAt({ at: places, moving, lit }, { look, images, own, other, places: walk, bare }) {
  const at = places[TRAINING];
  const drawn = look.drawn === null ? null : unpack(look.drawn, images.size);
  const image = look.image % images.count;
  const values = drawn ?? images.image(image);
  const eps = epsilon(look.draw, own.latent);
  const asked = look.z && look.z.length === own.latent ? Float32Array.from(look.z) : null;
  const common = { at, walk: (places[WALK] ?? 0) / Math.max(1, walk - 1), moving, bare, lit, look, values, eps };
  const to = look.to % images.count;
  const way = look.right === "between" && !asked ? { to: images.image(to), t: common.walk } : null;
  const of = { at, values, eps, asked, way };
  const codes = { own: codeOf(own, of), other: other && codeOf(other, of) };
  const key = [at, image, look.drawn, look.draw, asked?.join(), way && `${to} ${way.t}`, keyOf(own), other && keyOf(other), bare].join("|");
  return { ...common, name: drawn ? "" : images.name(image), byHand: asked !== null, ...codes, key };
}

/**
 * @param {LatentModel} model
 * @param {{ at: number, values: Float32Array, eps: Float32Array, asked: Float32Array | null, way: { to: Float32Array, t: number } | null }} of
 *   `asked`: a code set by hand, in units of the prior; `way`: else the code is on the way to another image, so far
 * @returns {Code}
 */
function codeOf(model, { at, values, eps, asked, way }) {
  const { mu, sigma } = model.posterior(at, values);
  const units = model.standardization(at);
  const z = asked ? units.draw(asked) : way ? mixed(mu, model.encode(at, way.to).mu, way.t) : mu.map((m, i) => m + sigma[i] * eps[i]);
  return { model, mu, sigma, z, u: asked ?? units.noise(z), decoded: model.decode(at, z) };
}

/** What tells the frames of a model apart. @param {LatentModel} model */
function keyOf({ film }) {
  return `${film.key} ${film.have}`;
}
