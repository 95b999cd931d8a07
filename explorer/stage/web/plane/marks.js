/**
 * The marks of the pictures as small drawings beside words.
 *
 * @import { Words } from "../kernel/words.js"
 */

import { h, icon, s } from "../kernel/dom.js";
import { math } from "../kernel/formula.js";
import { LETTERS, nameOf } from "./classes.js";
import { SHAPES } from "./layers/points.js";

/** The shape of a class. @param {number} label */
export function shape(label) {
  if (label === 0) return icon(14, 14, s("circle", { cx: 7, cy: 7, r: 5, class: "fill-a" }));
  if (label === 1) return icon(14, 14, s("path", { d: "M7 1.5 12.7 12H1.3z", class: "fill-b" }));
  const outline = SHAPES[label] ?? [];
  const points = outline.map((point) => point.map((v) => (7 + 4.7 * v).toFixed(2)).join()).join(" ");
  return icon(14, 14, s("polygon", { points, class: `fill-${LETTERS[label]}` }));
}

/**
 * A formula about class A; where the classes have names of their own, A's shape stands for it, however long its name is.
 * @param {string} formula
 * @param {Words} words
 */
export function formulaOfA(formula, words) {
  const name = nameOf(words, 0);
  if (name === "A") return math(formula);
  const parts = formula.split("A").flatMap((part, i) => (i ? [shape(0), math(part)] : [math(part)]));
  return h("span", { class: "nowrap", title: name }, ...parts);
}

/** A generated point. */
export function ring() {
  return icon(14, 14, s("circle", { cx: 7, cy: 7, r: 5, class: "stroke-gen" }));
}

/** A point whose label is wrong. */
export function ringed() {
  const rings = [5.8, 2.6].map((r, i) => s("circle", { cx: 7, cy: 7, r, class: i ? "fill-ink-2" : "stroke-ring" }));
  return icon(14, 14, ...rings);
}

/** A border that is no more. */
export function dotted() {
  return icon(26, 10, s("path", { d: "M1.5 5h26", class: "stroke-ink dotted" }));
}

/** A border. @param {boolean} dashed */
export function stroke(dashed) {
  return icon(26, 10, s("path", { d: "M0 5h26", class: dashed ? "stroke-ink dashed" : "stroke-ink" }));
}
