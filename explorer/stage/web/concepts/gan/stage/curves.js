/**
 * What the stage on a line draws: p and q as curves over ticks of the points, D beside the exact D* from 0 to 1, and under them where
 * each noise goes.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { Grid, Rgb } from "../../../kernel/types.js"
 * @import { GanColours, Shown } from "../types.js"
 * @import { Band, BandName } from "./bands.js"
 * @import { Rivals } from "./rivals.js"
 */

import { css, mixed } from "../../../kernel/theme.js";
import { bounded, fixed } from "../../../kernel/numbers.js";
import { MOST, arrowOf, drawArrows, sharedScale } from "./arrows.js";
import { AXIS, scaleIn } from "./bands.js";
import { criticScale, shownOf } from "./field.js";
import { noiseDensity } from "./noise.js";
import { layersOf } from "./picture.js";
import { centres } from "./rivals.js";
import { answersOf, wayOf } from "./slowly.js";

const HEAD = 1.9; // times p's peak that the densities' band is tall
const MOST_TICKS = 400; // of a kind
const MOST_WAYS = 160;
/** What densities stand over a part that is enlarged. @type {Record<string, string[]>} */
const BESIDE = { generator: ["forged"], discriminator: ["real", "forged"] };
const FAR = { gaussian: 3.1, uniform: 1.08 };

/**
 * @typedef {object} Drawing what all bands are drawn of
 * @property {CanvasRenderingContext2D} ctx
 * @property {Camera} camera
 * @property {Shown} shown
 * @property {GanColours} colours
 * @property {Rivals} rivals
 * @property {string} font
 */

/**
 * @param {Drawing} drawing
 * @param {Partial<Record<BandName, Band>>} bands
 */
export function drawLine(drawing, bands) {
  const { ctx, camera, colours, shown } = drawing;
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, camera.width, camera.height);
  if (bands.noise) drawNoiseBand(drawing, bands.noise);
  if (bands.density) drawDensities(drawing, bands.density);
  if (bands.judge && layersOf(shown).includes("field")) drawJudged(drawing, bands.judge);
  if (bands.map) drawWays(drawing, bands.map);
  if (!bands.noise) drawAxis(drawing, bands.map ? bands.map.top : camera.height - AXIS);
}

/** @param {Drawing} drawing @param {Band} band */
function drawDensities(drawing, band) {
  const { ctx, camera, shown, colours, rivals } = drawing;
  const layers = [...layersOf(shown), ...(shown.bare ? [] : (BESIDE[shown.look.part] ?? []))];
  const grid = rivals.grid(camera);
  const y = scaleIn(band, 0, HEAD * rivals.peak);
  rule(drawing, band.bottom);
  clipped(drawing, band, () => {
    if (layers.includes("real") && !shown.bare) curve(drawing, grid, rivals.p(grid), y, { colour: colours.real, fill: band.bottom });
    if (layers.includes("forged")) curve(drawing, grid, rivals.q(grid, shown.model), y, { colour: colours.gen, fill: band.bottom });
  });
  if (layers.includes("real")) ticks(drawing, shown.real, band.bottom + 1, 6, colours.real);
  if (layers.includes("forged")) ticks(drawing, shown.forged, band.bottom + 8, 6, colours.gen);
  if (layers.includes("gradients") && !shown.bare) drawArrows(ctx, sent(drawing, band.bottom + 4), colours);
}

/** @param {Drawing} drawing @param {number} y */
function sent({ camera, shown }, y) {
  const { model, forged } = shown;
  const scale = sharedScale(shown);
  const ways = model.slopes(forged);
  return Array.from({ length: Math.min(MOST >> 2, forged.length) }, (_, i) => arrowOf(camera.x(forged[i]), y - (i % 4) * 7, ways[i], 0, scale));
}

/**
 * D and D*, on a scale of their own.
 * @param {Drawing} drawing
 * @param {Band} band
 */
