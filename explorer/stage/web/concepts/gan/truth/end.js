/**
 * Where a world has no modes: precision, recall and coverage, which a film has at its end, each with what a perfect generator reads.
 * And, where nobody knows p, the sentence that says so.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { GanScene, ModelPanel } from "../types.js"
 */

import { h, write } from "../../../kernel/dom.js";
import { NONE, endOf, kindOf } from "./readings.js";

export class EndCell {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.rows = ["precision", "recall", "coverage"].map((name) => ({ name, value: h("b", { class: "value" }), perfect: h("span") }));
    this.when = h("p");
    const columns = this.rows.map(({ name, value, perfect }) => h("div", { title: words.say(`${name}_help`) }, value, h("span", {}, words.say(name)), perfect));
    this.element = h("div", { class: "fact end", role: "group", "aria-label": words.say("end_name") }, this.when, h("div", { class: "three" }, ...columns));
  }

  /**
   * @param {GanScene["own"]} own
   * @param {ModelPanel} panel
   * @param {Film} film
   * @param {Film | null} _past
   * @param {boolean} bare
   */
  update(own, panel, film, _past, bare) {
    this.element.hidden = kindOf(own) === "modes";
    const { words } = this;
    write(this.when, words.say(film.complete ? "end_now" : "end_later"));
    endOf(panel, film).forEach(({ value, perfect }, i) => {
      write(this.rows[i].value, bare ? NONE : value);
      write(this.rows[i].perfect, perfect && words.say("perfect", { value: perfect }));
    });
  }

  get spoken() {
    const said = this.rows.map(({ name, value }) => `${this.words.say(name)} ${value.textContent}`);
    return `${this.when.textContent}: ${said.join(", ")}`;
  }
}

export class NobodyCell {
  /** @param {Words} words */
  constructor(words) {
    const said = words.say("nobody_knows");
    this.element = h("div", { class: "fact nobody", role: "group", "aria-label": words.say("truth") }, h("p", { class: "free" }, said));
    this.spoken = said;
  }

  /** @param {GanScene["own"]} own */
  update(own) {
    this.element.hidden = kindOf(own) !== "unknown";
  }
}
