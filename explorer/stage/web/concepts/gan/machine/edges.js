/**
 * What goes from part to part of the machine, and its drawing: forward what is computed, back the gradients, the wider the larger. Pure.
 *
 * @import { Name, Place, Plan } from "./plan.js"
 */

import { bounded, fixed } from "../../../kernel/numbers.js";

/**
 * @typedef {object} Edge
 * @property {Name} from
 * @property {Name} to
 * @property {string} value what it carries: a scalar of the film, or the batch
 * @property {boolean} [back] whether it is a gradient
 * @property {[string, string?]} [symbol] of what it carries, and its index
 * @property {boolean} [under] whether the number stands under the edge, and the symbol over it
 * @property {number} [shift] of the middle, in parts of a part's side
 */

/** @typedef {"both" | "discriminator" | "generator"} Turns who learns */

/** @type {Record<string, Edge>} */
export const EDGES = {
  sampled: { from: "noise", to: "generator", value: "batch", shift: -0.14 },
  made: { from: "generator", to: "forged", value: "batch", shift: -0.14 },
  forged: { from: "forged", to: "discriminator", value: "d_forged", symbol: ["D(G(z))"] },
  real: { from: "real", to: "discriminator", value: "d_real", symbol: ["D(x)"], under: true },
  d_loss: { from: "discriminator", to: "losses", value: "d_loss", symbol: ["L", "D"], shift: -0.33 },
  g_loss: { from: "discriminator", to: "losses", value: "g_loss", symbol: ["L", "G"], shift: 0.01 },
  d_gradient: { from: "losses", to: "discriminator", value: "d_gradient", back: true, shift: 0.31 },
  pull: { from: "discriminator", to: "forged", value: "pull", back: true },
  g_gradient: { from: "forged", to: "generator", value: "g_gradient", back: true, shift: 0.14 },
};

const [THIN, WIDE, MORE] = [1.5, 7.5, 2.6]; // pixels of nothing, at most, and of 1
const SMALL = new Set(["d_gradient", "g_gradient", "pull"]); // how small they are matters: they vanish
const BATCH = 256; // points that are as wide as 1
const FORGED = { down: [0.3, 0.4], up: [0.74, 0.62] }; // where the edges between the rows begin and end, in parts of a side

/**
 * How wide an edge is.
 * @param {string} what it carries
 * @param {number} value
 */
export function widthOf(what, value) {
  const size = Math.abs(what === "batch" ? value / BATCH : value);
  return Number.isFinite(size) ? Math.min(WIDE, THIN + MORE * Math.sqrt(size)) : THIN;
}

/**
 * A number that fits beside an edge.
 * @param {string} what
 * @param {number} value
 */
export function textOf(what, value) {
  const size = Math.abs(value);
  if (what === "batch") return fixed(value, 0);
  const small = SMALL.has(what) && size > 0 && size < 0.0095;
  if (small && size < 0.0005) return "<0.001";
  return bounded(value, size >= 99.5 ? 0 : size >= 9.95 ? 1 : small ? 3 : 2);
}

/**
 * Which gradients flow. Where D stands still, what G learns from still passes through it.
 * @param {string} edge
 * @param {Turns} turns
 * @returns {"flows" | "passes" | "away"}
 */
export function flowOf(edge, turns) {
  if (!EDGES[edge].back || turns === "both") return "flows";
  if (edge === "d_gradient") return turns === "discriminator" ? "flows" : "passes";
  return turns === "generator" ? "flows" : "away";
}

/** Who stands still. @param {Turns} turns @returns {Name | null} */
export const stillOf = (turns) => (turns === "both" ? null : turns === "generator" ? "discriminator" : "generator");

/**
 * @typedef {object} Course of an edge
 * @property {Place} from
 * @property {Place} to
 * @property {boolean} upright whether it begins and ends upright, between the rows
 * @property {Place} label
 * @property {"start" | "middle" | "end"} anchor
 */

/**
 * @param {string} edge
 * @param {Plan} plan
 * @returns {Course}
 */
export function courseOf(edge, { box, at, zoom }) {
  const { from, to, back, shift = 0 } = EDGES[edge];
  const air = 3 * zoom;
  const [[ax, ay], [bx, by]] = [at[from], at[to]];
  if (ay === by) {
    const y = ay + box * (0.5 + shift);
    const ends = ax < bx ? [ax + box + air, bx - air] : [ax - air, bx + box + air];
    return { from: [ends[0], y], to: [ends[1], y], upright: false, label: [(ends[0] + ends[1]) / 2, y + (back ? 19 : -8) * zoom], anchor: "middle" };
  }
  const share = FORGED[ay < by ? "down" : "up"];
  const course = { from: /** @type {Place} */ ([ax + share[0] * box, ay < by ? ay + box + air : ay - air]), to: /** @type {Place} */ ([bx + share[1] * box, ay < by ? by - air : by + box + air]) };
  const label = /** @type {Place} */ (back ? [course.to[0] + 9 * zoom, course.to[1] + 21 * zoom] : [course.to[0] - 9 * zoom, course.to[1] - 11 * zoom]);
  return { ...course, upright: true, label, anchor: back ? "start" : "end" };
}

/**
 * Line and head of an edge.
 * @param {Course} course
 * @param {number} width
 * @param {number} zoom
 * @returns {{ line: string, head: string }}
 */
export function drawn({ from, to, upright }, width, zoom) {
  const [long, half] = [7 * zoom + 0.9 * width, 3.4 * zoom + 0.75 * width];
  const way = Math.sign(upright ? to[1] - from[1] : to[0] - from[0]);
  const [x, y] = upright ? [to[0], to[1] - way * long] : [to[0] - way * long, to[1]];
  const middle = (from[1] + y) / 2;
  const line = upright ? `C${points([from[0], middle], [x, middle], [x, y])}` : `L${points([x, y])}`;
  const sides = upright ? points([x - half, y], [x + half, y]) : points([x, y - half], [x, y + half]);
  return { line: `M${points(from)}${line}`, head: `M${points(to)}L${sides}Z` };
}

/** @param {Place[]} places */
function points(...places) {
  return places.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join(" ");
}
