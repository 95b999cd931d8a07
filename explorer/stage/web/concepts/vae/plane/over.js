/**
 * What lies over the plane: q(z|x) of the image on the stage, a lens where it is small, z with its cross hairs.
 *
 * @import { Point } from "../../../kernel/types.js"
 * @import { Picture } from "./types.js"
 */

import { css } from "../../../kernel/theme.js";
import { fixed } from "../../../kernel/numbers.js";
import { placeOf, timesOf } from "../../../images/plane/frame.js";
import { drawHandle, handleOf } from "../../../images/plane/handle.js";
import { circle, ellipse, haloed, line, upright } from "../../../images/plane/ink.js";

const SMALL = 24; // pixels; an ellipse at two sigma that is no wider is shown enlarged too
const [LENS, LEAST] = [52, 26]; // pixels of its radius
const [EDGE, FOOT, CHOICE] = [7, 27, 40]; // pixels beside it, and under it, where numbers stand or a dimension is chosen
const FAR = 3; // standard deviations of the prior, outside of which the lens stands
const BAND = 9; // pixels that q is tall where nothing is shown upwards

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Picture} picture
 */
export function drawOver(ctx, picture) {
  const { shown } = picture;
  if (shown.bare) return;
  const mu = muAt(picture);
  if (!shown.own.model.certain) drawQ(ctx, picture, mu);
  if (shown.look.right === "between") drawWalk(ctx, picture, mu);
  if (shown.byHand) drawWay(ctx, picture, mu);
  drawHandle(ctx, handleAt(picture), picture, shown.lit === "z" || shown.lit === "noise");
}

/** @param {Picture} picture @returns {Point} in pixels, of the middle of q */
function muAt({ camera, shown, axes }) {
  const { model, mu } = shown.own;
  const [x, y] = placeOf(model.standardization(shown.at).noise(mu), axes);
  return [camera.x(x), camera.y(y)];
}

/**
 * Where the handle of z is, kept on the plane.
 * @param {Pick<Picture, "camera" | "shown" | "axes">} picture
 */
export function handleAt({ camera, shown, axes }) {
  return handleOf({ camera, axes }, shown.own.u);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Picture} picture
 * @param {Point} mu
 */
function drawQ(ctx, picture, mu) {
  const { camera, shown, axes, colours, card } = picture;
  const lit = shown.lit === "posterior";
  const { sigma } = shown.own;
  const radii = /** @type {Point} */ ([sigma[axes[0]] * camera.scale, axes[1] < 0 ? BAND : sigma[axes[1]] * camera.scale]);
  const longest = axes[1] < 0 ? radii[0] : Math.max(...radii);
  cloud(ctx, mu, radii, picture, lit);
  if (4 * longest >= SMALL || card) return;
  const lens = lensOf(picture, mu);
  if (lens) drawLens(ctx, picture, { mu, radii, lens, times: timesOf(2 * longest, lens.radius * 0.94) });
  circle(ctx, mu, 2);
  ctx.fillStyle = css(colours.gen);
  ctx.fill();
}

/**
 * An ellipse at one sigma and at two.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Point} at
 * @param {Point} radii
 * @param {Pick<Picture, "colours">} picture
 * @param {boolean} lit
 */
function cloud(ctx, at, [a, b], { colours }, lit) {
  for (const far of [2, 1]) {
    ellipse(ctx, at, [far * a, far * b]);
    ctx.fillStyle = css(colours.gen, lit ? 0.24 : 0.14);
    ctx.fill();
    line(ctx, colours.paper, lit ? 6 : 4.5, 0.75);
    line(ctx, colours.gen, lit ? 3.6 : 2.2);
  }
}

/**
 * A corner outside of the prior's rings with room for a circle: the lower right one, unless q itself lies near.
 * @param {Pick<Picture, "camera"> & { shown?: Picture["shown"] }} picture
 * @param {Point} mu
 * @returns {{ at: Point, radius: number, label: number } | null} `label`: above it or below; none where there is no room
 */
