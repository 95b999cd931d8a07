/**
 * What the read-out says of a place: chances and densities, learned beside exact.
 *
 * @import { Camera } from "../../kernel/camera.js"
 * @import { Point } from "../../kernel/types.js"
 * @import { Words } from "../../kernel/words.js"
 * @import { Exact } from "../../plane/exact.js"
 * @import { Model, Points } from "../../plane/types.js"
 */

import { h } from "../../kernel/dom.js";
import { math, number } from "../../kernel/formula.js";
import { chanceOf, nameOf } from "../../plane/classes.js";
import { answer } from "../../plane/fields.js";
import { formulaOfA, shape } from "../../plane/marks.js";
import { labelUnder } from "../../plane/readout.js";

/** @typedef {ReturnType<typeof answer>} Answer */

/**
 * @param {Point} at
 * @param {Camera} camera
 * @param {Model | null} model
 * @param {Exact} exact
 * @param {Points | undefined} points
 * @param {Words} words
 */
export function readAt(at, camera, model, exact, points, words) {
  const [learned, truth] = [model && answer(model, ...at), answer(exact.model, ...at)];
  const key = [...at, learned?.chances, learned?.density].join();
  return { key, said: () => cells(learned, exact.known ? truth : null, truth.chances.length, labelUnder(at, camera, points), words) };
}

/**
 * @param {Answer | null} learned
 * @param {Answer | null} truth null where nobody knows it: then its column is left out
 * @param {number} count of classes
 * @param {number} label of the point under the pointer, or -1
 * @param {Words} words
 */
function cells(learned, truth, count, label, words) {
  const chance = (/** @type {Answer | null} */ a) => (a ? chanceOf(words, a) : "–");
  const density = (/** @type {Answer | null} */ a) => (a?.density == null ? "–" : number(a.density));
  const exact = (/** @type {string} */ name, /** @type {Node | string} */ said) => (truth ? [h("span", { class: name }, said)] : []);
  return [
    label < 0 ? h("span") : h("span", {}, shape(label), ` ${nameOf(words, label)}`),
    h("span", { class: "second" }, words.say("learned")),
    ...exact("second", words.say("exact")),
    count > 2 ? math("p(y | x)") : formulaOfA("p(A | x)", words),
    h("b", {}, chance(learned)),
    ...exact("", chance(truth)),
    math("p(x)"),
    h("b", {}, density(learned)),
    ...exact("", density(truth)),
  ];
}
