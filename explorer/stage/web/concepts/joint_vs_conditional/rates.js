/**
 * Error rates under another prior or with a coordinate missing, each model's beside the exact rule's: by formula where the
 * world's is known, else on rows held out. Pure.
 *
 * @import { Model } from "../../plane/types.js"
 * @import { Exam } from "./evaluation.js"
 * @import { Missing } from "./marginalization.js"
 */

import { asLearned, priorsWith, shiftOf } from "./priors.js";

/**
 * @typedef {object} Compared what the rates depend on
 * @property {{ name: string, model: Model | null, exact?: boolean }[]} rows models, the exact answer last
 * @property {string} key changes with any of them
 * @property {number[]} own priors of the classes in the world, or their shares among the rows held out
 * @property {number[]} counted shares of the classes among the points learned from
 * @property {number | null} prior of A that the models are given
 * @property {Missing} missing
 * @property {number} mean of what is missing
 *
 * @typedef {object} Rate
 * @property {string} name
 * @property {string} how in words: what it does about it; "" for the exact rule
 * @property {number} rate
 * @property {number} excess over the exact rule's on the same points; NaN where there is none
 * @property {number | null} se standard error of the excess; where there is none, of the rate; null by formula
 */

/**
 * How often each errs: who has only p(y | x) as it is and, given another prior, re-weighted by new / old too, which is as
 * good where its chances are (Saerens, Latinne & Decaestecker 2002).
 * @param {Compared} compared
 * @param {Exam} exam
 * @returns {Rate[]}
 */
export function ratesOf({ rows, own, counted, prior, missing, mean }, exam) {
  const weights = priorsWith(own, prior).map((to, label) => to / own[label]);
  const still = own.map(() => 0);
  const errors = (/** @type {Model} */ model, /** @type {number[]} */ plus) => exam.errors(model, plus, weights, { missing, mean });
  const made = rows.flatMap(({ name, model, exact }) => {
    if (!model) return [];
    if (exact) return [{ name, how: "", errors: errors(model, shiftOf(own, prior)) }];
    if (model.joint) return [{ name, how: missing ? "how_integrated" : "how_given", errors: errors(model, shiftOf(learnedPrior(model, counted), prior)) }];
    const as = { name, how: missing ? "how_mean" : "how_as_trained", errors: errors(model, still) };
    return prior === null ? [as] : [as, { name, how: "how_reweighted", errors: errors(model, shiftOf(counted, prior)) }];
  });
  const best = made.find(({ how }) => !how)?.errors;
  return made.map(({ name, how, errors: all }) => ({ name, how, ...exam.rate(all, best) }));
}

/**
 * The priors that a model of p(x, y) was learned with: its own logarithms hold them.
 * @param {Model} model
 * @param {number[]} counted
 */
function learnedPrior(model, counted) {
  const before = asLearned(model);
  return before.joint ? before.prior : counted;
}
