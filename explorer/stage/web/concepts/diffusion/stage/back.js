/**
 * The way back on the stage: points on their walk from noise to data, their trails, and the point that is followed with its noise and
 * its forecast.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { DiffusionColours, Look, Shown, Walk } from "../types.js"
 * @import { Level } from "./lens.js"
 */

import { css } from "../../../kernel/theme.js";
import { placeIn } from "../math/walk.js";
import { nearestOf } from "../truth/readings.js";
import { drawCrosses, drawDots, drawLarge, drawPath, sizeOf, star } from "./dots.js";
import { lensAt } from "./lens.js";

const TRAIL = 40; // places of a trail at most: more are not told apart
const BESIDE = 3; // pixels apart from which the exact forecast is drawn beside the other
/** @typedef {{ ctx: CanvasRenderingContext2D, camera: Camera, shown: Shown, colours: DiffusionColours, level: Level }} Drawing */

/** Whose points they are. @param {DiffusionColours} colours @param {Look["ask"]} ask @returns {Rgb} */
export const leaderColour = ({ gen, ink, real }, ask) => (ask === "network" ? gen : ask === "exact" ? ink : /** @type {Rgb} */ (real.map((value, c) => (value + ink[c]) / 2)));

/** Places as they are drawn. @param {Float64Array} x @param {number} lens */
export const through = (x, lens) => (lens === 1 ? x : x.map((value) => value / lens));

/**
 * Which of the walk's states lie before a moment, no more than a trail shows.
 * @param {Walk} walk
 * @param {number} t
 */
function before({ times }, t) {
  const past = times.map((_, k) => k).filter((k) => times[k] > t);
  const stride = Math.ceil(past.length / TRAIL);
  return past.filter((k) => k % stride === 0);
}

/**
 * @param {Drawing} drawing
 * @param {Walk} walk
 * @param {{ points: boolean, trails: boolean, most: number }} of `most`: trails drawn
 * @returns {Float64Array} where the points are drawn
 */
export function drawBack(drawing, walk, { points, trails, most }) {
  const { ctx, camera, shown: { look, t }, colours, level } = drawing;
  const here = through(placeIn(walk, t), level.lens);
  if (look.ask === "heart") drawCrosses(ctx, camera, learnedBy(drawing), { colour: colours.real, r: 3.4 });
  if (trails) drawTrails(drawing, walk, here, most);
  if (points) drawDots(ctx, camera, here, { colour: leaderColour(colours, look.ask), paper: colours.paper, r: sizeOf(here.length / 2) });
  drawFollowed(drawing, walk, here);
  return here;
}

/** The points that are known by heart, as far as they have faded. @param {Drawing} drawing */
function learnedBy({ shown: { model, look: { label, guidance } }, level: { alpha, lens } }) {
  const of = guidance === 0 ? null : label;
  const rows = Array.from(model.labels, (_, i) => i).filter((i) => of === null || model.labels[i] === of);
  return rows.flatMap((i) => [(alpha * model.points[2 * i]) / lens, (alpha * model.points[2 * i + 1]) / lens]);
}

/**
 * @param {Drawing} drawing
 * @param {Walk} walk
 * @param {Float64Array} here
 * @param {number} most
 */
function drawTrails({ ctx, camera, shown: { look, t }, colours }, walk, here, most) {
  const past = before(walk, t);
  const lenses = past.map((k) => lensAt(look.path, walk.times[k]));
  ctx.beginPath();
  for (let i = 0; i < Math.min(2 * most, here.length); i += 2) {
    past.forEach((k, n) => ctx[n ? "lineTo" : "moveTo"](camera.x(walk.states[k][i] / lenses[n]), camera.y(walk.states[k][i + 1] / lenses[n])));
    if (past.length) ctx.lineTo(camera.x(here[i]), camera.y(here[i + 1]));
  }
  ctx.strokeStyle = css(leaderColour(colours, look.ask), 0.24);
  ctx.lineWidth = 1;
  ctx.stroke();
}

/** Where a forecast of x_0 is drawn: as it is, whatever the noise. @param {Camera} camera @param {Float64Array} x @returns {[number, number]} */
const seen = (camera, [x, y]) => [camera.x(x), camera.y(y)];

