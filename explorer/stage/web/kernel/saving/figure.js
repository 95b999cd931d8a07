/**
 * The figure that leaves the page: a page's pictures in a row, each with its name, legend and numbers. The same code draws
 * it on a canvas and on a surface that writes SVG; what is in a part its page draws.
 *
 * @import { Figure, FigurePart } from "../contract.js"
 * @import { Colours } from "../theme.js"
 * @import { SvgContext as Svg } from "./svg.js"
 * @import { Type } from "./type.js"
 */

import { fit } from "../camera.js";
import { css } from "../theme.js";
import { ROW, drawItems, rowsOf } from "./items.js";
import { SvgContext } from "./svg.js";
import { text, textMath } from "./type.js";

const [PAD, GAP, HEAD, FOOT] = [20, 24, 54, 34];
const NUMBERS = 116;

/**
 * @typedef {object} Shot a figure, and how it is drawn
 * @property {Figure} figure
 * @property {Colours} colours
 * @property {{ sans: string, serif: string }} fonts
 * @property {Record<string, number>} at the places of the timelines
 * @property {string} where they are, in words
 *
 * @typedef {{ wide: number, tall: number, legend: number, width: number, height: number }} Layout of pictures `wide` by `tall`
 * @typedef {CanvasRenderingContext2D | Svg} Surface
 * @typedef {{ x: number, y: number, w: number, h: number, r: number }} Box
 */

/**
 * @param {Shot} shot
 * @param {number} wide of one picture
 * @param {Surface} ruler measures text
 * @returns {Layout}
 */
export function layout({ figure: { parts }, fonts }, wide, ruler) {
  const tall = tallest(parts, wide);
  const legend = Math.max(...parts.map((part) => rowsOf(part.legend(ruler, fonts), wide).length)) * ROW;
  const height = PAD + HEAD + tall + 8 + legend + NUMBERS + FOOT;
  return { wide, tall, legend, width: 2 * PAD + parts.length * wide + (parts.length - 1) * GAP, height };
}

/**
 * @param {FigurePart[]} parts
 * @param {number} wide
 */
function tallest(parts, wide) {
  return Math.max(...parts.map(({ size: [w, h] }) => Math.round((wide * h) / w)));
}

/**
 * The room of the pictures alone, in a row.
 * @param {Shot} shot
 * @param {number} wide of one picture
 */
export function row({ figure: { parts } }, wide) {
  return { wide, width: parts.length * (wide + GAP) - GAP, height: tallest(parts, wide) };
}

/**
 * @param {Surface} ctx
 * @param {Shot} shot
 * @param {ReturnType<typeof row>} size
 */
export function drawRow(ctx, shot, { wide, height }) {
  shot.figure.parts.forEach((part, i) => drawPicture(ctx, shot, part, { x: i * (wide + GAP), y: 0, w: wide, h: height, r: 10 }));
}

/**
 * @param {Surface} ctx
 * @param {Shot} shot
 * @param {FigurePart} part
 * @param {Box} box
 */
function drawPicture(ctx, shot, part, box) {
  framed(ctx, box, (on) => part.draw(on, { width: box.w, height: box.h }, shot.at));
  edge(ctx, shot, box);
}

/**
 * @param {Surface} ctx
 * @param {Shot} shot
 * @param {Layout} size
 */
export function drawFigure(ctx, shot, size) {
  ctx.fillStyle = css(shot.colours.paper);
  ctx.fillRect(0, 0, size.width, size.height);
  shot.figure.parts.forEach((part, i) => drawPart(ctx, shot, size, part, PAD + i * (size.wide + GAP)));
  const said = [shot.where, shot.figure.says].filter(Boolean).join(" · ");
  text(ctx, said, PAD, size.height - PAD + 3, { ...style(shot, 15), colour: shot.colours.ink2 });
}

/**
 * @param {Surface} ctx
 * @param {Shot} shot
 * @param {Layout} size
 * @param {FigurePart} part
 * @param {number} x
 */
function drawPart(ctx, shot, { wide, tall, legend }, part, x) {
  const head = { ...style(shot, 18), weight: 600 };
  const title = text(ctx, `${part.title} `, x, PAD + 18, head);
  textMath(ctx, part.math, x + title, PAD + 18, head);
  text(ctx, part.subtitle, x, PAD + 41, { ...style(shot, 15), colour: shot.colours.ink2, most: wide });
  drawPicture(ctx, shot, part, { x, y: PAD + HEAD, w: wide, h: tall, r: 10 });
  const below = PAD + HEAD + tall + 8;
  drawItems(rowsOf(part.legend(ctx, shot.fonts), wide), x, below);
  numbers(ctx, shot, part, x, below + legend, wide);
}

/**
 * A picture on a canvas of its own, so that its painter may count from its corner; or a group of shapes.
 * @param {Surface} ctx
 * @param {Box} box
 * @param {(ctx: CanvasRenderingContext2D) => void} draw
 */
function framed(ctx, box, draw) {
  if (ctx instanceof SvgContext) {
    ctx.framed(box, () => draw(/** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (ctx))));
    return;
  }
  const canvas = document.createElement("canvas");
  const scale = ctx.getTransform().a;
  const on = fit(canvas, box.w, box.h, scale);
  draw(on);
  ctx.save();
  ctx.beginPath();
  ctx.roundRect(box.x, box.y, box.w, box.h, box.r);
  ctx.clip();
  ctx.drawImage(canvas, box.x, box.y, box.w, box.h);
  ctx.restore();
}

/**
 * @param {Surface} ctx
 * @param {Shot} shot
 * @param {Box} box
 */
function edge(ctx, { colours }, { x, y, w, h, r }) {
  ctx.strokeStyle = css(colours.ink, 0.25);
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.roundRect(x + 0.5, y + 0.5, w - 1, h - 1, r);
  ctx.stroke();
}

/**
 * A part's number and what is said under it.
 * @param {Surface} ctx
 * @param {Shot} shot
 * @param {FigurePart} part
 * @param {number} x
 * @param {number} y
 * @param {number} wide
 */
function numbers(ctx, shot, part, x, y, wide) {
  const { value, unit, lines } = part.numbers(shot.at);
  const width = text(ctx, value, x, y + 28, { ...style(shot, 26), weight: 600 });
  text(ctx, unit, x + width + 7, y + 28, { ...style(shot, 15), colour: shot.colours.ink2 });
  lines.filter(Boolean).forEach((line, i) => text(ctx, line, x, y + 52 + 22 * i, { ...style(shot, 15), most: wide }));
}

/**
 * @param {Shot} shot
 * @param {number} size
 * @returns {Type}
 */
function style({ fonts, colours }, size) {
  return { ...fonts, size, weight: 400, colour: colours.ink };
}
