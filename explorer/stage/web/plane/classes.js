/**
 * The classes A to E as readers meet them: their letters, their names, the colours they have in the sheets.
 *
 * @import { Words } from "../kernel/words.js"
 */

export const LETTERS = ["a", "b", "c", "d", "e"]; // as in the names of tokens and of words

/** What is drawn on a plane, beside the kernel's own colours. */
export const TOKENS = {
  classes: LETTERS.map((letter) => `--class-${letter}`),
  marks: LETTERS.map((letter) => `--mark-${letter}`),
  density: "--density",
  guess: "--guess",
};

/**
 * @param {Words} words
 * @param {number} label
 */
export const nameOf = (words, label) => words.say(`class_${LETTERS[label]}`);

/**
 * The chance of A, or with more than two classes that of the likeliest, with its name.
 * @param {Words} words
 * @param {{ chances: number[], top: number }} answer
 */
export function chanceOf(words, { chances, top }) {
  if (chances.length === 2) return words.chance(chances[0]);
  const name = nameOf(words, top);
  return `${name}${/\d$/.test(name) ? " · " : " "}${words.chance(chances[top])}`;
}
