/**
 * A die, which draws other noise.
 */

import { icon, s } from "../../../kernel/dom.js";

/** Three of its dots. */
export function die() {
  const dots = [6, 10, 14].map((at) => s("circle", { cx: at, cy: at, r: 1.6, fill: "currentColor" }));
  return icon(20, 20, s("rect", { x: 2.5, y: 2.5, width: 15, height: 15, rx: 3.5, fill: "none", stroke: "currentColor", "stroke-width": 1.6 }), ...dots);
}
