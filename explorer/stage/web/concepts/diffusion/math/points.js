/**
 * Points by heart behind noise: Gaussians alpha x_k, all as wide as the noise is. No DOM.
 */

import { FAR, LEAST_NOISE } from "./gaussians.js";

export class PointsLaw {
  /**
   * @param {ArrayLike<number>} xy (N, 2)
   * @param {number} width standard deviation of a round Gaussian at each
   */
  constructor(xy, width) {
    this.count = xy.length / 2;
    this.xs = Float64Array.from({ length: this.count }, (_, k) => xy[2 * k]);
    this.ys = Float64Array.from({ length: this.count }, (_, k) => xy[2 * k + 1]);
    this.width = width;
    this.squares = new Float64Array(this.count); // of the distances to one point
  }

  /**
   * The variance behind noise.
   * @param {number} alpha
   * @param {number} sigma
   */
  variance(alpha, sigma) {
    return (alpha * this.width) ** 2 + Math.max(sigma, LEAST_NOISE) ** 2;
  }

  /**
   * The squared distances of a place to all points, alpha as far out, go to `squares`.
   * @param {number} x
   * @param {number} y
   * @param {number} alpha
   * @returns {number} the smallest
   */
  reach(x, y, alpha) {
    const { xs, ys, squares, count } = this;
    let least = Infinity;
    for (let k = 0; k < count; k++) {
      const dx = x - alpha * xs[k], dy = y - alpha * ys[k];
      const square = dx * dx + dy * dy;
      squares[k] = square;
      if (square < least) least = square;
    }
    return least;
  }

  /**
   * @param {Float64Array} x (n, 2)
   * @param {number} alpha
   * @param {number} sigma
   * @returns {Float64Array} (n)
   */
  logDensity(x, alpha, sigma) {
    const { squares, count } = this;
    const variance = this.variance(alpha, sigma);
    const constant = -Math.log(2 * Math.PI * variance * count);
    const out = new Float64Array(x.length / 2);
    for (let p = 0; p < out.length; p++) {
      const least = this.reach(x[2 * p], x[2 * p + 1], alpha), most = least + 2 * variance * FAR;
      let sum = 0;
      for (let k = 0; k < count; k++) if (squares[k] <= most) sum += Math.exp((least - squares[k]) / (2 * variance));
      out[p] = constant - least / (2 * variance) + Math.log(sum);
    }
    return out;
  }

  /**
   * The points' mean, nearer ones counting more; with a width also a share of the way to x.
   * @param {Float64Array} x (n, 2)
   * @param {number} alpha
   * @param {number} sigma
   * @returns {Float64Array} (n, 2)
   */
  denoise(x, alpha, sigma) {
    const { xs, ys, squares, count } = this;
    const variance = this.variance(alpha, sigma), slope = -1 / (2 * variance), far = 2 * variance * FAR;
    const gain = (alpha * this.width ** 2) / variance;
    const out = new Float64Array(x.length);
    for (let i = 0; i < x.length; i += 2) {
      const least = this.reach(x[i], x[i + 1], alpha), most = least + far;
      let sum = 0, sx = 0, sy = 0;
      for (let k = 0; k < count; k++) {
        if (!(squares[k] <= most)) continue;
        const share = Math.exp((squares[k] - least) * slope);
        sum += share;
        sx += share * xs[k];
        sy += share * ys[k];
      }
      const mx = sx / sum, my = sy / sum;
      out[i] = mx + gain * (x[i] - alpha * mx);
      out[i + 1] = my + gain * (x[i + 1] - alpha * my);
    }
    return out;
  }
}