function drawJudged(drawing, band) {
  const { camera, shown, colours, rivals } = drawing;
  const { model } = shown;
  const grid = rivals.grid(camera);
  const places = Float32Array.from(centres(grid));
  const { middle, reach } = model.probability ? { middle: 0.5, reach: 0.5 } : criticScale(shown);
  const y = scaleIn(band, middle - reach, middle + reach);
  const [d, before] = answersOf(shown, places);
  const show = shownOf(shown, rivals);
  [middle - reach, middle, middle + reach].forEach((value, i) => rule(drawing, y(value), model.probability ? ["0", "½", "1"][i] : bounded(value, 1), i === 1));
  clipped(drawing, { top: band.top - 3, bottom: band.bottom + 3 }, () => {
    if (model.probability && rivals.known) drawBest(drawing, { grid, d, y, show });
    if (before) curve(drawing, grid, before, y, { colour: colours.ink2, width: 1.2 });
    curve(drawing, grid, d, y, { colour: colours.ink, width: show === "exact" ? 1.4 : 2.6 });
  });
}

/**
 * D* dashed, as strong as there are points; where the error is wanted, what lies between it and D.
 * @param {Drawing} drawing
 * @param {{ grid: Grid, d: Float32Array, y: (value: number) => number, show: string }} of
 */
function drawBest(drawing, { grid, d, y, show }) {
  const { ctx, camera, shown, colours, rivals } = drawing;
  const { d: best, strength } = rivals.best(grid, shown.model);
  const there = (/** @type {number} */ i) => strength[i] > 0.02;
  const x = centres(grid);
  if (show === "error") {
    const wide = camera.x(x[1]) - camera.x(x[0]);
    for (let i = 0; i < d.length; i++) {
      ctx.fillStyle = css(d[i] < best[i] ? colours.minus : colours.plus, 0.5 * strength[i]);
      ctx.fillRect(camera.x(x[i]) - wide / 2, Math.min(y(d[i]), y(best[i])), wide + 0.4, Math.abs(y(d[i]) - y(best[i])));
    }
  }
  curve(drawing, grid, best, y, { colour: colours.ink, width: show === "learned" ? 1.5 : 2.4, dash: [6, 4], there });
}

/**
 * Each noise and where it goes: x above, z below.
 * @param {Drawing} drawing
 * @param {Band} band
 */
function drawWays(drawing, band) {
  const { ctx, camera, shown: { model, z, forged, look, slow }, colours, font } = drawing;
  const { noise, noise_size: k } = model.form;
  const [top, bottom] = [band.top + AXIS, band.bottom - 4];
  const below = (/** @type {number} */ value) => (0.5 + (0.44 * value) / FAR[noise]) * camera.width;
  rule(drawing, bottom);
  const t = slow ? wayOf(slow) : look.part === "generator" ? look.morph : 1;
  ctx.lineWidth = 1;
  for (let i = 0; i < Math.min(MOST_WAYS, forged.length); i++) {
    const from = below(z[i * k]);
    const to = from + (camera.x(forged[i]) - from) * t;
    const shade = ctx.createLinearGradient(0, bottom, 0, top);
    shade.addColorStop(0, css(colours.noise, 0.75));
    shade.addColorStop(1, css(mixed(colours.noise, colours.gen, t), 0.75));
    ctx.strokeStyle = shade;
    ctx.beginPath();
    ctx.moveTo(from, bottom);
    ctx.bezierCurveTo(from, bottom - 0.45 * (bottom - top), to, top + 0.45 * (bottom - top), to, top);
    ctx.stroke();
  }
  ctx.textAlign = "center";
  for (let value = -Math.floor(FAR[noise]); value <= FAR[noise]; value++) label(ctx, fixed(value, 0), below(value), bottom + 16, colours.ink2, font);
  ctx.textAlign = "left";
  label(ctx, k > 1 ? "z₁" : "z", 8, bottom + 16, colours.ink2, font);
}

/**
 * The noise alone: its density over its draws.
 * @param {Drawing} drawing
 * @param {Band} band
 */
