/**
 * The way from one image to another: codes on the straight line between the means of q(z|x), or pixels on theirs. Pure.
 *
 * @import { LatentModel } from "../../images/latent.js"
 */

/**
 * (1 - t) a + t b.
 * @param {ArrayLike<number>} a
 * @param {ArrayLike<number>} b
 * @param {number} t
 * @param {Float32Array} [out]
 */
export function mixed(a, b, t, out = new Float32Array(a.length)) {
  for (let i = 0; i < out.length; i++) out[i] = (1 - t) * a[i] + t * b[i];
  return out;
}

/**
 * The codes of both ends, as the decoder takes them.
 * @param {LatentModel} model
 * @param {number} at
 * @param {ArrayLike<number>} from
 * @param {ArrayLike<number>} to
 * @returns {[Float32Array, Float32Array]}
 */
export function endsOf(model, at, from, to) {
  return [model.encode(at, from).mu, model.encode(at, to).mu];
}

/**
 * So many places of a way, the first and the last among them, as evenly as whole places allow.
 * @param {number} count
 * @param {number} total
 */
export function spread(count, total) {
  return Array.from({ length: count }, (_, i) => Math.round((i * (total - 1)) / (count - 1)));
}
