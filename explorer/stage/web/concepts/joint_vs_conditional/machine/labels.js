/**
 * The machine in words and formulas: what a part is called, what it computes. Pure.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { NetworkModel, Node } from "../types.js"
 * @import { Edge } from "./plan.js"
 */

import { fixed } from "../../../kernel/numbers.js";
import { nameOf as className } from "../../../plane/classes.js";
import { biasAt } from "./plan.js";

export const STRENGTH = 0.65; // of the colours of a field, so that points stand out on it
const TERMS = 3; // of a sum that are written out, the largest first
const LOW = "₀₁₂₃₄₅₆₇₈₉";

/** A number as an index. @param {number} n */
const low = (n) => [...String(n)].map((digit) => LOW[Number(digit)]).join("");

/**
 * @param {NetworkModel} model
 * @param {Node} node
 * @param {Words} words
 */
export function nameOf({ sizes, names }, { layer, index, feature }, words) {
  if (layer === 0) return words.say("input_called", { name: names?.[feature ?? ""] ?? feature ?? "" });
  if (layer < sizes.length - 1) return words.say("neuron_called", { layer, n: index + 1 });
  return sizes[layer] === 1 ? words.say("output_odds") : words.say("output_called", { letter: className(words, index) });
}

/**
 * What a neuron computes, its largest terms first.
 * @param {NetworkModel} model
 * @param {Node} node
 * @param {Edge[]} edges all there are
 * @param {ArrayLike<number>} weights
 */
export function formulaOf({ sizes, activation, names }, node, edges, weights) {
  if (node.layer === 0) return "";
  const terms = edges
    .filter(({ to }) => to.layer === node.layer && to.index === node.index)
    .map(({ from, weight }) => ({ name: from.layer ? `h${low(from.index + 1)}` : (names?.[from.feature ?? ""] ?? ""), value: weights[weight] }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const shown = terms.slice(0, TERMS).map(({ name, value }, i) => signed(value, i === 0) + name);
  const rest = terms.length > TERMS ? " + …" : "";
  const sum = `${shown.join("")}${rest}${signed(weights[biasAt(sizes, node)], false)}`.trimEnd();
  const linear = node.layer === sizes.length - 1 || activation === "linear";
  return linear ? sum : `${activation === "sigmoid" ? "σ" : activation}(${sum})`;
}

/**
 * @param {number} value
 * @param {boolean} first
 */
function signed(value, first) {
  const text = fixed(Math.abs(value), 2);
  if (first) return value < 0 ? `−${text} ` : `${text} `;
  return value < 0 ? ` − ${text} ` : ` + ${text} `;
}

/**
 * The value drawn at full strength, the same for all frames: an activation's own bound, else what a point's coordinates reach.
 * @param {NetworkModel} model
 * @param {Node} node
 */
export function scaleOf({ sizes, activation }, { layer, feature }) {
  if (layer === 0) return feature?.startsWith("sin") ? 1 : 3;
  if (layer === sizes.length - 1) return 6;
  return activation === "tanh" || activation === "sigmoid" ? 1 : 3;
}

/**
 * What the line above the machine says: of the edge or the node that is pointed at, or what one can do.
 * @param {NetworkModel} model
 * @param {{ node: Node | null, edge: Edge | null, edges: Edge[] }} pointed
 * @param {ArrayLike<number>} weights
 * @param {Words} words
 */
export function sentenceOf(model, { node, edge, edges }, weights, words) {
  const name = (/** @type {Node} */ of) => nameOf(model, of, words);
  if (edge) return words.say("edge_is", { from: name(edge.from), to: name(edge.to), value: fixed(weights[edge.weight], 2) });
  if (!node) return words.say("machine_hint");
  return formulaOf(model, node, edges, weights) || name(node);
}
