/**
 * Where things lie on the latent plane: which two dimensions it shows, how far it reaches, where codes are on it. Pure.
 *
 * @import { Point } from "../../kernel/types.js"
 * @import { ImageSet } from "../images.js"
 * @import { LatentModel } from "../latent.js"
 *
 * @typedef {[number, number]} Axes the dimension across and the one up; -1 up where there is one dimension only
 */

const LEAST = 3.6; // standard deviations of the prior that are always seen
const SHARE = 0.98; // of the codes
const RIM = 0.25; // room for half a glyph
const STEP = 0.2; // a range is a whole multiple of it
const ROUND = [1, 2, 3, 4, 5, 6, 8];
const ROWS = 3; // where there is nothing to show upwards, classes stand in rows from this on down

/**
 * @param {Axes} asked
 * @param {number} latent
 * @returns {Axes}
 */
export function axesOf([across, up], latent) {
  if (latent === 1) return [0, -1];
  if (across === up || !(across >= 0 && up >= 0 && across < latent && up < latent)) return [0, 1];
  return [across, up];
}

/**
 * Two axes of which one is chosen anew: where both would be the same dimension they change places.
 * @param {Axes} axes
 * @param {0 | 1} which
 * @param {number} dimension
 * @returns {Axes}
 */
export function turned(axes, which, dimension) {
  const other = axes[1 - which] === dimension ? axes[which] : axes[1 - which];
  return which ? [other, dimension] : [dimension, other];
}

/**
 * The codes of all images in units of the prior; where there is none, of the Gaussian fitted to them.
 * @param {LatentModel} model
 * @param {number} at
 * @returns {Float32Array} (n, d)
 */
export function codesIn(model, at) {
  const { mu } = model.codes(at);
  if (!model.certain) return mu;
  const units = model.standardization(at);
  const out = new Float32Array(mu.length);
  for (let i = 0; i < mu.length; i += model.latent) units.noise(mu.subarray(i, i + model.latent), out.subarray(i, i + model.latent));
  return out;
}

/**
 * How far the plane reaches from its middle, so that nearly all codes lie on it.
 * @param {ArrayLike<number>} codes (n, d)
 * @param {number} d
 * @param {Axes} axes
 */
export function rangeOf(codes, d, axes) {
  const shown = axes.filter((axis) => axis >= 0);
  const out = Array.from({ length: codes.length / d }, (_, i) => Math.max(...shown.map((axis) => Math.abs(codes[i * d + axis]))));
  const far = out.filter(Number.isFinite).sort((a, b) => a - b);
  const most = far.length ? far[Math.ceil(SHARE * far.length) - 1] + RIM : 0;
  return Math.max(LEAST, Math.ceil(most / STEP - 1e-6) * STEP);
}

/**
 * The place of a code.
 * @param {ArrayLike<number>} u (d,)
 * @param {Axes} axes
 * @param {number} [row] where it stands upwards, if no dimension says
 * @returns {Point}
 */
export const placeOf = (u, [across, up], row = 0) => [u[across], up < 0 ? row : u[up]];

/**
 * The code at a place: as another in all dimensions that the plane does not show.
 * @param {Point} place
 * @param {ArrayLike<number>} like
 * @param {Axes} axes
 * @param {Float32Array} [out]
 */
export function codeAt([x, y], like, [across, up], out = new Float32Array(like.length)) {
  out.set(like);
  out[across] = x;
  if (up >= 0) out[up] = y;
  return out;
}

/**
 * The row of a class.
 * @param {number} label
 * @param {number} classes
 */
export const rowOf = (label, classes) => ROWS - (2 * ROWS * (label + 0.5)) / classes;

/**
 * In which order images are drawn: classes in turn, so that none lies over all others.
 * @param {Pick<ImageSet, "count" | "label">} images
 * @returns {number[]}
 */
export function inTurn(images) {
  /** @type {Map<number, number>} */
  const seen = new Map();
  const turns = Array.from({ length: images.count }, (_, i) => {
    const turn = seen.get(images.label(i)) ?? 0;
    seen.set(images.label(i), turn + 1);
    return turn;
  });
  return Array.from(turns.keys()).sort((a, b) => turns[a] - turns[b] || images.label(a) - images.label(b));
}

/**
 * How many times an ellipse is to be enlarged so that it nearly fills a circle.
 * @param {number} longest half axis, in pixels
 * @param {number} room pixels from the middle
 * @returns {number} a round number: 1, 2, 3, 4, 5, 6 or 8 times a power of ten
 */
export function timesOf(longest, room) {
  const most = room / longest;
  const power = 10 ** Math.floor(Math.log10(most) + 1e-9);
  return power * Math.max(...ROUND.filter((n) => n * power <= most * (1 + 1e-9)), 1);
}
