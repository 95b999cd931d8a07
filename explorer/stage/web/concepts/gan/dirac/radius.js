/**
 * How far the way lies from the equilibrium, over its steps: at the start dashed, the marked step, the end.
 *
 * @import { GanColours } from "../types.js"
 * @import { Way } from "./way.js"
 */

import { fixed } from "../../../kernel/numbers.js";
import { css } from "../../../kernel/theme.js";
import { STEPS } from "./game.js";
import { halo, lines, spot } from "./marks.js";

const TOP = 4; // the same for all ways: what goes beyond leaves the picture
const [LEFT, RIGHT, OVER, UNDER] = [22, 10, 10, 22]; // pixels beside the plot
const SMALL = 1e-4; // what is less is said to be
const LARGE = 1e5; // from here on a power of ten

/** @typedef {{ width: number, height: number }} Size */

/**
 * The step under a pixel.
 * @param {number} x
 * @param {Size} size
 */
export function stepUnder(x, { width }) {
  return Math.round(STEPS * Math.max(0, Math.min(1, (x - LEFT) / Math.max(1, width - LEFT - RIGHT))));
}

/**
 * A radius as it is written.
 * @param {number} radius
 * @returns {{ text: string, power: string | null }} `power` of the ten that the text is times
 */
export function radiusSaid(radius) {
  if (radius < LARGE) return { text: radius > 0 && radius < SMALL ? `< ${SMALL}` : fixed(radius, radius < 100 ? 3 : 0), power: null };
  const [mantissa, power] = radius.toExponential(1).split("e+");
  return { text: `${mantissa} × 10`, power };
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Size} size
 * @param {Way} way
 * @param {number} step
 * @param {GanColours} colours
 * @param {string} font
 */
export function drawRadius(ctx, size, { radii }, step, colours, font) {
  const { width, height } = size;
  const { paper, ink, gen } = colours;
  const x = (/** @type {number} */ i) => LEFT + ((width - LEFT - RIGHT) * i) / STEPS;
  const y = (/** @type {number} */ r) => OVER + ((height - OVER - UNDER) * (TOP - r)) / TOP;
  ctx.fillStyle = css(paper);
  ctx.fillRect(0, 0, width, height);
  drawScale(ctx, size, x, y, colours, font);
  ctx.setLineDash([5, 4]);
  lines(ctx, css(ink), [[LEFT, y(radii[0]), width - RIGHT, y(radii[0])]], 1.3);
  ctx.setLineDash([]);
  ctx.save();
  ctx.beginPath();
  ctx.rect(LEFT - 2, 0, width - LEFT + 2, height);
  ctx.clip();
  ctx.strokeStyle = css(gen);
  ctx.lineWidth = 2.2;
  ctx.lineJoin = "round";
  ctx.beginPath();
  const beyond = radii.findIndex((r) => r > 2 * TOP);
  const last = beyond < 0 ? STEPS : beyond;
  for (let i = 0; i <= last; i++) ctx[i ? "lineTo" : "moveTo"](x(i), y(radii[i]));
  ctx.stroke();
  ctx.restore();
  if (step) lines(ctx, css(ink), [[x(step), OVER, x(step), height - UNDER]], 1.4);
  for (const [i, edge] of /** @type {const} */ ([[STEPS, paper], [step, ink]])) if (i && radii[i] < TOP * 1.02) spot(ctx, x(i), y(radii[i]), 5, gen, edge);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Size} size
 * @param {(i: number) => number} x
 * @param {(r: number) => number} y
 * @param {GanColours} colours
 * @param {string} font
 */
function drawScale(ctx, { width, height }, x, y, colours, font) {
  lines(ctx, css(colours.ink, 0.22), [0, 2, 4].map((r) => [LEFT, y(r), width - RIGHT, y(r)]));
  ctx.font = font;
  ctx.textBaseline = "alphabetic";
  ctx.textAlign = "right";
  for (const r of [0, 2, 4]) halo(ctx, String(r), LEFT - 7, y(r) + 5, colours);
  ctx.textAlign = "center";
  halo(ctx, "0", x(0) + 4, height - 5, colours);
  ctx.textAlign = "right";
  halo(ctx, String(STEPS), width - 4, height - 5, colours);
  ctx.textAlign = "left";
}
