/**
 * What the stage's head says: a title by what is shown, and one line on how it is to be read. No DOM.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { Shown } from "../types.js"
 * @import { Rivals } from "./rivals.js"
 */

import { fixed } from "../../../kernel/numbers.js";
import { shownOf } from "./field.js";
import { layersOf } from "./picture.js";
import { countOf } from "./rivals.js";

/** @typedef {{ title: string, math: string, line: string }} Said */

/**
 * Of how many points q is estimated, and how both laws are blurred.
 * @param {Shown} shown
 * @param {Rivals} rivals
 * @param {Words} words
 */
const blurOf = ({ model }, { blur }, words) => ({ n: words.count(countOf(model)), blur: fixed(blur, 3) });

/**
 * @param {Shown} shown
 * @param {Rivals} rivals
 * @param {Words} words
 * @returns {Said}
 */
export function saidOf(shown, rivals, words) {
  const { look, bare, model } = shown;
  const told = (/** @type {string} */ key, math = "", values = {}) => ({ title: words.say(`title_${key}`), math, line: words.say(`line_${key}`, values) });
  const layers = layersOf(shown);
  if (bare && look.part !== "noise") return told("real", "", { n: words.count(shown.real.length / model.dimensions) });
  if (look.part === "all" && model.dimensions === 1) return told("line", "", blurOf(shown, rivals, words));
  if (look.part === "all") return layers.includes("field") ? ofField(shown, rivals, words, told) : layers.includes("manifold") ? told("generator", "G(z)") : told("points");
  if (look.part === "discriminator") return ofField(shown, rivals, words, told);
  if (look.part === "generator") return told("generator", "G(z)");
  if (look.part === "losses") return told("losses");
  return told(...countedOf(shown, words));
}

/**
 * @param {Shown} shown
 * @param {Rivals} rivals
 * @param {Words} words
 * @param {(key: string, math?: string, values?: Record<string, string>) => Said} told
 * @returns {Said}
 */
function ofField(shown, rivals, words, told) {
  const show = shownOf(shown, rivals);
  if (show !== "learned") return told(show, show === "exact" ? "D* = p / (p + q)" : "D − D*", blurOf(shown, rivals, words));
  if (!shown.model.probability) return told("critic", "D(x)");
  if (shown.model.dimensions === 1) return { ...told("field", "D(x)"), line: words.say("line_line", blurOf(shown, rivals, words)) };
  return told(rivals.known ? "field" : "unknown", "D(x)");
}

/**
 * Noise, forged or real points alone, and how many there are.
 * @param {Shown} shown
 * @param {Words} words
 * @returns {[string, string, Record<string, string>]}
 */
function countedOf({ look, model, forged, real }, words) {
  const { noise, noise_size: k } = model.form;
  if (look.part === "noise") return [`noise_${noise}`, "z", { n: words.count(look.forged), k: String(k) }];
  const points = look.part === "forged" ? forged : real;
  return [look.part, "", { n: words.count(points.length / model.dimensions) }];
}