/** Which of so many points is followed. @param {Look} look @param {number} n */
export const followedOf = ({ follow }, n) => follow % n;

/**
 * The point that is followed: its trail from its noise, where it is, and what x_0 is forecast to be.
 * @param {Drawing} drawing
 * @param {Walk} walk
 * @param {Float64Array} here
 */
function drawFollowed({ ctx, camera, shown: { look, model, t }, colours, level }, walk, here) {
  const { ink, paper, noise } = colours;
  const colour = leaderColour(colours, look.ask);
  const i = 2 * followedOf(look, here.length / 2);
  const at = /** @type {[number, number]} */ ([camera.x(here[i]), camera.y(here[i + 1])]);
  const line = before(walk, t).map((k) => {
    const lens = lensAt(look.path, walk.times[k]);
    return /** @type {[number, number]} */ ([camera.x(walk.states[k][i] / lens), camera.y(walk.states[k][i + 1] / lens)]);
  });
  const x = Float64Array.of(here[i] * level.lens, here[i + 1] * level.lens);
  const [forecast, right] = [model.denoiser(look.ask, look), model.denoiser("exact", look)].map((denoiser) => denoiser && seen(camera, denoiser(x, level.alpha, level.sigma)));
  drawPath(ctx, [...line, at], { colour: paper, width: 5, alpha: 0.8 });
  drawPath(ctx, [...line, at], { colour, width: 2.4 });
  if (forecast) drawPath(ctx, [at, forecast], { colour: ink, width: 1.3, dash: [3, 3] });
  if (line.length) drawLarge(ctx, ...line[0], { r: 4.6, fill: noise, paper });
  drawLarge(ctx, ...at, { r: 5.6, fill: colour, paper, ink });
  if (right && look.ask !== "exact") drawStar(ctx, right, forecast, { ink, paper });
  if (forecast) drawForecast(ctx, forecast, { colour, ink, paper });
  if (look.right === "memory") drawNearest(ctx, camera, { end: walk.states[walk.states.length - 1].subarray(i, i + 2), points: model.points }, colours);
}

/**
 * Where the followed point ends, and the training point that lies nearest to that: both as data, whatever the noise.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {{ end: Float64Array, points: Float64Array }} of
 * @param {DiffusionColours} colours
 */
function drawNearest(ctx, camera, { end, points }, { real, paper }) {
  const { index } = nearestOf(end[0], end[1], points);
  const near = points.subarray(2 * index, 2 * index + 2);
  drawPath(ctx, [seen(camera, end), seen(camera, near)], { colour: paper, width: 4, alpha: 0.8 });
  drawPath(ctx, [seen(camera, end), seen(camera, near)], { colour: real, width: 1.8 });
  drawLarge(ctx, ...seen(camera, near), { r: 5, fill: real, paper });
}

/**
 * The exact forecast, an outline, where it is another.
 * @param {CanvasRenderingContext2D} ctx
 * @param {[number, number]} at
 * @param {[number, number] | null} beside
 * @param {{ ink: Rgb, paper: Rgb }} colours
 */
function drawStar(ctx, at, beside, { ink, paper }) {
  if (beside && Math.hypot(at[0] - beside[0], at[1] - beside[1]) < BESIDE) return;
  star(ctx, ...at, 9.2);
  ctx.lineJoin = "round";
  ctx.strokeStyle = css(paper);
  ctx.lineWidth = 4.5;
  ctx.stroke();
  ctx.fillStyle = css(paper, 0.6);
  ctx.fill();
  ctx.strokeStyle = css(ink);
  ctx.lineWidth = 1.8;
  ctx.stroke();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {[number, number]} at
 * @param {{ colour: Rgb, ink: Rgb, paper: Rgb }} colours
 */
function drawForecast(ctx, at, { colour, ink, paper }) {
  star(ctx, ...at, 8.2);
  ctx.lineJoin = "round";
  for (const [rim, width] of /** @type {[Rgb, number][]} */ ([[paper, 5], [ink, 2.4]])) {
    ctx.strokeStyle = css(rim);
    ctx.lineWidth = width;
    ctx.stroke();
  }
  ctx.fillStyle = css(colour);
  ctx.fill();
}
