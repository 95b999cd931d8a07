/**
 * Arrows on a grid: which way points go, as learned, as it should be, or by how much the one misses the other. Their lengths are on a
 * scale that stays; where there is next to no mass they are faint.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { DiffusionColours, Law, Look, Shown } from "../types.js"
 * @import { Level } from "./lens.js"
 */

import { css } from "../../../kernel/theme.js";
import { drawnWay, fieldOf, shownOf, sidesOf } from "./field.js";

const ABOUT = 195; // arrows: 15 by 13
const LONGEST = 0.94; // of their distance from each other
const SHORTEST = 1.5; // pixels
const HEAD = 5.5; // pixels
const FAINT = [0.4, 0.6, 0.8, 1]; // by how much mass is near
const NEAR = 7; // nats under the highest of the grid, at which an arrow is faintest
/** What an arrow as long as may be says: v, or the score; and the same of errors. */
export const SCALES = { back: { field: 3, error: 0.5 }, forward: { field: 5, error: 1 } };

/** @param {Look["way"]} way @param {Look["show"]} show */
export const scaleOf = (way, show) => SCALES[way][show === "error" ? "error" : "field"];

/** @param {DiffusionColours} colours @param {Look["show"]} show @param {Look["ask"]} ask @returns {Rgb} */
export const arrowColour = (colours, show, ask) => (show === "exact" ? colours.ink : show === "error" ? colours.minus : ask === "heart" ? colours.real : colours.gen);

/** @param {Pick<Camera, "width" | "height">} camera */
export const spacingOf = ({ width, height }) => Math.sqrt((width * height) / ABOUT);

/**
 * Places of the picture, in pixels.
 * @param {Camera} camera
 */
function placesOf({ width, height }) {
  const space = spacingOf({ width, height });
  const [nx, ny] = [Math.round(width / space), Math.round(height / space)];
  return Array.from({ length: nx * ny }, (_, k) => [((k % nx) + 0.5) * (width / nx), (Math.floor(k / nx) + 0.5) * (height / ny)]);
}

/**
 * What is drawn at places of the plane.
 * @param {Shown} shown
 * @param {Float64Array} x (n, 2)
 * @param {Level} level
 * @returns {Float64Array | null} null where nobody can say
 */
export function drawnField(shown, x, level) {
  const { look, model } = shown;
  const { learned, exact } = sidesOf(shown);
  const show = shownOf(look, model);
  const of = fieldOf(look.way);
  const asked = show === "exact" ? exact : learned;
  if (!asked || (show === "error" && !exact)) return null;
  const field = of(asked, x, level);
  if (show !== "error" || !exact) return drawnWay(look.way, field, x, level);
  const right = of(exact, x, level);
  return drawnWay(look.way, field.map((value, i) => value - right[i]), x, { ...level, widening: 0 });
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Shown} shown
 * @param {DiffusionColours} colours
 * @param {{ level: Level, law: Law | null }} of
 */
export function drawArrows(ctx, camera, shown, colours, { level, law }) {
  const { look, model } = shown;
  const places = placesOf(camera);
  const x = Float64Array.from(places.flatMap(([px, py]) => camera.world(px, py).map((value) => value * level.lens)));
  const ways = drawnField(shown, x, level);
  if (!ways) return;
  const show = shownOf(look, model);
  const unit = (LONGEST * spacingOf(camera)) / scaleOf(look.way, show);
  const faint = faintness(law, x, level);
  const colour = arrowColour(colours, show, look.ask);
  FAINT.forEach((alpha, bin) => {
    ctx.beginPath();
    places.forEach(([px, py], i) => faint[i] === bin && trace(ctx, px, py, ways[2 * i] * unit, -ways[2 * i + 1] * unit, LONGEST * spacingOf(camera)));
    ink(ctx, colours.paper, 3.6, 0.6 * alpha);
    ink(ctx, colour, 1.7, alpha);
  });
  ctx.lineCap = "butt";
}

/**
 * Which of the four strengths each arrow has.
 * @param {Law | null} law
 * @param {Float64Array} x
 * @param {Level} level
 */
function faintness(law, x, { alpha, sigma }) {
  const last = FAINT.length - 1;
  if (!law) return new Uint8Array(x.length / 2).fill(last - 1);
  const log = law.logDensity(x, alpha, sigma);
  const peak = log.reduce((most, value) => Math.max(most, value), -Infinity);
  return Uint8Array.from(log, (value) => Math.max(0, Math.min(last, Math.round(last * (1 + (value - peak) / NEAR)))));
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Rgb} colour
 * @param {number} width
 * @param {number} alpha
 */
function ink(ctx, colour, width, alpha) {
  ctx.strokeStyle = css(colour, alpha);
  ctx.lineWidth = width;
  ctx.lineCap = ctx.lineJoin = "round";
  ctx.stroke();
}

/**
 * One arrow around its place, no longer than may be.
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x pixels
 * @param {number} y
 * @param {number} dx
 * @param {number} dy
 * @param {number} longest
 */
function trace(ctx, x, y, dx, dy, longest) {
  const wanted = Math.hypot(dx, dy);
  if (!(wanted >= SHORTEST)) return;
  const long = Math.min(longest, wanted);
  const [ux, uy, head] = [dx / wanted, dy / wanted, Math.min(HEAD, 0.6 * long)];
  const [tx, ty] = [x + (ux * long) / 2, y + (uy * long) / 2];
  ctx.moveTo(x - (ux * long) / 2, y - (uy * long) / 2);
  ctx.lineTo(tx, ty);
  ctx.moveTo(tx - head * (ux + 0.6 * uy), ty - head * (uy - 0.6 * ux));
  ctx.lineTo(tx, ty);
  ctx.lineTo(tx - head * (ux - 0.6 * uy), ty - head * (uy + 0.6 * ux));
}
