/**
 * The way forward on the stage: data points dissolve, each in a noise of its own that never changes, in one jump x_t = alpha x_0 +
 * sigma e. Beside some of them a chain of small Markov steps goes to the same level: both have one law.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { Model } from "../model.js"
 * @import { Look } from "../types.js"
 * @import { Drawing } from "./back.js"
 */

import { normal, uniforms } from "../../../kernel/random.js";
import { css, mixed } from "../../../kernel/theme.js";
import { PATHS } from "../math/paths.js";
import { MANY } from "../model.js";
import { followedOf, through } from "./back.js";
import { drawDots, drawLarge, drawPath, sizeOf } from "./dots.js";
import { lensAt } from "./lens.js";

const CHAINS = 40; // beside the followed point's
const STEPS = 120; // of a chain, over the whole way
const OWN = 7919; // added to the viewing noise's number: the chains' is another

/** @typedef {{ key: string, x: Float64Array, e: Float64Array, rows: number[], chain: Float64Array[] }} Dissolved `chain`: after each step where the points `rows` are */

export class Dissolving {
  constructor() {
    /** @type {Dissolved | null} */
    this.known = null;
  }

  /**
   * @param {Look} look
   * @param {Model} model
   * @returns {Dissolved}
   */
  of(look, model) {
    const n = Math.min(MANY, model.points.length / 2);
    const followed = followedOf(look, n);
    const key = [look.path, look.draw, followed, n, model.own.points.key].join("|");
    if (this.known?.key === key) return this.known;
    const x = model.points.subarray(0, 2 * n);
    const uniform = uniforms(look.draw);
    const e = Float64Array.from(x, () => normal(uniform));
    const rows = [followed, ...Array.from({ length: Math.min(CHAINS, n) }, (_, i) => i).filter((i) => i !== followed)];
    this.known = { key, x, e, rows, chain: chainOf(look, x, rows) };
    return this.known;
  }
}

/**
 * x_{s'} = (a' / a) x_s + sqrt(sigma'^2 - (a' / a)^2 sigma^2) z, step by step.
 * @param {Look} look
 * @param {Float64Array} x
 * @param {number[]} rows
 */
function chainOf({ path, draw }, x, rows) {
  const uniform = uniforms(draw + OWN);
  let now = Float64Array.from(rows.flatMap((i) => [x[2 * i], x[2 * i + 1]]));
  let [alpha, sigma] = PATHS[path].level(0);
  now = now.map((value) => alpha * value + sigma * normal(uniform));
  const chain = [now];
  for (let k = 1; k <= STEPS; k++) {
    const [a, s] = PATHS[path].level(k / STEPS);
    const left = alpha ? a / alpha : 0;
    const added = Math.sqrt(Math.max(0, s * s - left * left * sigma * sigma));
    now = now.map((value) => left * value + added * normal(uniform));
    chain.push(now);
    [alpha, sigma] = [a, s];
  }
  return chain;
}

/**
 * @param {Drawing} drawing
 * @param {Dissolved} dissolved
 * @param {{ points: boolean, trails: boolean }} of `trails`: the chains
 * @returns {Float64Array} where the points are drawn
 */
export function drawForward(drawing, dissolved, { points, trails }) {
  const { ctx, camera, shown: { look, alpha, sigma }, colours, level: { lens } } = drawing;
  const { x, e } = dissolved;
  const here = through(x.map((value, i) => alpha * value + sigma * e[i]), lens);
  const colour = mixed(colours.real, colours.noise, Math.atan2(sigma, alpha) / (Math.PI / 2));
  if (points) drawDots(ctx, camera, here, { colour, paper: colours.paper, r: sizeOf(here.length / 2) });
  if (trails) drawChains(drawing, dissolved);
  const i = 2 * followedOf(look, here.length / 2);
  const way = /** @type {[number, number][]} */ ([[camera.x(x[i]), camera.y(x[i + 1])], ...jump(drawing, dissolved, i)]);
  const at = /** @type {[number, number]} */ ([camera.x(here[i]), camera.y(here[i + 1])]);
  drawPath(ctx, [...way, at], { colour: colours.paper, width: 5, alpha: 0.8 });
  drawPath(ctx, [...way, at], { colour: colours.ink, width: 2 });
  drawLarge(ctx, ...way[0], { r: 4.6, fill: colours.real, paper: colours.paper });
  drawLarge(ctx, ...at, { r: 5.6, fill: colour, paper: colours.paper, ink: colours.ink });
  return here;
}

/**
 * The followed point at every level up to this one: a straight way only where signal and noise change evenly.
 * @param {Drawing} drawing
 * @param {Dissolved} dissolved
 * @param {number} i
 * @returns {[number, number][]} pixels
 */
function jump({ camera, shown: { look: { path }, t } }, { x, e }, i) {
  return Array.from({ length: Math.floor(t * STEPS) }, (_, k) => {
    const [a, s] = PATHS[path].level((k + 1) / STEPS);
    const lens = lensAt(path, (k + 1) / STEPS);
    return [camera.x((a * x[i] + s * e[i]) / lens), camera.y((a * x[i + 1] + s * e[i + 1]) / lens)];
  });
}

/**
 * The followed point's chain, and where those of others end: rings, for chains.
 * @param {Drawing} drawing
 * @param {Dissolved} dissolved
 */
function drawChains({ ctx, camera, shown: { look: { path }, t }, colours }, { chain, rows }) {
  const done = Math.round(t * STEPS);
  const lenses = Array.from({ length: done + 1 }, (_, k) => lensAt(path, k / STEPS));
  const line = (/** @type {number} */ i) => lenses.map((lens, k) => /** @type {[number, number]} */ ([camera.x(chain[k][2 * i] / lens), camera.y(chain[k][2 * i + 1] / lens)]));
  rows.forEach((_, i) => i && drawPath(ctx, line(i), { colour: colours.noise, width: 0.9, alpha: 0.22 }));
  drawPath(ctx, line(0), { colour: colours.paper, width: 3.4, alpha: 0.7 });
  drawPath(ctx, line(0), { colour: colours.noise, width: 1.5 });
  for (const [colour, width] of /** @type {const} */ ([["paper", 3.4], ["noise", 1.8]])) {
    ctx.strokeStyle = css(colours[colour]);
    ctx.lineWidth = width;
    ctx.beginPath();
    rows.forEach((_, i) => ring(ctx, camera, chain[done][2 * i] / lenses[done], chain[done][2 * i + 1] / lenses[done], i ? 3.2 : 5.6));
    ctx.stroke();
  }
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {number} x
 * @param {number} y
 * @param {number} r
 */
function ring(ctx, camera, x, y, r) {
  ctx.moveTo(camera.x(x) + r, camera.y(y));
  ctx.arc(camera.x(x), camera.y(y), r, 0, 2 * Math.PI);
}
