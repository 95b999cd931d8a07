/**
 * Chances in few letters. Pure.
 *
 * @import { Words } from "../../../kernel/words.js"
 */

/**
 * A chance in percent, never all or nothing.
 * @param {Words} words
 * @param {number} chance
 * @param {number} [digits] after the point
 */
export function sure(words, chance, digits = 0) {
  const least = 10 ** -(2 + digits);
  if (chance > 1 - least / 2) return `> ${words.percent(1 - least, digits)}`;
  return chance < least / 2 ? `< ${words.percent(least, digits)}` : words.percent(chance, digits);
}
