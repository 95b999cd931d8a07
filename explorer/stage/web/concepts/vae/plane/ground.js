/**
 * What lies under z on the plane: decoded pictures, the prior's rings, the codes of held-out images, axes.
 *
 * @import { Point } from "../../../kernel/types.js"
 * @import { Axes } from "../../../images/plane/frame.js"
 * @import { Ground } from "../../../images/plane/lattice.js"
 * @import { LatentModel } from "../../../images/latent.js"
 * @import { Picture } from "./types.js"
 */

import { css } from "../../../kernel/theme.js";
import { placeOf, rowOf } from "../../../images/plane/frame.js";
import { ellipse, line } from "../../../images/plane/ink.js";
import { drawPictures, drawRingNames, drawRings, drawTicks } from "../../../images/plane/scales.js";
import { drawCodes } from "./glyphs.js";

const PALE = { both: 0.5, pictures: 0.85, lit: 0.12 };

/**
 * What the pictures on the plane show: what is decoded of each place, at this place of the film.
 * @param {{ model: LatentModel, at: number, u: ArrayLike<number>, axes: Axes }} of
 * @returns {Ground}
 */
export function groundOf({ model, at, u, axes }) {
  const { film, certain } = model;
  const decode = (/** @type {Float32Array} */ code, /** @type {Float32Array} */ out) => model.decode(at, certain ? model.standardization(at).draw(code) : code, out);
  return { film: film.key, moment: `${at} ${film.have}`, u, axes, decode };
}

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
  if (!shown.bare && shown.look.under !== "codes") drawPictures(ctx, picture, paleness(shown));
  drawRings(ctx, picture, { dashed: shown.own.model.certain, lit: shown.lit === "prior" });
  if (!shown.bare && shown.lit === "posterior") drawClouds(ctx, picture);
  if (!shown.bare && shown.look.under !== "pictures") drawCodes(ctx, picture, ratio);
  drawRingNames(ctx, picture);
  drawTicks(ctx, picture, shown.own.model.latent > 2);
}

/** How much ink the pictures have. @param {Picture["shown"]} shown */
function paleness({ lit, look: { under } }) {
  if (lit && lit !== "decoded" && under === "both") return PALE.lit;
  return under === "pictures" || lit === "decoded" ? PALE.pictures : PALE.both;
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
