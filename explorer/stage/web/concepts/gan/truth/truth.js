/**
 * The truth strip: Jensen-Shannon divergence, modes, quality, D against the best one.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { Actions, Duels, GanColours, GanPart, GanScene, Shown } from "../types.js"
 */

import { h } from "../../../kernel/dom.js";

/** @implements {GanPart} */
export class Truth {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    this.element = h("div", { class: "truth duel-truth" }, h("p", {}, kit.words.say("truth")));
    /** @type {Duels | null} */
    this.duels = null;
  }

  /**
   * @param {GanScene} scene
   * @param {Duels} duels
   */
  update(scene, duels) {
    this.scene = scene;
    this.duels = duels;
  }

  layout() {}

  /**
   * @param {Shown} _shown
   * @param {GanColours} _colours
   */
  paint(_shown, _colours) {
    return false;
  }
}
