/**
 * How long a way takes here, solver by solver, in as many steps as are chosen.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { Look } from "../types.js"
 * @import { LineName, Reading } from "./settings.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { MANY } from "../model.js";
import { lineOf, linesOf } from "./settings.js";

/** @param {number} ms */
const msOf = (ms) => fixed(ms, ms < 1 ? 1 : 0);

export class Times {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.title = h("p");
    this.cells = h("dl", {});
    this.element = h("div", { class: "chart-times" }, this.title, this.cells);
    this.told = "";
  }

  /**
   * @param {Reading[]} readings
   * @param {Look} look
   * @param {boolean} known
   * @param {(line: LineName) => string} nameOf
   */
  show(readings, look, known, nameOf) {
    const title = this.words.say("chart_times", { steps: this.words.count(look.steps), points: this.words.count(MANY) });
    write(this.title, title);
    set(this.element, { title }); // where there is no room for it
    const rows = linesOf(look, known).map((line) => {
      const found = readings.find(({ setting }) => setting.line === line && (line === "adaptive" || setting.steps === look.steps));
      return { line, name: nameOf(line), value: found ? this.words.say("chart_ms", { ms: msOf(found.ms) }) : "–" };
    });
    const told = JSON.stringify([rows, lineOf(look)]);
    if (told === this.told) return;
    this.told = told;
    this.cells.replaceChildren(
      ...rows.map(({ line, name, value }) => {
        const row = h("div", {}, h("dt", {}, name), h("dd", {}, value));
        set(row, { "data-chosen": line === lineOf(look) });
        return row;
      }),
    );
  }
}
