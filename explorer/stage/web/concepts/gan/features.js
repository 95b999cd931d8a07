/**
 * What D sees of a point: its coordinates on a scale, and sines and cosines of their octaves. No DOM.
 */

export class Features {
  /**
   * @param {number} dimensions of a point
   * @param {number} octaves 0: the coordinates alone
   * @param {number} scale D sees x / scale, and waves of 2^k pi x / (2 scale)
   */
  constructor(dimensions, octaves, scale) {
    this.dimensions = dimensions;
    this.octaves = octaves;
    this.scale = scale;
    this.count = dimensions * (1 + 2 * octaves);
  }

  /**
   * @param {ArrayLike<number>} x points in a row
   * @param {number} from the first of its numbers
   * @param {Float32Array} out
   * @param {number} to the first of what is written
   */
  see(x, from, out, to) {
    const { dimensions: d, octaves, scale } = this;
    for (let j = 0; j < d; j++) {
      const value = x[from + j];
      out[to + j] = value / scale;
      for (let k = 0, wave = Math.PI / (2 * scale), at = to + d + j; k < octaves; k++, wave *= 2, at += 2 * d) {
        out[at] = Math.sin(wave * value);
        out[at + d] = Math.cos(wave * value);
      }
    }
  }

  /**
   * Points that stand one after another.
   * @param {ArrayLike<number>} x (n, d)
   * @param {number} n
   * @param {Float32Array} out (n, count)
   */
  each(x, n, out) {
    const { dimensions: d, octaves, count, scale } = this;
    if (octaves) for (let p = 0; p < n; p++) this.see(x, p * d, out, p * count);
    else for (let i = 0; i < n * d; i++) out[i] = x[i] / scale;
  }

  /**
   * From slopes in what D sees to slopes in the point.
   * @param {ArrayLike<number>} x
   * @param {number} from the first of its numbers
   * @param {Float32Array} slopes
   * @param {number} at the first of those of this point
   * @param {Float32Array} out written where the point stands in x
   */
  back(x, from, slopes, at, out) {
    const { dimensions: d, octaves, scale } = this;
    for (let j = 0; j < d; j++) {
      let sum = slopes[at + j] / scale;
      for (let k = 0, wave = Math.PI / (2 * scale), i = at + d + j; k < octaves; k++, wave *= 2, i += 2 * d) {
        sum += wave * (Math.cos(wave * x[from + j]) * slopes[i] - Math.sin(wave * x[from + j]) * slopes[i + d]);
      }
      out[from + j] = sum;
    }
  }
}
