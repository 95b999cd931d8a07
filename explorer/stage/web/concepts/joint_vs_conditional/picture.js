/**
 * One picture, layer over layer: field, contour lines, points, borders, generated points.
 *
 * @import { Field, Model, NdArray, Node, Scene } from "../../kernel/types.js"
 * @import { Camera } from "../../kernel/camera.js"
 * @import { Colours } from "../../kernel/theme.js"
 * @import { Exact } from "../../plane/exact.js"
 * @import { Learned } from "../../plane/learned.js"
 * @import { Look } from "./panel.js"
 */

import { chanceError, densityError } from "../../plane/chances.js";
import { drawBorders, drawContour } from "../../plane/layers/contour.js";
import { densityPaint, drawField, errorPaint, posteriorPaint } from "../../plane/layers/field.js";
import { drawGenerated, drawPoints, radius } from "../../plane/layers/points.js";
import { drawWhole } from "../../plane/layers/whole.js";
import { FEATURES } from "../../plane/features.js";
import { tabulate } from "../../plane/grid.js";
import { STRENGTH, scaleOf } from "./machine/labels.js";
import { Mlp } from "../../plane/mlp.js";
import { fieldOf } from "../../plane/learned.js";
import { NOISE } from "../../plane/noise.js";
import { SvgContext } from "../../kernel/saving/svg.js";

export const COARSE = 64;
const FINE = 176;
export const POSTERIOR_ERROR = 0.6; // drawn at full strength: errors of chance beyond it are as bad
const LEVELS = [0.05, 0.14, 0.28, 0.5, 0.75]; // of the exact peak

/**
 * @typedef {object} Subject
 * @property {"posterior" | "density"} kind
 * @property {Learned} learned
 * @property {Exact} exact
 * @property {Scene["points"]} points
 * @property {Look} look
 * @property {Colours} colours
 */

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Subject} subject
 */
export function drawPicture(ctx, camera, subject) {
  const { kind, learned, exact, look } = subject;
  const model = learned.model(look.at);
  const grid = camera.grid(look.moving ? COARSE : FINE);
  const show = !exact.known ? "learned" : look.lit === "error" ? "error" : look.show;
  const guess = model && show !== "exact" ? fieldOf(model, grid) : null;
  ctx.clearRect(0, 0, camera.width, camera.height);
  if (look.neuron && model instanceof Mlp) drawNeuron(ctx, camera, model, look.neuron, subject);
  else if (show === "error" && guess) drawError(ctx, camera, kind, guess, exact.field(grid), subject);
  else if (show === "exact" || guess) drawAnswer(ctx, camera, kind, guess ?? exact.field(grid), subject);
  drawData(ctx, camera, subject);
  if (!together(subject)) drawBoth(ctx, camera, guess, subject);
  drawDraws(ctx, camera, subject, show === "exact" ? exact.model : model);
}

/** Whether all classes are drawn as one: then there is no border. @param {Subject} subject */
function together({ kind, look }) {
  return look.whole && kind === "density";
}

/**
 * The learned border and the exact one.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Field | null} guess
 * @param {Subject} subject
 */
function drawBoth(ctx, camera, guess, { exact, look, colours }) {
  if (guess) {
    const width = look.lit === "border" ? 5 : 2.4;
    drawBorders(ctx, camera, guess, { colour: colours.ink, width });
  }
  if (!exact.known) return;
  const dashed = exact.field(camera.grid(FINE)); // always fine: it does not move
  const width = look.lit === "exact" ? 4 : 1.7;
  drawBorders(ctx, camera, dashed, { colour: colours.ink, width, dash: [6, 5] });
}

/**
 * What one neuron of the machine gives over the plane.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Mlp} network
 * @param {Node} node
 * @param {Subject} subject
 */
function drawNeuron(ctx, camera, network, { layer, index, feature }, { learned, look, colours }) {
  const model = learned.panel.model;
  if (model.kind !== "mlp") return;
  const grid = camera.grid(look.moving ? COARSE : FINE);
  const values = layer ? network.layers(grid, layer)[layer][index] : tabulate(grid, FEATURES[feature ?? "x1"]);
  drawField(ctx, camera, grid, errorPaint((i) => values[i], scaleOf(model, { layer, index, feature }), colours, STRENGTH));
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Subject["kind"]} kind
 * @param {Field} guess
 * @param {Field} truth
 * @param {Subject} subject
 */
