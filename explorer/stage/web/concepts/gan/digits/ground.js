/**
 * What is drawn on the plane of G's noise: what G makes of each place, or of each class in a row of its own, the prior's rings,
 * axes, and the handle of z.
 *
 * @import { Ground, Lattice } from "../../../images/plane/lattice.js"
 * @import { PlaneRoom } from "../../../images/plane/types.js"
 * @import { GanColours } from "../types.js"
 * @import { DigitsShown } from "./types.js"
 */

import { css } from "../../../kernel/theme.js";
import { drawHandle, handleOf } from "../../../images/plane/handle.js";
import { haloed, heavy, line } from "../../../images/plane/ink.js";
import { drawNames, drawPictures, drawRingNames, drawRings, drawTicks } from "../../../images/plane/scales.js";

const PALE = { whole: 0.8, lit: 0.2 };
const [NAME, SIZE] = [15, 17]; // pixels from the left edge to a row's name, and its size

/** @typedef {PlaneRoom & { shown: DigitsShown, colours: GanColours, classes: string[], lattice: Lattice }} Picture */

/** How many rows of classes there are, 0 where the plane shows one class. @param {Pick<Picture, "shown" | "classes">} picture */
export const rowsOf = ({ shown: { look, model }, classes }) => (look.rows && model.conditional ? classes.length : 0);

/**
 * What the pictures show.
 * @param {Pick<Picture, "shown" | "classes" | "axes">} picture
 * @returns {Ground}
 */
export function groundOf({ shown, classes, axes }) {
  const { model, asked, u } = shown;
  const rows = rowsOf({ shown, classes });
  const decode = (/** @type {Float32Array} */ code, /** @type {Float32Array} */ out, /** @type {number} */ row) => model.forge(code, rows ? row : asked, out);
  return { film: [model.film.key, rows ? "rows" : asked].join("|"), moment: model.key, u, axes, rows, decode };
}

/**
 * Where the middle of a class's row is, in the plane's own coordinates.
 * @param {Pick<Picture, "camera">} picture
 * @param {number} label
 * @param {number} classes
 */
export function rowAt({ camera: { extent: [, , bottom, top] } }, label, classes) {
  return top - ((label + 0.5) / classes) * (top - bottom);
}

/**
 * The class whose row a pixel lies in.
 * @param {number} y
 * @param {number} height of the picture
 * @param {number} classes
 */
export const classAt = (y, height, classes) => Math.max(0, Math.min(classes - 1, Math.floor((y / height) * classes)));

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Picture} picture
 */
export function drawGround(ctx, picture) {
  const { camera, shown, colours, card } = picture;
  ctx.clearRect(0, 0, camera.width, camera.height);
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, camera.width, camera.height);
  const rows = rowsOf(picture);
  if (!shown.bare) drawPictures(ctx, picture, shown.lit === "prior" ? PALE.lit : PALE.whole);
  drawRings(ctx, picture, { lit: shown.lit === "prior" });
  if (!rows) drawRingNames(ctx, picture);
  drawTicks(ctx, picture, shown.model.latent > 2);
  if (rows && !card) drawRowNames(ctx, picture, rows);
  if (shown.model.latent <= 2 && !card) drawNames(ctx, picture);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Picture} picture
 * @param {number} rows
 */
function drawRowNames(ctx, picture, rows) {
  const { camera, classes, colours, fonts, shown } = picture;
  const type = { font: heavy(fonts, SIZE), paper: colours.paper, size: SIZE, halo: 5 };
  classes.forEach((name, label) => {
    const y = camera.y(rowAt(picture, label, rows));
    haloed(ctx, name, [NAME, y], { ...type, colour: label === shown.asked ? colours.noise : colours.ink });
  });
}

/** Where the handle of z is. @param {Pick<Picture, "camera" | "axes" | "shown" | "classes">} picture */
export function handleAt(picture) {
  const rows = rowsOf(picture);
  return handleOf(picture, picture.shown.u, rows ? rowAt(picture, picture.shown.asked, rows) : 0);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Picture} picture
 */
export function drawOver(ctx, picture) {
  const { shown, camera, colours } = picture;
  if (shown.bare) return;
  const rows = rowsOf(picture);
  const handle = handleAt(picture);
  if (rows) {
    const [top, bottom] = [0, 1].map((end) => ((shown.asked + end) / rows) * camera.height + 1 - 2 * end);
    frame(ctx, [1, camera.width - 1], [top, bottom]);
    line(ctx, colours.noise, 2);
  }
  drawHandle(ctx, handle, picture, shown.lit === "z" || shown.lit === "noise");
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {[number, number]} x
 * @param {number[]} y
 */
function frame(ctx, [left, right], [top, bottom]) {
  ctx.beginPath();
  ctx.moveTo(left, top);
  for (const [x, y] of [[right, top], [right, bottom], [left, bottom]]) ctx.lineTo(x, y);
  ctx.closePath();
}
