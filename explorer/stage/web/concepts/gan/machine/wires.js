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
      const [line, head, who, number] = [s("path", { class: "line" }), s("path", { class: "head" }), s("tspan", { class: "who" }), s("tspan")];
      const label = s("text", {}, who, number);
      write(who, edge.who ? `${edge.who} ` : "");
      return { name, edge, line, head, number, label, group: s("g", { "data-edge": name, "data-back": Boolean(edge.back), "data-who": edge.who }, line, head, label) };
    });
    this.element = s("svg", { class: "wires", "aria-hidden": "true" }, ...this.edges.map(({ group }) => group));
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
    for (const { name, label } of this.edges) {
      const course = courseOf(name, plan);
      this.courses[name] = course;
      set(label, { x: course.label[0].toFixed(1), y: course.label[1].toFixed(1), "text-anchor": course.anchor });
    }
  }

  /**
   * @param {(what: string) => number} read what an edge carries
   * @param {Turns} turns who learns
   * @param {boolean} bare whether nothing learned may be seen
   */
  show(read, turns, bare) {
    for (const { name, edge, line, head, number, group } of this.edges) {
      const flow = flowOf(name, turns);
      const value = bare && edge.value !== "batch" ? NaN : read(edge.value);
      const width = this.zoom * widthOf(edge.value, flow === "passes" ? 0 : value);
      const { line: way, head: point } = drawn(this.courses[name], width, this.zoom);
      set(group, { "data-flow": flow });
      set(line, { d: way, "stroke-width": width.toFixed(2) });
      set(head, { d: point });
      write(number, flow === "flows" && Number.isFinite(value) ? textOf(edge.value, value) : "");
    }
  }
}
