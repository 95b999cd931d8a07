/**
 * What moves in one step of the training, in the plane: noise into points, the grades of points, D's field from before its update to
 * after it, forged points along their gradients. What takes no part in the lit line is left away or pale.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { GanColours, Shown, Slow } from "../types.js"
 * @import { Happened, Phase } from "../step/happened.js"
 * @import { Judged } from "./field.js"
 * @import { World } from "./picture.js"
 */

import { css, mixed } from "../../../kernel/theme.js";
import { contours } from "../../../plane/contour.js";
import { drawLines } from "../../../plane/layers/contour.js";
import { MOST, arrowOf, arrowScale, drawArrows } from "./arrows.js";
import { drawDots, sizeOf } from "./dots.js";
import { CURVE, criticScale, drawLearned, judged } from "./field.js";
import { drawModes } from "./rings.js";
import { between, noiseUnit } from "./sheet.js";
import { changed, sizeByCost } from "./slowly.js";

const LARGE = 5000; // numbers of a D that is run over fewer cells
const PALE = 0.62; // of paper over a field that takes no part
const GHOST = 0.28; // of points that take none

/** @typedef {(ctx: CanvasRenderingContext2D, camera: Camera, shown: Shown, colours: GanColours, slow: Slow) => void} Draw */

/** @type {Record<number, Draw>} */
const LINES = {
  1: (ctx, camera, shown, colours) => {
    ghosts(ctx, camera, shown.real, colours.real, colours);
    ways(ctx, camera, shown, colours, 0);
  },
  2: (ctx, camera, shown, colours, { t }) => {
    ghosts(ctx, camera, shown.real, colours.real, colours);
    ways(ctx, camera, shown, colours, t);
  },
  3: (ctx, camera, shown, colours, { happened }) => {
    drawLearned(ctx, camera, fieldOf(camera, shown, happened, "before"), colours);
    graded(ctx, camera, shown, colours, () => 1);
  },
  4: (ctx, camera, shown, colours, { happened }) => {
    drawLearned(ctx, camera, fieldOf(camera, shown, happened, "before"), colours);
    veil(ctx, camera, colours);
    const { probability, form: { loss } } = happened.duel;
    graded(ctx, camera, shown, colours, (grade, real) => (probability ? sizeByCost(grade, real, loss) : 1));
  },
  5: drawUpdate,
  6: (ctx, camera, shown, colours, { t, happened }) => {
    drawLearned(ctx, camera, fieldOf(camera, shown, happened, "judged"), colours);
    drawDots(ctx, camera, shown.forged, { colour: colours.gen, paper: colours.paper, r: sizeOf(shown.forged.length / 2) });
    drawArrows(ctx, sent(happened, camera, t), colours);
  },
  7: drawMoves,
};

/**
 * Noise on its way to be points.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Shown} shown
 * @param {GanColours} colours
 * @param {number} t
 */
function ways(ctx, camera, { model, z, forged }, colours, t) {
  const places = between(z, model.form.noise_size, forged, t, noiseUnit(camera, model.form.noise));
  drawDots(ctx, camera, places, { colour: mixed(colours.noise, colours.gen, t ** 2), paper: colours.paper, r: sizeOf(forged.length / 2) });
}

/**
 * Points that take no part.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Float32Array} x
 * @param {Rgb} colour
 * @param {GanColours} colours
 */
function ghosts(ctx, camera, x, colour, { paper }) {
  drawDots(ctx, camera, x, { colour, paper, r: sizeOf(x.length / 2), alpha: GHOST });
}

/**
 * Real and forged points, each filled by what D says of it, its rim in the colour of what it is.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Shown} shown
 * @param {GanColours} colours
 * @param {(grade: number, real: boolean) => number} large times as large as usual
 */
function graded(ctx, camera, shown, colours, large) {
  const { duel, judges } = /** @type {Slow} */ (shown.slow).happened;
  if (!judges) return;
  const { real, forged, ofReal, ofForged } = judges;
  const { middle, reach } = duel.probability ? { middle: 0.5, reach: 0.5 } : criticScale(shown);
  const r = sizeOf((real.length + forged.length) / 2) + 1;
  ctx.lineWidth = 1.8;
  for (const [x, grades, rim, isReal] of /** @type {[Float32Array, Float32Array, Rgb, boolean][]} */ ([[real, ofReal, colours.real, true], [forged, ofForged, colours.gen, false]])) {
    ctx.strokeStyle = css(rim);
    for (let i = 0; i < grades.length; i++) {
      const off = Math.max(-1, Math.min(1, (grades[i] - middle) / reach));
      ctx.beginPath();
      ctx.arc(camera.x(x[2 * i]), camera.y(x[2 * i + 1]), r * large(grades[i], isReal), 0, 2 * Math.PI);
      ctx.fillStyle = css(Number.isNaN(off) ? colours.paper : mixed(colours.paper, off < 0 ? colours.gen : colours.real, Math.abs(off) ** CURVE));
      ctx.fill();
      ctx.stroke();
    }
  }
}

