/**
 * What of this page is saved: both pictures as the stage draws them, nothing lit and nothing moving, with legends and numbers.
 *
 * @import { Figure, FigureOrder } from "../../kernel/contract.js"
 * @import { Words } from "../../kernel/words.js"
 * @import { Exact } from "../../plane/exact.js"
 * @import { Panel } from "./panel.js"
 * @import { Truth } from "./truth.js"
 * @import { JointScene, Look, Shown } from "./types.js"
 */

import { Camera } from "../../kernel/camera.js";
import { first } from "../../plane/layers/points.js";
import { legendItems } from "./figurelegend.js";
import { drawAsked, drawPicture } from "./picture.js";

const FEW = 120; // points on a card: enough to see what is learned, few enough to see the field

/**
 * @typedef {object} Stage what the figure is made of
 * @property {JointScene} scene
 * @property {Words} words
 * @property {Exact} exact
 * @property {Panel[]} panels
 * @property {Truth} truth
 * @property {Look} look
 * @property {string} timeline
 * @property {(at: number) => Shown} shownAt
 */

/**
 * A second reading in one line, with its limit.
 * @param {string} value
 * @param {string} unit
 * @param {string} limit
 * @param {Words} words
 */
const besidesIn = (value, unit, limit, words) => [`${value} ${unit}`, limit].filter(Boolean).join(words.say("list_comma"));

/**
 * @param {Stage} stage
 * @param {FigureOrder} order
 * @returns {Figure}
 */
export function figureOf(stage, order) {
  const parts = stage.panels.map((panel, i) => partOf(stage, panel, i, order));
  return { parts, says: stage.words.say(stage.look.show) };
}

/**
 * @param {Stage} stage
 * @param {Panel} shown
 * @param {number} i its number
 * @param {FigureOrder} order
 * @returns {Figure["parts"][number]}
 */
function partOf({ scene, words, exact, truth, look, timeline, shownAt }, { panel, learned, past }, i, { colours, film, card }) {
  if (!learned) throw new Error("a panel shows nothing yet");
  const { extent, points } = scene.own;
  const [left, right, bottom, top] = extent;
  const cell = truth.cells[i];
  const byHand = film ? null : cell.byHand; // that is of one frame only
  return {
    title: panel.title,
    math: look.whole && panel.kind === "density" ? "p(x)" : panel.math,
    subtitle: panel.subtitle,
    size: [right - left, top - bottom],
    draw: (ctx, { width, height }, at) => {
      const camera = new Camera(extent, width, height);
      const shown = { ...shownAt(at[timeline]), moving: false, lit: "", fresh: 0, pop: 1, pointer: null, neuron: null };
      drawPicture(ctx, camera, { kind: panel.kind, learned, past, exact, points: card ? first(points, FEW) : points, look: shown, colours });
      if (!card) drawAsked(ctx, camera, panel.kind, shown, colours);
    },
    legend: (ctx, fonts) => legendItems(ctx, fonts, { words, exact, points, colours, look, past: Boolean(past) }, panel),
    numbers: (at) => {
      const { value, besides, lines } = cell.texts(at[timeline], look.show, byHand);
      return { value, unit: cell.unit, lines: besides ? [lines[0], besidesIn(besides, panel.unit, lines[1], words), lines[2]] : lines };
    },
  };
}
