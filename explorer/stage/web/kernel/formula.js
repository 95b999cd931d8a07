/**
 * Formulas and numbers beside words: letters slanted, powers of ten raised.
 */

import { h } from "./dom.js";
import { scientific } from "./numbers.js";

/**
 * Mathematics in a line: letters slanted, everything else upright. "p(A | x)" and the like.
 * @param {string} formula
 * @returns {HTMLSpanElement}
 */
export function math(formula) {
  const parts = formula.match(/\p{L}+|[^\p{L}]+/gu) ?? [];
  return h("span", { class: "math" }, ...parts.map((part) => (/\p{L}/u.test(part) ? h("i", {}, part) : part)));
}

/** A number of any size. @param {number} value */
export function number(value) {
  const { text, power } = scientific(value);
  return power === null ? text : h("span", { class: "nowrap" }, `${text} × 10`, h("sup", {}, power));
}