/** Have a field step back. @param {CanvasRenderingContext2D} ctx @param {Camera} camera @param {GanColours} colours */
function veil(ctx, camera, { paper }) {
  ctx.fillStyle = css(paper, PALE);
  ctx.fillRect(0, 0, camera.width, camera.height);
}

/**
 * D over the plane in a phase of the step, kept: nothing but a line's motion changes while it is drawn.
 * @param {Camera} camera
 * @param {Shown} shown
 * @param {Happened} happened
 * @param {Phase} phase
 * @returns {Judged}
 */
function fieldOf(camera, shown, happened, phase) {
  const key = `${phase} ${camera.width} ${camera.height} ${camera.extent}`;
  const known = happened.kept.get(key);
  if (known) return known;
  const model = happened.at(phase);
  const field = judged(camera, { ...shown, moving: model.discriminator.size > LARGE, model });
  happened.kept.set(key, field);
  return field;
}

/**
 * Where D's answers change by its update, and how.
 * @param {Camera} camera
 * @param {Shown} shown
 * @param {Happened} happened
 */
function changeOf(camera, shown, happened) {
  const { grid, d: before } = fieldOf(camera, shown, happened, "before");
  const { d: after } = fieldOf(camera, shown, happened, "judged");
  const { most, factor, at } = changed(before, after);
  happened.enlarged = factor; // the head says it
  happened.at("judged"); // as who reads a place finds it
  return { grid, rise: before.map((value, i) => after[i] - value), most, at };
}

/** @type {Draw} D's field from before its update to after it, the change enlarged where it would not be seen */
function drawUpdate(ctx, camera, shown, colours, { t, happened }) {
  const { grid, rise, most, at } = changeOf(camera, shown, happened);
  drawLearned(ctx, camera, { grid, d: at(t).map((value) => Math.max(0, Math.min(1, value))) }, colours);
  if (happened.judges) {
    ghosts(ctx, camera, happened.judges.real, colours.real, colours);
    ghosts(ctx, camera, happened.judges.forged, colours.gen, colours);
  }
  for (const [side, colour] of /** @type {[number, Rgb][]} */ ([[1, colours.real], [-1, colours.gen]])) {
    drawLines(ctx, camera, grid, contours(rise, grid.nx, grid.ny, (side * most) / 2), { colour: colours.paper, width: 4.5, alpha: 0.8 * t });
    drawLines(ctx, camera, grid, contours(rise, grid.nx, grid.ny, (side * most) / 2), { colour, width: 2.2, dash: [7, 4], alpha: t });
  }
}

/** @type {Draw} each forged point from where it was to where G now puts it */
function drawMoves(ctx, camera, shown, colours, { happened }) {
  const { forges } = happened;
  drawLearned(ctx, camera, fieldOf(camera, shown, happened, "judged"), colours);
  veil(ctx, camera, colours);
  ghosts(ctx, camera, forges.forged, colours.gen, colours);
  ctx.globalAlpha = 0.5; // where they were sent, behind where they go
  drawArrows(ctx, sent(happened, camera, 1), colours);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = css(colours.gen);
  ctx.lineWidth = 2;
  ctx.beginPath();
  for (let i = 0; i < forges.forged.length; i += 2) {
    ctx.moveTo(camera.x(forges.forged[i]), camera.y(forges.forged[i + 1]));
    ctx.lineTo(camera.x(shown.forged[i]), camera.y(shown.forged[i + 1]));
  }
  ctx.stroke();
  drawDots(ctx, camera, shown.forged, { colour: colours.gen, paper: colours.paper, r: sizeOf(shown.forged.length / 2) });
}

/**
 * Where D sends forged points, so much of the way.
 * @param {Happened} happened
 * @param {Camera} camera
 * @param {number} t
 */
function sent({ duel, forges: { forged, ways: found } }, camera, t) {
  const scale = arrowScale(duel);
  return Array.from({ length: Math.min(MOST, forged.length / 2) }, (_, i) => arrowOf(camera.x(forged[2 * i]), camera.y(forged[2 * i + 1]), t * found[2 * i], t * found[2 * i + 1], scale));
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Shown} shown of the step
 * @param {GanColours} colours
 * @param {Pick<World, "own">} world
 */
export function drawSlowly(ctx, camera, shown, colours, { own }) {
  const slow = /** @type {Slow} */ (shown.slow);
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, camera.width, camera.height);
  (LINES[slow.line] ?? LINES[1])(ctx, camera, shown, colours, slow);
  if (slow.line > 1) drawModes(ctx, camera, own.modes, colours);
}
