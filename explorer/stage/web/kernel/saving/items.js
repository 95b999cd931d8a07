/**
 * What a legend of a figure is made of: a mark or a ramp of colours, and its name, each as wide as it is drawn.
 *
 * @import { Surface } from "./figure.js"
 * @import { Rgb } from "../types.js"
 * @import { Type } from "./type.js"
 */

import { css } from "../theme.js";
import { mathWidth, text, textMath, textWidth } from "./type.js";

/** @typedef {{ width: number, draw: (x: number, y: number) => void }} Item `y`: of its middle */

const RAMP = 84;
const GAP = 16; // between two items
export const ROW = 26;

/**
 * A mark before its name.
 * @param {Surface} ctx
 * @param {string} name
 * @param {Type} type
 * @param {(x: number, y: number) => void} mark draws around its middle
 * @param {number} [wide] of the mark
 * @returns {Item}
 */
export function marked(ctx, name, type, mark, wide = 14) {
  const before = wide + (wide > 14 ? 7 : 4);
  const draw = (/** @type {number} */ x, /** @type {number} */ y) => {
    ctx.beginPath();
    mark(x + wide / 2, y);
    text(ctx, name, x + before, y + 5, type);
  };
  return { width: before + textWidth(ctx, name, type), draw };
}

/**
 * A line before its name.
 * @param {Surface} ctx
 * @param {{ colour: Rgb, width: number, dash?: number[] }} line
 * @param {string} name
 * @param {Type} type
 * @returns {Item}
 */
export function lined(ctx, { colour, width, dash = [] }, name, type) {
  const line = (/** @type {number} */ x, /** @type {number} */ y) => {
    ctx.moveTo(x - 13, y);
    ctx.lineTo(x + 13, y);
    ctx.strokeStyle = css(colour);
    ctx.lineWidth = width;
    ctx.setLineDash(dash);
    ctx.stroke();
    ctx.setLineDash([]);
  };
  return marked(ctx, name, type, line, 26);
}

/**
 * A formula, a number, the colours from the one to the other number.
 * @param {Surface} ctx
 * @param {{ formula: string, from: string, to: string, rows?: number, shade: (t: number, row: number) => Rgb }} scale
 * @param {Type} type
 * @returns {Item}
 */
export function ramp(ctx, { formula, from, to, rows = 1, shade }, type) {
  const [w, a, b] = [mathWidth(ctx, formula, type), textWidth(ctx, from, type), textWidth(ctx, to, type)];
  const draw = (/** @type {number} */ x, /** @type {number} */ y) => {
    textMath(ctx, formula, x, y + 5, type);
    text(ctx, from, x + w + 8, y + 5, type);
    const [left, steps, tall] = [Math.round(x + w + a + 15), RAMP / 2, 14 / rows]; // whole pixels: no seams
    for (let i = 0; i < steps; i++) {
      for (let row = 0; row < rows; row++) {
        ctx.fillStyle = css(shade((i + 0.5) / steps, row));
        ctx.fillRect(left + 2 * i, y - 7 + row * tall, 2, tall);
      }
    }
    text(ctx, to, left + RAMP + 7, y + 5, type);
  };
  return { width: w + a + b + RAMP + 22, draw };
}

/**
 * Items in rows that are no wider than a picture.
 * @param {Item[]} items
 * @param {number} wide
 */
export function rowsOf(items, wide) {
  /** @type {Item[][]} */
  const out = [[]];
  let used = 0;
  for (const item of items) {
    if (used && used + item.width > wide) {
      out.push([]);
      used = 0;
    }
    out[out.length - 1].push(item);
    used += item.width + GAP;
  }
  return out;
}

/**
 * @param {Item[][]} rows
 * @param {number} x
 * @param {number} y of the first row's top
 */
export function drawItems(rows, x, y) {
  rows.forEach((row, j) => {
    let place = x;
    for (const item of row) {
      item.draw(place, y + ROW * (j + 0.5));
      place += item.width + GAP;
    }
  });
}
