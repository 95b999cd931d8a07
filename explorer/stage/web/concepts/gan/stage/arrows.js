/**
 * Where D sends forged points: minus the gradient of G's loss at each, on one scale for the whole film, so that gradients are seen to
 * vanish and to explode.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { GanColours, Shown } from "../types.js"
 */

import { css } from "../../../kernel/theme.js";
import { round } from "../../../plane/fields.js";
import { Duel } from "../duel.js";

export const UNIT = 28; // pixels of an arrow as long as the scale says
const LONGEST = 2.5; // times that: longer ones are cut there
const HEAD = 6; // pixels
const SHORTEST = 2;
export const MOST = 100; // arrows drawn
const [PLACES, POINTS] = [9, 100]; // of the film, and forged at each, of which the scale is read

/** @type {WeakMap<Film, { frames: number, scale: number }>} */
const scales = new WeakMap();

/**
 * The gradient that is drawn `UNIT` pixels long: a round number about as long as the film's usual one. While a film grows it is read
 * anew whenever the film has doubled.
 * @param {Duel} duel
 */
export function arrowScale({ form, film }) {
  const frames = film.have === film.total ? film.have : 2 ** Math.floor(Math.log2(film.have));
  const known = scales.get(film);
  if (known?.frames === frames) return known.scale;
  const other = new Duel(form, film); // the one that is shown stays where it is
  const z = other.noise(POINTS, 0);
  const usual = Array.from({ length: PLACES }, (_, i) => meanLength(other.at(((i + 0.5) / PLACES) * (frames - 1)).slopes(other.forge(z)), other.dimensions));
  const scale = round(usual.filter(Number.isFinite).sort((a, b) => a - b)[PLACES >> 1]);
  scales.set(film, { frames, scale });
  return scale;
}

/**
 * The same where two stand beside one another: one scale for both, so that their arrows can be compared.
 * @param {Pick<Shown, "model" | "rival">} shown
 */
export const sharedScale = ({ model, rival }) => Math.max(arrowScale(model), rival ? arrowScale(rival) : 0);

/**
 * @param {Float32Array} ways (n, d)
 * @param {number} d
 */
function meanLength(ways, d) {
  let sum = 0;
  for (let i = 0; i < ways.length; i += d) sum += Math.hypot(ways[i], d > 1 ? ways[i + 1] : 0);
  return (sum * d) / ways.length;
}

/**
 * @typedef {object} Arrow in pixels
 * @property {number} x
 * @property {number} y
 * @property {number} dx
 * @property {number} dy
 */

/**
 * @param {number} x pixels
 * @param {number} y
 * @param {number} gx the way in the plane, y upwards
 * @param {number} gy
 * @param {number} scale
 * @returns {Arrow}
 */
export function arrowOf(x, y, gx, gy, scale) {
  const long = Math.hypot(gx, gy) / scale;
  const factor = (UNIT / scale) * (long > LONGEST ? LONGEST / long : 1);
  return { x, y, dx: gx * factor, dy: -gy * factor };
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Arrow[]} arrows
 * @param {GanColours} colours
 */
export function drawArrows(ctx, arrows, { gradient, paper }) {
  const seen = arrows.filter(({ dx, dy }) => Math.hypot(dx, dy) >= SHORTEST);
  for (const [colour, width] of /** @type {const} */ ([[paper, 4], [gradient, 1.9]])) {
    ctx.strokeStyle = css(colour, colour === paper ? 0.75 : 1);
    ctx.lineWidth = width;
    ctx.lineCap = "round";
    ctx.lineJoin = "round";
    ctx.beginPath();
    for (const arrow of seen) trace(ctx, arrow);
    ctx.stroke();
  }
  ctx.lineCap = "butt";
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Arrow} arrow
 */
function trace(ctx, { x, y, dx, dy }) {
  const long = Math.hypot(dx, dy);
  const [ux, uy, head] = [dx / long, dy / long, Math.min(HEAD, 0.6 * long)];
  const [tx, ty] = [x + dx, y + dy];
  ctx.moveTo(x, y);
  ctx.lineTo(tx, ty);
  ctx.moveTo(tx - head * (ux + 0.6 * uy), ty - head * (uy - 0.6 * ux));
  ctx.lineTo(tx, ty);
  ctx.lineTo(tx - head * (ux - 0.6 * uy), ty - head * (uy + 0.6 * ux));
}
