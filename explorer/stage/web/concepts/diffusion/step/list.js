/**
 * The lines, each a button with its mark, its formula, this point's numbers, and what it does.
 */

import { h, icon, s, set, write } from "../../../kernel/dom.js";
import { formula } from "./formula.js";
import { LINES } from "./place.js";

const NAMED = /^(x̂|ε̂)/; // a value that says what it is

/** What stands before each line, as the stage draws it. */
const MARKS = {
  point: () => s("circle", { cx: 10, cy: 10, r: 6, class: "step-point" }),
  noise: () => s("path", { d: "M3 15L16 6M10 5.500L16 6L13.500 11.500", class: "step-noise" }),
  star: () => s("path", { d: "M10 1.500L12.500 7.300L18.700 7.900L14 12L15.400 18.200L10 14.900L4.600 18.200L6 12L1.300 7.900L7.500 7.300Z", class: "step-star" }),
  slope: () => s("path", { d: "M3 15L16 6M10 5.500L16 6L13.500 11.500", class: "step-slope" }),
  ring: () => s("circle", { cx: 10, cy: 10, r: 5.5, class: "step-ring" }),
  data: () => s("circle", { cx: 10, cy: 10, r: 5, class: "step-data" }),
  level: () => s("path", { d: "M2.500 5C8 5 12 15 17.500 15", class: "step-slope" }),
};

/** @typedef {keyof typeof MARKS} MarkName */

/** @type {Record<"back" | "forward", MarkName[]>} */
const MARKED = { back: ["point", "noise", "star", "slope", "ring"], forward: ["data", "noise", "level", "ring"] };

export class LineList {
  /**
   * @param {string} label
   * @param {{ light: (line: number) => void, go: (way: 1 | -1) => void }} asks
   */
  constructor(label, { light, go }) {
    this.lines = Array.from({ length: LINES }, (_, i) => line(i + 1, light, (e) => this.key(e, go)));
    this.element = h("div", { class: "step-lines", role: "group", "aria-label": label }, ...this.lines.map(({ button }) => button));
    this.named = "";
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
   * @param {"back" | "forward"} way
   * @param {string[]} shown formulas
   */
  name(way, shown) {
    const named = [way, ...shown].join("|");
    if (named === this.named) return;
    this.named = named;
    this.lines.forEach(({ button, mark, text }, i) => {
      button.hidden = i >= shown.length;
      if (button.hidden) return;
      text.replaceChildren(formula(shown[i]));
      mark.replaceChildren(icon(20, 20, MARKS[MARKED[way][i]]()));
    });
  }

  /**
   * @param {{ names: string[], values: string[][] } | null} said null: nothing may be seen yet
   * @param {number} lit
   */
  fill(said, lit) {
    this.lines.forEach(({ button, name, value }, i) => {
      set(button, { "aria-pressed": String(said !== null && lit === i + 1), title: said?.names[i] });
      button.disabled = !said;
      write(name, said?.names[i] ?? "");
      const values = said?.values[i] ?? ["–"];
      value.replaceChildren(...values.map((each) => h("span", {}, NAMED.test(each) ? formula(each) : each)));
    });
  }
}

/**
 * @param {number} number
 * @param {(line: number) => void} light
 * @param {(e: KeyboardEvent) => void} key
 */
function line(number, light, key) {
  const [mark, text, value, name] = ["mark", "formula", "value", "does"].map((part) => h("span", { class: `step-${part}` }));
  const button = h("button", { type: "button", "data-line": number, "aria-pressed": "false" }, mark, text, value, name);
  button.addEventListener("click", () => light(number));
  button.addEventListener("keydown", key);
  return { button, mark, text, value, name };
}
