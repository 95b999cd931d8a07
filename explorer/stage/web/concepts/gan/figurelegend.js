/**
 * The legend under a picture of the figure: a mark for each layer that is drawn.
 *
 * @import { Item } from "../../kernel/saving/items.js"
 * @import { Surface } from "../../kernel/saving/figure.js"
 * @import { Type } from "../../kernel/saving/type.js"
 * @import { Rgb } from "../../kernel/types.js"
 * @import { Words } from "../../kernel/words.js"
 * @import { GanColours, GanScene, Shown } from "./types.js"
 * @import { Rivals } from "./stage/rivals.js"
 */

import { fixed } from "../../kernel/numbers.js";
import { lined, marked, ramp } from "../../kernel/saving/items.js";
import { css } from "../../kernel/theme.js";
import { errorPaint } from "../../plane/layers/field.js";
import { ERROR, gradePaint, shownOf } from "./stage/field.js";
import { layersOf } from "./stage/picture.js";

/**
 * @typedef {object} Sheet
 * @property {Words} words
 * @property {GanColours} colours
 * @property {GanScene["own"]} own
 * @property {Pick<Rivals, "known">} rivals
 * @property {{ look: Shown["look"], bare: boolean, model: { probability: boolean } }} shown
 */

/**
 * @param {Surface} ctx
 * @param {{ sans: string, serif: string }} fonts
 * @param {Sheet} sheet
 * @returns {Item[]}
 */
export function legendItems(ctx, fonts, sheet) {
  const { words, colours, own, shown } = sheet;
  /** @type {Type} */
  const type = { ...fonts, size: 15, weight: 400, colour: colours.ink };
  const layers = layersOf(shown);
  const onLine = own.kind === "line";
  const point = (/** @type {string} */ name, /** @type {Rgb} */ colour) => marked(ctx, words.say(name), type, (x, y) => disc(ctx, x, y, colour));
  const line = (/** @type {string} */ name, /** @type {Rgb} */ colour, /** @type {number[]} */ ...dash) => lined(ctx, { colour, width: 2, dash }, words.say(name), type);
  const of = {
    field: () => (onLine ? [line("figure_d", colours.ink), ...(own.known && shown.model.probability ? [line("figure_best", colours.ink, 6, 4)] : [])] : [rampItem(ctx, sheet, type)]),
    real: () => [onLine ? line("layer_p", colours.real) : point("figure_real", colours.real)],
    forged: () => [onLine ? line("layer_q", colours.gen) : point("figure_forged", colours.gen)],
    moving: () => [point("figure_forged", colours.gen)],
    noise: () => [point("part_noise", colours.noise)],
    manifold: () => [line("layer_manifold", colours.gen)],
    gradients: () => [line("layer_gradients", colours.gradient)],
    rings: () => (onLine || !own.modes ? [] : [marked(ctx, "3σ", type, (x, y) => ring(ctx, x, y, colours.ink))]),
  };
  return layers.flatMap((layer) => of[/** @type {keyof typeof of} */ (layer)]());
}

/**
 * From forged to real; of a critic, whose values have no ends, in words.
 * @param {Surface} ctx
 * @param {Sheet} sheet
 * @param {Type} type
 * @returns {Item}
 */
function rampItem(ctx, { words, colours, rivals, shown }, type) {
  const show = shownOf(/** @type {any} */ (shown), rivals);
  const pixels = new Uint8ClampedArray(4);
  const shade = (/** @type {number} */ t) => {
    const paint = show === "error" ? errorPaint(() => (2 * t - 1) * ERROR, ERROR, colours, 0.8) : gradePaint(Float32Array.of(t), colours);
    paint(pixels, 0, 0);
    return /** @type {Rgb} */ ([pixels[0], pixels[1], pixels[2]]);
  };
  if (show === "error") return ramp(ctx, { formula: "D − D*", from: fixed(-ERROR, 1), to: `+${fixed(ERROR, 1)}`, shade }, type);
  const ends = shown.model.probability ? { from: "0", to: "1" } : { from: words.say("layer_forged"), to: words.say("layer_real") };
  return ramp(ctx, { formula: show === "exact" ? "D*(x)" : "D(x)", ...ends, shade }, type);
}

/**
 * @param {Surface} ctx
 * @param {number} x
 * @param {number} y
 * @param {Rgb} colour
 */
function disc(ctx, x, y, colour) {
  ctx.arc(x, y, 4, 0, 2 * Math.PI);
  ctx.fillStyle = css(colour);
  ctx.fill();
}

/**
 * @param {Surface} ctx
 * @param {number} x
 * @param {number} y
 * @param {Rgb} colour
 */
function ring(ctx, x, y, colour) {
  ctx.arc(x, y, 5.5, 0, 2 * Math.PI);
  ctx.strokeStyle = css(colour);
  ctx.lineWidth = 1.4;
  ctx.stroke();
}
