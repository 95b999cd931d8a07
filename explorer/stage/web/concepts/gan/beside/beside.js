/**
 * The same duel with one setting changed, at the same frame: its stage, what was changed and what that costs.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { Actions, Duels, GanColours, GanPart, GanScene, Shown } from "../types.js"
 */

import { h } from "../../../kernel/dom.js";

/** @implements {GanPart} */
export class Beside {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    this.view = h("div", { class: "view" });
    this.element = h("section", { class: "duel-beside" }, h("header", {}, h("h2", {}, kit.words.say("beside"))), this.view);
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

  /** @param {PartRoom} room */
  layout({ side }) {
    this.view.style.height = `${side}px`;
  }

  /**
   * @param {Shown} _shown
   * @param {GanColours} _colours
   */
  paint(_shown, _colours) {
    return false;
  }
}
