/**
 * What lies under z on the plane: decoded pictures, the prior's rings, the codes of held-out images, axes.
 *
 * @import { Point } from "../../../kernel/types.js"
 * @import { Picture } from "./types.js"
 */

import { SvgContext } from "../../../kernel/saving/svg.js";
import { css } from "../../../kernel/theme.js";
import { placeOf, rowOf } from "./frame.js";
import { drawCodes } from "./glyphs.js";
import { circle, ellipse, haloed, line, slanted, upright } from "./ink.js";

const PALE = { both: 0.5, pictures: 0.85, lit: 0.12 };
const FAR = [1, 2, 3]; // standard deviations of the prior
const TICK = 15;
const APART = 30; // pixels from one number to the next: as wide as the widest
const [NAME, CHOICE] = [36, 62]; // pixels of a corner that a dimension's name takes, or what chooses it

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Picture} picture
 * @param {number} ratio device pixels a pixel
 */
export function drawGround(ctx, picture, ratio) {
  const { camera, shown, colours } = picture;
  ctx.clearRect(0, 0, camera.width, camera.height);
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, camera.width, camera.height);
  if (!shown.bare && shown.look.under !== "codes") drawLattice(ctx, picture);
  drawRings(ctx, picture);
  if (!shown.bare && shown.lit === "posterior") drawClouds(ctx, picture);
  if (!shown.bare && shown.look.under !== "pictures") drawCodes(ctx, picture, ratio);
  drawRingNames(ctx, picture);
  drawTicks(ctx, picture);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Picture} picture
 */
function drawLattice(ctx, { camera, lattice, shown }) {
  const { image, canvas } = lattice.atlas;
  if (!image) return;
  const alpha = shown.lit && shown.lit !== "decoded" && shown.look.under === "both" ? PALE.lit : shown.look.under === "pictures" || shown.lit === "decoded" ? PALE.pictures : PALE.both;
  if (ctx instanceof SvgContext) {
    ctx.group(alpha);
    ctx.drawPixels(image, camera.width, camera.height);
    ctx.ungroup();
    return;
  }
  ctx.save();
  ctx.globalAlpha = alpha;
  ctx.imageSmoothingEnabled = true;
  ctx.drawImage(canvas, 0, 0, camera.width, camera.height);
  ctx.restore();
}

/**
 * The prior, at one, two and three standard deviations; dashed where there is none and a Gaussian is fitted to codes afterwards.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Picture} picture
 */
function drawRings(ctx, { camera, axes, shown, colours }) {
  const lit = shown.lit === "prior";
  if (shown.own.model.certain) ctx.setLineDash([6, 5]);
  for (const far of FAR) {
    if (axes[1] < 0) sides(ctx, camera.x(-far), camera.x(far), camera.height);
    else circle(ctx, [camera.x(0), camera.y(0)], far * camera.scale);
    line(ctx, colours.ink, lit ? 3 : 1.5, lit ? 1 : 0.85);
  }
  ctx.setLineDash([]);
}

/**
 * How far each ring is, over the codes that lie on it.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Picture} picture
 */
function drawRingNames(ctx, { camera, axes, colours, fonts, card }) {
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
 * q(z|x) of every image, to scale.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Picture} picture
 */
function drawClouds(ctx, { camera, axes, shown, colours, order, codes, images }) {
  const { model } = shown.own;
  if (model.certain) return;
  const { sigma } = model.codes(shown.at);
  const d = model.latent;
  for (const i of order) {
    const [x, y] = placeOf(/** @type {any} */ (codes).subarray(i * d, (i + 1) * d), axes, rowOf(images.label(i), images.classes.length));
    const radii = /** @type {Point} */ ([sigma[i * d + axes[0]] * camera.scale, axes[1] < 0 ? 6 : sigma[i * d + axes[1]] * camera.scale]);
    ellipse(ctx, [camera.x(x), camera.y(y)], radii);
    ctx.fillStyle = css(colours.gen, 0.16);
    ctx.fill();
    line(ctx, colours.gen, 1, 0.55);
  }
}

/**
 * Numbers along the lower and the left edge, in units of the prior; the names of the dimensions stand at their ends.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Picture} picture
 */
function drawTicks(ctx, { camera, axes, shown, colours, fonts, card }) {
  if (card) return;
  const corner = shown.own.model.latent > 2 ? CHOICE / camera.zoom : NAME;
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
 * @param {Picture} picture
 */
export function drawNames(ctx, { camera, axes, colours, fonts }) {
  const type = { font: slanted(fonts, 18), colour: colours.ink, paper: colours.paper, size: 16, halo: 5 };
  const low = (/** @type {number} */ i) => `z${[...String(i + 1)].map((c) => "₀₁₂₃₄₅₆₇₈₉"[Number(c)]).join("")}`;
  haloed(ctx, low(axes[0]), [camera.width - 18, camera.height - 15], type);
  if (axes[1] >= 0) haloed(ctx, low(axes[1]), [18, 17], type);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Point} from
 * @param {Point} to
 * @param {import("../../../kernel/types.js").Rgb} colour
 */
function stub(ctx, from, to, colour) {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  line(ctx, colour, 1.2);
}
