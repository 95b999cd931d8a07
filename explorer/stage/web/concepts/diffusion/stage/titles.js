/**
 * What the stage's head says: a title by the way the points go, and one line on what leads them. No DOM.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { Shown } from "../types.js"
 */

import { MANY } from "../model.js";

/** @typedef {{ title: string, line: string }} Said */

/**
 * @param {Shown} shown
 * @param {Words} words
 * @returns {Said}
 */
export function saidOf({ look, bare, model }, words) {
  const real = Math.min(MANY, model.points.length / 2);
  if (bare) return { title: words.say("title_data"), line: words.say("count_data", { n: words.count(model.points.length / 2) }) };
  if (look.way === "forward") return { title: words.say("title_forward"), line: words.say("count_forward", { n: words.count(real) }) };
  return { title: words.say("title_back"), line: words.say(`led_${look.ask}`, { n: words.count(MANY) }) };
}
