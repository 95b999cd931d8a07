/**
 * The coloured ground of a panel: a chance, a density of two classes, or an error. One pixel a cell, smoothed by the canvas.
 *
 * @import { Grid } from "../types.js"
 * @import { Camera } from "../view.js"
 * @import { Colours } from "../theme.js"
 */

/** @typedef {(pixels: Uint8ClampedArray, k: number, i: number) => void} Paint writes cell i at byte k */

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
  for (let j = 0, i = 0; j < ny; j++) {
    for (let k = 4 * (ny - 1 - j) * nx; i < (j + 1) * nx; i++, k += 4) {
      paint(image.data, k, i);
      image.data[k + 3] = 255;
    }
  }
  target.putImageData(image, 0, 0);
  ctx.imageSmoothingEnabled = true;
  ctx.imageSmoothingQuality = "low"; // bilinear: colours lie between those of the cells
  ctx.drawImage(scratch, 0, 0, nx, ny, 0, 0, camera.width, camera.height);
}

/**
 * p(A | x): the classes' colours, paper where both are equally likely.
 * @param {Float32Array} logit
 * @param {Colours} colours
 * @param {number} fade 1 as it is, less to let something else stand out
 * @returns {Paint}
 */
export function posteriorPaint(logit, { paper, classA, classB }, fade) {
  return (pixels, k, i) => {
    const p = 1 / (1 + Math.exp(-logit[i]));
    const side = p > 0.5 ? classA : classB;
    const t = (0.05 + Math.abs(p - 0.5)) * fade;
    for (let c = 0; c < 3; c++) pixels[k + c] = paper[c] + (side[c] - paper[c]) * t;
  };
}

/**
 * p(x, A) and p(x, B): each class in its hue, paper where there is nothing.
 * @param {[Float32Array, Float32Array]} joint logarithms
 * @param {number} peak density drawn at full strength
 * @param {Colours} colours
 * @param {number} fade
 * @returns {Paint}
 */
export function densityPaint([a, b], peak, { paper, classA, classB }, fade) {
  return (pixels, k, i) => {
    const [pa, pb] = [Math.exp(a[i]) / peak, Math.exp(b[i]) / peak];
    const ta = 0.85 * fade * Math.sqrt(Math.min(1, pa));
    const tb = 0.85 * fade * Math.sqrt(Math.min(1, pb)) * Math.sqrt(pb / (pa + pb + 1e-9));
    for (let c = 0; c < 3; c++) {
      const under = paper[c] + (classA[c] - paper[c]) * ta;
      pixels[k + c] = under + (classB[c] - under) * tb;
    }
  };
}

/**
 * Learned minus exact on a scale that stays: zero is the paper.
 * @param {(i: number) => number} value
 * @param {number} scale value drawn at full strength
 * @param {Colours} colours
 * @returns {Paint}
 */
export function errorPaint(value, scale, { paper, minus, plus }) {
  return (pixels, k, i) => {
    const t = Math.max(-1, Math.min(1, value(i) / scale));
    const side = t < 0 ? minus : plus;
    for (let c = 0; c < 3; c++) pixels[k + c] = paper[c] + (side[c] - paper[c]) * Math.abs(t);
  };
}
