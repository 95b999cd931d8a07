/**
 * The stage's head: its title, one line, and whether D is shown as it was learned, as it should be, or by how much it errs. Where one
 * part of the machine is enlarged, the way back.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { Actions, Look, Shown } from "../types.js"
 * @import { Said } from "./titles.js"
 */

import { h, segmented, set, write } from "../../../kernel/dom.js";
import { math } from "../../../kernel/formula.js";
import { modeRing } from "./marks.js";

const SHOWS = ["learned", "exact", "error"];

export class Head {
  /**
   * @param {Kit} kit
   * @param {Actions} actions
   * @param {string} label the title until there is a frame
   */
  constructor({ words }, actions, label) {
    this.title = h("h2", {}, label);
    this.line = h("p");
    this.shows = segmented(words.say("shows"), SHOWS.map((show) => [show, words.say(show)]), (show) => actions.choose({ show: /** @type {Look["show"]} */ (show) }));
    this.back = h("button", { type: "button", class: "tool", title: words.say("whole_stage") }, h("span", { "aria-hidden": "true" }, "×"), h("span", {}, words.say("whole_stage")));
    this.back.addEventListener("click", () => actions.choose({ part: "all" }));
    this.rings = h("span", { class: "duel-mark", "data-see": "modes" }, modeRing(), "3σ");
    const name = h("div", { class: "duel-name" }, this.title, this.shows.element, this.back);
    this.element = h("header", {}, name, h("div", { class: "duel-said" }, this.line, this.rings));
    for (const element of [this.shows.element, this.back, this.rings]) element.hidden = true; // until there is a frame
    this.said = "";
  }

  /**
   * @param {Said} said
   * @param {Shown} shown
   * @param {{ show: Look["show"], switched: boolean, rings: boolean }} of `switched`: whether D may be shown otherwise than learned
   */
  show(said, { look, bare }, { show, switched, rings }) {
    const key = Object.values(said).join("|");
    if (key !== this.said) {
      this.said = key;
      this.title.replaceChildren(said.title, ...(said.math ? [" ", math(said.math)] : []));
      write(this.line, said.line);
      set(this.line, { title: said.line });
    }
    this.shows.press(show);
    this.shows.element.hidden = !switched || bare;
    this.back.hidden = look.part === "all";
    this.rings.hidden = !rings;
  }
}
