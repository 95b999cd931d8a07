/**
 * Where the machine's parts stand, and what lies under a pointer. Pure: sizes in, pixels out.
 *
 * @import { Node } from "../types.js"
 *
 * @typedef {Node & { x: number, y: number, w: number, h: number, input: number }} Place a node's middle and size; `input`:
 *   its number among what the next layer reads, -1 where it reads nothing of it
 *
 * @typedef {object} Edge
 * @property {Place} from
 * @property {Place} to
 * @property {number} weight its place among the flat weights
 *
 * @typedef {object} Plan
 * @property {Place[][]} columns
 * @property {Edge[]} edges
 */

const LABEL = 48; // pixels left of the features, for their names
const MOST = 96; // pixels of a thumbnail's height
const GAP = 6; // between two in a column
const EDGE = 2; // pixels of a frame that stand over
const SHARE = 0.64; // of the width that thumbnails take at most, edges the rest

/**
 * @param {{ sizes: number[], features: string[], offered: string[] }} network `offered`: features used or not
 * @param {number} width
 * @param {number} height
 * @param {number} aspect a thumbnail's width over its height
 * @returns {Plan}
 */
export function planOf({ sizes, features, offered }, width, height, aspect) {
  const counts = [offered.length, ...sizes.slice(1)];
  const widest = (SHARE * (width - LABEL)) / sizes.length;
  const columns = counts.map((count, layer) => {
    const h = Math.max(8, Math.min(MOST, height / count - GAP, widest / aspect));
    const step = Math.min(height / count, 1.5 * h + GAP);
    const x = LABEL + widest / 2 + (layer * (width - LABEL - widest - EDGE)) / (sizes.length - 1);
    const at = (/** @type {number} */ index) => ({ x, y: height / 2 + (index - (count - 1) / 2) * step, w: h * aspect, h });
    return Array.from({ length: count }, (_, index) => nodeOf(layer, index, at(index), features, offered));
  });
  return { columns, edges: edgesOf(columns, sizes) };
}

/**
 * @param {number} layer
 * @param {number} index
 * @param {{ x: number, y: number, w: number, h: number }} box
 * @param {string[]} features
 * @param {string[]} offered
 * @returns {Place}
 */
function nodeOf(layer, index, box, features, offered) {
  if (layer > 0) return { layer, index, ...box, input: index };
  return { layer, index, ...box, input: features.indexOf(offered[index]), feature: offered[index] };
}

/**
 * @param {Place[][]} columns
 * @param {number[]} sizes
 * @returns {Edge[]}
 */
function edgesOf(columns, sizes) {
  const edges = [];
  for (let layer = 1, at = 0; layer < columns.length; layer++) {
    const read = sizes[layer - 1];
    const sources = columns[layer - 1].filter((node) => node.input >= 0);
    for (const to of columns[layer]) for (const from of sources) edges.push({ from, to, weight: at + to.index * read + from.input });
    at += read * sizes[layer] + sizes[layer];
  }
  return edges;
}

/**
 * The place of a neuron's bias among the flat weights.
 * @param {number[]} sizes
 * @param {Node} node
 */
export function biasAt(sizes, { layer, index }) {
  let at = 0;
  for (let l = 1; l < layer; l++) at += sizes[l] * (sizes[l - 1] + 1);
  return at + sizes[layer] * sizes[layer - 1] + index;
}

/**
 * A line from one node to another, level at both ends.
 * @param {Edge} edge
 * @returns {{ x0: number, y0: number, x1: number, y1: number }}
 */
export function ends({ from, to }) {
  return { x0: from.x + from.w / 2, y0: from.y, x1: to.x - to.w / 2, y1: to.y };
}

/**
 * The edge nearest to a point.
 * @param {Edge[]} edges
 * @param {number} px
 * @param {number} py
 * @param {number} radius pixels
 * @returns {Edge | null} null where none is within the radius
 */
export function edgeAt(edges, px, py, radius) {
  let best = null;
  let nearest = radius;
  for (const edge of edges) {
    const away = distance(edge, px, py);
    if (away < nearest) [best, nearest] = [edge, away];
  }
  return best;
}

/**
 * @param {Edge} edge
 * @param {number} px
 * @param {number} py
 * @returns {number} pixels from a point to the line, nearly; infinite beside its ends
 */
export function distance(edge, px, py) {
  const { x0, y0, x1, y1 } = ends(edge);
  const u = (px - x0) / (x1 - x0);
  if (!(u >= 0 && u <= 1)) return Infinity;
  const t = along(u);
  const slope = ((y1 - y0) * 6 * t * (1 - t)) / ((x1 - x0) * (1.5 - 3 * t + 3 * t * t));
  return Math.abs(py - y0 - (y1 - y0) * t * t * (3 - 2 * t)) / Math.hypot(1, slope);
}

/** Where a line with its handles halfway is as far to the right as `u`, by halving: x(t) = 1.5 t (1 - t) + t^3 rises. @param {number} u */
function along(u) {
  let [low, high] = [0, 1];
  for (let i = 0; i < 24; i++) {
    const t = (low + high) / 2;
    if (1.5 * t * (1 - t) + t * t * t < u) low = t;
    else high = t;
  }
  return (low + high) / 2;
}

/**
 * The node under a point.
 * @param {Plan} plan
 * @param {number} px
 * @param {number} py
 */
export function nodeAt({ columns }, px, py) {
  return columns.flat().find(({ x, y, w, h }) => Math.abs(px - x) <= w / 2 && Math.abs(py - y) <= h / 2) ?? null;
}

/**
 * The neighbour that an arrow key leads to.
 * @param {Plan} plan
 * @param {Node} node
 * @param {string} key
 * @returns {Place | null}
 */
export function beside({ columns }, { layer, index }, key) {
  const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key] ?? [0, 0];
  const column = columns[layer + dx];
  if (!column || (!dx && !dy)) return null;
  const wanted = dx ? Math.round(((index + 0.5) / columns[layer].length) * column.length - 0.5) : index + dy;
  return column[dx ? Math.max(0, Math.min(wanted, column.length - 1)) : wanted] ?? null;
}
