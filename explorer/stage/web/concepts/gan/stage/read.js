/**
 * What the read-out says of a place: D beside the exact D*, and how dense real and forged points lie there, both blurred alike.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { Duel } from "../duel.js"
 */

import { h } from "../../../kernel/dom.js";
import { math, number } from "../../../kernel/formula.js";
import { bounded, fixed, scientific, superscript } from "../../../kernel/numbers.js";

/** @typedef {{ d: number, best: number, p: number, q: number, least: number }} Place what there is to say; NaN where nobody knows; a q below `least` is as good as none */

/**
 * @param {Duel} model
 * @param {Float32Array} x of one place
 * @param {Omit<Place, "d">} truth
 * @returns {Place}
 */
export function placeOf(model, x, { best, p, q, least }) {
  const [d] = model.probability ? model.chance(x) : model.judge(x);
  return { d, best: model.probability ? best : NaN, p, q, least };
}

/** Digits after the point of which one is told. @param {number} value */
const digits = (value) => Math.max(0, Math.min(6, -Math.floor(Math.log10(value))));

/**
 * The rows of the read-out, name and value.
 * @param {Place} place
 * @returns {(Node | string)[]}
 */
export function rowsOf({ d, best, p, q, least }) {
  const row = (/** @type {string} */ name, /** @type {string | Node} */ value, strong = false) => [math(name), h(strong ? "b" : "span", {}, value)];
  return [
    ...row("D(x)", bounded(d, 3), true),
    ...(Number.isNaN(best) ? [] : row("D*(x)", fixed(best, 3))),
    ...(Number.isNaN(p) ? [] : row("p(x)", number(p))),
    ...row("q(x)", q < least ? `< ${fixed(least, digits(least))}` : number(q)),
  ];
}

/**
 * The same aloud.
 * @param {string} where
 * @param {Place} place
 * @param {Words} words
 */
export function aloud(where, { d, best, p, q, least }, words) {
  const density = (/** @type {number} */ value) => {
    const { text, power } = scientific(value);
    return power === null ? text : `${text} × 10${superscript(power)}`;
  };
  const said = [["D", bounded(d, 3)], ["D*", Number.isNaN(best) ? "" : fixed(best, 3)], ["p", Number.isNaN(p) ? "" : density(p)], ["q", q < least ? `< ${fixed(least, digits(least))}` : density(q)]];
  return `${words.say("at_place", { x: where })}: ${said.filter(([, value]) => value).map(([name, value]) => `${name} ${value}`).join(", ")}`;
}
