/**
 * The element that a stage stands in: the page's parts, what is spoken, and a probe that notices another theme.
 *
 * @import { Scene } from "./types.js"
 * @import { Words } from "./words.js"
 */

import { h } from "./dom.js";

export class StageFrame {
  /**
   * @param {Scene} scene
   * @param {Words} words
   */
  constructor({ lang }, words) {
    this.live = h("p", { class: "spoken", "aria-live": "polite" });
    this.theme = h("i", { class: "theme-probe", "aria-hidden": "true" });
    this.inside = h("div", { class: "inside" }, this.live, this.theme);
    this.root = h("section", { class: "stage", lang, "aria-label": words.say("stage") }, this.inside);
  }

  /**
   * @param {HTMLElement[]} over what stands in the row over the pictures
   * @param {HTMLElement[]} elements a page's own, in the order they stand
   * @param {HTMLElement[]} bars of the timelines, of which the page may have placed some
   */
  fill(over, elements, bars) {
    this.inside.prepend(h("div", { class: "scene-bar" }, ...over), ...elements, ...bars.filter((bar) => !elements.some((element) => element.contains(bar))));
  }
}