export function lensOf({ camera: { width, height, scale }, shown }, [x, y]) {
  const taken = x > 0.55 * width && y > 0.6 * height;
  const base = taken ? EDGE : (shown?.own.model.latent ?? 2) > 2 ? CHOICE : FOOT;
  const free = (/** @type {number} */ r) => Math.hypot(width / 2 - EDGE - r, height / 2 - base - r) >= FAR * scale + r;
  let radius = LENS;
  while (radius > LEAST && !free(radius)) radius--;
  if (Math.min(width, height) < 6 * LEAST) return null;
  return { at: [width - EDGE - radius, taken ? base + radius : height - base - radius], radius, label: taken ? 1 : -1 };
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Picture} picture
 * @param {{ mu: Point, radii: Point, lens: NonNullable<ReturnType<typeof lensOf>>, times: number }} of
 */
function drawLens(ctx, picture, { mu, radii, lens: { at, radius, label }, times }) {
  const { colours, fonts } = picture;
  const away = Math.hypot(at[0] - mu[0], at[1] - mu[1]);
  const end = /** @type {Point} */ (at.map((v, i) => v + ((mu[i] - v) * radius) / away));
  segment(ctx, mu, end);
  line(ctx, colours.ink, 1, 0.8);
  circle(ctx, at, radius);
  ctx.fillStyle = css(colours.paper, 0.96);
  ctx.fill();
  line(ctx, colours.ink, 1.3);
  cloud(ctx, at, /** @type {Point} */ (radii.map((r) => Math.min(r * times, radius / 2))), picture, picture.shown.lit === "posterior");
  circle(ctx, at, 2.2);
  ctx.fillStyle = css(colours.gen);
  ctx.fill();
  drawInLens(ctx, picture, { mu, at, radius, times });
  const type = { font: upright(fonts, 15), colour: colours.ink, paper: colours.paper, size: 15, halo: 4 };
  haloed(ctx, `q(z|x) ×${fixed(times, 0)}`, [Math.min(at[0], picture.camera.width - 48), at[1] + label * (radius + 11)], type);
}

/**
 * z in the lens, where it lies as near.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Picture} picture
 * @param {{ mu: Point, at: Point, radius: number, times: number }} of
 */
function drawInLens(ctx, picture, { mu, at, radius, times }) {
  const { camera, shown, axes, colours } = picture;
  const [u, v] = placeOf(shown.own.u, axes);
  const z = /** @type {Point} */ ([at[0] + (camera.x(u) - mu[0]) * times, at[1] + (camera.y(v) - mu[1]) * times]);
  if (!(Math.hypot(z[0] - at[0], z[1] - at[1]) < radius - 4)) return;
  circle(ctx, z, 5);
  ctx.fillStyle = css(colours.noise);
  ctx.fill();
  line(ctx, colours.paper, 1.6);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Point} from
 * @param {Point} to
 */
function segment(ctx, from, to) {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
}

/**
 * From the middle of q to a code set by hand.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Picture} picture
 * @param {Point} mu
 */
function drawWay(ctx, picture, mu) {
  const { at } = handleAt(picture);
  segment(ctx, mu, at);
  line(ctx, picture.colours.paper, 5, 0.8);
  line(ctx, picture.colours.noise, 2.2);
}

/**
 * The straight line between the means of two images, along which one walks; a dot and a letter at each end.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Picture} picture
 * @param {Point} mu of the first
 */
function drawWalk(ctx, picture, mu) {
  const { camera, shown, axes, images, colours, fonts } = picture;
  const { model } = shown.own;
  const [x, y] = placeOf(model.standardization(shown.at).noise(model.encode(shown.at, images.image(shown.look.to % images.count)).mu), axes);
  const end = /** @type {Point} */ ([camera.x(x), camera.y(y)]);
  segment(ctx, mu, end);
  line(ctx, colours.paper, 6, 0.85);
  line(ctx, colours.real, 3);
  for (const [i, at] of [mu, end].entries()) {
    circle(ctx, at, 5);
    ctx.fillStyle = css(colours.real);
    ctx.fill();
    line(ctx, colours.paper, 1.6);
    const type = { font: upright(fonts, 16), colour: colours.real, paper: colours.paper, size: 16, halo: 4 };
    const aside = at[0] < (i ? mu : end)[0] ? -14 : 14; // away from the line
    haloed(ctx, "AB"[i], [Math.max(10, Math.min(camera.width - 10, at[0] + aside)), at[1]], type);
  }
}
