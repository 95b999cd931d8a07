/**
 * The share of points that nearly copy one training point, beside what a perfect sampler reads.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { Own, Shown } from "../types.js"
 * @import { Reader } from "./reader.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { NONE } from "./readings.js";

export class CopiesCell {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.value = h("span", { class: "value" }, NONE);
    this.perfect = h("p", { "data-limit": true, hidden: true });
    const said = h("div", { class: "said" }, h("p", { class: "big" }, this.value), h("p", {}, words.say("copies_unit")), this.perfect);
    this.element = h("div", { class: "fact copies", role: "group", "aria-label": words.say("copies_name"), title: words.say("copies_help") }, said);
    this.shown = "";
  }

  /** @param {Own} own */
  update({ known }) {
    Object.assign(this, { known, shown: "" });
  }

  known = true;

  /**
   * @param {Shown} shown
   * @param {Reader} reader
   */
  paint({ look }, reader) {
    const { asked } = reader.of(look);
    const key = [reader.routed(look), Boolean(asked)].join("|");
    if (key === this.shown) return false;
    this.shown = key;
    set(this.element, { "data-old": !asked });
    this.perfect.hidden = !this.known || (!asked && this.perfect.hidden);
    if (!asked) return true;
    const { words } = this;
    const percent = (/** @type {number} */ share) => (Number.isFinite(share) ? words.percent(share, 0) : NONE);
    write(this.value, percent(asked.copies));
    write(this.perfect, words.say("perfect_is", { value: percent(reader.perfectCopies(look)) }));
    return true;
  }

  get spoken() {
    const { words, value, perfect } = this;
    return [`${value.textContent} ${words.say("copies_unit")}`, perfect.hidden ? "" : perfect.textContent].filter(Boolean).join(", ");
  }
}
