/**
 * The stage while one step is shown slowly: the networks, the points and the noise of that step in place of the training's, and what
 * of them belongs to the line that is lit. No DOM.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { Layer, Shown, Slow } from "../types.js"
 * @import { Phase } from "../step/happened.js"
 * @import { Said } from "./titles.js"
 */

import { FIRST_OF_G } from "../step/walk.js";

const D_MOVES = 5;
const G_MOVES = 7;
const SHOWS = 0.12; // by how much D's answer should change somewhere, from 0 to 1, to be seen changing
const FACTORS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** What a line shows of the layers. @type {Record<number, Layer[]>} */
const LAYERS = {
  ...{ 1: [], 2: ["forged"], 3: ["field", "real", "forged"], 4: ["field", "real", "forged"] },
  ...{ 5: ["field", "real", "forged"], 6: ["field", "forged", "gradients"], 7: ["field", "forged", "gradients"] },
};

/** Whose networks a line shows; where D moves, those that it moves to, once it has begun. @param {number} line @param {number} t @returns {Phase} */
const phaseOf = (line, t) => (line < D_MOVES || (line === D_MOVES && t === 0) ? "before" : line < G_MOVES ? "judged" : "after");

/**
 * What the stage is to draw: of a step that is shown slowly, that step's.
 * @param {Shown} shown
 * @returns {Shown}
 */
export function seenSlowly(shown) {
  const { slow, look } = shown;
  if (!slow) return shown;
  const { happened, line, t } = slow;
  const { judges, forges } = happened;
  const model = happened.at(line === G_MOVES ? "judged" : phaseOf(line, t));
  const of = line < FIRST_OF_G ? judges : forges;
  const forged = line === G_MOVES ? movedOf(slow, happened.factor(spanOf(shown.real, model.dimensions))) : (of ?? forges).forged;
  return { ...shown, model, real: judges ? judges.real : shown.real, forged, z: (of ?? forges).z, look: { ...look, part: "all", show: "learned", morph: 1, layers: LAYERS[line] } };
}

/**
 * Where forged points are on their way, drawn so many times as far as they go.
 * @param {Slow} slow
 * @param {number} factor
 */
export function movedOf({ happened: { forges }, t }, factor) {
  return forges.forged.map((value, i) => value + t * factor * (forges.after[i] - value));
}

/**
 * How wide the real points lie, in the plane's units: the scale by which a motion is seen or not.
 * @param {Float32Array} real (n, d)
 * @param {number} d
 */
export function spanOf(real, d) {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < real.length; i += d) [least, most] = [Math.min(least, real[i]), Math.max(most, real[i])];
  return most > least ? most - least : 1;
}

/**
 * The stage's head: which line it draws, and how.
 * @param {Shown} shown as the page has it
 * @param {Slow} slow
 * @param {Words} words
 * @returns {Said}
 */
export function saidSlowly(shown, { line, happened }, words) {
  const step = words.count(happened.setting.step + happened.substep);
  const factor = line === G_MOVES ? happened.factor(spanOf(shown.real, shown.model.dimensions)) : line === D_MOVES ? happened.enlarged : 1;
  const judges = line === 4 && !happened.duel.probability;
  const drawn = judges ? words.say("slow_draws_4_critic") : words.say(factor > 1 ? `slow_draws_${line}_more` : `slow_draws_${line}`, { factor: words.count(factor) });
  return { title: words.say("slow_title", { step }), math: "", line: drawn };
}

/**
 * How many times as large as usual a point is drawn by what D's answer to it costs: of one that is 1/2, once.
 * @param {number} chance that D gives it
 * @param {boolean} real
 * @param {string} loss
 */
export function sizeByCost(chance, real, loss) {
  const wrong = real ? 1 - chance : chance;
  const cost = loss === "least_squares" ? 4 * wrong ** 2 : -Math.log2(Math.max(1e-6, 1 - wrong));
  return 0.5 + 0.5 * Math.min(3, cost);
}

/** How far noise is on its way to be points. @param {Slow} slow */
export const wayOf = ({ line, t }) => (line === 1 ? 0 : line === 2 ? t : 1);

/**
 * D's answers on their way from before its update to after it, the change enlarged where it would not be seen.
 * @param {Float32Array} before
 * @param {Float32Array} after
 * @param {number} unit of the answers: what is drawn from end to end
 */
export function changed(before, after, unit = 1) {
  const most = before.reduce((top, value, i) => Math.max(top, Math.abs(after[i] - value)), 0);
  const factor = most > 0 ? (FACTORS.find((times) => times * most >= SHOWS * unit) ?? FACTORS[FACTORS.length - 1]) : 1;
  return { most, factor, at: (/** @type {number} */ t) => before.map((value, i) => value + t * factor * (after[i] - value)) };
}

/**
 * What D says of places on a line; while it moves also what it said before.
 * @param {Shown} shown
 * @param {Float32Array} places
 * @returns {[Float32Array, Float32Array | null]}
 */
export function answersOf({ model, slow }, places) {
  const said = () => (model.probability ? model.chance(places) : model.judge(places));
  if (slow?.line !== D_MOVES) return [said(), null];
  const { happened } = slow;
  happened.at("before");
  const before = said();
  happened.at("judged");
  const change = changed(before, said(), model.probability ? 1 : Math.max(...before) - Math.min(...before));
  happened.enlarged = change.factor; // the head says it
  return [change.at(slow.t), before];
}
