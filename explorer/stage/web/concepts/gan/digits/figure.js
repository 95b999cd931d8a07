/**
 * What is saved of digits: the plane as it stands on the stage, and one digit beside the real one nearest to it.
 *
 * @import { Figure, FigureOrder, FigurePart, Moment } from "../../../kernel/contract.js"
 * @import { Item } from "../../../kernel/saving/items.js"
 * @import { Surface } from "../../../kernel/saving/figure.js"
 * @import { Type } from "../../../kernel/saving/type.js"
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
import { usualOf } from "../../../images/ruler.js";

const NAME = 24; // pixels that a line of words takes
const GAP = 2; // pixels of an image between two
const ACROSS = 5; // digits of one row, of the same noise

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
    size: [1, 1],
    draw: (ctx, { width, height }, at) => {
      const shown = told(at);
      ctx.fillStyle = css(colours.paper);
      ctx.fillRect(0, 0, width, height);
      if (shown.bare) return;
      drawClose(ctx, [width, height], shown, { images, words, colours, sans: plane.view.fonts.sans });
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
  const lines = [shares, [words.say("figure_losses", { d, g }), plane.lineOf(shown, classes[asked])]].map((said) => said.join(words.say("changed_and")));
  return { value: percentOf(film.scalar("accuracy", at)), unit, lines };
}

/**
 * The forged digit, the real one nearest to it, and under both what G makes of the same noise for each class: one picture, for a
 * surface that writes SVG has pixels from its corner on alone.
 * @param {CanvasRenderingContext2D} ctx
 * @param {[number, number]} size
 * @param {DigitsShown} shown
 * @param {{ images: ImageSet, words: Words, colours: GanColours, sans: string }} of
 */
function drawClose(ctx, [width, height], shown, { images, words, colours, sans }) {
  const { model, u } = shown;
  const [rows, columns] = images.shape;
  const many = model.conditional ? images.classes.length : 0;
  const lines = Math.ceil(many / ACROSS);
  const unit = ACROSS * (columns + GAP) - GAP; // pixels of the picture across, before the pair is enlarged
  const large = Math.floor((unit - GAP) / 2 / columns);
  const canvas = document.createElement("canvas");
  const names = [large * rows, large * rows + lines * (rows + GAP)];
  const scale = Math.min(width / unit, (height - 2 * NAME) / names[1]);
  const word = Math.ceil(NAME / scale);
  [canvas.width, canvas.height] = [unit, names[1] + 2 * word];
  const own = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const image = own.createImageData(canvas.width, canvas.height);
  const { index } = shown.near();
  const second = Math.round((3 * unit) / 4 - (large * columns) / 2); // each digit in the middle of its half
  const first = Math.round(unit / 4 - (large * columns) / 2);
  inkInto(image, enlarged(shown.made, images, large), [large * rows, large * columns, 1], colours.gen, first);
  inkInto(image, enlarged(images.image(index), images, large), [large * rows, large * columns, 1], colours.real, second);
  for (let label = 0; label < many; label++) {
    inkInto(image, model.forge(u, label), images.shape, colours.gen, (label % ACROSS) * (columns + GAP), names[0] + 2 * word + Math.floor(label / ACROSS) * (rows + GAP));
  }
  if (ctx instanceof SvgContext) ctx.drawPixels(image, scale * canvas.width, scale * canvas.height);
  else {
    own.putImageData(image, 0, 0);
    ctx.imageSmoothingEnabled = false;
    ctx.drawImage(canvas, 0, 0, scale * canvas.width, scale * canvas.height);
  }
  const type = { font: upright({ sans, serif: sans }, 15), colour: colours.ink, paper: colours.paper, size: 15, halo: 0 };
  const said = [madeSaid(shown, images.classes, words), words.say("digit_nearest", { name: images.name(index) })];
  said.forEach((name, i) => haloed(ctx, name, [(width * (1 + 2 * i)) / 4, scale * names[0] + NAME / 2], type)); // each in the middle of its half
  if (many) haloed(ctx, words.say("figure_each"), [(scale * unit) / 2, scale * (names[0] + word) + NAME / 2], type);
}

/**
 * Each pixel as a square of so many.
 * @param {ArrayLike<number>} values
 * @param {ImageSet} images
 * @param {number} times
 */
function enlarged(values, { shape: [rows, columns] }, times) {
  const out = new Float32Array(rows * columns * times * times);
  for (let k = 0; k < out.length; k++) {
    const [y, x] = [Math.floor(k / (columns * times)), k % (columns * times)];
    out[k] = values[Math.floor(y / times) * columns + Math.floor(x / times)];
  }
  return out;
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
