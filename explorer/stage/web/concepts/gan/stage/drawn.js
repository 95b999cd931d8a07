/**
 * Under the picture while one step is shown slowly: what is drawn of the line that is lit.
 *
 * @import { Words } from "../../../kernel/words.js"
 */

import { h, write } from "../../../kernel/dom.js";
import { arrow, both, changes, forgedDot, noiseDot, ramp, realDot } from "./marks.js";

/** What each mark is called, in which lines it is drawn, and in what worlds only, by the dimensions of a point. @type {[string, number[], number?][]} */
const MARKS = [
  ["slow_mark_noise", [1, 2]],
  ["layer_real", [1, 2, 3, 4, 5]],
  ["layer_forged", [2, 3, 4, 5, 6, 7]],
  ["layer_field", [3, 4, 5, 6, 7], 2],
  ["layer_best", [3, 4, 5, 6, 7], 1],
  ["slow_mark_change", [5], 2],
  ["layer_gradients", [6, 7]],
];

export class Drawn {
  /** @param {Words} words */
  constructor(words) {
    this.ends = [h("span"), h("span")];
    const marks = [[noiseDot()], [realDot()], [forgedDot()], [this.ends[0], ramp(), this.ends[1]], [both()], [changes()], [arrow()]];
    this.items = MARKS.map(([word], i) => h("span", { hidden: true }, ...marks[i], h("span", {}, words.say(word)))); // they make no room before a line is lit
    this.element = h("div", { class: "duel-legend" }, ...this.items);
  }

  /**
   * @param {number} line
   * @param {[string, string]} ends what stands at the ends of D's colours
   * @param {number} dimensions of a point
   */
  show(line, ends, dimensions) {
    MARKS.forEach(([, lines, only = dimensions], i) => (this.items[i].hidden = !lines.includes(line) || only !== dimensions));
    ends.forEach((end, i) => write(this.ends[i], end));
  }
}
