/**
 * Under both pictures: the numbers of both sides, the better one bold, and what the cure costs.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { Film } from "../../../kernel/film.js"
 * @import { GanScene, ModelPanel, Shown } from "../types.js"
 * @import { Counter } from "../truth/counter.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { counterOf } from "../truth/counter.js";
import { END, namesOf, rowsOf } from "./compare.js";

/** @typedef {{ panel: ModelPanel, film: Film, counter: Counter | null }} Counted one side */

export class Table {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.names = [h("b", { class: "whose" }), h("b", { class: "whose" })];
    this.rows = h("div", { class: "compare-rows" });
    this.cost = h("p", { class: "compare-cost" });
    this.element = h("div", { class: "compare", role: "group", "aria-label": words.say("compare"), hidden: true }, this.rows, this.cost);
    /** @type {Record<string, HTMLElement[]>} the two cells of each number */
    this.cells = {};
    /** @type {[Counted, Counted] | null} */
    this.sides = null;
    this.made = "";
    this.shown = "";
  }

  /**
   * @param {GanScene} scene
   * @param {Film[]} films of both sides
   */
  update({ own, panels }, films) {
    this.own = own;
    this.shown = "";
    const side = (/** @type {number} */ i) => ({ panel: panels[i], film: films[i], counter: own.modes && own.known ? counterOf(panels[i].model, films[i], own.modes) : null });
    this.sides = [side(0), side(1)];
    this.names.forEach((name, i) => write(name, i ? panels[i].title : this.words.say("compare_unchanged")));
    write(this.cost, own.cure ? this.words.say(`cost_${own.cure}`) : "");
    this.make(namesOf(own), own.modes?.means.shape[0] ?? 0);
  }

  /**
   * @param {string[]} names
   * @param {number} modes
   */
  make(names, modes) {
    const made = [...names, modes].join();
    if (made === this.made) return;
    this.made = made;
    const { words } = this;
    this.cells = Object.fromEntries(names.map((name) => [name, [h("span"), h("span")]]));
    const columns = names.map((name) => {
      const named = h("span", { class: "second" }, words.say(`compare_${name}`, { n: modes }));
      return h("div", { class: "compare-row", "data-number": name, title: words.say(END.includes(name) ? `${name}_help` : `compare_${name}_help`) }, named, ...this.cells[name]);
    });
    this.rows.replaceChildren(h("div", { class: "compare-row" }, h("span", { class: "second" }), ...this.names), ...columns);
  }

  /** @param {Shown} shown */
  paint({ at, look, moving, bare }) {
    const { own, sides } = this;
    set(this.element, { "data-bare": bare });
    if (!own || !sides || bare) return false;
    const counted = sides.map(({ counter }) => counter?.keyOf(at, look.draw, moving) ?? "");
    const key = [Math.floor(at), ...counted, ...sides.map(({ film }) => `${film.key} ${film.have} ${film.complete}`)].join("|");
    if (key === this.shown) return false;
    this.shown = key;
    const both = sides.map(({ panel, film, counter }) => ({ panel, film, found: counter?.duel.ready ? counter.at(at, look.draw, moving) : null }));
    const rows = rowsOf(own, /** @type {any} */ (both), at);
    for (const { name, values, better } of rows) this.cells[name].forEach((cell, i) => this.say(cell, values[i], better === i));
    this.said = rows;
    return true;
  }

  /**
   * @param {HTMLElement} cell
   * @param {string} value
   * @param {boolean} better
   */
  say(cell, value, better) {
    write(cell, value);
    set(cell, { "data-better": better });
  }

  /** @type {GanScene["own"] | undefined} */
  own;

  /** @type {import("./compare.js").Row[]} */
  said = [];

  spoken() {
    const { words } = this;
    const rows = this.said.map(({ name, values, better }) => {
      const ends = values.map((value, i) => (better === i ? words.say("better", { value }) : value));
      return `${words.say(`compare_${name}`, { n: this.own?.modes?.means.shape[0] ?? 0 })}: ${ends.join(" / ")}`;
    });
    return [...rows, this.cost.textContent].filter(Boolean).join("; ");
  }
}
