/**
 * What a latent plane is read by: the prior's rings, numbers along its edges, the names of its dimensions; and the decoded
 * pictures under them.
 *
 * @import { Point, Rgb } from "../../kernel/types.js"
 * @import { PlaneRoom } from "./types.js"
 * @import { Lattice } from "./lattice.js"
 */

import { SvgContext } from "../../kernel/saving/svg.js";
import { circle, haloed, line, slanted, upright } from "./ink.js";

const FAR = [1, 2, 3]; // standard deviations of the prior
const TICK = 15;
const APART = 30; // pixels from one number to the next: as wide as the widest
const [NAME, CHOICE] = [36, 62]; // pixels of a corner that a dimension's name takes, or what chooses it

/** z with a dimension's number, as it stands in a line of text. @param {number} i from 0 */
export const nameOf = (i) => `z${[...String(i + 1)].map((digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]).join("")}`;

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Pick<PlaneRoom, "camera"> & { lattice: Lattice }} picture
 * @param {number} alpha
 * @param {boolean} [smooth] whether pixels run into each other, as they may where pictures lie close
 */
export function drawPictures(ctx, { camera, lattice }, alpha, smooth = true) {
  const { image, canvas } = lattice.atlas;
  if (!image) return;
  if (ctx instanceof SvgContext) {
    ctx.group(alpha);
    ctx.drawPixels(image, camera.width, camera.height);
    ctx.ungroup();
    return;
  }
  ctx.save();
  ctx.globalAlpha = alpha;
  ctx.imageSmoothingEnabled = smooth;
  ctx.drawImage(canvas, 0, 0, camera.width, camera.height);
  ctx.restore();
}

/**
 * The prior, at one, two and three standard deviations; dashed where there is none and a Gaussian is fitted to codes afterwards.
 * @param {CanvasRenderingContext2D} ctx
 * @param {PlaneRoom} picture
 * @param {{ dashed?: boolean, lit?: boolean }} [style]
 */
export function drawRings(ctx, { camera, axes, colours }, { dashed = false, lit = false } = {}) {
  if (dashed) ctx.setLineDash([6, 5]);
  for (const far of FAR) {
    if (axes[1] < 0) sides(ctx, camera.x(-far), camera.x(far), camera.height);
    else circle(ctx, [camera.x(0), camera.y(0)], far * camera.scale);
    line(ctx, colours.ink, lit ? 3 : 1.5, lit ? 1 : 0.85);
  }
  ctx.setLineDash([]);
}

/**
 * How far each ring is, over what lies on it.
 * @param {CanvasRenderingContext2D} ctx
 * @param {PlaneRoom} picture
 */
export function drawRingNames(ctx, { camera, axes, colours, fonts, card }) {
  if (card) return;
  const up = Math.SQRT1_2; // at the left, where no lens ever stands
  for (const far of FAR) {
    const at = /** @type {Point} */ (axes[1] < 0 ? [camera.x(far), 40] : [camera.x(-far * up), camera.y(far * up)]);
    haloed(ctx, `${far}σ`, at, { font: upright(fonts, TICK), colour: colours.ink, paper: colours.paper, size: TICK, halo: 5 });
  }
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} left
 * @param {number} right
 * @param {number} height
 */
function sides(ctx, left, right, height) {
  ctx.beginPath();
  for (const x of [left, right]) {
    ctx.moveTo(x, 0);
    ctx.lineTo(x, height);
  }
}

/**
 * Numbers along the lower and the left edge, in units of the prior; the names of the dimensions stand at their ends.
 * @param {CanvasRenderingContext2D} ctx
 * @param {PlaneRoom} picture
 * @param {boolean} chosen whether the dimensions are chosen where else their names stand
 */
export function drawTicks(ctx, { camera, axes, colours, fonts, card }, chosen) {
  if (card) return;
  const corner = chosen ? CHOICE / camera.zoom : NAME;
  const type = { font: upright(fonts, TICK), colour: colours.ink, paper: colours.paper, size: TICK, halo: 4 };
  const [left, right, bottom, top] = camera.extent;
  const step = [1, 2, 5].find((n) => n * camera.scale >= APART) ?? 10;
  const written = (/** @type {number} */ v) => (v < 0 ? `−${-v}` : String(v));
  for (let v = step * Math.ceil(left / step); v <= right; v += step) {
    const x = camera.x(v);
    stub(ctx, [x, camera.height], [x, camera.height - 5], colours.ink);
    if (x > 40 && x < camera.width - corner) haloed(ctx, written(v), [x, camera.height - 14], type);
  }
  for (let v = step * Math.ceil(bottom / step); axes[1] >= 0 && v <= top; v += step) {
    const y = camera.y(v);
    stub(ctx, [0, y], [5, y], colours.ink);
    if (y > NAME && y < camera.height - NAME) haloed(ctx, written(v), [17, y], type);
  }
}

/**
 * The dimensions' names, where none chooses among them.
 * @param {CanvasRenderingContext2D} ctx
 * @param {PlaneRoom} picture
 */
export function drawNames(ctx, { camera, axes, colours, fonts }) {
  const type = { font: slanted(fonts, 18), colour: colours.ink, paper: colours.paper, size: 16, halo: 5 };
  haloed(ctx, nameOf(axes[0]), [camera.width - 18, camera.height - 15], type);
  if (axes[1] >= 0) haloed(ctx, nameOf(axes[1]), [18, 17], type);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Point} from
 * @param {Point} to
 * @param {Rgb} colour
 */
function stub(ctx, from, to, colour) {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  line(ctx, colour, 1.2);
}