function drawNoiseBand(drawing, band) {
  const { ctx, camera, shown: { model, z }, colours, font } = drawing;
  const { noise, noise_size: k } = model.form;
  const far = FAR[noise];
  const x = (/** @type {number} */ value) => (0.5 + (0.47 * value) / far) * camera.width;
  const y = scaleIn({ top: band.top, bottom: band.bottom - 18 }, 0, 1.15 * noiseDensity[noise](0));
  ctx.beginPath();
  ctx.moveTo(0, y(0));
  for (let i = 0; i <= 400; i++) ctx.lineTo((camera.width * i) / 400, y(noiseDensity[noise](((i / 400 - 0.5) * far) / 0.47)));
  ctx.lineTo(camera.width, y(0));
  ctx.fillStyle = css(colours.noise, 0.2);
  ctx.fill();
  ctx.strokeStyle = css(colours.noise);
  ctx.lineWidth = 2.2;
  ctx.stroke();
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let i = 0; i < z.length; i += k) {
    ctx.moveTo(x(z[i]), y(0) + 3);
    ctx.lineTo(x(z[i]), y(0) + 14);
  }
  ctx.stroke();
  ctx.textAlign = "center";
  for (let value = -Math.floor(far); value <= far; value++) label(ctx, fixed(value, 0), x(value), camera.height - 5, colours.ink2, font);
  ctx.textAlign = "left";
}

/* ---- marks */

/**
 * @param {Drawing} drawing
 * @param {Grid} grid
 * @param {ArrayLike<number>} values
 * @param {(value: number) => number} y
 * @param {{ colour: Rgb, width?: number, fill?: number, dash?: number[], there?: (i: number) => boolean }} style `fill`: down to there
 */
function curve({ ctx, camera }, grid, values, y, { colour, width = 2.2, fill, dash = [], there = () => true }) {
  const x = centres(grid);
  ctx.beginPath();
  let drawn = false;
  for (let i = 0; i < x.length; i++) {
    if (there(i)) ctx[drawn ? "lineTo" : "moveTo"](camera.x(x[i]), y(values[i]));
    drawn = there(i);
  }
  ctx.strokeStyle = css(colour);
  ctx.lineWidth = width;
  ctx.lineJoin = "round";
  ctx.setLineDash(dash);
  ctx.stroke();
  ctx.setLineDash([]);
  if (fill === undefined) return;
  ctx.lineTo(camera.x(x[x.length - 1]), fill);
  ctx.lineTo(camera.x(x[0]), fill);
  ctx.fillStyle = css(colour, 0.16);
  ctx.fill();
}

/**
 * @param {Drawing} drawing
 * @param {ArrayLike<number>} x
 * @param {number} top
 * @param {number} long
 * @param {Rgb} colour
 */
function ticks({ ctx, camera }, x, top, long, colour) {
  ctx.strokeStyle = css(colour, 0.55);
  ctx.lineWidth = 1.2;
  ctx.beginPath();
  for (let i = 0; i < Math.min(x.length, MOST_TICKS); i++) {
    ctx.moveTo(camera.x(x[i]), top);
    ctx.lineTo(camera.x(x[i]), top + long);
  }
  ctx.stroke();
}

/**
 * A line across, with what it means at its left end.
 * @param {Drawing} drawing
 * @param {number} y
 * @param {string} [text]
 * @param {boolean} [strong]
 */
function rule({ ctx, camera, colours, font }, y, text = "", strong = false) {
  ctx.strokeStyle = css(colours.ink, strong ? 0.45 : 0.18);
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(0, y);
  ctx.lineTo(camera.width, y);
  ctx.stroke();
  if (text) label(ctx, text, 8, y < 24 ? y + 14 : y - 4, colours.ink2, font);
}

/** @param {Drawing} drawing @param {number} y */
function drawAxis({ ctx, camera, colours, font }, y) {
  ctx.textAlign = "center";
  for (let value = Math.ceil(camera.extent[0]); value <= camera.extent[1]; value++) {
    if (camera.x(value) > 34 && camera.x(value) < camera.width - 10) label(ctx, fixed(value, 0), camera.x(value), y + 14, colours.ink2, font);
  }
  ctx.textAlign = "left";
  label(ctx, "x", 8, y + 14, colours.ink2, font);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {Rgb} colour
 * @param {string} font
 */
function label(ctx, text, x, y, colour, font) {
  ctx.font = font;
  ctx.fillStyle = css(colour);
  ctx.textBaseline = "alphabetic";
  ctx.fillText(text, x, y);
}

/** @param {Drawing} drawing @param {Band} band @param {() => void} draw */
function clipped({ ctx, camera }, { top, bottom }, draw) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, top, camera.width, bottom - top);
  ctx.clip();
  draw();
  ctx.restore();
}
