/**
 * Whether a scene of this page can be drawn: its images, and networks that fit them and their films.
 */

import { WireError } from "../../kernel/wire.js";

/** @param {any} scene */
export function check({ panels, films, own }) {
  const { shape, pixels, labels } = own.images ?? {};
  const size = Array.isArray(shape) && shape.length === 3 ? shape.reduce((n, side) => n * side, 1) : 0;
  if (!size || !pixels?.data || pixels.shape?.[1] !== size || labels?.data?.length !== pixels.shape[0]) throw new WireError("images of another size");
  if (!panels.length) throw new WireError("a scene has no panels");
  for (const { film, model } of panels) {
    if (!films[film]) throw new WireError("a panel has no film");
    for (const part of ["encoder", "decoder"]) checkNetwork(model?.[part], films[film].arrays[part]);
    if (model.decoder[0] !== model.latent || model.decoder.at(-1) !== size) throw new WireError("a decoder of other images");
  }
}

/**
 * @param {any} sizes
 * @param {any} weights of all frames, none where no frame has come
 */
function checkNetwork(sizes, weights) {
  if (!Array.isArray(sizes) || sizes.length < 2 || !sizes.every((n) => Number.isInteger(n) && n > 0)) throw new WireError("a network has no sizes");
  const count = sizes.slice(1).reduce((n, out, i) => n + out * (sizes[i] + 1), 0);
  if (weights && weights.shape[1] !== count) throw new WireError("a network of another size");
}
