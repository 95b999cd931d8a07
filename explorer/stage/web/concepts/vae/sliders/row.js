/**
 * One dimension: its name, the slider that is its own preview strip, what it costs and what it follows. Shows what it is given.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { RailActions } from "./rail.js"
 * @import { Sizes } from "./sizes.js"
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
import { Density } from "./density.js";
import { listen } from "./rail.js";
import { REACH, TWO_LINES } from "./sizes.js";
import { Strip } from "./strip.js";

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";
export const SIGMAS = [-3, -2, -1, 0, 1, 2, 3];

/** @type {Reading} */
export const NOTHING = { u: 0, q: null, cost: NaN, share: 0, unused: false, follows: [], whole: "", off: true };

/** z with its number, as one reads it aloud and in a line of text. @param {number} i from 0 */
export const nameOf = (i) => `z${[...String(i + 1)].map((digit) => SUBSCRIPTS[Number(digit)]).join("")}`;

/** Where on the slider, in percent. @param {number} u */
export const percent = (u) => (50 * (Math.max(-REACH, Math.min(REACH, u)) + REACH)) / REACH;

export class Row {
  /**
   * @param {number} index
   * @param {Words} words
   * @param {boolean} certain whether a code is a point: there is no q and no KL
   * @param {RailActions} actions
   */
  constructor(index, words, certain, actions) {
    this.words = words;
    this.certain = certain;
    this.title = nameOf(index);
    this.value = 0;
    this.slim = false; // whether what is said has one line
    this.told = "";
    this.strip = new Strip(index);
    this.density = new Density();
    this.q = h("span", { class: "dim-q", "data-see": "posterior" });
    this.knob = h("span", { class: "dim-knob", "data-see": "z" });
    const ticks = SIGMAS.map((sigma) => h("i", { style: `left: ${percent(sigma)}%` }));
    const track = h("span", { class: "dim-track" }, ...ticks, this.q);
    this.rail = h("div", { class: "dim-rail", role: "slider", tabindex: 0 }, this.density.element, this.strip.element, track, this.knob);
    set(this.rail, { "aria-valuemin": -REACH, "aria-valuemax": REACH });
    this.number = h("b");
    this.fill = h("i");
    this.follows = h("span", { class: "dim-follows" });
    const cost = h("div", { class: "dim-cost", "data-see": "kl" }, this.number, h("span", { class: "dim-bar" }, this.fill));
    const name = h("span", { class: "dim-name math" }, h("i", {}, "z"), h("sub", {}, String(index + 1)));
    this.element = h("div", { class: "dim", "data-dimension": index + 1 }, name, this.rail, h("div", { class: "dim-said" }, cost, this.follows));
    listen(this.rail, () => this.value, actions);
  }

  /** @param {Sizes} sizes */
  layout(sizes) {
    this.density.layout(sizes);
    this.slim = sizes.mode === "slim" && sizes.row < TWO_LINES;
  }

  /** @param {Reading} reading */
  show({ u, q, cost, share, unused, follows, whole, off }) {
    const { words, title } = this;
    this.value = u;
    this.knob.style.left = `${percent(u)}%`;
    set(this.knob, { "data-beyond": Math.abs(u) > REACH, hidden: off });
    this.showPosterior(q);
    write(this.number, off ? "" : fixed(cost, 2));
    this.fill.style.width = `${off ? 0 : 100 * Math.min(1, share)}%`;
    this.tell(off ? [] : unused ? [words.say("dim_unused")] : this.slim ? follows : [whole]);
    set(this.follows, { title: whole || null });
    set(this.element, { "data-unused": unused && !off, "data-off": off });
    const said = [title, unused ? words.say("dim_unused") : whole].filter(Boolean).join(": ");
    const text = words.say(this.certain ? "dim_value_fitted" : "dim_value", { name: title, value: fixed(u, 2), sigmas: fixed(u, 1) });
    const now = Math.max(-REACH, Math.min(REACH, u)).toFixed(2);
    set(this.rail, { "aria-label": off ? title : said, "aria-valuenow": off ? 0 : now, "aria-valuetext": off ? words.say("no_number") : text, "aria-disabled": off ? "true" : null });
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
