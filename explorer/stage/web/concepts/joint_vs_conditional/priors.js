/**
 * Class priors: a model of p(x, y) given another prior of A, by Bayes' rule with the same classes. What models p(y | x) only
 * stays as it is. Pure.
 *
 * @import { Model } from "../../plane/types.js"
 */

export const LEAST = 0.02; // priors of A that one can give, as in Python's view
export const MOST = 0.98;

/**
 * The priors of the classes when A has this one: the others keep their proportions.
 * @param {number[]} prior
 * @param {number | null} ofA null as it is
 * @returns {number[]}
 */
export function priorsWith(prior, ofA) {
  if (ofA === null) return prior;
  return prior.map((own, label) => (label ? (own * (1 - ofA)) / (1 - prior[0]) : ofA));
}

/** What to add to each class's log p(x, y) when other priors are given. @param {number[]} prior @param {number | null} ofA */
export const shiftOf = (prior, ofA) => priorsWith(prior, ofA).map((now, label) => Math.log(now / prior[label]));

/**
 * @template {Model} M
 * @param {M} model
 * @param {number | null} ofA the prior of A
 * @returns {M} the same where nothing changes
 */
export function withPrior(model, ofA) {
  if (!model.joint || ofA === null || Math.abs(model.prior[0] - ofA) < 1e-9) return model;
  return /** @type {any} */ (model.withPrior(priorsWith(model.prior, ofA)));
}

/** The model as it was learned, whatever priors it was given. @param {Model} model @returns {Model} */
export const asLearned = (model) => (model.joint && model.origin) || model;
