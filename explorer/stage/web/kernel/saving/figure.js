/**
 * The figure that leaves the page: both panels as the stage draws them, each with its name, legend and numbers. The same
 * code draws it on a canvas and on a surface that writes SVG; pictures are drawn by the stage's own painter.
 *
 * @import { Film } from "../film.js"
 * @import { Exact } from "../../plane/exact.js"
 * @import { Learned } from "../../plane/learned.js"
 * @import { PanelScene, Scene, Show } from "../types.js"
 * @import { Look } from "../../concepts/joint_vs_conditional/panel.js"
 * @import { Colours } from "../theme.js"
 * @import { Words } from "../words.js"
 */

import { drawAsked } from "../../plane/layers/cross.js";
import { timeTexts } from "../../concepts/joint_vs_conditional/parts.js";
import { drawPicture } from "../../concepts/joint_vs_conditional/picture.js";
import { css } from "../theme.js";
import { texts } from "../../concepts/joint_vs_conditional/truth.js";
import { Camera, fit } from "../camera.js";
import { legendItems } from "../../concepts/joint_vs_conditional/figurelegend.js";
import { SvgContext } from "./svg.js";
import { text, textMath } from "./type.js";

const [PAD, GAP, HEAD, ROW, FOOT] = [20, 24, 54, 26, 34];
const NUMBERS = 116;

/**
 * @typedef {object} Part one panel
 * @property {PanelScene} panel
 * @property {Learned} learned
 * @property {Film} film
 * @property {{ film: Film, floor: PanelScene["floor"] }} graded what its numbers are, p(x) being graded by itself
 * @property {string[] | null} byHand what to say instead
 *
 * @typedef {object} Shot what is to be drawn
 * @property {Scene} scene
 * @property {Words} words
 * @property {Exact} exact
 * @property {Colours} colours
 * @property {Part[]} panels
 * @property {{ sans: string, serif: string }} fonts
 * @property {Show} show
 * @property {number} drawn
 * @property {boolean} whole p(x) in place of a density a class
 * @property {(at: number) => Look} look how a frame is looked at, nothing lit and nothing moving
 * @property {number} total frames
 *
 * @typedef {{ wide: number, tall: number, legend: number, width: number, height: number }} Layout of pictures `wide` by `tall`
 * @typedef {CanvasRenderingContext2D | SvgContext} Surface
 */

/**
 * @param {Shot} shot
 * @param {number} wide of one picture
 * @param {Surface} ruler measures text
 * @returns {Layout}
 */
export function layout(shot, wide, ruler) {
  const [left, right, bottom, top] = shot.scene.extent;
  const tall = Math.round((wide * (top - bottom)) / (right - left));
  const legend = Math.max(...shot.panels.map((part) => rows(legendItems(ruler, shot, part.panel), wide).length)) * ROW;
  const count = shot.panels.length;
  const height = PAD + HEAD + tall + 8 + legend + NUMBERS + FOOT;
  return { wide, tall, legend, width: 2 * PAD + count * wide + (count - 1) * GAP, height };
}

/**
 * @param {Surface} ctx
 * @param {Shot} shot
 * @param {Layout} size
 * @param {number} at the frame
 */
export function drawFigure(ctx, shot, size, at) {
  ctx.fillStyle = css(shot.colours.paper);
  ctx.fillRect(0, 0, size.width, size.height);
  shot.panels.forEach((part, i) => drawPart(ctx, shot, size, part, at, PAD + i * (size.wide + GAP)));
  const films = shot.panels.map(({ film }) => film);
  const { frame, step } = timeTexts(shot.words, films, at, shot.total, false);
  const said = [frame, step, shot.words.say(shot.show)].filter(Boolean).join(" · ");
  text(ctx, said, PAD, size.height - PAD + 3, { ...style(shot, 15), colour: shot.colours.ink2 });
}

/**
 * @param {Surface} ctx
 * @param {Shot} shot
 * @param {Layout} size
 * @param {Part} part
 * @param {number} at
 * @param {number} x
 */
function drawPart(ctx, shot, { wide, tall, legend }, part, at, x) {
  const { panel } = part;
  const head = { ...style(shot, 18), weight: 600 };
  const title = text(ctx, `${panel.title} `, x, PAD + 18, head);
  textMath(ctx, shot.whole && panel.kind === "density" ? "p(x)" : panel.math, x + title, PAD + 18, head);
  text(ctx, panel.subtitle, x, PAD + 41, { ...style(shot, 15), colour: shot.colours.ink2, most: wide });
  const y = PAD + HEAD;
  const box = { x, y, w: wide, h: tall, r: 10 };
  framed(ctx, box, (on) => paintPanel(on, shot, part, at, wide, tall));
  edge(ctx, shot, box);
  rows(legendItems(ctx, shot, panel), wide).forEach((row, j) => {
    let place = x;
    for (const item of row) {
      item.draw(place, y + tall + 8 + ROW * (j + 0.5));
      place += item.width + 16;
    }
  });
  numbers(ctx, shot, part, at, x, y + tall + 8 + legend, wide);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Shot} shot
 * @param {Part} part
 * @param {number} at
 * @param {number} w
 * @param {number} h
 */
function paintPanel(ctx, shot, { panel, learned }, at, w, h) {
  const { scene, exact, colours } = shot;
  const camera = new Camera(scene.extent, w, h);
  const look = shot.look(at);
  drawPicture(ctx, camera, { kind: panel.kind, learned, exact, points: scene.points, look, colours });
  drawAsked(ctx, camera, panel.kind, look, colours);
}

/**
 * A picture on a canvas of its own, so that its painter may count from its corner; or a group of shapes.
 * @param {Surface} ctx
 * @param {{ x: number, y: number, w: number, h: number, r: number }} box
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
 * @param {{ x: number, y: number, w: number, h: number, r: number }} box
 */
function edge(ctx, { colours }, { x, y, w, h, r }) {
  ctx.strokeStyle = css(colours.ink, 0.25);
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.roundRect(x + 0.5, y + 0.5, w - 1, h - 1, r);
  ctx.stroke();
}

/**
 * The number and what stands under it on the truth strip.
 * @param {Surface} ctx
 * @param {Shot} shot
 * @param {Part} part
 * @param {number} at
 * @param {number} x
 * @param {number} y
 * @param {number} wide
 */
function numbers(ctx, shot, { panel, graded, byHand }, at, x, y, wide) {
  const { words, show, colours } = shot;
  const { film } = graded;
  const [big, ...lines] = byHand ?? (film.have || show === "exact" ? texts({ ...panel, ...graded }, film, film.clamp(at), show, words) : ["–", words.say("no_number")]);
  const width = text(ctx, big, x, y + 28, { ...style(shot, 26), weight: 600 });
  text(ctx, panel.unit, x + width + 7, y + 28, { ...style(shot, 15), colour: colours.ink2 });
  lines.filter(Boolean).forEach((line, i) => text(ctx, line, x, y + 52 + 22 * i, { ...style(shot, 15), most: wide }));
}

/**
 * @param {Shot} shot
 * @param {number} size
 */
function style({ fonts, colours }, size) {
  return { ...fonts, size, weight: 400, colour: colours.ink };
}

/**
 * @param {ReturnType<typeof legendItems>} items
 * @param {number} wide
 */
function rows(items, wide) {
  /** @type {(typeof items)[]} */
  const out = [[]];
  let used = 0;
  for (const item of items) {
    if (used && used + item.width > wide) {
      out.push([]);
      used = 0;
    }
    out[out.length - 1].push(item);
    used += item.width + 16;
  }
  return out;
}

