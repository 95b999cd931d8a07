/**
 * One dimension: a slider with q(z|x) on its track, what it costs and what it follows. Shows what it is given.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { RailActions } from "../../../images/sliders/rail.js"
 * @import { Sizes } from "../../../images/sliders/sizes.js"
 *
 * @typedef {object} Reading of one dimension at one moment
 * @property {number} u
 * @property {{ middle: number, half: number } | null} q mu, and two sigma; null: not to be seen
 * @property {number} cost KL in nats, or the spread of the codes
 * @property {number} share of the largest such number of the film
 * @property {boolean} unused
 * @property {string[]} follows in parts, of which one line shows what fits it
 * @property {string} whole the same in whole words
 * @property {boolean} off nothing can be moved now
 */

import { h, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { TWO_LINES } from "../../../images/sliders/sizes.js";
import { Slider, percent } from "../../../images/sliders/slider.js";
import { Density } from "./density.js";

/** @type {Reading} */
export const NOTHING = { u: 0, q: null, cost: NaN, share: 0, unused: false, follows: [], whole: "", off: true };

export class Row extends Slider {
  /**
   * @param {number} index
   * @param {Words} words
   * @param {boolean} certain whether a code is a point: there is no q and no KL
   * @param {RailActions} actions
   */
  constructor(index, words, certain, actions) {
    const density = new Density();
    const q = h("span", { class: "dim-q", "data-see": "posterior" });
    const [number, fill, follows] = [h("b"), h("i"), h("span", { class: "dim-follows" })];
    const cost = h("div", { class: "dim-cost", "data-see": "kl" }, number, h("span", { class: "dim-bar" }, fill));
    super(index, actions, { over: [density.element], along: [q], said: [cost, follows] });
    this.words = words;
    this.certain = certain;
    this.density = density;
    this.q = q;
    this.number = number;
    this.fill = fill;
    this.follows = follows;
    this.slim = false; // whether what is said has one line
    this.told = "";
  }

  /** @param {Sizes} sizes */
  layout(sizes) {
    this.density.layout(sizes);
    this.slim = sizes.mode === "slim" && sizes.row < TWO_LINES;
  }

  /** @param {Reading} reading */
  show({ u, q, cost, share, unused, follows, whole, off }) {
    const { words, title } = this;
    this.showPosterior(q);
    write(this.number, off ? "" : fixed(cost, 2));
    this.fill.style.width = `${off ? 0 : 100 * Math.min(1, share)}%`;
    this.tell(off ? [] : unused ? [words.say("dim_unused")] : this.slim ? follows : [whole]);
    set(this.follows, { title: whole || null });
    set(this.element, { "data-unused": unused && !off });
    const said = [title, unused ? words.say("dim_unused") : whole].filter(Boolean).join(": ");
    const text = words.say(this.certain ? "dim_value_fitted" : "dim_value", { name: title, value: fixed(u, 2), sigmas: fixed(u, 1) });
    this.place({ u, off, label: off ? title : said, text: off ? words.say("no_number") : text });
  }

  /** @param {string[]} parts */
  tell(parts) {
    if (this.told === parts.join("")) return;
    this.told = parts.join("");
    this.follows.replaceChildren(...parts.map((part) => h("span", {}, part)));
  }

  /** @param {Reading["q"]} q */
  showPosterior(q) {
    this.q.hidden = q === null;
    if (!q) return;
    const [left, right] = [percent(q.middle - q.half), percent(q.middle + q.half)];
    Object.assign(this.q.style, { left: `${left}%`, width: `${right - left}%` });
  }
}
