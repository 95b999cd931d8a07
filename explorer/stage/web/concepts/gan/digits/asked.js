/**
 * Which class is asked for: a button each, and one more that has the plane's rows be classes.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { DigitsActions, DigitsShown } from "./types.js"
 */

import { h, segmented, set } from "../../../kernel/dom.js";

export class Asked {
  /**
   * @param {Words} words
   * @param {DigitsActions} actions
   */
  constructor(words, actions) {
    this.words = words;
    this.actions = actions;
    this.all = h("button", { type: "button", class: "tool asked-all", title: words.say("ask_rows_help") }, words.say("ask_rows"));
    this.all.addEventListener("click", () => actions.choose({ rows: this.all.getAttribute("aria-pressed") !== "true" }));
    this.element = h("div", { class: "asked" });
    /** @type {ReturnType<typeof segmented> | null} */
    this.row = null;
    this.built = "";
  }

  /**
   * @param {string[]} classes
   * @param {boolean} conditional whether G is told any
   */
  update(classes, conditional) {
    const built = [...classes, conditional].join("|");
    if (built === this.built) return;
    this.built = built;
    const { words, actions } = this;
    this.row = segmented(words.say("ask_for"), classes.map((name, i) => [String(i), name]), (value) => actions.choose({ asked: Number(value) }));
    classes.forEach((name, i) => set(/** @type {Element} */ (this.row?.element.children[i]), { "aria-label": words.say("ask_for_digit", { name }) }));
    this.element.replaceChildren(this.row.element, this.all);
    this.element.hidden = !conditional;
  }

  /** @param {Pick<DigitsShown, "asked" | "look" | "bare">} shown */
  show({ asked, look: { rows }, bare }) {
    this.row?.press(String(asked));
    for (const button of this.element.querySelectorAll("button")) button.disabled = bare;
    set(this.all, { "aria-pressed": String(rows) });
  }
}
