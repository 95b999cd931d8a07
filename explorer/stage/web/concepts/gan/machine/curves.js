/**
 * Both losses over the film in small: what they are where the duel is even dashed, the run pale, the part so far full, playhead.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { GanColours, Shown } from "../types.js"
 */

import { css } from "../../../kernel/theme.js";
import { LOSSES } from "../losses.js";

const AIR = 10; // pixels over and under the curves
const OUT = 0.03; // of the values at each end may lie beyond the picture: a loss's first frames would press the rest flat

/**
 * What both losses are where D can't tell real from forged anywhere.
 * @param {string} name of the loss
 * @returns {{ d: number, g: number }}
 */
export function even(name) {
  const loss = LOSSES[name];
  const answer = name === "least_squares" ? 0.5 : 0;
  return { d: loss.real(answer) + loss.forged(answer), g: loss.generator(answer) };
}

/**
 * The ends of the scale: of all frames there are, so that it stays while they play.
 * @param {Film} film
 * @param {{ d: number, g: number }} drawn
 * @returns {[number, number]}
 */
export function scaleOf(film, drawn) {
  const known = ["d_loss", "g_loss"].flatMap((name) => Array.from(film.scalars[name] ?? []).slice(0, film.have)).filter(Number.isFinite);
  known.sort((a, b) => a - b);
  const out = Math.floor(OUT * known.length);
  const all = [...known.slice(out, known.length - out), drawn.d, drawn.g];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return high > low ? [low, high] : [low - 1, high + 1];
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} size of the square picture
 * @param {Shown} shown
 * @param {GanColours} colours
 */
export function drawCurves(ctx, size, { model: { film, form }, at }, colours) {
  const drawn = even(form.loss);
  const [low, high] = scaleOf(film, drawn);
  const x = (/** @type {number} */ frame) => 3 + ((size - 6) * frame) / Math.max(1, film.total - 1);
  const y = (/** @type {number} */ value) => Math.max(2, Math.min(size - 2, AIR + ((size - 2 * AIR) * (high - value)) / (high - low)));
  ctx.lineJoin = "round";
  rule(ctx, size, [...new Set([drawn.d, drawn.g])].map(y), colours.ink);
  const place = film.clamp(at);
  for (const [name, colour] of /** @type {[string, Rgb][]} */ ([["d_loss", colours.ink], ["g_loss", colours.gen]])) {
    const line = (/** @type {number} */ to, /** @type {number} */ alpha) => {
      ctx.strokeStyle = css(colour, alpha);
      ctx.lineWidth = 1.8;
      ctx.beginPath();
      for (let i = 0; i <= to; i++) ctx[i ? "lineTo" : "moveTo"](x(i), y(film.scalar(name, i)));
      ctx.stroke();
    };
    line(film.have - 1, 0.3);
    line(Math.floor(place), 1);
    dot(ctx, x(place), y(film.between(name, place)), colour, colours.paper);
  }
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} size
 * @param {number[]} heights
 * @param {Rgb} ink
 */
function rule(ctx, size, heights, ink) {
  ctx.strokeStyle = css(ink, 0.75);
  ctx.lineWidth = 1;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  for (const height of heights) {
    ctx.moveTo(0, height);
    ctx.lineTo(size, height);
  }
  ctx.stroke();
  ctx.setLineDash([]);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x
 * @param {number} y
 * @param {Rgb} colour
 * @param {Rgb} paper
 */
function dot(ctx, x, y, colour, paper) {
  ctx.beginPath();
  ctx.arc(x, y, 3.4, 0, 2 * Math.PI);
  ctx.fillStyle = css(colour);
  ctx.strokeStyle = css(paper);
  ctx.lineWidth = 1.2;
  ctx.fill();
  ctx.stroke();
}
