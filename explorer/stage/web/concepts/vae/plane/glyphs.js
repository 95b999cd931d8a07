/**
 * The mark of an image on the plane: its own digit in the digit's colour, or a dot in the colour of the hair.
 *
 * @import { Point, Rgb } from "../../../kernel/types.js"
 * @import { ImageSet } from "../../../images/images.js"
 * @import { VaeColours } from "../types.js"
 * @import { Fonts } from "../../../images/plane/types.js"
 * @import { CodeMark, Picture } from "./types.js"
 */

import { css } from "../../../kernel/theme.js";
import { placeOf, rowOf } from "../../../images/plane/frame.js";
import { circle, haloed, heavy, line } from "../../../images/plane/ink.js";

export const GLYPH = 14; // pixels that a digit is tall
const [DOT, BOX] = [5, 24];
const HAIR = { rows: [6, 8], columns: [14, 18] }; // of a face's 32 by 32 pixels: under the crown, over the brow

/**
 * @param {ImageSet} images
 * @param {number} i
 * @param {VaeColours} colours
 * @returns {CodeMark}
 */
export function markOf(images, i, colours) {
  if (images.shape[2] > 1) return { glyph: "", colour: hairOf(images.image(i), images.shape[1]) };
  const label = images.label(i);
  return { glyph: images.classes[label] ?? "", colour: colours.digits[label % colours.digits.length] };
}

/**
 * The middle of what the pixels under the crown show.
 * @param {ArrayLike<number>} values of a face
 * @param {number} wide
 * @returns {Rgb}
 */
export function hairOf(values, wide) {
  const { rows, columns } = HAIR;
  const channel = (/** @type {number} */ c) => {
    const seen = [];
    for (let row = rows[0]; row < rows[1]; row++) for (let column = columns[0]; column < columns[1]; column++) seen.push(values[3 * (row * wide + column) + c]);
    return 255 * seen.sort((a, b) => a - b)[seen.length >> 1];
  };
  return [channel(0), channel(1), channel(2)];
}

/** Digits as small pictures, since a canvas draws those faster than words. @type {Map<string, HTMLCanvasElement>} */
const sprites = new Map();

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {CodeMark} mark
 * @param {Point} at
 * @param {{ paper: Rgb, ink: Rgb, fonts: Fonts, size: number, ratio: number }} style `ratio`: device pixels a pixel; 0 draws no pictures
 */
export function drawMark(ctx, mark, at, style) {
  if (!mark.glyph) dot(ctx, mark.colour, at, style);
  else if (style.ratio && "drawImage" in ctx) {
    const picture = sprite(mark, style);
    ctx.drawImage(picture, at[0] - BOX / 2, at[1] - BOX / 2, BOX, BOX);
  } else digit(ctx, mark, at, style);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Rgb} colour
 * @param {Point} at
 * @param {{ paper: Rgb, ink: Rgb, size: number }} style
 */
function dot(ctx, colour, at, { paper, ink, size }) {
  const radius = (DOT * size) / GLYPH;
  circle(ctx, at, radius + 1.7);
  ctx.fillStyle = css(paper);
  ctx.fill();
  circle(ctx, at, radius);
  ctx.fillStyle = css(colour);
  ctx.fill();
  line(ctx, ink, 1, 0.7);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {CodeMark} mark
 * @param {Point} at
 * @param {{ paper: Rgb, fonts: Fonts, size: number }} style
 */
function digit(ctx, { glyph, colour }, at, { paper, fonts, size }) {
  haloed(ctx, glyph, at, { font: heavy(fonts, size), colour, paper, size });
}

/**
 * @param {CodeMark} mark
 * @param {Parameters<typeof drawMark>[3]} style
 */
function sprite(mark, style) {
  const key = [mark.glyph, mark.colour, style.paper, style.size, style.ratio, style.fonts.sans].join("|");
  const known = sprites.get(key);
  if (known) return known;
  if (sprites.size > 60) sprites.clear();
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = Math.ceil(BOX * style.ratio);
  const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  ctx.scale(canvas.width / BOX, canvas.width / BOX);
  digit(ctx, mark, [BOX / 2, BOX / 2], style);
  sprites.set(key, canvas);
  return canvas;
}

/**
 * Where an image's code stands.
 * @param {Pick<Picture, "codes" | "axes" | "camera" | "images" | "shown">} picture
 * @param {number} i
 * @returns {Point} in pixels
 */
export function standsAt({ codes, axes, camera, images, shown }, i) {
  const d = shown.own.model.latent;
  const [x, y] = placeOf(/** @type {any} */ (codes).subarray(i * d, (i + 1) * d), axes, rowOf(images.label(i), images.classes.length));
  return [camera.x(x), camera.y(y)];
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Picture} picture
 * @param {number} ratio
 */
export function drawCodes(ctx, picture, ratio) {
  const { order, images, colours, fonts, shown, camera } = picture;
  const size = shown.lit === "codes" ? GLYPH + 4 : GLYPH;
  for (const i of order) {
    const [x, y] = standsAt(picture, i);
    if (x < -BOX || y < -BOX || x > camera.width + BOX || y > camera.height + BOX) continue;
    drawMark(ctx, markOf(images, i, colours), [x, y], { paper: colours.paper, ink: colours.ink, fonts, size, ratio });
  }
}

/**
 * The image whose mark lies under a place.
 * @param {Parameters<typeof standsAt>[0] & Pick<Picture, "order">} picture
 * @param {Point} place in pixels
 * @returns {number} -1 where none does
 */
export function imageUnder(picture, [px, py]) {
  let [best, nearest] = [-1, 12];
  for (const i of picture.order) {
    const [x, y] = standsAt(picture, i);
    const away = Math.hypot(x - px, y - py);
    if (away <= nearest) [best, nearest] = [i, away];
  }
  return best;
}
