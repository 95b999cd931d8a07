/**
 * What is drawn of the machine itself: networks as trapezoids, narrow where the code is, and arrows between parts.
 */

import { h, icon, s } from "../../../kernel/dom.js";

/** @param {"encoder" | "decoder"} name */
export function trapezoid(name) {
  const points = name === "encoder" ? "0,0 100,24 100,76 0,100" : "0,24 100,0 100,100 0,76";
  const shape = s("polygon", { points, "vector-effect": "non-scaling-stroke" });
  return s("svg", { class: "trapezoid", viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, shape);
}

/** An arrow to the right. */
export function across() {
  return h("span", { class: "edge across", "aria-hidden": "true" }, icon(16, 10, s("path", { d: "M0 5h9M8 1l6 4-6 4z" })));
}

/** An arrow down. */
export function down() {
  return icon(10, 14, s("path", { d: "M5 0v8M1 7l4 6 4-6z" }));
}
