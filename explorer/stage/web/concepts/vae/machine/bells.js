/**
 * q(z|x) against the prior, a small plot a dimension: two bells of the same height, and z under them. Of a code without
 * noise a point. Bells, not areas, are compared: a narrow one would dwarf the prior.
 *
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { VaeColours } from "../types.js"
 *
 * @typedef {object} Cell of one dimension, in pixels
 * @property {number} left where its line begins
 * @property {number} top
 * @property {number} width of its line
 * @property {number} height
 *
 * @typedef {object} Bells what is drawn
 * @property {ArrayLike<number>} mu
 * @property {ArrayLike<number>} sigma
 * @property {ArrayLike<number>} z
 * @property {boolean} point whether a code has no noise
 * @property {boolean} bare whether only the prior may be seen
 * @property {number[]} strong dimensions whose numbers are read
 * @property {string} font of names: read where the room is taken, for a computed style is styled anew
 */

import { css } from "../../../kernel/theme.js";
import { gridOf } from "./plan.js";

export const RANGE = 4; // of the line, to both sides, in standard deviations of the prior
export const UNUSED = 0.05; // nats; a dimension of less says nothing of the image
const NAME = 24; // pixels of a dimension's name
const GAP = 8;
const SMALL = 30; // pixels of a cell whose marks are small
const THIN = 0.7; // pixels that a bell's sigma is at least drawn
const LEAST = 0.004; // share of its height where a bell ends

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

/** A dimension as it is called: from 1. @param {number} i */
export const nameOf = (i) => `z${Array.from(String(i + 1), (digit) => SUBSCRIPTS[Number(digit)]).join("")}`;

/**
 * KL of one dimension in nats.
 * @param {number} mu
 * @param {number} sigma
 */
export const klOf = (mu, sigma) => (mu * mu + sigma * sigma - 1) / 2 - Math.log(sigma);

/** @param {number} mu @param {number} sigma */
export const unused = (mu, sigma) => sigma > 0 && klOf(mu, sigma) < UNUSED;

/**
 * @param {number} latent
 * @param {{ width: number, height: number }} size
 * @returns {Cell[]}
 */
export function cellsOf(latent, { width, height }) {
  const { columns, rows } = gridOf(latent);
  const [wide, tall] = [(width + GAP) / columns, height / rows];
  return Array.from({ length: latent }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    return { left: column * wide + NAME, top: row * tall, width: wide - GAP - NAME, height: tall };
  });
}

/** Where a value lies on a cell's line, kept on it. @param {Cell} cell @param {number} value */
export function placeOf({ left, width }, value) {
  return left + (width * (Math.max(-RANGE, Math.min(RANGE, value)) + RANGE)) / (2 * RANGE);
}

/**
 * The bell's outline as shares of its height, a point a pixel.
 * @param {Cell} cell
 * @param {number} mu
 * @param {number} sigma
 * @returns {[number, number][]} pixels across, share of the height
 */
export function bellOf(cell, mu, sigma) {
  const unit = cell.width / (2 * RANGE);
  const spread = Math.max(THIN, sigma * unit);
  const middle = cell.left + cell.width / 2 + mu * unit;
  const places = Array.from({ length: Math.round(cell.width) + 1 }, (_, x) => cell.left + x);
  if (middle > cell.left && middle < cell.left + cell.width) places.push(middle); // a narrow one has its top between two pixels
  const outline = places.sort((a, b) => a - b).map((x) => /** @type {[number, number]} */ ([x, Math.exp(-(((x - middle) / spread) ** 2) / 2)]));
  return outline.filter(([, share]) => share > LEAST);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ width: number, height: number }} size
 * @param {Bells} bells
 * @param {VaeColours} colours
 */
export function drawBells(ctx, size, bells, colours) {
  ctx.clearRect(0, 0, size.width, size.height);
  cellsOf(bells.mu.length, size).forEach((cell, i) => {
    const [foot, high] = [cell.top + cell.height - 6, cell.height - 10];
    const small = cell.height < SMALL;
    name(ctx, i, cell, { colour: bells.strong.includes(i) ? colours.ink : colours.ink2, font: bells.font });
    line(ctx, [[cell.left, foot], [cell.left + cell.width, foot]], css(colours.ink2, 0.7), 1);
    const at = (/** @type {[number, number][]} */ outline) => outline.map(([x, share]) => /** @type {[number, number]} */ ([x, foot - share * high]));
    if (!bells.bare && !bells.point) posterior(ctx, at(bellOf(cell, bells.mu[i], bells.sigma[i])), unused(bells.mu[i], bells.sigma[i]), colours);
    line(ctx, at(bellOf(cell, 0, 1)), css(colours.ink), small ? 1 : 1.2, small ? [2, 2] : [4, 3]);
    if (bells.bare) return;
    if (bells.point) dot(ctx, placeOf(cell, bells.mu[i]), foot, colours.gen, colours.paper, small ? 4 : 5.5);
    dot(ctx, placeOf(cell, bells.z[i]), foot, colours.noise, colours.paper, small ? 3 : 4.5);
  });
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {[number, number][]} outline
 * @param {boolean} dead
 * @param {VaeColours} colours
 */
function posterior(ctx, outline, dead, { gen, ink2 }) {
  if (!outline.length) return; // beyond the line: its z stands at the edge
  ctx.beginPath();
  for (const [x, y] of outline) ctx.lineTo(x, y);
  ctx.closePath();
  if (!dead) {
    ctx.fillStyle = css(gen, 0.22);
    ctx.fill();
    line(ctx, outline, css(gen), 2);
    return;
  }
  ctx.save();
  ctx.clip();
  const [left, right] = [outline[0][0], outline[outline.length - 1][0]];
  const [top, foot] = [Math.min(...outline.map(([, y]) => y)), Math.max(...outline.map(([, y]) => y))];
  for (let x = left - (foot - top); x < right; x += 6) line(ctx, [[x, foot], [x + foot - top, top]], css(ink2), 1);
  ctx.restore();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} i
 * @param {Cell} cell
 * @param {{ colour: Rgb, font: string }} look
 */
function name(ctx, i, { left, top, height }, { colour, font }) {
  ctx.fillStyle = css(colour);
  ctx.font = `italic 15px ${font || "serif"}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.fillText(nameOf(i), left - NAME, top + height / 2);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {[number, number][]} places
 * @param {string} colour
 * @param {number} width
 * @param {number[]} [dash]
 */
function line(ctx, places, colour, width, dash = []) {
  ctx.beginPath();
  for (const [x, y] of places) ctx.lineTo(x, y);
  ctx.setLineDash(dash);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineJoin = "round";
  ctx.stroke();
  ctx.setLineDash([]);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x
 * @param {number} y
 * @param {Rgb} colour
 * @param {Rgb} paper
 * @param {number} radius
 */
function dot(ctx, x, y, colour, paper, radius) {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = css(colour);
  ctx.strokeStyle = css(paper);
  ctx.lineWidth = 1.5;
  ctx.fill();
  ctx.stroke();
}
