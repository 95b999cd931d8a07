/**
 * The switch between panels where there is room for one; the sheets hide it and what is not chosen.
 *
 * @import { PanelScene } from "./types.js"
 * @import { Words } from "./words.js"
 */

import { segmented, set } from "./dom.js";
import { math } from "./formula.js";

/**
 * The panel that is shown where there is room for one: the last, where the one that is wanted isn't there.
 * @param {string[]} ids
 * @param {string} wanted
 */
export const chosenOf = (ids, wanted) => (ids.includes(wanted) ? wanted : ids[ids.length - 1]);

export class PanelSwitch {
  /**
   * @param {(PanelScene & { math: string })[]} panels
   * @param {Words} words
   * @param {(panel: string) => void} choose
   */
  constructor(panels, words, choose) {
    this.ids = panels.map(({ id }) => id);
    const names = panels.map(({ id, title }) => /** @type {[string, string]} */ ([id, `${title} `]));
    const { element, press } = segmented(words.say("panels"), names, choose);
    element.classList.add("which");
    element.querySelectorAll("button").forEach((button, i) => button.append(math(panels[i].math)));
    this.element = element;
    this.press = press;
  }

  /**
   * @param {HTMLElement} root of the stage
   * @param {string} wanted a panel
   */
  show(root, wanted) {
    const chosen = chosenOf(this.ids, wanted);
    this.press(chosen);
    set(root, { "data-panel": chosen });
    for (const part of root.querySelectorAll("[data-panel]")) set(part, { "data-chosen": part.getAttribute("data-panel") === chosen });
  }
}
