/**
 * The pencil's bar over the pictures: which class, which tool, back, clear, done, and one sentence. Decides nothing.
 *
 * @import { Words } from "../../kernel/words.js"
 */

import { h, icon, s, segmented, set } from "../../kernel/dom.js";
import { nameOf } from "../classes.js";
import { shape, stroke } from "../marks.js";

const CLASSES = 5;

/** The sketched border. */
const guessStroke = () => icon(26, 10, s("path", { d: "M2 5h22", class: "stroke-guess" }));

/** A pencil. */
const pencil = () => icon(16, 16, s("path", { d: "M2.2 13.8l.9-3.5 7.8-7.8 2.6 2.6-7.8 7.8z", class: "line" }));

/** An arrow that turns back. */
const backwards = () => icon(16, 16, s("path", { d: "M6.2 2.6 2.6 6.2l3.6 3.6M3 6.2h6.4a3.7 3.7 0 0 1 0 7.4H6.5", class: "line" }));

/**
 * @typedef {object} BarActions
 * @property {(label: number) => void} label
 * @property {(area: boolean) => void} tool
 * @property {() => void} undo
 * @property {() => void} clear
 * @property {() => void} open take the pencil up
 * @property {() => void} done put it away
 *
 * @typedef {object} BarState
 * @property {"world" | "border" | "closed" | "guess" | "none"} mode
 * @property {number} label
 * @property {number} classes how many there are to choose from
 * @property {boolean} area
 * @property {boolean} empty nothing to take back
 * @property {string} text
 * @property {{ error: string, bayes: string | null } | null} score `bayes`: the least there can be, if it is known
 */

export class PencilBar {
  /**
   * @param {Words} words
   * @param {BarActions} actions
   */
  constructor(words, actions) {
    this.words = words;
    const names = /** @type {[string, string][]} */ (Array.from({ length: CLASSES }, (_, c) => [String(c), nameOf(words, c)]));
    this.labels = segmented(words.say("pencil_class"), names, (c) => actions.label(Number(c)));
    this.labels.element.querySelectorAll("button").forEach((button, c) => {
      button.prepend(shape(c));
      set(button, { "aria-label": words.say("pencil_draws", { letter: nameOf(words, c) }) });
    });
    this.tools = segmented(words.say("pencil_tool"), [["brush", words.say("brush")], ["area", words.say("area")]], (tool) => actions.tool(tool === "area"));
    this.undo = this.button("pencil_undo", actions.undo, backwards());
    this.clear = this.button("pencil_clear", actions.clear);
    this.open = this.button("pencil_open", actions.open, pencil());
    this.done = this.button("pencil_done", actions.done);
    this.done.classList.add("done-button");
    this.text = h("p", { class: "pencil-says", role: "status" });
    this.shown = "";
    this.height = 0;
    const hands = h("div", { class: "pencil-tools" }, this.labels.element, this.tools.element, this.undo, this.clear, this.open, this.done);
    this.element = h("section", { class: "pencil", "aria-label": words.say("pencil"), hidden: true }, hands, this.text);
  }

  /**
   * @param {string} name of its word
   * @param {() => void} act
   * @param {SVGElement} [picture] in place of the word
   */
  button(name, act, picture) {
    const button = h("button", { type: "button", class: "tool", "data-does": name }, ...(picture ? [picture] : []), this.words.say(name));
    button.addEventListener("click", act);
    return button;
  }

  /**
   * @param {BarState} state
   * @param {number} width of the stage, in pixels
   * @returns {number} pixels that the bar takes of the page's height
   */
  show(state, width) {
    const key = JSON.stringify(state) + width;
    if (key !== this.shown) {
      this.shown = key;
      this.write(state);
      this.height = this.element.offsetHeight && this.element.offsetHeight + 10;
    }
    return this.height;
  }

  /** @param {BarState} state */
  write({ mode, label, classes, area, empty, text, score }) {
    this.element.hidden = mode === "none";
    set(this.element, { "data-mode": mode });
    const drawing = mode === "world" || mode === "border";
    this.labels.element.hidden = this.tools.element.hidden = mode !== "world";
    this.labels.element.querySelectorAll("button").forEach((button, c) => (button.hidden = c >= classes));
    this.labels.press(String(label));
    this.tools.press(area ? "area" : "brush");
    this.undo.hidden = mode !== "world";
    this.clear.hidden = !drawing && mode !== "guess";
    this.undo.disabled = this.clear.disabled = empty;
    this.open.hidden = drawing;
    this.done.hidden = !drawing;
    if (score) this.grade(text, score);
    else this.text.replaceChildren(text);
  }

  /**
   * @param {string} text
   * @param {{ error: string, bayes: string | null }} score
   */
  grade(text, { error, bayes }) {
    const { words } = this;
    const own = h("b", {}, words.say("errs", { rate: error }));
    const known = bayes === null ? words.say("on_these_data") : words.say("bayes_errs", { rate: bayes });
    const least = h("span", { class: "nowrap" }, bayes !== null && stroke(true), " ", known);
    const parts = [h("span", { class: "nowrap" }, guessStroke(), " ", words.say("your_border"), " ", own), least, h("span", { class: "second" }, text)];
    this.text.replaceChildren(...parts);
  }
}
