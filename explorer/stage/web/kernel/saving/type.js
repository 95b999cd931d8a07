/**
 * Words on a drawing: one line at a place, and mathematics with slanted letters.
 *
 * @import { Surface } from "./figure.js"
 * @import { Rgb } from "../types.js"
 */

import { css } from "../theme.js";

/** @typedef {{ sans: string, serif: string, size: number, weight: number, colour: Rgb, most?: number }} Type `most`: pixels */

/**
 * @param {Surface} ctx
 * @param {string} said
 * @param {number} x
 * @param {number} y of the base line
 * @param {Type} type
 * @returns {number} how wide it is
 */
export function text(ctx, said, x, y, { sans, size, weight, colour, most = Infinity }) {
  ctx.font = `${weight} ${size}px ${sans}`;
  ctx.fillStyle = css(colour);
  let line = said;
  while (line.length > 1 && ctx.measureText(line).width > most) line = `${line.replace(/…$/, "").slice(0, -1).trimEnd()}…`;
  ctx.fillText(line, x, y);
  return ctx.measureText(line).width;
}

/**
 * @param {Surface} ctx
 * @param {string} formula "p(A | x)" and the like
 * @param {number} x
 * @param {number} y of the base line
 * @param {Type} type
 * @returns {number} how wide it is
 */
export function textMath(ctx, formula, x, y, { serif, size, colour }) {
  let place = x;
  for (const part of formula.match(/\p{L}+|[^\p{L}]+/gu) ?? []) {
    ctx.font = `${/\p{L}/u.test(part) ? "italic " : ""}400 ${Math.round(size * 1.06)}px ${serif}`;
    ctx.fillStyle = css(colour);
    ctx.fillText(part, place, y);
    place += ctx.measureText(part).width;
  }
  return place - x;
}

/**
 * @param {Surface} ctx
 * @param {string} formula
 * @param {Type} type
 */
export function mathWidth(ctx, formula, { serif, size }) {
  let width = 0;
  for (const part of formula.match(/\p{L}+|[^\p{L}]+/gu) ?? []) {
    ctx.font = `${/\p{L}/u.test(part) ? "italic " : ""}400 ${Math.round(size * 1.06)}px ${serif}`;
    width += ctx.measureText(part).width;
  }
  return width;
}

/**
 * @param {Surface} ctx
 * @param {string} said
 * @param {Type} type
 */
export function textWidth(ctx, said, { sans, size, weight }) {
  ctx.font = `${weight} ${size}px ${sans}`;
  return ctx.measureText(said).width;
}
