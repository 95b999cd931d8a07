/**
 * One picture, layer over layer: field, contour lines, points, borders, generated points.
 *
 * @import { Camera } from "../../kernel/camera.js"
 * @import { Exact } from "../../plane/exact.js"
 * @import { Field, Model, PlaneColours, Points } from "../../plane/types.js"
 * @import { LearnedSide } from "./side.js"
 * @import { NetworkModel, Node, Shown } from "./types.js"
 */

import { chanceError, densityError } from "../../plane/chances.js";
import { FEATURES } from "../../plane/features.js";
import { fieldOf } from "../../plane/fields.js";
import { tabulate } from "../../plane/grid.js";
import { drawBorders, drawContour } from "../../plane/layers/contour.js";
import { drawAcross, drawCross, drawEcho } from "../../plane/layers/cross.js";
import { densityPaint, drawField, errorPaint, posteriorPaint } from "../../plane/layers/field.js";
import { drawGenerated, drawStill, radius } from "../../plane/layers/points.js";
import { drawWhole } from "../../plane/layers/whole.js";
import { Mlp } from "../../plane/mlp.js";
import { NOISE } from "../../plane/noise.js";
import { STRENGTH, scaleOf } from "./machine/labels.js";
import { filledIn, knownAxis } from "./marginalization.js";

const COARSE = 64;
const FINE = 176;
export const POSTERIOR_ERROR = 0.6; // drawn at full strength: errors of chance beyond it are as bad
const LEVELS = [0.05, 0.14, 0.28, 0.5, 0.75]; // of the exact peak

/**
 * @typedef {object} Subject what a picture is of
 * @property {"posterior" | "density"} kind
 * @property {LearnedSide} learned
 * @property {LearnedSide | null} [past] what it would be without its last branch
 * @property {Exact} exact
 * @property {Points} points
 * @property {Shown} look
 * @property {PlaneColours} colours
 */

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Subject} subject
 */
export function drawPicture(ctx, camera, subject) {
  const { kind, learned, exact, look } = subject;
  ctx.clearRect(0, 0, camera.width, camera.height);
  if (look.bare) {
    drawData(ctx, camera, subject, false);
    return;
  }
  const model = learned.model(look.at);
  const grid = camera.grid(look.moving ? COARSE : FINE);
  const show = !exact.known ? "learned" : look.lit === "error" ? "error" : look.show;
  const guess = model && show !== "exact" ? fieldOf(model, grid) : null;
  const network = look.neuron && model instanceof Mlp ? model : null;
  ctx.clearRect(0, 0, camera.width, camera.height);
  if (look.neuron && network) drawNeuron(ctx, camera, network, look.neuron, subject);
  else if (show === "error" && guess) drawError(ctx, camera, kind, guess, exact.field(grid), subject);
  else if (show === "exact" || guess) drawAnswer(ctx, camera, kind, guess ?? exact.field(grid), subject);
  drawData(ctx, camera, subject, show === "error" && !network);
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
function drawBoth(ctx, camera, guess, { past, exact, look, colours }) {
  const left = past?.model(look.at);
  if (left && guess) drawBorders(ctx, camera, fieldOf(left, guess.grid), { colour: colours.ink2, width: 2.6, dash: [0.1, 5] });
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
  const model = /** @type {NetworkModel} */ (learned.form);
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

/**
 * The points that are learned from; what is modelled stands out against them, and an error's colours are alone.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Subject} subject
 * @param {boolean} back whether they leave colour to the field
 */
function drawData(ctx, camera, { kind, points, look, colours }, back) {
  const size = radius(points.label.data.length) * (look.lit === "points" ? 1.5 : 1);
  const dimmed = look.lit === "density" || look.lit === "generated" || (kind === "density" && (look.drawn > 0 || look.whole));
  const lit = look.lit === "points";
  const alpha = lit ? 1 : dimmed ? 0.28 : back ? 0.6 : 1;
  drawStill(ctx, camera, points, colours, { size, alpha, back: back && !lit });
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

/**
 * What is asked on one panel: a point, or the points of which one coordinate is missing and what a model of chances fills in.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Subject["kind"]} kind
 * @param {Pick<Shown, "ask" | "missing" | "mean">} look
 * @param {PlaneColours} colours
 */
export function drawAsked(ctx, camera, kind, { ask, missing, mean }, colours) {
  if (!ask) return;
  if (!missing) {
    drawCross(ctx, camera, ask, colours);
    return;
  }
  const axis = knownAxis(missing);
  drawAcross(ctx, camera, axis, ask[axis], colours);
  if (kind === "posterior") drawEcho(ctx, camera, filledIn(ask, missing, mean), colours);
}
