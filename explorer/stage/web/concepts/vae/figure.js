/**
 * What is saved of this page: the latent space and the decoded image, as they are on the stage.
 *
 * @import { Figure, FigureOrder } from "../../kernel/contract.js"
 */

/**
 * @param {any} page
 * @param {FigureOrder} order
 * @returns {Figure}
 */
export function figureOf(page, order) {
  return { says: order.card ? "" : page.kit.words.say("latent_space"), parts: [] };
}
