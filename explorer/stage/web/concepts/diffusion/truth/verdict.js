/**
 * How far the points that come of noise are from the law, beside a perfect sampler and the exact denoiser on the same route; and whom to
 * blame for the largest part of the gap.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { Own, Shown } from "../types.js"
 * @import { Reader } from "./reader.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { NONE, pushed, shareOf, targetOf, verdictOf, written } from "./readings.js";

const ROWS = /** @type {const} */ (["perfect", "exact", "asked"]);

export class VerdictCell {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.value = h("span", { class: "value" });
    this.unit = h("p");
    this.sentence = h("p", { class: "verdict" });
    this.rows = ROWS.map((name) => {
      const [label, value, dot, band] = [h("span"), h("b"), h("i", { class: "at" }), h("i", { class: "band" })];
      return { name, label, value, dot, band, element: h("div", { class: "led", "data-led": name }, label, h("span", { class: "track" }, band, dot), value) };
    });
    const said = h("div", { class: "said" }, h("p", { class: "big" }, this.value), this.unit, this.sentence);
    const rows = h("div", { class: "rows" }, ...this.rows.map(({ element }) => element));
    this.element = h("div", { class: "fact gap drawn", role: "group", "aria-label": words.say("verdict_name"), title: words.say("verdict_help") }, said, rows);
    this.shown = "";
    this.whole = false;
  }

  /** @param {Own} own */
  update({ known }) {
    Object.assign(this, { known, shown: "" });
    write(this.unit, this.words.say(known ? "verdict_unit" : "verdict_unit_data"));
  }

  known = true;

  /**
   * @param {Shown} shown
   * @param {Reader} reader
   */
  paint({ look, model }, reader) {
    const { asked, exact } = reader.of(look);
    const key = [reader.routed(look), Boolean(asked), Boolean(exact)].join("|");
    if (key === this.shown) return false;
    this.shown = key;
    const whole = Boolean(asked && (exact || !this.known));
    set(this.element, { "data-old": !whole });
    if (!whole || !asked) { // the last numbers stay, pale
      if (!this.whole) this.empty();
      return true;
    }
    this.whole = true;
    const perfect = model.sliced.perfect(targetOf(look));
    const values = { perfect: perfect.mean, exact: exact?.distance ?? NaN, asked: asked.distance };
    const known = { known: this.known, pushed: pushed(look), perfect, chance: reader.perfectCopies(look) };
    const verdict = verdictOf({ ...known, ask: look.ask, asked: values.asked, exact: values.exact, copies: asked.copies });
    write(this.value, written(asked.distance));
    write(this.sentence, this.words.say(`verdict_${verdict}`));
    set(this.sentence, { "data-verdict": verdict });
    this.draw(values, perfect, look.ask);
    return true;
  }

  empty() {
    write(this.value, NONE);
    write(this.sentence, this.words.say("verdict_later"));
    for (const { element } of this.rows) element.hidden = true;
  }

  /**
   * @param {Record<typeof ROWS[number], number>} values
   * @param {{ mean: number, sd: number }} perfect
   * @param {Shown["look"]["ask"]} ask
   */
  draw(values, perfect, ask) {
    const { words, known } = this;
    const largest = Math.max(...Object.values(values).filter(Number.isFinite));
    const percent = (/** @type {number} */ value) => 100 * shareOf(value, perfect, largest);
    const [from, to] = [percent(perfect.mean - 2 * perfect.sd), percent(perfect.mean + 2 * perfect.sd)];
    for (const { name, element, label, value, dot, band } of this.rows) {
      element.hidden = name === "asked" ? known && ask === "exact" : !known;
      const who = name === "asked" ? ask : name;
      write(label, words.say(`led_by_${who}`));
      write(value, written(values[name]));
      set(dot, { "data-who": who });
      dot.style.left = `${percent(values[name])}%`;
      band.hidden = !known;
      Object.assign(band.style, { left: `${from}%`, width: `${to - from}%` });
    }
  }

  get spoken() {
    const { value, unit, sentence, rows } = this;
    const others = rows.filter(({ name, element }) => name !== "asked" && !element.hidden).map(({ label, value: { textContent } }) => `${label.textContent} ${textContent}`);
    return [`${value.textContent} ${unit.textContent}`, ...others, sentence.textContent].join(", ");
  }
}
