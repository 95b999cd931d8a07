/**
 * Which dimension follows which factor that the images were drawn from: Pearson's correlation, over the images shown. Of 100
 * images with nothing in common with a factor |r| is above .2 once in 20 times, above .3 once in 400; that is once in 40 for
 * one dimension against eleven factors. So less than .3 is not said. Pure.
 */

export const LEAST = 0.3; // |r| that is said
export const MIXED = 0.6; // a share of the largest |r|: a second factor with as much is said too

/**
 * @param {ArrayLike<number>} codes (n, d)
 * @param {number} d
 * @param {ArrayLike<number>} factors (n, f)
 * @param {number} f
 * @returns {Float64Array} (d, f); 0 where one of the two is the same for all images
 */
export function correlations(codes, d, factors, f) {
  const [a, b] = [standardized(codes, d), standardized(factors, f)];
  const n = codes.length / d;
  const out = new Float64Array(d * f);
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < d; i++) for (let j = 0; j < f; j++) out[i * f + j] += (a[k * d + i] * b[k * f + j]) / n;
  }
  return out;
}

/**
 * Columns of mean 0 and variance 1; zeros where a column has no variance.
 * @param {ArrayLike<number>} values (n, columns)
 * @param {number} columns
 */
function standardized(values, columns) {
  const n = values.length / columns;
  const [mean, square] = [new Float64Array(columns), new Float64Array(columns)];
  for (let k = 0; k < values.length; k++) mean[k % columns] += values[k] / n;
  for (let k = 0; k < values.length; k++) square[k % columns] += (values[k] - mean[k % columns]) ** 2 / n;
  return Float64Array.from(values, (value, k) => (square[k % columns] > 1e-12 ? (value - mean[k % columns]) / Math.sqrt(square[k % columns]) : 0));
}

/**
 * What a dimension follows: the factor of the largest |r|, and a second one where it is nearly as large.
 * @param {ArrayLike<number>} r (f,) of this dimension
 * @returns {{ factor: number, r: number }[]} none, one or two
 */
export function followed(r) {
  const order = Array.from(r, (value, factor) => ({ factor, r: value })).sort((a, b) => Math.abs(b.r) - Math.abs(a.r));
  const [first, second] = order;
  if (!first || !(Math.abs(first.r) >= LEAST)) return [];
  return second && Math.abs(second.r) >= Math.max(LEAST, MIXED * Math.abs(first.r)) ? [first, second] : [first];
}
