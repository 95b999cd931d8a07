/**
 * The machine's edges, each a line with a head and the number that it carries. Built once; painting writes what changed.
 *
 * @import { Course, Turns } from "./edges.js"
 * @import { Plan } from "./plan.js"
 */

import { s, set, write } from "../../../kernel/dom.js";
import { EDGES, courseOf, drawn, flowOf, textOf, widthOf } from "./edges.js";

export class Wires {
  constructor() {
    this.edges = Object.entries(EDGES).map(([name, edge]) => {
      const [line, head, number] = [s("path", { class: "line" }), s("path", { class: "head" }), s("tspan", { class: "number" })];
      const symbol = symbolOf(edge);
      const label = s("text", {}, symbol, number);
      return { name, edge, line, head, symbol, number, label, group: s("g", { "data-edge": name, "data-back": Boolean(edge.back), "data-of": edge.symbol?.[1] }, line, head, label) };
    });
    this.element = s("svg", { class: "wires", "aria-hidden": "true", "data-empty": true }, ...this.edges.map(({ group }) => group));
    /** @type {Record<string, Course>} */
    this.courses = {};
    this.zoom = 1;
  }

  /**
   * @param {Plan} plan
   * @param {number} width
   */
  layout(plan, width) {
    this.zoom = plan.zoom;
    set(this.element, { width, height: plan.height, viewBox: `0 0 ${width} ${plan.height}` });
    for (const { name, edge, label, symbol, number } of this.edges) {
      const course = courseOf(name, plan);
      this.courses[name] = course;
      const [x, y] = course.label.map((place) => place.toFixed(1));
      set(label, { x, y, "text-anchor": course.anchor });
      if (edge.under) set(number, { x, dy: 27 * plan.zoom });
      const [letter, index, back] = symbol?.children ?? [];
      if (index) { // a phone has room for the index alone
        set(letter, { display: plan.narrow ? "none" : null });
        set(index, { dy: plan.narrow ? null : "0.25em" });
        set(back, { dy: plan.narrow ? null : "-0.2em" });
      }
    }
  }

  /**
   * @param {(what: string) => number} read what an edge carries
   * @param {Turns} turns who learns
   * @param {boolean} bare whether nothing learned may be seen
   */
  show(read, turns, bare) {
    set(this.element, { "data-empty": false });
    for (const { name, edge, line, head, number, group } of this.edges) {
      const flow = flowOf(name, turns);
      const value = bare && edge.value !== "batch" ? NaN : read(edge.value);
      const width = this.zoom * widthOf(edge.value, flow === "passes" ? 0 : value);
      const { line: way, head: point } = drawn(this.courses[name], width, this.zoom);
      set(group, { "data-flow": flow });
      set(line, { d: way, "stroke-width": width.toFixed(2) });
      set(head, { d: point });
      const apart = edge.symbol && !edge.under ? " " : "";
      write(number, flow === "flows" && Number.isFinite(value) ? apart + textOf(edge.value, value) : "");
    }
  }
}

/** @param {import("./edges.js").Edge} edge */
function symbolOf({ symbol }) {
  if (!symbol) return null;
  const [name, index] = symbol;
  const rest = index ? [s("tspan", { class: "index" }, index), s("tspan", {}, "\u200b")] : []; // the last is back on the line
  return s("tspan", { class: "symbol" }, s("tspan", {}, name), ...rest);
}
