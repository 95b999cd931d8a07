/**
 * The coloured ground of a panel: the classes' chances, their densities, or an error. One pixel a cell, smoothed by the canvas.
 *
 * @import { Grid, Rgb } from "../../kernel/types.js"
 * @import { Colours } from "../../kernel/theme.js"
 * @import { Camera } from "../../kernel/camera.js"
 * @import { Field, Paint, PlaneColours } from "../types.js"
 */

import { SvgContext } from "../../kernel/saving/svg.js";

/** @type {HTMLCanvasElement | null} */
let scratch = null;

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Grid} grid
 * @param {Paint} paint
 */
export function drawField(ctx, camera, { nx, ny }, paint) {
  scratch ??= document.createElement("canvas");
  if (scratch.width !== nx) scratch.width = nx;
  if (scratch.height !== ny) scratch.height = ny;
  const target = /** @type {CanvasRenderingContext2D} */ (scratch.getContext("2d", { willReadFrequently: true }));
  const image = target.createImageData(nx, ny);
  fieldPixels(image.data, { nx, ny }, paint);
  if (ctx instanceof SvgContext) {
    ctx.drawPixels(image, camera.width, camera.height);
    return;
  }
  target.putImageData(image, 0, 0);
  ctx.imageSmoothingEnabled = true;
  ctx.imageSmoothingQuality = "low"; // bilinear: colours lie between those of the cells
  ctx.drawImage(scratch, 0, 0, nx, ny, 0, 0, camera.width, camera.height);
}

/**
 * @param {Uint8ClampedArray} pixels of nx by ny cells, the top row first
 * @param {Pick<Grid, "nx" | "ny">} grid
 * @param {Paint} paint
 */
export function fieldPixels(pixels, { nx, ny }, paint) {
  for (let j = 0, i = 0; j < ny; j++) {
    for (let k = 4 * (ny - 1 - j) * nx; i < (j + 1) * nx; i++, k += 4) {
      paint(pixels, k, i);
      pixels[k + 3] = 255;
    }
  }
}

/**
 * p(y | x): the classes' colours, paper where all are equally likely.
 * @param {Field} field
 * @param {PlaneColours} colours
 * @param {number} fade 1 as it is, less to let something else stand out
 * @param {Float32Array | null} [strength] the same cell by cell
 * @returns {Paint}
 */
export function posteriorPaint({ log, lead }, { paper, classes }, fade, strength = null) {
  const paint = log.length === 2 ? chancePaint(lead[0], paper, classes, fade) : mixedPaint(log, paper, classes, fade);
  return strength ? faded(paint, paper, strength) : paint;
}

/**
 * @param {Paint} paint
 * @param {Rgb} paper
 * @param {Float32Array} strength 1 as painted, 0 paper
 * @returns {Paint}
 */
function faded(paint, paper, strength) {
  return (pixels, k, i) => {
    paint(pixels, k, i);
    for (let c = 0; c < 3; c++) pixels[k + c] = paper[c] + (pixels[k + c] - paper[c]) * strength[i];
  };
}

/**
 * p(A | x): the likelier class's colour.
 * @param {Float32Array} logit
 * @param {Rgb} paper
 * @param {Rgb[]} classes
 * @param {number} fade
 * @returns {Paint}
 */
function chancePaint(logit, paper, [classA, classB], fade) {
  return (pixels, k, i) => {
    const p = 1 / (1 + Math.exp(-logit[i]));
    const side = p > 0.5 ? classA : classB;
    const t = (0.05 + Math.abs(p - 0.5)) * fade;
    for (let c = 0; c < 3; c++) pixels[k + c] = paper[c] + (side[c] - paper[c]) * t;
  };
}

/**
 * More than two: colours mixed by chance, as strong as two classes' where one is certain.
 * @param {Float32Array[]} log
 * @param {Rgb} paper
 * @param {Rgb[]} classes
 * @param {number} fade
 * @returns {Paint}
 */
function mixedPaint(log, paper, classes, fade) {
  const count = log.length;
  const chances = new Float64Array(count);
  return (pixels, k, i) => {
    let top = log[0][i];
    for (let label = 1; label < count; label++) if (log[label][i] > top) top = log[label][i];
    let sum = 0; // of all classes, counted in the likeliest's
    for (let label = 0; label < count; label++) sum += chances[label] = Math.exp(log[label][i] - top);
    const t = (0.55 * fade * (count / sum - 1)) / (count - 1); // 0 where all are equal, 1 / sum being the largest chance
    for (let c = 0; c < 3; c++) {
      let mixed = 0;
      for (let label = 0; label < count; label++) mixed += chances[label] * classes[label][c];
      pixels[k + c] = paper[c] + (mixed / sum - paper[c]) * t;
    }
  };
}

/**
 * p(x, y): each class in its hue, one over the other, paper where there is nothing.
 * @param {Float32Array[]} joint logarithms
 * @param {number} peak density drawn at full strength
 * @param {PlaneColours} colours
 * @param {number} fade
 * @returns {Paint}
 */
export function densityPaint(joint, peak, { paper, classes }, fade) {
  return (pixels, k, i) => {
    let r = paper[0];
    let g = paper[1];
    let b = paper[2];
    let under = 0;
    for (let label = 0; label < joint.length; label++) {
      const p = Math.exp(joint[label][i]) / peak;
      under += p;
      const t = 0.85 * fade * Math.sqrt(Math.min(1, p)) * (label ? Math.sqrt(p / (under + 1e-9)) : 1);
      const colour = classes[label];
      r += (colour[0] - r) * t;
      g += (colour[1] - g) * t;
      b += (colour[2] - b) * t;
    }
    pixels[k] = r;
    pixels[k + 1] = g;
    pixels[k + 2] = b;
  };
}

/**
 * Learned minus exact on a scale that stays: zero is the paper.
 * @param {(i: number) => number} value
 * @param {number} scale value drawn at full strength
 * @param {Colours} colours
 * @param {number} [strength] of full strength
 * @returns {Paint}
 */
export function errorPaint(value, scale, { paper, minus, plus }, strength = 1) {
  return (pixels, k, i) => {
    const t = Math.max(-1, Math.min(1, value(i) / scale));
    const side = t < 0 ? minus : plus;
    for (let c = 0; c < 3; c++) pixels[k + c] = paper[c] + (side[c] - paper[c]) * Math.abs(t) * strength;
  };
}
