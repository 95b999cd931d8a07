/**
 * How far a code lies from where codes are drawn: from the prior's middle, among the prior's draws, and from q(z|x). Pure.
 */

const PRECISE = 1e-15; // of a sum, what its next term may leave out
const MOST = 10_000; // terms; a few hundred are enough for a hundred dimensions

/**
 * The distance from the origin.
 * @param {ArrayLike<number>} z
 */
export function radius(z) {
  return Math.hypot(...Array.from(z));
}

/**
 * How many standard deviations a code lies from q(z|x) = N(mu, diag sigma^2), along all dimensions together (Mahalanobis).
 * Where q is a point: 0 on it, infinity beside it.
 * @param {ArrayLike<number>} z (d,)
 * @param {ArrayLike<number>} mu (d,)
 * @param {ArrayLike<number>} sigma (d,)
 */
export function fromQ(z, mu, sigma) {
  return radius(Array.from(z, (value, i) => (value === mu[i] ? 0 : (value - mu[i]) / sigma[i])));
}

/**
 * The share of draws of N(0, I_d) that lie farther out than r: their squared distance has a chi-squared distribution, so
 * it is Q(d / 2, r^2 / 2).
 * @param {number} r at least 0
 * @param {number} d how many dimensions, at least 1
 */
export function beyond(r, d) {
  return upperGamma(d / 2, (r * r) / 2);
}

/**
 * How densely distances of draws of N(0, I_d) lie at r: the chi density r^(d-1) exp(-r^2 / 2) / (2^(d/2-1) Gamma(d/2)).
 * @param {number} r at least 0
 * @param {number} d
 */
export function chi(r, d) {
  if (r === 0) return d === 1 ? Math.sqrt(2 / Math.PI) : 0;
  return Math.exp((d - 1) * Math.log(r) - (r * r) / 2 - (d / 2 - 1) * Math.LN2 - logGamma(d / 2));
}

/**
 * The distance that half the draws of N(0, I_d) lie within, by halving the interval that it lies in.
 * @param {number} d
 */
export function median(d) {
  let [low, high] = [0, Math.sqrt(d) + 1];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (beyond(middle, d) > 0.5) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * The regularized upper incomplete gamma function Q(a, x), for whole and half a: by the series of 1 - Q where that is the
 * smaller part, else by Legendre's continued fraction, so that small shares keep their digits (DLMF 8.11.4, 8.9.2).
 * @param {number} a
 * @param {number} x at least 0
 */
function upperGamma(a, x) {
  if (!(x > 0)) return x === 0 ? 1 : NaN;
  if (x === Infinity) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
}

/** sum of x^n / (a (a + 1) ... (a + n)). @param {number} a @param {number} x */
function series(a, x) {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST && term > sum * PRECISE; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** 1 / (x + 1 - a - 1 (1 - a) / (x + 3 - a - ...)), from the front (Lentz). @param {number} a @param {number} x */
function fraction(a, x) {
  let b = x + 1 - a;
  let d = 1 / b;
  let c = Infinity;
  let value = d;
  for (let n = 1; n < MOST; n++) {
    const part = -n * (n - a);
    b += 2;
    d = 1 / (b + part * d);
    c = b + part / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < PRECISE) break;
  }
  return value;
}

/** log Gamma(a) of a whole or half a, from Gamma(1) = 1 or Gamma(1/2) = sqrt(pi) on. @param {number} a */
function logGamma(a) {
  let sum = Number.isInteger(a) ? 0 : Math.log(Math.PI) / 2;
  for (let step = Number.isInteger(a) ? 1 : 0.5; step < a; step++) sum += Math.log(step);
  return sum;
}
