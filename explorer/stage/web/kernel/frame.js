/**
 * The element that a stage stands in: the page's parts, what is spoken, and a probe that notices another theme.
 *
 * @import { Player } from "./player.js"
 * @import { Scene } from "./types.js"
 * @import { Words } from "./words.js"
 */

import { h } from "./dom.js";

/**
 * @typedef {object} Parts
 * @property {HTMLElement} head what is presented
 * @property {HTMLElement[]} over what stands in the row over the pictures
 * @property {HTMLElement[]} elements a page's own, in the order they stand
 * @property {HTMLElement[]} bars of the timelines, of which the page may have placed some
 * @property {HTMLElement[]} foot what stands after all
 */

export class StageFrame {
  /**
   * @param {Scene} scene
   * @param {Words} words
   */
  constructor({ lang }, words) {
    this.live = h("p", { class: "spoken", "aria-live": "polite" });
    this.theme = h("i", { class: "theme-probe", "aria-hidden": "true" });
    this.inside = h("div", { class: "inside" }, this.live, this.theme);
    this.root = h("section", { class: "stage", lang, tabindex: -1, "aria-label": words.say("stage") }, this.inside);
  }

  /** @param {Parts} parts */
  fill({ head, over, elements, bars, foot }) {
    const left = bars.filter((bar) => !elements.some((element) => element.contains(bar)));
    this.inside.prepend(head, h("div", { class: "scene-bar" }, ...over), ...elements, ...left, ...foot);
  }
}

/**
 * What a player puts there.
 * @param {Player} player
 * @returns {Parts}
 */
export function partsOf({ page, bars, presets, presenting: { presenter }, keyList }) {
  return {
    head: presenter.head,
    over: [presets.element, ...(page.tools ?? []), presenter.button, keyList.button],
    elements: page.elements,
    bars: bars.map((bar) => bar.element),
    foot: [presenter.previous, presenter.next, keyList.dialog],
  };
}
