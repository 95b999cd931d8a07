/** What stands where a question's answers will, until a visitor has guessed. */

import { h, set } from "./dom.js";

export class Veil {
  /**
   * @param {string} says what will stand there
   * @param {HTMLElement[]} answers what it stands for
   */
  constructor(says, answers) {
    this.answers = answers;
    this.element = h("p", { class: "veil", hidden: true }, h("span", {}, says));
  }

  /** Be as tall as what is to be hidden; else its sheet says how tall. */
  measure() {
    this.element.style.minHeight = `${this.answers.reduce((tall, { offsetHeight }) => tall + offsetHeight, 0)}px`;
  }

  /** @param {boolean} bare whether a question is open */
  cover(bare) {
    this.element.hidden = !bare;
    for (const element of this.answers) set(element, { "data-veiled": bare });
  }
}
