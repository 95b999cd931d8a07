/**
 * What is saved of this page: the plane as it stands there; nothing lit and nothing moving.
 *
 * @import { Figure, FigureOrder, FigurePart, Moment } from "../../kernel/contract.js"
 * @import { Words } from "../../kernel/words.js"
 * @import { DiffusionColours, DiffusionScene, Look, Shown } from "./types.js"
 */

import { Camera } from "../../kernel/camera.js";
import { fixed } from "../../kernel/numbers.js";
import { legendItems } from "./figurelegend.js";
import { Densities } from "./stage/density.js";
import { Dissolving } from "./stage/forward.js";
import { seenOf } from "./stage/lens.js";
import { drawStage } from "./stage/picture.js";
import { saidOf } from "./stage/titles.js";

/**
 * @typedef {object} Pictured what the figure is made of
 * @property {{ words: Words }} kit
 * @property {DiffusionScene} scene
 * @property {Look} look
 * @property {(moment: Moment) => Shown | null} shown
 */

/** @typedef {(at: Record<string, number>) => Shown} Told */

/** A card is plain. @param {Look} look @param {FigureOrder} order @returns {Look} */
const lookOf = (look, { card }) => (card ? { ...look, layers: ["law", "points"] } : look);

/**
 * @param {Pictured} page
 * @param {FigureOrder} order
 * @returns {Figure}
 */
export function figureOf(page, order) {
  const told = (/** @type {Record<string, number>} */ at) => {
    const shown = page.shown({ now: 0, at, moving: false, lit: "" });
    if (!shown) throw new Error("the stage shows nothing yet");
    return { ...shown, look: lookOf(shown.look, order) };
  };
  return { says: "", parts: [stagePart(page, order, told)] };
}

/**
 * @param {Pictured} page
 * @param {FigureOrder} order
 * @param {Told} told
 * @returns {FigurePart}
 */
function stagePart({ kit: { words }, scene: { own, panels: [panel] }, look }, order, told) {
  const { colours, card } = order;
  const found = { densities: new Densities(), dissolving: new Dissolving() };
  const seen = seenOf(own.extent);
  const known = own.exact !== null;
  return {
    title: panel.title,
    math: "",
    subtitle: panel.subtitle,
    size: [seen[1] - seen[0], seen[3] - seen[2]],
    draw: (ctx, { width, height }, at) => draw(ctx, new Camera(seen, width, height), told(at), colours, found),
    legend: (ctx, fonts) => (card ? [] : legendItems(ctx, fonts, { words, colours, look: lookOf(look, order), known })),
    numbers: (at) => numbersOf(told(at), words),
  };
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Shown} shown
 * @param {DiffusionColours} colours
 * @param {{ densities: Densities, dissolving: Dissolving }} found
 */
function draw(ctx, camera, shown, colours, found) {
  const { look, model, bare } = shown;
  drawStage(ctx, camera, shown, colours, { ...found, walk: look.way === "back" && !bare ? model.walk(look) : null });
}

/**
 * How far the samples are from the law, with what a perfect sampler reads; how much noise there is, and who leads them how.
 * @param {Shown} shown
 * @param {Words} words
 */
export function numbersOf(shown, words) {
  const { look, model, bare, t } = shown;
  if (bare) return { value: "", unit: "", lines: [] };
  const { title, line } = saidOf(shown, words);
  const where = words.say("figure_time", { t: fixed(t, 2) });
  if (look.way === "forward") return { value: "", unit: "", lines: [`${title}: ${line}`, where] };
  const distance = model.distance(look);
  const { mean } = model.sliced.perfect(look.label);
  const steps = words.say("figure_route", { steps: String(look.steps) });
  return {
    value: distance === null ? "" : fixed(distance, 3),
    unit: words.say("figure_distance", { value: fixed(mean, 3) }),
    lines: [`${title}: ${line}`, [where, ...(look.solver === "adaptive" ? [] : [steps])].join(words.say("figure_comma"))],
  };
}
