/**
 * What is saved of digits: the plane as it stands on the stage, and one digit beside the real one nearest to it.
 *
 * @import { Figure, FigureOrder, FigurePart, Moment } from "../../../kernel/contract.js"
 * @import { Item } from "../../../kernel/saving/items.js"
 * @import { Surface } from "../../../kernel/saving/figure.js"
 * @import { Type } from "../../../kernel/saving/type.js"
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { ImageSet } from "../../../images/images.js"
 * @import { GanColours } from "../types.js"
 * @import { DigitsPlane } from "./plane.js"
 * @import { DigitsLook, DigitsPanel, DigitsScene, DigitsShown } from "./types.js"
 */

import { fixed } from "../../../kernel/numbers.js";
import { lined, marked } from "../../../kernel/saving/items.js";
import { SvgContext } from "../../../kernel/saving/svg.js";
import { css } from "../../../kernel/theme.js";
import { Lattice } from "../../../images/plane/lattice.js";
import { circle, haloed, line, upright } from "../../../images/plane/ink.js";
import { inkInto } from "../../../images/pixels.js";
import { lossText } from "../truth/readings.js";
import { drawGround, drawOver, groundOf } from "./ground.js";
import { percentOf, sharesOf } from "./readings.js";
import { usualOf } from "./ruler.js";

const NAME = 20; // pixels that a picture's name takes under it
const GAP = 2; // pixels of an image between two

/**
 * @typedef {object} Pictured what the figure is made of
 * @property {{ words: Words }} kit
 * @property {DigitsScene} scene
 * @property {DigitsLook} look
 * @property {ImageSet} images
 * @property {DigitsPlane} plane
 * @property {(moment: Moment) => DigitsShown | null} shown
 */

/** @typedef {(at: Record<string, number>) => DigitsShown} Told */

/**
 * @param {Pictured} page
 * @param {FigureOrder} order
 * @returns {Figure}
 */
export function figureOf(page, order) {
  /** @type {Told} */
  const told = (at) => {
    const shown = page.shown({ now: 0, at, moving: false, lit: "" });
    if (!shown) throw new Error("the stage shows nothing yet");
    return shown;
  };
  return { says: "", parts: [planePart(page, order, told), ...(order.card ? [] : [pairPart(page, order, told)])] };
}

/**
 * @param {Pictured} page
 * @param {FigureOrder} order
 * @param {Told} told
 * @returns {FigurePart}
 */
function planePart({ kit: { words }, scene: { panels: [panel] }, plane, images }, { colours, card }, told) {
  const lattice = new Lattice(images.shape); // its colours may be another paper's
  return {
    title: panel.title,
    math: "",
    subtitle: panel.subtitle,
    size: [1, 1],
    draw: (ctx, { width, height }, at) => {
      const shown = told(at);
      const picture = plane.picture({ width, height, zoom: 1 }, colours, shown);
      if (!picture) return;
      const own = { ...picture, lattice, card };
      if (!shown.bare) lattice.make(own.camera, groundOf(own), colours.gen, false);
      drawGround(ctx, own);
      if (!card) drawOver(ctx, own);
    },
    legend: (ctx, fonts) => (card ? [] : legendItems(ctx, { ...fonts, size: 15, weight: 400, colour: colours.ink }, words, colours)),
    numbers: (at) => numbersOf(told(at), panel, images.classes, words, plane),
  };
}

/**
 * @param {Pictured} page
 * @param {FigureOrder} order
 * @param {Told} told
 * @returns {FigurePart}
 */
