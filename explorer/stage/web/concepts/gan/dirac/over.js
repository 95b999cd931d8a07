/**
 * What moves on the phase plane: the way from the start, the older its steps the fainter, the start itself, the marked step.
 *
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { Drawing } from "./marks.js"
 * @import { Way } from "./way.js"
 */

import { css } from "../../../kernel/theme.js";
import { clipped, ring, spot } from "./marks.js";
import { drawSlope } from "./slope.js";

const GRIP = 9; // pixels of the start's radius
const PARTS = 25; // of the way, each fainter than the next
const FAINT = 0.35; // the oldest of them
const FAR = 40; // beyond this nothing is drawn any more

/**
 * @param {Drawing} drawing
 * @param {Way} way
 * @param {number} step of it that is marked
 */
export function drawOver(drawing, way, step) {
  const { ctx, camera, colours: { gen, paper, ink } } = drawing;
  const at = (/** @type {number} */ i) => /** @type {[number, number]} */ ([way.orbit[2 * i], way.orbit[2 * i + 1]]);
  const last = way.radii.length - 1;
  const mark = (/** @type {[number, number]} */ [theta, psi], /** @type {number} */ r, /** @type {Rgb} */ edge) => {
    if (Math.hypot(theta, psi) < FAR) spot(ctx, camera.x(theta), camera.y(psi), r, gen, edge);
  };
  clipped(drawing, () => {
    drawOrbit(drawing, way);
    ring(ctx, camera.x(0), camera.y(0), 7, css(ink), 2.2);
    mark(at(last), 5, paper);
    if (step) mark(at(step), 6.5, ink);
    drawStart(drawing, at(0));
  });
  drawSlope(drawing, at(step), way.game);
}

/**
 * Where nothing may be told yet: the start alone.
 * @param {Drawing} drawing
 * @param {[number, number]} start
 */
export function drawBare(drawing, start) {
  ring(drawing.ctx, drawing.camera.x(0), drawing.camera.y(0), 7, css(drawing.colours.ink), 2.2);
  drawStart(drawing, start);
}

/**
 * The way as a line and its steps as dots, the older the fainter.
 * @param {Drawing} drawing
 * @param {Way} way
 */
function drawOrbit({ ctx, camera, colours: { gen } }, { orbit, radii }) {
  const beyond = radii.findIndex((radius) => radius > FAR);
  const last = beyond < 0 ? radii.length - 1 : beyond;
  const [x, y] = [(/** @type {number} */ i) => camera.x(orbit[2 * i]), (/** @type {number} */ i) => camera.y(orbit[2 * i + 1])];
  ctx.lineJoin = "round";
  for (let part = 0; part < PARTS; part++) {
    const [from, to] = [part, part + 1].map((p) => Math.round((p * last) / PARTS));
    const alpha = FAINT + ((1 - FAINT) * (part + 1)) / PARTS;
    ctx.strokeStyle = ctx.fillStyle = css(gen, alpha);
    ctx.lineWidth = 1.3;
    ctx.beginPath();
    for (let i = from; i <= to; i++) ctx[i > from ? "lineTo" : "moveTo"](x(i), y(i));
    ctx.stroke();
    ctx.beginPath();
    for (let i = from; i < to; i++) {
      ctx.moveTo(x(i) + 2.1, y(i));
      ctx.arc(x(i), y(i), 2.1, 0, 2 * Math.PI);
    }
    ctx.fill();
  }
}

/**
 * @param {Drawing} drawing
 * @param {[number, number]} start
 */
function drawStart({ ctx, camera, colours: { gen, paper } }, [theta, psi]) {
  const [x, y] = [camera.x(theta), camera.y(psi)];
  ring(ctx, x, y, GRIP, css(paper), 7);
  ring(ctx, x, y, GRIP, css(gen), 3.4);
}
