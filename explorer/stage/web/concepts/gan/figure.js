/**
 * What is saved of this page: the stage as it stands there, and beside it the cure where one is shown; nothing lit and nothing moving.
 *
 * @import { Camera } from "../../kernel/camera.js"
 * @import { Figure, FigureOrder, FigurePart, Moment } from "../../kernel/contract.js"
 * @import { Words } from "../../kernel/words.js"
 * @import { Picture } from "./stage/left.js"
 * @import { Counter } from "./truth/counter.js"
 * @import { Duels, GanColours, GanScene, Look, ModelPanel, Shown } from "./types.js"
 */

import { fixed } from "../../kernel/numbers.js";
import { SvgContext } from "../../kernel/saving/svg.js";
import { legendItems } from "./figurelegend.js";
import { besideOf } from "./shown.js";
import { LINE } from "./stage/line.js";
import { Rivals } from "./stage/rivals.js";
import { PLANE } from "./stage/stage.js";
import { saidOf } from "./stage/titles.js";
import { counterOf } from "./truth/counter.js";
import { lossText, perfectJs, read } from "./truth/readings.js";

const WIDE = 560; // pixels that a picture of a line is drawn in, where lines stay no shapes
const LINE_SIZE = /** @type {[number, number]} */ ([5, 4]);
/** @type {Record<GanScene["own"]["kind"], Picture>} */
const PICTURES = { plane: PLANE, line: LINE };

/**
 * @typedef {object} Pictured what the figure is made of
 * @property {{ words: Words }} kit
 * @property {GanScene} scene
 * @property {Look} look
 * @property {string} right what stands at the right
 * @property {Duels | null} duels
 * @property {(moment: Moment) => Shown | null} shown
 *
 * @typedef {object} Side one of the two duels
 * @property {ModelPanel} panel
 * @property {Counter | null} counter
 * @property {(at: Record<string, number>) => Shown} told
 */

/**
 * @param {Pictured} page
 * @param {FigureOrder} order
 * @returns {Figure}
 */
export function figureOf(page, order) {
  const { scene: { panels, own }, duels } = page;
  const told = (/** @type {Record<string, number>} */ at) => {
    const shown = page.shown({ now: 0, at, moving: false, lit: "" });
    if (!shown) throw new Error("the stage shows nothing yet");
    return { ...shown, look: lookOf(shown.look, order) };
  };
  const counter = (/** @type {number} */ i, /** @type {Duels["beside"] | undefined} */ duel) => (own.modes && duel ? counterOf(panels[i].model, duel.film, own.modes) : null);
  const sides = [{ panel: panels[0], counter: counter(0, duels?.model), told }];
  if (page.right === "beside" && duels?.beside?.ready && !order.card) {
    sides.push({ panel: panels[1], counter: counter(1, duels.beside), told: (at) => /** @type {Shown} */ (besideOf(told(at))) });
  }
  return { says: "", parts: sides.map((side) => stagePart(page, order, side)) };
}

/** What leaves the page is a picture of points: losses have one of their own, and a card is plain. @param {Look} look @param {FigureOrder} order @returns {Look} */
function lookOf(look, { card }) {
  if (card) return { ...look, part: "all", show: "learned", layers: ["field", "real", "forged"], morph: 1 };
  return look.part === "losses" ? { ...look, part: "all" } : look;
}

/**
 * @param {Pictured} page
 * @param {FigureOrder} order
 * @param {Side} side
 * @returns {FigurePart}
 */
function stagePart({ kit: { words }, scene: { own }, look }, order, { panel, counter, told }) {
  const { colours, card } = order;
  const rivals = new Rivals(own);
  const of = { own, rivals, font: "14px system-ui, sans-serif" };
  const first = { look: lookOf(look, order), bare: false, model: { probability: panel.model.probability } };
  return {
    title: panel.title,
    math: "",
    subtitle: panel.subtitle,
    size: sizeOf(own),
    draw: (ctx, { width, height }, at) => drawPicture(ctx, { width, height, zoom: 1 }, told(at), colours, of),
    legend: (ctx, fonts) => (card ? [] : legendItems(ctx, fonts, { words, colours, own, rivals, shown: first })),
    numbers: (at) => numbersOf(told(at), { own, panel, counter, rivals }, words),
  };
}

/** @param {GanScene["own"]} own @returns {[number, number]} */
function sizeOf(own) {
  if (own.kind === "line") return LINE_SIZE;
  const [left, right, bottom, top] = own.extent;
  return [right - left, top - bottom];
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ width: number, height: number, zoom: number }} size
 * @param {Shown} shown
 * @param {GanColours} colours
 * @param {{ own: GanScene["own"], rivals: Rivals, font: string }} of
 */
function drawPicture(ctx, size, shown, colours, of) {
  const picture = PICTURES[of.own.kind];
  const draw = (/** @type {CanvasRenderingContext2D} */ on, /** @type {Camera} */ camera) => picture.draw(on, camera, shown, colours, of);
  if (!(ctx instanceof SvgContext) || of.own.kind === "plane") {
    draw(ctx, picture.camera(shown, of.own, size));
    return;
  }
  const canvas = document.createElement("canvas"); // curves in their bands are cut there, which that surface can't do
  const scale = WIDE / size.width;
  [canvas.width, canvas.height] = [2 * WIDE, Math.round(2 * scale * size.height)];
  const own = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  own.setTransform(2 * scale, 0, 0, 2 * scale, 0, 0);
  draw(own, picture.camera(shown, of.own, size));
  ctx.drawPixels(own.getImageData(0, 0, canvas.width, canvas.height), size.width, size.height);
}

/**
 * JS with what a perfect generator reads, modes and quality, both losses; where nobody knows p, losses alone.
 * @param {Shown} shown
 * @param {{ own: GanScene["own"], panel: ModelPanel, counter: Counter | null, rivals: Rivals }} of
 * @param {Words} words
 */
export function numbersOf(shown, { own, panel, counter, rivals }, words) {
  const { model: { film }, bare, at, look } = shown;
  if (bare) return { value: "", unit: "", lines: [] };
  const [d, g] = ["d_loss", "g_loss"].map((name) => lossText(film.scalar(name, at)));
  const losses = words.say("figure_losses", { d, g });
  const { title, math, line } = saidOf(shown, rivals, words);
  const drawn = [`${title} ${math}`.trim(), line].join(": ");
  if (!own.known) return { value: d, unit: words.say("loss_d"), lines: [losses, drawn] };
  const unit = words.say("figure_js", { value: perfectJs(panel) });
  const found = counter?.at(at, look.draw, false);
  const modes = found ? words.say("figure_modes", { held: found.held, n: found.shares.length, quality: fixed(100 * film.scalar("quality", at), 1) }) : "";
  return { value: read(film, "js", at, 3), unit, lines: [[modes, losses].filter(Boolean).join(words.say("changed_and")), drawn] };
}
