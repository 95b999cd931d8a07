/**
 * The legend under a picture of the figure: a mark for each layer that is drawn, and for what is followed.
 *
 * @import { Surface } from "../../kernel/saving/figure.js"
 * @import { Item } from "../../kernel/saving/items.js"
 * @import { Type } from "../../kernel/saving/type.js"
 * @import { Rgb } from "../../kernel/types.js"
 * @import { Words } from "../../kernel/words.js"
 * @import { DiffusionColours, Look } from "./types.js"
 */

import { lined, marked } from "../../kernel/saving/items.js";
import { css, mixed } from "../../kernel/theme.js";
import { arrowColour } from "./stage/arrows.js";
import { leaderColour } from "./stage/back.js";
import { star } from "./stage/dots.js";

/**
 * @param {Surface} ctx
 * @param {{ sans: string, serif: string }} fonts
 * @param {{ words: Words, colours: DiffusionColours, look: Look, known: boolean }} sheet `known`: whether the law is
 * @returns {Item[]}
 */
export function legendItems(ctx, fonts, { words, colours, look, known }) {
  /** @type {Type} */
  const type = { ...fonts, size: 15, weight: 400, colour: colours.ink };
  const back = look.way === "back";
  const colour = leaderColour(colours, look.ask);
  const point = (/** @type {string} */ name, /** @type {Rgb} */ fill) => marked(ctx, name, type, (x, y) => disc(ctx, x, y, fill));
  const line = (/** @type {string} */ name, /** @type {Rgb} */ of) => lined(ctx, { colour: of, width: 2 }, name, type);
  const show = known ? look.show : "learned";
  const of = {
    law: () => (known ? [line(words.say("layer_law"), colours.ink)] : []),
    arrows: () => [line(`${words.say(back ? "layer_arrows" : "layer_score")}: ${words.say(show)}`, arrowColour(colours, show, look.ask))],
    points: () => [back ? point(words.say("layer_points"), colour) : point(words.say("layer_data"), mixed(colours.real, colours.noise, 0.5))],
    trails: () => [line(words.say(back ? "layer_trails" : "layer_chains"), back ? colour : colours.noise)],
  };
  const forecast = marked(ctx, words.say("mark_forecast"), type, (x, y) => starred(ctx, x, y, colour));
  const followed = back ? [point(words.say("mark_noise"), colours.noise), forecast] : [point(words.say("mark_data"), colours.real)];
  return [...look.layers.flatMap((layer) => of[layer]()), ...followed];
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
function starred(ctx, x, y, colour) {
  star(/** @type {CanvasRenderingContext2D} */ (ctx), x, y, 7);
  ctx.fillStyle = css(colour);
  ctx.fill();
}
