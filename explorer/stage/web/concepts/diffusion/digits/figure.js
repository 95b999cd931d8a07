/**
 * What is saved of digits: x_t and the forecast as they stand on the stage; on a card the forecast alone.
 *
 * @import { Figure, FigureOrder, FigurePart, Moment } from "../../../kernel/contract.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { DiffusionColours } from "../types.js"
 * @import { DigitsLook, DigitsScene, DigitsShown } from "./types.js"
 */

import { fixed } from "../../../kernel/numbers.js";
import { SvgContext } from "../../../kernel/saving/svg.js";
import { css, mixed } from "../../../kernel/theme.js";
import { inkInto } from "../../../images/pixels.js";
import { pixelsOf } from "./sampling.js";
import { ink } from "./tile.js";

/**
 * @typedef {object} Pictured what the figure is made of
 * @property {{ words: Words }} kit
 * @property {DigitsScene} scene
 * @property {DigitsLook} look
 * @property {(moment: Moment) => DigitsShown | null} shown
 */

/**
 * @param {Pictured} page
 * @param {FigureOrder} order
 * @returns {Figure}
 */
export function figureOf(page, { colours, card }) {
  const told = (/** @type {Record<string, number>} */ at) => {
    const shown = page.shown({ now: 0, at, moving: false, lit: "" });
    if (!shown) throw new Error("the stage shows nothing yet");
    return shown;
  };
  const parts = /** @type {("x" | "forecast")[]} */ (card ? ["forecast"] : ["x", "forecast"]);
  return { says: "", parts: parts.map((name) => partOf(page, name, colours, told)) };
}

/**
 * @param {Pictured} page
 * @param {"x" | "forecast"} name
 * @param {DiffusionColours} colours
 * @param {(at: Record<string, number>) => DigitsShown} told
 * @returns {FigurePart}
 */
function partOf({ kit: { words }, scene: { panels: [panel] }, look }, name, colours, told) {
  const back = look.way === "back";
  return {
    title: name === "x" ? panel.title : words.say(back ? "tile_forecast" : "tile_heart"),
    math: "",
    subtitle: name === "x" ? panel.subtitle : "",
    size: [1, 1],
    draw: (ctx, size, at) => draw(ctx, size, imageOf(told(at), name, colours), colours),
    legend: () => [],
    numbers: (at) => numbersOf(told(at), name, words),
  };
}

/**
 * @param {DigitsShown} shown
 * @param {"x" | "forecast"} name
 * @param {DiffusionColours} colours
 * @returns {{ data: Uint8ClampedArray, side: number }}
 */
function imageOf({ model, look, at, t, bare }, name, colours) {
  const { of } = model.subject(look);
  const coloured = look.way === "forward" && of.shape[2] > 1;
  const side = coloured ? of.shape[0] : model.images.shape[0];
  const data = new Uint8ClampedArray(4 * side * side);
  if (bare) return { data, side };
  if (coloured) {
    inkInto({ width: side, data }, pixelsOf(name === "x" ? model.dissolved(look, t) : model.recall(look, t).mean), of.shape, colours.ink);
    return { data, side };
  }
  const back = look.way === "back";
  const made = back ? colours.gen : name === "x" ? colours.real : colours.ink;
  const values = back ? model.flow(at)[name] : name === "x" ? model.dissolved(look, t) : model.recall(look, t).mean;
  const tone = (/** @type {DiffusionColours["gen"]} */ tint) => (name === "x" ? mixed(tint, colours.noise, t) : tint);
  ink(data, values, { made: tone(made), real: tone(colours.real) }, back ? model.cells : null);
  return { data, side };
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ width: number, height: number }} size
 * @param {{ data: Uint8ClampedArray, side: number }} of
 * @param {DiffusionColours} colours
 */
function draw(ctx, { width, height }, { data, side }, { paper }) {
  ctx.fillStyle = css(paper);
  ctx.fillRect(0, 0, width, height);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [side, side];
  const own = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const image = own.createImageData(side, side);
  image.data.set(data);
  if (ctx instanceof SvgContext) ctx.drawPixels(image, width, height);
  else {
    own.putImageData(image, 0, 0);
    ctx.imageSmoothingEnabled = false;
    ctx.drawImage(canvas, 0, 0, width, height);
  }
}

/**
 * @param {DigitsShown} shown
 * @param {"x" | "forecast"} name
 * @param {Words} words
 */
export function numbersOf({ model, look, at, t, bare }, name, words) {
  if (bare) return { value: "", unit: "", lines: [] };
  if (name === "x") return { value: fixed(t, 2), unit: words.say("figure_noise"), lines: [] };
  if (look.way === "forward") return { value: "", unit: "", lines: [] };
  const { film, form, images, asks } = model;
  const looks = images.classes[film.scalar("looks", at)];
  const unit = asks ? words.say("digits_asked_looks", { asked: images.classes[form.label], name: looks }) : words.say("digits_looks", { name: looks });
  return { value: words.percent(film.scalar("chance", at), 0), unit, lines: [] };
}
