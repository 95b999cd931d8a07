/**
 * The share of copies by how many points or digits were learned from, as a table has it: a line for each who was asked, with standard
 * errors, the numbers learned from evenly apart; and where one is.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { Table } from "../types.js"
 */

import { h, s, set } from "../../../kernel/dom.js";
import { acrossOf, barsOf, dotsOf, lineOf } from "../tableplot.js";

const OUT = 0.5; // of the way between two numbers that a mark may stand outside of them all

/**
 * Where a number stands among those of the table, in percent: between two by the ratio.
 * @param {number[]} x
 * @param {number} n
 * @returns {number | null} null where it lies far outside
 */
export function placeOf(x, n) {
  const first = Math.max(0, Math.min(x.length - 2, x.findLastIndex((count) => count <= n)));
  const share = Math.log(n / x[first]) / Math.log(x[first + 1] / x[first]);
  return share < -OUT || share > 1 + OUT ? null : acrossOf(first + share, x.length);
}

export class CopiesPlot {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.svg = s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" });
    this.dots = h("div", { class: "dots" });
    this.here = h("i", { class: "here", hidden: true });
    this.ticks = h("div", { class: "copies-ticks", "aria-hidden": "true" }, ...["100", "50", "0"].map((text) => h("span", {}, text)));
    this.across = h("div", { class: "copies-across", "aria-hidden": "true" });
    this.legend = h("p", { class: "copies-legend" });
    this.plot = h("div", { class: "copies-plot" }, this.svg, this.dots, this.here);
    this.element = h("div", { class: "copies-by-count", role: "img" }, this.legend, h("div", { class: "copies-box" }, this.ticks, this.plot), this.across);
    this.told = "";
  }

  /** @param {Table} table */
  update(table) {
    const told = JSON.stringify(table);
    if (told === this.told) return;
    this.told = told;
    const { words } = this;
    const { x, lines } = table;
    const y = (/** @type {number} */ share) => 100 - 100 * Math.max(0, Math.min(1, share));
    const path = (/** @type {string} */ kind, /** @type {string} */ name, /** @type {string} */ d) => s("path", { class: kind, "data-who": name, d });
    this.svg.replaceChildren(...lines.flatMap((line) => [path("bars", line.name, barsOf(line, y)), path("run", line.name, lineOf(line, y))]));
    this.dots.replaceChildren(...lines.flatMap((line) => dotsOf(line, y, line.name)));
    this.across.replaceChildren(...x.map((n) => h("span", {}, words.count(n))));
    this.legend.replaceChildren(...lines.map(({ name }) => h("span", {}, h("i", { "data-who": name }), words.say(`copies_of_${name}`))));
    const said = lines.map(({ name, mean }) => `${words.say(`copies_of_${name}`)}: ${mean.map((value, i) => `${words.count(x[i])} ${words.percent(value, 0)}`).join(", ")}`);
    set(this.element, { "aria-label": [words.say("copies_by_count"), ...said].join(". ") });
  }

  /** Mark how many are learned from here. @param {number[]} x of the table @param {number} n */
  mark(x, n) {
    const place = placeOf(x, n);
    this.here.hidden = place === null;
    this.here.style.left = `${place ?? 0}%`;
  }
}