function pairPart({ kit: { words }, scene: { panels: [panel] }, images, plane }, { colours }, told) {
  const { low, high } = usualOf(panel.floor);
  return {
    title: words.say("digit_close"),
    math: "",
    subtitle: words.say("figure_pair"),
    size: [2, 1.1],
    draw: (ctx, { width, height }, at) => {
      const shown = told(at);
      ctx.fillStyle = css(colours.paper);
      ctx.fillRect(0, 0, width, height);
      if (shown.bare) return;
      const { index } = shown.near();
      const [rows, columns] = images.shape;
      const wide = 2 * columns + GAP;
      const scale = Math.min(width / wide, (height - NAME) / rows);
      drawPair(ctx, [shown.made, images.image(index)], images, { colours: [colours.gen, colours.real], scale });
      const type = { font: upright(plane.view.fonts, 15), colour: colours.ink, paper: colours.paper, size: 15, halo: 0 };
      const names = [madeSaid(shown, images.classes, words), words.say("digit_nearest", { name: images.name(index) })];
      names.forEach((name, i) => haloed(ctx, name, [scale * (columns / 2 + i * (columns + GAP)), scale * rows + NAME / 2], type));
    },
    legend: () => [],
    numbers: (at) => {
      const shown = told(at);
      if (shown.bare) return { value: "", unit: "", lines: [] };
      const usual = words.say("figure_usual", { low: fixed(low, 1), high: fixed(high, 1) });
      return { value: fixed(shown.near().distance, 1), unit: words.say("digit_distance"), lines: Number.isFinite(high) ? [usual] : [] };
    },
  };
}

/**
 * @param {DigitsShown} shown
 * @param {string[]} classes
 * @param {Words} words
 */
function madeSaid({ model, asked }, classes, words) {
  return model.conditional ? words.say("digit_forged", { name: classes[asked] }) : words.say("digit_forged_any");
}

/**
 * How many show what was asked for, how forged ones lie among real ones, both losses.
 * @param {DigitsShown} shown
 * @param {DigitsPanel} panel
 * @param {string[]} classes
 * @param {Words} words
 * @param {Pick<DigitsPlane, "lineOf">} plane
 */
export function numbersOf(shown, panel, classes, words, plane) {
  const { model: { film }, bare, at, asked } = shown;
  if (bare) return { value: "", unit: "", lines: [] };
  const [d, g] = ["d_loss", "g_loss"].map((name) => lossText(film.scalar(name, at)));
  const shares = sharesOf(panel, film, at).map(({ name, value, held }) => words.say("figure_share", { name: words.say(name), value, held }));
  const unit = words.say("figure_accuracy", { value: percentOf(panel.floor.accuracy) });
  return { value: percentOf(film.scalar("accuracy", at)), unit, lines: [[...shares, words.say("figure_losses", { d, g })].join(words.say("changed_and")), plane.lineOf(shown, classes[asked])] };
}

/**
 * Two images side by side, from (0, 0) on.
 * @param {CanvasRenderingContext2D} ctx
 * @param {ArrayLike<number>[]} pair
 * @param {ImageSet} images
 * @param {{ colours: Rgb[], scale: number }} of pixels of the picture to one of an image
 */
function drawPair(ctx, pair, { shape }, { colours, scale }) {
  const [rows, columns] = shape;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [2 * columns + GAP, rows];
  const own = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const image = own.createImageData(canvas.width, canvas.height);
  pair.forEach((values, i) => inkInto(image, values, shape, colours[i], i * (columns + GAP)));
  if (ctx instanceof SvgContext) {
    ctx.drawPixels(image, scale * canvas.width, scale * canvas.height);
    return;
  }
  own.putImageData(image, 0, 0);
  ctx.imageSmoothingEnabled = false;
  ctx.drawImage(canvas, 0, 0, scale * canvas.width, scale * canvas.height);
}

/**
 * @param {Surface} surface
 * @param {Type} type
 * @param {Words} words
 * @param {GanColours} colours
 * @returns {Item[]}
 */
function legendItems(surface, type, words, colours) {
  const ctx = /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (surface));
  const prior = lined(surface, { colour: colours.ink, width: 1.5, dash: [] }, words.say("plane_prior"), type);
  const z = marked(surface, "z", type, (x, y) => {
    circle(ctx, [x, y], 6);
    line(ctx, colours.noise, 2.6);
    circle(ctx, [x, y], 2);
    ctx.fillStyle = css(colours.noise);
    ctx.fill();
  }, 16);
  return [prior, z];
}
