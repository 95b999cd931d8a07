/**
 * Whether a scene of this page can be drawn: its images, and models that fit them and their films.
 */

import { WireError } from "../../kernel/wire.js";
import { checkImages, checkLatentForm } from "../../images/check.js";
import { weightCount } from "../../kernel/net.js";

/** @param {any} scene */
export function check({ panels, films, own }) {
  checkImages(own.images);
  if (!panels.length) throw new WireError("a scene has no panels");
  for (const { film, model } of panels) {
    if (!films[film]) throw new WireError("a panel has no film");
    checkLatentForm(model, own.images.shape);
    for (const part of ["encoder", "decoder"]) {
      const weights = films[film].arrays[part]; // none where no frame has come
      if (weights && weights.shape[1] !== weightCount(model[part])) throw new WireError("a network of another size");
    }
  }
}
