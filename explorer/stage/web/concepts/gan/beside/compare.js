/**
 * The numbers of both sides at a frame, and which of two is better, as far as the digits shown say. Pure.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { GanScene, ModelPanel } from "../types.js"
 * @import { Found } from "../truth/counting.js"
 */

import { bounded, fixed } from "../../../kernel/numbers.js";
import { endOf, kindOf, markOf } from "../truth/readings.js";

/** @typedef {{ panel: ModelPanel, film: Film, found: Found | null }} Side `found`: the modes counted, where there are any */
/** @typedef {{ name: string, values: [string, string], better: -1 | 0 | 1 }} Row `better`: which side is; -1: neither */

export const END = ["precision", "recall", "coverage"];

/**
 * What is compared in a world.
 * @param {Pick<GanScene["own"], "known" | "modes">} own
 * @returns {string[]}
 */
export function namesOf(own) {
  const kind = kindOf(own);
  if (kind === "modes") return ["js", "modes", "quality", "slope"];
  return [...(kind === "known" ? ["js"] : []), ...END, "slope"];
}

/**
 * @param {Pick<GanScene["own"], "known" | "modes" | "cure">} own
 * @param {[Side, Side]} sides
 * @param {number} at
 * @returns {Row[]}
 */
export function rowsOf(own, sides, at) {
  return namesOf(own).map((name) => {
    const values = /** @type {[string, string]} */ (sides.map((side) => textOf(name, side, at)));
    return { name, values, better: comparable(name, own) ? betterOf(name, values, sides) : -1 };
  });
}

/**
 * Whether one of two values can be called better: no slope is by itself, and what is read through other blurs can't be told.
 * @param {string} name
 * @param {Pick<GanScene["own"], "cure">} own
 */
function comparable(name, { cure }) {
  return name !== "slope" && !(name === "js" && cure === "instance_noise");
}

/**
 * @param {string} name
 * @param {Side} side
 * @param {number} at
 */
function textOf(name, { panel, film, found }, at) {
  if (name === "js") return fixed(film.scalar("js", at), 3);
  if (name === "slope") return bounded(film.scalar("pull", at), 3);
  if (name === "modes") return found ? String(found.held) : "–";
  if (name === "quality") return fixed(100 * film.scalar("quality", at), 1);
  return endOf(panel, film)[END.indexOf(name)].value;
}

/**
 * Of JS the smaller one; of all others the larger one, of quality up to its mark.
 * @param {string} name
 * @param {[string, string]} values
 * @param {[Side, Side]} sides
 * @returns {-1 | 0 | 1}
 */
function betterOf(name, values, sides) {
  const cut = name === "quality" ? Number(fixed(markOf(sides[0].panel), 1)) : Infinity;
  const [a, b] = values.map((value) => Math.min(cut, Number.parseFloat(value)) * (name === "js" ? -1 : 1));
  if (!(a < b) && !(b < a)) return -1; // equal, or one is not known
  return a > b ? 0 : 1;
}
