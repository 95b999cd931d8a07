/**
 * A slider a dimension, each with a strip of previews decoded along it and its KL.
 *
 * @import { Kit, Room } from "../../kernel/contract.js"
 * @import { ImageSet } from "../../images/images.js"
 * @import { LatentModel } from "../../images/latent.js"
 * @import { Actions, Part, Shown, VaeColours, VaeScene } from "./types.js"
 */

import { h } from "../../kernel/dom.js";

/** @implements {Part} */
export class Sliders {
  /**
   * @param {Kit} kit
   * @param {VaeScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    this.view = h("div", { class: "view" });
    this.element = h("section", { class: "sliders", "aria-label": kit.words.say("latent_space") }, h("header", {}, h("h2", {}, kit.words.say("latent_space"))), this.view);
  }

  /**
   * @param {VaeScene} scene
   * @param {ImageSet} images
   * @param {{ own: LatentModel, other: LatentModel | null }} models
   */
  update(scene, images, models) {
    Object.assign(this, { scene, images, models });
  }

  /** @param {Room & { side: number }} room */
  layout({ side }) {
    this.view.style.height = `${side}px`;
  }

  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  paint(shown, colours) {
    return Boolean(shown && colours) && false;
  }
}
