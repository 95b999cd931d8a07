/**
 * How many modes are held, and how evenly: a dot for each, where the mode is, its area the share of the good points, in a ring of ink
 * that is its fair share.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { GanScene, ModelPanel, Modes, Shown } from "../types.js"
 * @import { Counter } from "./counter.js"
 * @import { Found } from "./counting.js"
 */

import { h, s, set, write } from "../../../kernel/dom.js";
import { counterOf } from "./counter.js";
import { placesOf } from "./dots.js";
import { NONE } from "./readings.js";

const ROUND = 100; // parts of the plot's width

export class ModesCell {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.held = h("span", { class: "value held" });
    this.all = h("small");
    this.touched = h("p", { class: "second two" });
    this.plot = s("svg", { viewBox: `0 0 ${ROUND} ${ROUND}` });
    this.dots = h("div", { class: "mode-dots", role: "img" }, this.plot);
    const said = h("div", { class: "said" }, h("p", { class: "big" }, this.held, " ", this.all), h("p", {}, words.say("modes_held")), this.touched);
    this.element = h("div", { class: "fact modes drawn", role: "group", "aria-label": words.say("modes_held"), title: words.say("modes_help") }, said, this.dots);
    /** @type {Counter | null} */
    this.counter = null;
    /** @type {SVGCircleElement[]} */
    this.marks = [];
    this.shown = "";
    this.made = "";
  }

  /**
   * @param {GanScene["own"]} own
   * @param {ModelPanel} panel
   * @param {Film} film
   */
  update({ known, modes }, { model }, film) {
    this.shown = "";
    this.counter = known && modes ? counterOf(model, film, modes) : null;
    this.element.hidden = !this.counter;
    if (!modes || !this.counter) return;
    this.make(modes);
    if (!film.have) this.say(null);
  }

  /** Rings for modes that are not those there were. @param {Modes} modes */
  make(modes) {
    const made = [...modes.means.data, ...modes.weights.data].join();
    if (made === this.made) return;
    this.made = made;
    this.places = placesOf(modes, ROUND);
    const { places, unit } = this.places;
    this.marks = places.map(([cx, cy]) => s("circle", { cx, cy, r: 0, class: "share" }));
    const rings = places.map(([cx, cy, fair]) => s("circle", { cx, cy, r: (unit * Math.sqrt(fair)).toFixed(2), class: "fair" }));
    this.plot.replaceChildren(...this.marks, ...rings);
    this.held.style.minWidth = `${String(places.length).length}ch`;
  }

  /** @param {Shown} shown */
  paint({ at, look, moving }) {
    const { counter } = this;
    if (!counter?.duel.ready) return false;
    const key = counter.keyOf(at, look.draw, moving);
    if (key === this.shown) return false;
    this.shown = key;
    const found = counter.at(at, look.draw, moving);
    this.say(found);
    return true;
  }

  /** @param {Found | null} found null before the first frame */
  say(found) {
    const { words, marks, places } = this;
    write(this.held, found ? String(found.held) : NONE);
    write(this.all, words.say("modes_of", { n: marks.length }));
    write(this.touched, found && found.touched !== found.held ? words.say("modes_touched", { n: found.touched }) : "");
    marks.forEach((mark, k) => set(mark, { r: (places.unit * Math.sqrt(found?.shares[k] ?? 0)).toFixed(2) }));
    set(this.dots, { "aria-label": found ? words.say("modes_shares", { shares: found.shares.map((share) => words.percent(share, 0)).join(", ") }) : null });
  }

  /** @type {ReturnType<typeof placesOf>} */
  places = { places: [], unit: 0 };

  get spoken() {
    return [`${this.held.textContent} ${this.all.textContent} ${this.words.say("modes_held")}`, this.touched.textContent].filter(Boolean).join("; ");
  }
}
