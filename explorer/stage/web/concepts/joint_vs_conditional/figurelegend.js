/**
 * The legend under a picture of the figure: what the stage's legend says, as drawings.
 *
 * @import { Words } from "../../kernel/words.js"
 * @import { Surface } from "../../kernel/saving/figure.js"
 * @import { Item } from "../../kernel/saving/items.js"
 * @import { Type } from "../../kernel/saving/type.js"
 * @import { Rgb } from "../../kernel/types.js"
 * @import { Exact } from "../../plane/exact.js"
 * @import { PlaneColours, Points } from "../../plane/types.js"
 * @import { Look, SideScene } from "./types.js"
 */

import { fixed } from "../../kernel/numbers.js";
import { lined, marked, ramp } from "../../kernel/saving/items.js";
import { css, mixed } from "../../kernel/theme.js";
import { nameOf } from "../../plane/classes.js";
import { marker } from "../../plane/layers/points.js";
import { POSTERIOR_ERROR } from "./picture.js";

/**
 * @typedef {object} Sheet what all legends of a figure draw from
 * @property {Words} words
 * @property {Exact} exact
 * @property {Points} points
 * @property {PlaneColours} colours
 * @property {Pick<Look, "show" | "drawn" | "whole">} look
 * @property {boolean} [past] whether a branch has left an old border
 */

/**
 * @param {Surface} ctx
 * @param {{ sans: string, serif: string }} fonts
 * @param {Sheet} sheet
 * @param {SideScene} panel
 * @returns {Item[]}
 */
export function legendItems(ctx, fonts, sheet, panel) {
  const { words, colours, exact, points, look, past } = sheet;
  /** @type {Type} */
  const type = { ...fonts, size: 15, weight: 400, colour: colours.ink };
  const count = exact.model.count;
  if (look.show === "error") return [errorRamp(ctx, sheet, panel, type)];
  const classes = Array.from({ length: count }, (_, c) => classItem(ctx, sheet, c, type));
  if (points.wrong) classes.push(ringedItem(ctx, sheet, type));
  const lines = [
    ...(look.show === "learned" ? [lined(ctx, { colour: colours.ink, width: 2.4 }, words.say("learned_border"), type)] : []),
    ...(exact.known ? [lined(ctx, { colour: colours.ink, width: 1.7, dash: [6, 5] }, words.say("exact_border"), type)] : []),
    ...(past ? [lined(ctx, { colour: colours.ink2, width: 2.6, dash: [0.1, 5] }, words.say("before_branch"), type)] : []),
  ];
  if (panel.kind === "posterior") return [...classes, chanceRamp(ctx, sheet, count, type)];
  const own = look.whole ? [wholeRamp(ctx, sheet, type)] : lines;
  return look.drawn ? [...own, drawnItem(ctx, sheet, type)] : own;
}

/**
 * @param {Surface} ctx
 * @param {Sheet} sheet
 * @param {number} label
 * @param {Type} type
 */
function classItem(ctx, { words, colours }, label, type) {
  return marked(ctx, nameOf(words, label), type, (x, y) => {
    marker(/** @type {CanvasRenderingContext2D} */ (ctx), x, y, label, 5);
    ctx.fillStyle = css(colours.marks[label]);
    ctx.fill();
  });
}

/**
 * @param {Surface} ctx
 * @param {Sheet} sheet
 * @param {Type} type
 */
function drawnItem(ctx, { words, colours, look }, type) {
  return marked(ctx, words.say("generated"), type, (x, y) => {
    marker(/** @type {CanvasRenderingContext2D} */ (ctx), x, y, 0, 5);
    ctx.strokeStyle = css(look.show === "exact" ? colours.ink : colours.gen);
    ctx.lineWidth = 2;
    ctx.stroke();
  });
}

/**
 * A point whose label is wrong.
 * @param {Surface} ctx
 * @param {Sheet} sheet
 * @param {Type} type
 */
function ringedItem(ctx, { words, colours }, type) {
  return marked(ctx, words.say("wrong_label"), type, (x, y) => {
    for (const r of [5.8, 2.6]) {
      ctx.beginPath();
      marker(/** @type {CanvasRenderingContext2D} */ (ctx), x, y, 0, r);
      [ctx.strokeStyle, ctx.fillStyle, ctx.lineWidth] = [css(colours.ink), css(colours.ink2), 1.6];
      if (r > 5) ctx.stroke();
      else ctx.fill();
    }
  });
}

/**
 * @param {Surface} ctx
 * @param {Sheet} sheet
 * @param {Type} type
 */
function wholeRamp(ctx, { colours, exact }, type) {
  const shade = (/** @type {number} */ t) => mixed(colours.paper, colours.density, 0.72 * t);
  return ramp(ctx, { formula: "p(x)", from: "0", to: fixed(exact.scales.whole, 2), shade }, type);
}

/**
 * What the colours of chances mean.
 * @param {Surface} ctx
 * @param {Sheet} sheet
 * @param {number} count of classes
 * @param {Type} type
 */
function chanceRamp(ctx, { colours }, count, type) {
  const two = count === 2;
  const rows = two ? [colours.classes[1]] : colours.classes.slice(0, count);
  const shade = (/** @type {number} */ t, /** @type {number} */ row) => {
    const side = two && t > 0.5 ? colours.classes[0] : rows[row];
    return mixed(colours.paper, side, two ? 0.05 + Math.abs(t - 0.5) : 0.55 * t);
  };
  return ramp(ctx, { formula: two ? "p(A | x)" : "p(y | x)", from: two ? "0" : `1/${count}`, to: "1", rows: rows.length, shade }, type);
}

/**
 * @param {Surface} ctx
 * @param {Sheet} sheet
 * @param {SideScene} panel
 * @param {Type} type
 */
function errorRamp(ctx, { words, colours, exact }, panel, type) {
  const scale = panel.kind === "posterior" ? POSTERIOR_ERROR : exact.scales.error;
  const end = fixed(scale, Math.max(0, -Math.floor(Math.log10(scale) + 1e-9)));
  const formula = panel.kind !== "posterior" ? "p(x)" : exact.model.count === 2 ? "p(A | x)" : "p(y | x)";
  /** @type {(t: number) => Rgb} */
  const shade = (t) => mixed(colours.paper, t < 0.5 ? colours.minus : colours.plus, Math.abs(2 * t - 1));
  return ramp(ctx, { formula, from: `${words.say("learned_minus_exact")}  −${end}`, to: end, shade }, type);
}
