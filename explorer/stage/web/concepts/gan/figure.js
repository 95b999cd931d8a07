/**
 * What is saved of this page: real and forged points as the stage draws them, nothing lit and nothing moving.
 *
 * @import { Figure, FigureOrder, FigurePart, Moment } from "../../kernel/contract.js"
 * @import { Item } from "../../kernel/saving/items.js"
 * @import { Surface } from "../../kernel/saving/figure.js"
 * @import { Type } from "../../kernel/saving/type.js"
 * @import { Rgb } from "../../kernel/types.js"
 * @import { Words } from "../../kernel/words.js"
 * @import { GanColours, GanScene, Shown } from "./types.js"
 */

import { Camera } from "../../kernel/camera.js";
import { fixed } from "../../kernel/numbers.js";
import { marked } from "../../kernel/saving/items.js";
import { css } from "../../kernel/theme.js";
import { drawPoints, extentOf } from "./points.js";

const RADIUS = 2.6; // of a point

/**
 * @typedef {object} Pictured what the figure is made of
 * @property {{ words: Words }} kit
 * @property {GanScene} scene
 * @property {(moment: Moment) => Shown | null} shown
 */

/**
 * @param {Pictured} page
 * @param {FigureOrder} order
 * @returns {Figure}
 */
export function figureOf(page, order) {
  const told = (/** @type {Record<string, number>} */ at) => {
    const shown = page.shown({ now: 0, at, moving: false, lit: "" });
    if (!shown) throw new Error("the stage shows nothing yet");
    return shown;
  };
  return { says: "", parts: [pointsPart(page, order, told)] };
}

/**
 * @param {Pictured} page
 * @param {FigureOrder} order
 * @param {(at: Record<string, number>) => Shown} told
 * @returns {FigurePart}
 */
function pointsPart({ kit: { words }, scene }, { colours }, told) {
  const [panel] = scene.panels;
  const extent = extentOf(scene.own.extent);
  return {
    title: panel.title,
    math: "",
    subtitle: panel.subtitle,
    size: [extent[1] - extent[0], extent[3] - extent[2]],
    draw: (ctx, { width, height }, at) => {
      const shown = told(at);
      ctx.fillStyle = css(colours.paper);
      ctx.fillRect(0, 0, width, height);
      const camera = new Camera(extent, width, height);
      const { dimensions } = shown.model;
      drawPoints(ctx, camera, shown.real, dimensions, { colour: colours.real, r: RADIUS });
      if (!shown.bare) drawPoints(ctx, camera, shown.forged, dimensions, { colour: colours.gen, r: RADIUS });
    },
    legend: (ctx, fonts) => legend(ctx, { ...fonts, size: 15, weight: 400, colour: colours.ink }, words, colours),
    numbers: (at) => {
      const shown = told(at);
      if (shown.bare) return { value: "", unit: "", lines: [] };
      const [d, g] = ["d_loss", "g_loss"].map((name) => fixed(shown.model.film.scalar(name, shown.at), 2));
      return { value: "", unit: "", lines: [words.say("figure_losses", { d, g })] };
    },
  };
}

/**
 * @param {Surface} surface
 * @param {Type} type
 * @param {Words} words
 * @param {GanColours} colours
 * @returns {Item[]}
 */
function legend(surface, type, words, colours) {
  const ctx = /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (surface));
  const named = /** @type {[string, Rgb][]} */ ([["figure_real", colours.real], ["figure_forged", colours.gen]]);
  return named.map(([name, colour]) =>
    marked(surface, words.say(name), type, (x, y) => {
      ctx.arc(x, y, 4, 0, 2 * Math.PI);
      ctx.fillStyle = css(colour);
      ctx.fill();
    }),
  );
}
