/**
 * What each part of the machine draws of digits: noise with its rings, sheets of digits, D's answers as two histograms, both losses.
 *
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { ImageSet } from "../../../images/images.js"
 * @import { Name } from "../machine/plan.js"
 * @import { GanColours, Shown } from "../types.js"
 * @import { DigitsShown } from "./types.js"
 */

import { css } from "../../../kernel/theme.js";
import { axesOf } from "../../../images/plane/frame.js";
import { circle, line } from "../../../images/plane/ink.js";
import { Atlas } from "../../../images/pixels.js";
import { drawCurves } from "../machine/curves.js";
import { BINS, SIDE, SHEET, endsOf, gradesOf, gridOf, histogram, realOnes, sheetOf } from "./sheets.js";

const GRADED = { moving: 40, rest: 200 }; // images of each side
const RANGE = 3.2; // standard deviations that the noise's picture reaches to

/** Those that show nothing learned. @type {ReadonlySet<Name>} */
const FREE = new Set(/** @type {Name[]} */ (["noise", "real"]));

/**
 * What a part's picture depends on.
 * @param {Name} part
 * @param {DigitsShown} shown
 */
export function keyOf(part, { bare, look, u, asked, model, at, moving }) {
  if (part === "noise") return [look.draw, u.join()].join("|");
  if (part === "real") return "real";
  if (bare) return "bare";
  if (part === "generator") return [model.key, u.join(), asked, look.axes].join("|");
  if (part === "losses") return [model.film.key, model.film.have, at].join("|");
  return [model.key, look.draw, part === "discriminator" && moving].join("|");
}

/**
 * @param {Name} part
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} size of the square picture
 * @param {DigitsShown} shown
 * @param {ImageSet} images
 * @param {GanColours} colours
 */
export function draw(part, ctx, size, shown, images, colours) {
  ctx.clearRect(0, 0, size, size);
  if (shown.bare && !FREE.has(part)) return;
  const { model, look, u, asked } = shown;
  const out = new Float32Array(model.pixels);
  if (part === "noise") drawNoise(ctx, size, shown, images.classes.length, colours);
  else if (part === "losses") drawCurves(ctx, size, /** @type {Shown} */ (/** @type {unknown} */ (shown)), colours);
  else if (part === "discriminator") drawGrades(ctx, size, shown, images, colours);
  else if (part === "real") {
    const own = realOnes(images);
    drawSheet(ctx, size, images, (i) => images.image(own[i]), colours.real);
  } else if (part === "generator") {
    const places = gridOf(u, axesOf(look.axes, model.latent));
    drawSheet(ctx, size, images, (i) => model.forge(places[i], asked, out), colours.gen);
  } else {
    const sheet = sheetOf(look.draw, model.latent, images.classes.length);
    drawSheet(ctx, size, images, (i) => model.forge(sheet[i].z, sheet[i].label, out), colours.gen);
  }
}

/** @type {WeakMap<ImageSet, Atlas>} */
const atlases = new WeakMap();

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} size
 * @param {ImageSet} images
 * @param {(i: number) => ArrayLike<number>} valuesOf
 * @param {Rgb} colour
 */
function drawSheet(ctx, size, images, valuesOf, colour) {
  const atlas = atlases.get(images) ?? new Atlas(images.shape);
  atlases.set(images, atlas);
  atlas.paint(SIDE, SHEET, valuesOf, colour);
  ctx.imageSmoothingEnabled = true;
  ctx.drawImage(atlas.canvas, 2, 2, size - 4, size - 4);
}

/**
 * The noise of the forged sheet, and z, in the two dimensions that the plane shows.
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} size
 * @param {DigitsShown} shown
 * @param {number} classes
 * @param {GanColours} colours
 */
function drawNoise(ctx, size, { model, look, u }, classes, { ink, noise, paper }) {
  const [across, up] = axesOf(look.axes, model.latent);
  const scale = size / (2 * RANGE);
  const place = (/** @type {ArrayLike<number>} */ z) => /** @type {[number, number]} */ ([size / 2 + scale * z[across], size / 2 - scale * (up < 0 ? 0 : z[up])]);
  for (const far of [1, 2, 3]) {
    circle(ctx, [size / 2, size / 2], far * scale);
    line(ctx, ink, 1, 0.35);
  }
  ctx.fillStyle = css(noise);
  for (const { z } of sheetOf(look.draw, model.latent, classes)) {
    circle(ctx, place(z), 2.6);
    ctx.fill();
  }
  circle(ctx, place(u), 6);
  line(ctx, paper, 5);
  line(ctx, noise, 2.6);
}

/**
 * How often D gives each answer: of real digits upwards, of forged ones downwards.
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} size
 * @param {DigitsShown} shown
 * @param {ImageSet} images
 * @param {GanColours} colours
 */
function drawGrades(ctx, size, { model, look, moving }, images, { real, gen, ink }) {
  const grades = gradesOf(model, images, moving ? GRADED.moving : GRADED.rest, look.draw);
  const ends = endsOf(grades, model.form.probability);
  const [air, middle] = [6, size / 2];
  const wide = (size - 2 * air) / BINS;
  for (const [values, colour, way] of /** @type {[Float64Array, Rgb, number][]} */ ([[grades.real, real, -1], [grades.forged, gen, 1]])) {
    ctx.fillStyle = css(colour, 0.85);
    histogram(values, ends).forEach((share, bin) => {
      const tall = (middle - air) * Math.sqrt(share); // by the root: what is rare is seen too
      ctx.fillRect(air + bin * wide, way < 0 ? middle - tall : middle, wide - 1, tall);
    });
  }
  ctx.beginPath();
  ctx.moveTo(air, middle);
  ctx.lineTo(size - air, middle);
  line(ctx, ink, 1.4);
  if (!model.form.probability) return;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  ctx.moveTo(middle, air);
  ctx.lineTo(middle, size - air);
  line(ctx, ink, 1, 0.75);
  ctx.setLineDash([]);
}
