/**
 * The lines of the algorithm with this step's numbers: beside each formula a value, of the lit one a sentence. No DOM.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { Forges, Happened, Judges } from "./happened.js"
 */

import { bounded, fixed, scientific, superscript } from "../../../kernel/numbers.js";
import { levelOf } from "../stage/lossplot.js";
import { runs } from "./walk.js";

/** A number of any size, as characters; its sign is kept. @param {number} value */
export function sized(value) {
  const { text, power } = scientific(Math.abs(value));
  const long = power === null ? text : `${text} × 10${superscript(power)}`;
  return value < 0 && text !== "0" ? `−${long}` : long;
}

/** A loss or a grade, as exactly as a step's change asks for. @param {number} value */
const exactly = (value) => fixed(value, 4);

/**
 * The values beside the lines; "" where one is not run.
 * @param {Happened} happened
 * @returns {string[]} the first at 0
 */
export function valuesOf({ judges, forges, moves, setting: { batch, discriminator_steps: times } }) {
  const count = times > 1 ? `${times} × ${batch}` : String(batch);
  const grades = judges ? `${bounded(judges.meanReal, 2)}, ${bounded(judges.meanForged, 2)}` : "";
  const ofD = judges ? [count, count, grades, bounded(judges.loss + judges.penalty, 3), `|Δθ| ${sized(judges.moved)}`] : ["", "", "", "", ""];
  return [...ofD, ...(moves ? [bounded(forges.loss, 3), `|Δφ| ${sized(forges.moved)}`] : ["", ""])];
}

/** One sentence after another; Chinese has no space between them. @param {Words} words @param {...string} said */
const joined = (words, ...said) => said.filter(Boolean).join(words.lang === "zh" ? "" : " ");

/** @type {Record<number, (judges: Judges, happened: Happened, words: Words) => string>} */
const SAID = {
  1: (_, { setting: { batch, discriminator_steps: times } }, words) =>
    joined(words, words.say("slow_1", { n: words.count(batch) }), times > 1 ? words.say("slow_1_turns", { times }) : ""),
  2: (_, { setting: { batch } }, words) => words.say("slow_2", { n: words.count(batch) }),
  3: (judges, { duel }, words) => {
    const means = { real: exactly(judges.meanReal), forged: exactly(judges.meanForged) };
    return duel.probability ? words.say("slow_3", { ...means, right: words.percent(judges.right, 0) }) : words.say("slow_3_critic", means);
  },
  4: (judges, { duel, setting }, words) =>
    joined(
      words,
      words.say(duel.probability ? "slow_4" : "slow_4_critic", { loss: exactly(judges.loss), level: levelOf(duel.form.loss, duel.loss).text }),
      setting.r1 ? words.say("slow_4_r1", { penalty: sized(judges.penalty) }) : "",
      setting.gradient_penalty ? words.say("slow_4_gradient_penalty") : "",
      setting.instance_noise ? words.say("slow_4_noise", { sigma: String(setting.instance_noise) }) : "",
    ),
  5: (judges, { setting: { discriminator_steps: times, clip, spectral } }, words) =>
    joined(
      words,
      words.say(times > 1 ? "slow_5_turns" : "slow_5", { times, before: exactly(judges.loss), after: exactly(judges.lossAfter) }),
      clip ? words.say("slow_5_clip", { clip: String(clip) }) : "",
      spectral ? words.say("slow_5_spectral") : "",
    ),
};

/** @type {Record<number, (forges: Forges, happened: Happened, words: Words) => string>} */
const OF_G = {
  6: (forges, _, words) => words.say("slow_6", { loss: exactly(forges.loss), pull: sized(forges.pull) }),
  7: (forges, { duel, setting }, words) =>
    joined(
      words,
      words.say(duel.probability ? "slow_7" : "slow_7_critic", { way: sized(forges.way), before: exactly(forges.meanForged), after: exactly(forges.meanAfter) }),
      setting.averaging ? words.say("slow_7_averaging") : "",
    ),
};

/**
 * What a line does, in words with this step's numbers; of none, what may be done.
 * @param {number} line
 * @param {Happened} happened
 * @param {Words} words
 * @returns {string}
 */
export function sentenceOf(line, happened, words) {
  const { judges, forges, setting } = happened;
  if (!line) return words.say("slow_choose");
  const said = line < 6 ? judges && SAID[line]?.(judges, happened, words) : happened.moves && OF_G[line]?.(forges, happened, words);
  if (!said || !runs(line, setting.turns)) return words.say(line < 6 ? "slow_still_d" : "slow_still_g");
  return happened.rounded && (line === 5 || line === 7) ? joined(words, said, words.say("slow_rounded")) : said;
}
