/**
 * What the page shows at one moment: the image, what each model makes of it, the code that is decoded.
 *
 * @import { Moment } from "../../kernel/contract.js"
 * @import { ImageSet } from "../../images/images.js"
 * @import { LatentModel } from "../../images/latent.js"
 * @import { Code, Look, Shown } from "./types.js"
 */

import { unpack } from "../../images/packing.js";
import { epsilon } from "./eps.js";

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
  const codes = { own: codeOf(own, at, values, eps, asked), other: other && codeOf(other, at, values, eps, asked) };
  const key = [at, image, look.drawn, look.draw, asked?.join(), keyOf(own), other && keyOf(other), bare].join("|");
  return { ...common, name: drawn ? "" : images.name(image), byHand: asked !== null, ...codes, key };
}

/**
 * @param {LatentModel} model
 * @param {number} at
 * @param {Float32Array} values
 * @param {Float32Array} eps
 * @param {Float32Array | null} asked a code set by hand, in units of the prior
 * @returns {Code}
 */
function codeOf(model, at, values, eps, asked) {
  const { mu, sigma } = model.encode(at, values);
  const units = model.standardization(at);
  const z = asked ? units.draw(asked) : mu.map((m, i) => m + sigma[i] * eps[i]);
  return { model, mu, sigma, z, u: asked ?? units.noise(z), decoded: model.decode(at, z) };
}

/** What tells the frames of a model apart. @param {LatentModel} model */
const keyOf = ({ film }) => `${film.key} ${film.have}`;
