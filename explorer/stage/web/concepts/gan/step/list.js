/**
 * The lines of the algorithm under two headings, each a button with its formula and its number.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { DuelForm, Setting } from "../types.js"
 * @import { Happened } from "./happened.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { formula, formulas } from "./formula.js";
import { valuesOf } from "./lines.js";
import { FIRST_OF_G, LAST, runs } from "./walk.js";

const PLAIN = /** @type {const} */ ({ optimizer: "adam", r1: 0, gradient_penalty: 0 }); // before a step was asked for

export class LineList {
  /**
   * @param {Words} words
   * @param {{ light: (line: number) => void, go: (way: 1 | -1) => void }} asks
   */
  constructor(words, { light, go }) {
    this.words = words;
    this.lines = Array.from({ length: LAST }, (_, i) => line(i + 1, light, (e) => this.key(e, go)));
    this.element = h("div", { class: "slow-lines" }, this.turn("slow_turn_d", 1, FIRST_OF_G), this.turn("slow_turn_g", FIRST_OF_G, LAST + 1));
    this.lit = 0;
    this.formulas = "";
  }

  /**
   * The lines of one network's turn, under its heading.
   * @param {string} word
   * @param {number} from the first of them
   * @param {number} to and the one after the last
   */
  turn(word, from, to) {
    const title = this.words.say(word);
    return h("div", { class: "slow-turn", role: "group", "aria-label": title }, h("h3", {}, title), ...this.lines.slice(from - 1, to - 1).map(({ button }) => button));
  }

  /** Up and down go along the lines. @param {KeyboardEvent} e @param {(way: 1 | -1) => void} go */
  key(e, go) {
    const way = e.key === "ArrowDown" ? 1 : e.key === "ArrowUp" ? -1 : 0;
    if (!way || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    e.stopPropagation(); // the stage has keys of its own
    go(way);
  }

  /** @param {number} lit where the focus is to be */
  focus(lit) {
    this.lines[Math.max(1, lit) - 1].button.focus();
  }

  /**
   * Write the formulas of what is in use.
   * @param {DuelForm} form
   * @param {Setting | null} setting
   */
  name(form, setting) {
    const shown = formulas(form, setting ?? PLAIN);
    if (shown.join() === this.formulas) return;
    this.formulas = shown.join();
    this.lines.forEach(({ text }, i) => text.replaceChildren(formula(shown[i])));
  }

  /**
   * @param {Happened | null} found null: nothing is recorded
   * @param {number} lit
   * @param {Setting["turns"]} turns
   */
  fill(found, lit, turns) {
    const values = found ? valuesOf(found) : [];
    this.lines.forEach(({ button, value }, i) => {
      const stands = !runs(i + 1, turns);
      set(button, { "aria-pressed": String(found !== null && lit === i + 1), "data-still": stands });
      button.disabled = !found || stands;
      write(value, stands ? this.words.say("stands_still") : found ? values[i] : "–");
    });
  }
}

/**
 * @param {number} number
 * @param {(line: number) => void} light
 * @param {(e: KeyboardEvent) => void} key
 */
function line(number, light, key) {
  const value = h("span", { class: "slow-value" });
  const text = h("span", { class: "slow-formula" });
  const button = h("button", { type: "button", "data-line": number, "aria-pressed": "false" }, h("span", { class: "slow-number" }, String(number)), text, value);
  button.addEventListener("click", () => light(number));
  button.addEventListener("keydown", key);
  return { button, text, value };
}
