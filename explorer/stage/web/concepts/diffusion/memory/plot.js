/**
 * The share of copies by how many points or digits were learned from, as a table has it: a line for each who was asked, with standard
 * errors, the numbers learned from evenly apart; and where one is.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { CopiesTable } from "../types.js"
 */

import { h, s, set } from "../../../kernel/dom.js";

const OUT = 0.5; // of the way between two numbers that a mark may stand outside of them all

/** Where the i-th number stands, in percent. @param {number} i @param {number} count */
export const acrossOf = (i, count) => (100 * (i + 0.5)) / count;

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

  /** @param {CopiesTable} table */
  update(table) {
    const told = JSON.stringify(table);
    if (told === this.told) return;
    this.told = told;
    const { words } = this;
    const { x, lines } = table;
    const y = (/** @type {number} */ share) => 100 - 100 * share;
    const at = (/** @type {number} */ i, /** @type {number} */ share) => `${acrossOf(i, x.length).toFixed(2)} ${y(share).toFixed(2)}`;
    const parts = lines.flatMap(({ name, mean, se }) => {
      const bars = mean.map((value, i) => `M${at(i, Math.min(1, value + se[i]))}L${at(i, Math.max(0, value - se[i]))}`).join("");
      const run = mean.map((value, i) => `${i ? "L" : "M"}${at(i, value)}`).join("");
      return [s("path", { class: "bars", "data-who": name, d: bars }), s("path", { class: "run", "data-who": name, d: run })];
    });
    this.svg.replaceChildren(...parts);
    this.dots.replaceChildren(...lines.flatMap(({ name, mean }) => mean.map((value, i) => {
      const dot = h("i", { "data-who": name });
      Object.assign(dot.style, { left: `${acrossOf(i, x.length)}%`, top: `${y(value)}%` });
      return dot;
    })));
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
