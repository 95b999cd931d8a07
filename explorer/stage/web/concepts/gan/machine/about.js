/**
 * What each part holds at a frame, in words with its numbers: for who hears the page, and for titles.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { DuelForm } from "../types.js"
 * @import { Turns } from "./edges.js"
 * @import { Name } from "./plan.js"
 */

import { flowOf, stillOf, textOf } from "./edges.js";

/** The numbers that a part's words have, by their place. @type {Record<Name, Record<string, string>>} */
const NUMBERS = {
  noise: { n: "batch" },
  generator: { gradient: "g_gradient" },
  forged: { d: "d_forged", pull: "pull" },
  real: { d: "d_real" },
  discriminator: { real: "d_real", forged: "d_forged", gradient: "d_gradient" },
  losses: { d: "d_loss", g: "g_loss" },
};
/** The gradient that a part's words name. @type {Partial<Record<Name, string>>} */
const GRADIENTS = { generator: "g_gradient", forged: "pull", discriminator: "d_gradient" };

/**
 * @param {Name} part
 * @param {{ words: Words, form: DuelForm, read: (what: string) => number, turns: Turns, bare: boolean }} of
 */
export function aboutOf(part, { words, form, read, turns, bare }) {
  if (bare && part !== "noise") return words.say("after_the_guess");
  const numbers = Object.fromEntries(Object.entries(NUMBERS[part]).map(([place, what]) => [place, textOf(what, read(what))]));
  const gradient = GRADIENTS[part];
  const kind = part === "noise" ? `_${form.noise}` : gradient && flowOf(gradient, turns) !== "flows" ? "_still" : "";
  const said = words.say(`about_${part}${kind}`, { ...numbers, k: form.noise_size });
  return stillOf(turns) === part ? `${words.say("stands_still")}. ${said}` : said;
}
