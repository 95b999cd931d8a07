/**
 * The counterpart of the model: its own plane, and what it makes of the same code.
 *
 * @import { Kit, Room } from "../../kernel/contract.js"
 * @import { ImageSet } from "../../images/images.js"
 * @import { LatentModel } from "../../images/latent.js"
 * @import { Actions, Part, Shown, VaeColours, VaeScene } from "./types.js"
 */

import { h } from "../../kernel/dom.js";

/** @implements {Part} */
export class Beside {
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
    this.element = h("section", { class: "beside", "aria-label": kit.words.say("beside") }, h("header", {}, h("h2", {}, kit.words.say("beside"))), this.view);
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
