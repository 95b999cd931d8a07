/**
 * Both losses over the whole film: D's in ink, G's in the colour of what is forged, dashed what D's is where it can't tell; what lies
 * ahead is pale.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { Loss } from "../losses.js"
 * @import { GanColours, Shown } from "../types.js"
 */

import { bounded, fixed } from "../../../kernel/numbers.js";
import { css } from "../../../kernel/theme.js";

const MARGIN = { left: 46, right: 14, top: 16, bottom: 30 };
const KEPT = 0.98; // of the values lie within the picture: a few that explode do not flatten the rest
const ROOM = 1.08;
const FONT = "14px system-ui, sans-serif";

/**
 * D's loss where it can't tell real from forged, and how that is written.
 * @param {string} name of the loss
 * @param {Loss} loss
 */
export function levelOf(name, loss) {
  const half = name === "least_squares" ? 0.5 : 0; // the answer that says 1/2
  const text = { least_squares: "1/4", wasserstein: "0" }[name] ?? `2 ln 2 = ${fixed(2 * Math.LN2, 2)}`;
  return { value: loss.real(half) + loss.forged(half), text };
}

/**
 * The values between which the curves lie.
 * @param {number[]} values
 * @param {number} level
 * @returns {[number, number]}
 */
export function boundsOf(values, level) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const cut = (/** @type {number} */ share) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))] ?? level;
  const [low, high] = [Math.min(0, level, cut(1 - KEPT)), Math.max(level, cut(KEPT))];
  return [low < 0 ? low * ROOM : 0, Math.max(high * ROOM, low + 1e-6)];
}

/** @typedef {{ width: number, height: number }} Size */

/**
 * @param {number} x pixels
 * @param {Size} size
 * @param {number} total frames
 */
export function frameUnder(x, { width }, total) {
  const t = (x - MARGIN.left) / Math.max(1, width - MARGIN.left - MARGIN.right);
  return Math.round(Math.max(0, Math.min(1, t)) * (total - 1));
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Size} size
 * @param {Shown} shown
 * @param {GanColours} colours
 * @param {{ step: string, font?: string }} said
 */
export function drawLosses(ctx, size, { model, at }, colours, { step, font = FONT }) {
  const { film } = model;
  const runs = ["d_loss", "g_loss"].map((name) => Array.from({ length: film.have }, (_, i) => film.scalar(name, i)));
  const level = levelOf(model.form.loss, model.loss);
  const [low, high] = boundsOf(runs.flat(), level.value);
  const [x, y] = axes(size, film, low, high);
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, size.width, size.height);
  drawScale(ctx, size, { low, high, y, film, step, font }, colours);
  ctx.save();
  ctx.beginPath();
  ctx.rect(MARGIN.left, 0, size.width - MARGIN.left, size.height - MARGIN.bottom + 1);
  ctx.clip();
  dashed(ctx, size, y(level.value), colours);
  [colours.ink, colours.gen].forEach((colour, i) => drawRun(ctx, runs[i], at, { x, y, colour }));
  ctx.restore();
  drawPlayhead(ctx, size, x(film.clamp(at)), colours);
  [colours.ink, colours.gen].forEach((colour, i) => drawPlace(ctx, x(film.clamp(at)), y(film.between(i ? "g_loss" : "d_loss", at)), size, colour, colours.paper));
}

/**
 * @param {Size} size
 * @param {Film} film
 * @param {number} low
 * @param {number} high
 * @returns {((value: number) => number)[]} from frames and from nats to pixels
 */
function axes({ width, height }, film, low, high) {
  const [wide, tall] = [width - MARGIN.left - MARGIN.right, height - MARGIN.top - MARGIN.bottom];
  return [(frame) => MARGIN.left + (wide * frame) / Math.max(1, film.total - 1), (value) => MARGIN.top + (tall * (high - value)) / (high - low)];
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Size} size
 * @param {{ low: number, high: number, y: (value: number) => number, film: Film, step: string, font: string }} of
 * @param {GanColours} colours
 */
function drawScale(ctx, { width, height }, { low, high, y, film, step, font }, { ink2, ink }) {
  ctx.font = font;
  ctx.fillStyle = css(ink2);
  ctx.strokeStyle = css(ink, 0.14);
  ctx.lineWidth = 1;
  ctx.textBaseline = "middle";
  ctx.textAlign = "right";
  const gap = tickOf(high - low);
  for (let value = Math.ceil(low / gap) * gap; value <= high; value += gap) {
    ctx.beginPath();
    ctx.moveTo(MARGIN.left, y(value));
    ctx.lineTo(width - MARGIN.right, y(value));
    ctx.stroke();
    ctx.fillText(bounded(value, gap < 0.1 ? 2 : gap < 1 ? 1 : 0), MARGIN.left - 7, y(value));
  }
  const last = film.steps[film.total - 1];
  ctx.textBaseline = "alphabetic";
  ctx.textAlign = "left";
  ctx.fillText(`${step} ${film.steps[0]}`, MARGIN.left, height - 9);
  ctx.textAlign = "right";
  if (last) ctx.fillText(String(last), width - MARGIN.right, height - 9);
}

/** A round number of which about five fit. @param {number} range */
function tickOf(range) {
  const power = 10 ** Math.floor(Math.log10(range / 4));
  return power * ([1, 2, 5].find((n) => n * power >= range / 5) ?? 10);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Size} size
 * @param {number} y
 * @param {GanColours} colours
 */
function dashed(ctx, { width }, y, { ink }) {
  ctx.strokeStyle = css(ink);
  ctx.lineWidth = 1.5;
  ctx.setLineDash([6, 4]);
  ctx.beginPath();
  ctx.moveTo(MARGIN.left, y);
  ctx.lineTo(width - MARGIN.right, y);
  ctx.stroke();
  ctx.setLineDash([]);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number[]} values
 * @param {number} at
 * @param {{ x: (frame: number) => number, y: (value: number) => number, colour: Rgb }} of
 */
function drawRun(ctx, values, at, { x, y, colour }) {
  const upTo = Math.floor(at);
  ctx.lineJoin = "round";
  for (const [from, to, alpha, width] of [[upTo, values.length - 1, 0.3, 1.6], [0, Math.min(upTo, values.length - 1), 1, 2.2]]) {
    ctx.strokeStyle = css(colour, alpha);
    ctx.lineWidth = width;
    ctx.beginPath();
    let drawn = false;
    for (let i = from; i <= to; i++) {
      if (Number.isFinite(values[i])) ctx[drawn ? "lineTo" : "moveTo"](x(i), y(values[i]));
      drawn = Number.isFinite(values[i]);
    }
    ctx.stroke();
  }
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Size} size
 * @param {number} x
 * @param {GanColours} colours
 */
function drawPlayhead(ctx, { height }, x, { ink }) {
  ctx.strokeStyle = css(ink, 0.5);
  ctx.lineWidth = 1.2;
  ctx.beginPath();
  ctx.moveTo(x, MARGIN.top - 8);
  ctx.lineTo(x, height - MARGIN.bottom);
  ctx.stroke();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x
 * @param {number} y
 * @param {Size} size
 * @param {Rgb} colour
 * @param {Rgb} paper
 */
function drawPlace(ctx, x, y, { height }, colour, paper) {
  if (!Number.isFinite(y)) return;
  ctx.beginPath();
  ctx.arc(x, Math.max(MARGIN.top, Math.min(y, height - MARGIN.bottom)), 5.5, 0, 2 * Math.PI);
  ctx.fillStyle = css(colour);
  ctx.strokeStyle = css(paper);
  ctx.lineWidth = 2;
  ctx.fill();
  ctx.stroke();
}
