/**
 * Paints one pad of the pencil, where it would come out otherwise than it is.
 *
 * @import { Camera } from "../../kernel/camera.js"
 * @import { PlaneColours, PlaneOwn } from "../types.js"
 * @import { Pad } from "./pad.js"
 * @import { Pencil } from "./pencil.js"
 */

import { fit } from "../../kernel/camera.js";
import { css } from "../../kernel/theme.js";
import { drawPoints, radius } from "../layers/points.js";
import { drawCursor, drawGuess, drawInk, drawSheet, trace } from "./draw.js";

const QUICK = 80; // cells along the longer side while a line is drawn
const FINE = 150;

/**
 * @param {Pad} pad
 * @param {Pencil} pencil
 * @param {PlaneColours} colours
 */
export function drawPad(pad, pencil, colours) {
  const { camera, visible } = pad.frame;
  const { drawing, points, extent } = /** @type {PlaneOwn} */ (pencil.own);
  if (!camera || !visible) return;
  const { purpose, covers, line, cursor, paper, sketch } = pencil;
  const own = [purpose, covers, line?.length, String(cursor), paper.text, paper.label, paper.area, sketch, drawing?.noise];
  const key = [...own, camera.width, camera.height, camera.zoom, devicePixelRatio, colours.key, points.key].join("|");
  if (key === pad.painted) return;
  pad.painted = key;
  const ctx = fit(pad.canvas, camera.width, camera.height, devicePixelRatio * camera.zoom);
  ctx.clearRect(0, 0, camera.width, camera.height);
  if (covers) cover(ctx, pad, pencil, colours);
  if (purpose === "world" && drawing) drawSheet(ctx, camera, drawing.noise, extent, colours);
  const { guess } = pencil;
  if (guess.length && purpose !== "world") drawGuess(ctx, camera, guess, colours);
  if (cursor && purpose) drawCursor(ctx, camera, cursor, line !== null, colours);
}

/**
 * The paper: the drawing as the density that it is, or only the points, so that a border can be guessed.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Pad} pad
 * @param {Pencil} pencil
 * @param {PlaneColours} colours
 */
function cover(ctx, pad, pencil, colours) {
  const camera = /** @type {Camera} */ (pad.frame.camera);
  const { points, drawing, extent } = /** @type {PlaneOwn} */ (pencil.own);
  const { purpose, line, paper, strokes } = pencil;
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, camera.width, camera.height);
  if (purpose === "border") {
    drawPoints(ctx, camera, points, colours, radius(points.label.data.length));
  } else if (drawing && strokes.length) {
    drawInk(ctx, camera, strokes, { noise: drawing.noise, extent, cells: line ? QUICK : FINE }, colours);
    if (line && paper.area) trace(ctx, camera, [...line, line[0]], css(colours.marks[paper.label]), 1.5, [4, 4]);
  }
}
