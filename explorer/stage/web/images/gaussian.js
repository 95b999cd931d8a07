/**
 * A Gaussian in the space of codes: the prior N(0, I), or the one that lies closest to codes whose model has no prior.
 * No DOM.
 */

const FLAT = 1e-12; // a share of the largest variance; less is none

export class Gaussian {
  /**
   * @param {Float64Array} mean (d,)
   * @param {Float64Array} covariance (d, d)
   */
  constructor(mean, covariance) {
    this.mean = mean;
    this.covariance = covariance;
    this.factor = cholesky(covariance, mean.length);
  }

  /** @param {number} d @returns {Gaussian} N(0, I) */
  static standard(d) {
    return new Gaussian(new Float64Array(d), Float64Array.from({ length: d * d }, (_, i) => Number(i % (d + 1) === 0)));
  }

  /**
   * Of the largest likelihood: the codes' mean, and their covariance over n.
   * @param {ArrayLike<number>} codes (n, d)
   * @param {number} d
   */
  static fitted(codes, d) {
    const n = codes.length / d;
    const mean = new Float64Array(d);
    for (let k = 0; k < codes.length; k++) mean[k % d] += codes[k] / n;
    const covariance = new Float64Array(d * d);
    for (let at = 0; at < codes.length; at += d) {
      for (let i = 0; i < d; i++) for (let j = 0; j < d; j++) covariance[i * d + j] += ((codes[at + i] - mean[i]) * (codes[at + j] - mean[j])) / n;
    }
    return new Gaussian(mean, covariance);
  }

  /**
   * A draw from standard noise: z = m + L e.
   * @param {ArrayLike<number>} noise (d,)
   * @param {Float32Array} [out]
   */
  draw(noise, out = new Float32Array(this.mean.length)) {
    const { mean, factor } = this;
    for (let i = 0, d = mean.length; i < d; i++) {
      let sum = mean[i];
      for (let j = 0; j <= i; j++) sum += factor[i * d + j] * noise[j];
      out[i] = sum;
    }
    return out;
  }

  /**
   * The noise that a place would be drawn from, L e = z - m; along what has no variance 0, or infinity off the mean.
   * @param {ArrayLike<number>} z (d,)
   * @param {Float32Array} [out]
   */
  noise(z, out = new Float32Array(this.mean.length)) {
    const { mean, factor } = this;
    for (let i = 0, d = mean.length; i < d; i++) {
      let rest = z[i] - mean[i];
      for (let j = 0; j < i; j++) if (factor[i * d + j]) rest -= factor[i * d + j] * out[j];
      out[i] = factor[i * d + i] ? rest / factor[i * d + i] : Math.abs(rest) < 1e-6 ? 0 : rest * Infinity;
    }
    return out;
  }

  /** How many standard deviations a place lies from the mean (Mahalanobis). @param {ArrayLike<number>} z */
  distance(z) {
    return Math.hypot(...this.noise(z));
  }
}

/**
 * The lower triangle L with L L^T = S; a direction without variance has a column of zeros.
 * @param {ArrayLike<number>} s (d, d) symmetric, no eigenvalue below zero
 * @param {number} d
 */
export function cholesky(s, d) {
  const out = new Float64Array(d * d);
  const least = FLAT * Math.max(...Array.from({ length: d }, (_, i) => s[i * (d + 1)]));
  for (let j = 0; j < d; j++) {
    const pivot = remains(j, j);
    if (!(pivot > least)) continue;
    out[j * (d + 1)] = Math.sqrt(pivot);
    for (let i = j + 1; i < d; i++) out[i * d + j] = remains(i, j) / out[j * (d + 1)];
  }
  return out;

  /** What of an entry the columns before have not made. @param {number} i @param {number} j */
  function remains(i, j) {
    let rest = s[i * d + j];
    for (let k = 0; k < j; k++) rest -= out[i * d + k] * out[j * d + k];
    return rest;
  }
}
