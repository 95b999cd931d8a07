/**
 * Chances in few letters. Pure.
 *
 * @import { Words } from "../../../kernel/words.js"
 */

/**
 * A chance in whole percent, never all or nothing.
 * @param {Words} words
 * @param {number} chance
 */
export function sure(words, chance) {
  if (chance > 0.995) return `> ${words.percent(0.99, 0)}`;
  return chance < 0.005 ? `< ${words.percent(0.01, 0)}` : words.percent(chance, 0);
}
