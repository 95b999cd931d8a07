/**
 * Paints one pad of the pencil, where it would come out otherwise than it is.
 *
 * @import { Pad } from "./pad.js"
 * @import { Pencil } from "./pencil.js"
 * @import { Scene } from "../../kernel/types.js"
 * @import { Colours } from "../../kernel/theme.js"
 */

import { drawCursor, drawGuess, drawInk, drawSheet, trace } from "./draw.js";
import { drawPoints, radius } from "../layers/points.js";
import { css } from "../../kernel/theme.js";
import { fit } from "../../kernel/camera.js";

const QUICK = 80; // cells along the longer side while a line is drawn
const FINE = 150;

/**
 * @param {Pad} pad
 * @param {Pencil} pencil
 * @param {Colours} colours
 */
export function drawPad(pad, pencil, colours) {
  const { camera, visible } = pad.panel;
  const scene = /** @type {Scene} */ (pencil.scene);
  if (!camera || !visible) return;
  const { purpose, covers, line, cursor, paper, kept } = pencil;
  const own = [purpose, covers, line?.length, String(cursor), paper.text, paper.label, paper.area, kept?.sketch, scene.drawing?.noise];
  const key = [...own, camera.width, camera.height, devicePixelRatio, colours.key, scene.points.key].join("|");
  if (key === pad.painted) return;
  pad.painted = key;
  const ctx = fit(pad.canvas, camera.width, camera.height);
  ctx.clearRect(0, 0, camera.width, camera.height);
  if (covers) cover(ctx, pad, pencil, colours);
  if (purpose === "world" && scene.drawing) drawSheet(ctx, camera, scene.drawing.noise, scene.extent, colours);
  const { guess } = pencil;
  if (guess.length && purpose !== "world") drawGuess(ctx, camera, guess, colours);
  if (cursor && purpose) drawCursor(ctx, camera, cursor, line !== null, colours);
}

/**
 * The paper: the drawing as the density that it is, or only the points, so that a border can be guessed.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Pad} pad
 * @param {Pencil} pencil
 * @param {Colours} colours
 */
function cover(ctx, pad, pencil, colours) {
  const camera = /** @type {import("../../kernel/camera.js").Camera} */ (pad.panel.camera);
  const { scene, purpose, line, paper, strokes } = pencil;
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, camera.width, camera.height);
  if (!scene) return;
  if (purpose === "border") {
    drawPoints(ctx, camera, scene.points, colours, radius(scene.points.label.data.length));
  } else if (scene.drawing && strokes.length) {
    const { noise } = scene.drawing;
    drawInk(ctx, camera, strokes, { noise, extent: scene.extent, cells: line ? QUICK : FINE }, colours);
    if (line && paper.area) trace(ctx, camera, [...line, line[0]], css(colours.marks[paper.label]), 1.5, [4, 4]);
  }
}