function drawError(ctx, camera, kind, guess, truth, { exact, colours }) {
  const [chance, density] = [chanceError(guess, truth), densityError(guess.log, truth.log)];
  const paint = ofChance(kind, guess) ? errorPaint(chance, POSTERIOR_ERROR, colours) : errorPaint(density, exact.scales.error, colours);
  drawField(ctx, camera, guess.grid, paint);
}

/** Whether chances are drawn, not densities. @param {Subject["kind"]} kind @param {Field} field */
function ofChance(kind, field) {
  return kind === "posterior" || !field.joint;
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Subject["kind"]} kind
 * @param {Field} field
 * @param {Subject} subject
 */
function drawAnswer(ctx, camera, kind, field, { exact, look, colours }) {
  const fade = look.lit === "points" ? 0.35 : 1;
  if (ofChance(kind, field)) {
    drawField(ctx, camera, field.grid, posteriorPaint(field, colours, fade, look.shade?.strength(field.grid)));
    return;
  }
  const width = look.lit === "density" ? 2.6 : 1.2;
  if (look.whole) {
    drawWhole(ctx, camera, field, { peak: exact.scales.whole, levels: LEVELS, fade, width }, colours);
    return;
  }
  drawField(ctx, camera, field.grid, densityPaint(field.log, exact.scales.peak, colours, fade));
  field.log.forEach((values, label) => {
    const colour = look.show === "exact" ? colours.ink2 : colours.marks[label];
    for (const level of LEVELS) {
      drawContour(ctx, camera, field.grid, values, Math.log(level * exact.scales.peak), { colour, width });
    }
  });
}

/** @type {Map<string, HTMLCanvasElement>} */
const kept = new Map(); // the points don't move: drawn once a size and theme

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Subject} subject
 */
function drawData(ctx, camera, { kind, points, look, colours }) {
  const count = points.label.data.length;
  const size = radius(count) * (look.lit === "points" ? 1.5 : 1);
  const dimmed = look.lit === "density" || look.lit === "generated" || (kind === "density" && (look.drawn > 0 || look.whole));
  const alpha = dimmed && look.lit !== "points" ? 0.28 : 1;
  if (ctx instanceof SvgContext) {
    ctx.group(alpha);
    drawPoints(ctx, camera, points, colours, size);
    ctx.ungroup();
    return;
  }
  const { width, height } = ctx.canvas;
  const key = [points.key, count, width, height, camera.width, size, colours.key].join("|");
  const layer = kept.get(key) ?? pointLayer(ctx, camera, points, colours, size);
  kept.delete(key);
  kept.set(key, layer);
  if (kept.size > 6) kept.delete(/** @type {string} */ (kept.keys().next().value));
  ctx.globalAlpha = alpha;
  ctx.drawImage(layer, 0, 0, camera.width, camera.height);
  ctx.globalAlpha = 1;
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {{ xy: NdArray, label: NdArray, wrong?: NdArray | null }} points
 * @param {Colours} colours
 * @param {number} size
 */
function pointLayer(ctx, camera, points, colours, size) {
  const layer = document.createElement("canvas");
  [layer.width, layer.height] = [ctx.canvas.width, ctx.canvas.height];
  const under = /** @type {CanvasRenderingContext2D} */ (layer.getContext("2d"));
  under.setTransform(ctx.getTransform());
  drawPoints(under, camera, points, colours, size);
  return layer;
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Subject} subject
 * @param {Model | null} model
 */
function drawDraws(ctx, camera, { look, colours }, model) {
  if (!model?.joint) return;
  const lit = look.lit === "generated";
  const count = lit ? Math.max(look.drawn, 40) : look.drawn;
  const old = count - look.fresh;
  const grow = (/** @type {number} */ i) => (i < old ? 1 : look.pop * (1 + 1.4 * (1 - look.pop)));
  const drawn = NOISE.slice(0, count).map((noise) => model.sample(noise));
  drawGenerated(ctx, camera, drawn, colours, { exact: look.show === "exact", lit, grow });
}
