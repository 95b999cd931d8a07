/**
 * Sliced Wasserstein distance: how far samples must be moved to be a law's, seen along many lines (metrics/sliced.py). No DOM.
 *
 * @import { Sliced as Given } from "../types.js"
 */

export class Sliced {
  /** @param {Given} given */
  constructor({ quantiles, perfect }) {
    const [, n, lines] = quantiles.shape;
    this.quantiles = quantiles.data;
    this.means = perfect;
    this.n = n;
    this.lines = Array.from({ length: lines }, (_, l) => [Math.cos((Math.PI * l) / lines), Math.sin((Math.PI * l) / lines)]);
    this.along = new Float64Array(n); // of one line
  }

  /**
   * The root of the mean, over lines and ranks, of the squared difference between the sample's quantiles and the law's
   * (Bonneel et al. 2015, eq. 4 and 12).
   * @param {Float64Array} x (n, 2), as many as the quantiles were taken for
   * @param {number | null} label the class that they are to be of; null: any
   */
  distance(x, label) {
    const { n, lines, along, quantiles } = this;
    if (x.length !== 2 * n) throw new Error("a sample of another size");
    const first = (label === null ? 0 : label + 1) * n * lines.length;
    let sum = 0;
    lines.forEach(([cos, sin], l) => {
      for (let i = 0; i < n; i++) along[i] = cos * x[2 * i] + sin * x[2 * i + 1];
      along.sort();
      for (let i = 0; i < n; i++) sum += (along[i] - quantiles[first + i * lines.length + l]) ** 2;
    });
    return Math.sqrt(sum / (n * lines.length));
  }

  /**
   * What a perfect sampler reads.
   * @param {number | null} label
   */
  perfect(label) {
    const [mean, sd] = this.means[label === null ? 0 : label + 1];
    return { mean, sd };
  }
}
