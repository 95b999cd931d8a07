/**
 * What the read-out says of a place: how dense p_t is there, which way points go as learned and as is exact, and how far these are
 * apart. No DOM but the cells of the read-out.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { Point } from "../../../kernel/types.js"
 * @import { Shown } from "../types.js"
 */

import { h } from "../../../kernel/dom.js";
import { math, number } from "../../../kernel/formula.js";
import { fixed, scientific, superscript } from "../../../kernel/numbers.js";
import { lawShown } from "./density.js";
import { fieldOf, sidesOf } from "./field.js";
import { levelOf } from "./lens.js";

/** @typedef {{ x: Point, p: number, learned: Point | null, exact: Point | null, apart: number }} Place NaN and null where nobody knows */

/**
 * @param {Shown} shown
 * @param {Point} at of the picture's plane
 * @returns {Place}
 */
export function placeOf(shown, [px, py]) {
  const level = levelOf(shown);
  const x = Float64Array.of(px * level.lens, py * level.lens);
  const law = lawShown(shown);
  const of = fieldOf(shown.look.way);
  const [learned, exact] = Object.values(sidesOf(shown)).map((denoiser) => denoiser && /** @type {Point} */ ([...of(denoiser, x, level)]));
  const apart = learned && exact ? Math.hypot(learned[0] - exact[0], learned[1] - exact[1]) : NaN;
  return { x: [x[0], x[1]], p: law ? Math.exp(law.logDensity(x, level.alpha, level.sigma)[0]) : NaN, learned, exact, apart };
}

/** The density at the level that is shown. */
const density = () => h("span", { class: "math" }, h("i", {}, "p"), h("sub", {}, h("i", {}, "t")), "(", h("i", {}, "x"), ")");

/** @param {Point} point */
export const pair = ([x, y]) => `(${fixed(x, 2)}, ${fixed(y, 2)})`;

/** What is said of a field's value. @param {Shown["look"]["way"]} way */
export const letterOf = (way) => (way === "back" ? "v" : "s");

/**
 * The rows of the read-out, name and value.
 * @param {Shown} shown
 * @param {Place} place
 * @param {Words} words
 * @returns {(Node | string)[]}
 */
export function rowsOf({ look: { way, ask } }, { x, p, learned, exact, apart }, words) {
  const letter = letterOf(way);
  const row = (/** @type {string | Node} */ name, /** @type {string | Node} */ value, strong = false) => [h("span", {}, name), h(strong ? "b" : "span", {}, value)];
  const named = (/** @type {string} */ word) => h("span", {}, math(letter), ` ${word}`);
  return [
    ...row(math("x"), pair(x)),
    ...(Number.isNaN(p) ? [] : row(density(), number(p))),
    ...(learned ? row(named(words.say(ask === "heart" ? "by_heart" : "learned")), pair(learned), true) : []),
    ...(exact ? row(named(words.say("exact")), pair(exact)) : []),
    ...(Number.isNaN(apart) ? [] : row(words.say("difference"), fixed(apart, 2))),
  ];
}

/**
 * The same aloud.
 * @param {Shown} shown
 * @param {Place} place
 * @param {Words} words
 */
export function aloud({ look: { way } }, { x, p, learned, exact, apart }, words) {
  const letter = letterOf(way);
  const { text, power } = scientific(p);
  const said = [
    Number.isNaN(p) ? "" : `p ${power === null ? text : `${text} × 10${superscript(power)}`}`,
    learned && `${letter} ${pair(learned)}`,
    exact && `${words.say("exact")} ${pair(exact)}`,
    Number.isNaN(apart) ? "" : `${words.say("difference")} ${fixed(apart, 2)}`,
  ];
  return `${words.say("at_place", { x: pair(x) })}: ${said.filter(Boolean).join(", ")}`;
}
