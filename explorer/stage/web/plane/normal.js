/**
 * The normal distribution function, as logarithms that hold far out in its tails. Pure.
 */

const NEAR = 2; // below it the series converges fast, above it the continued fraction
const ROOT_PI = Math.sqrt(Math.PI);

/**
 * exp(z^2) erfc(z), which neither vanishes nor overflows. Abramowitz & Stegun 7.1.6 and 7.1.14; good to 1e-11.
 * @param {number} z not negative
 */
export function scaledErfc(z) {
  if (z < NEAR) {
    let term = (2 / ROOT_PI) * z;
    let sum = term;
    for (let n = 1; term > 1e-17 * sum; n++) sum += term *= (2 * z * z) / (2 * n + 1);
    return Math.exp(z * z) - sum;
  }
  let tail = z;
  for (let n = 40; n > 0; n--) tail = z + n / 2 / tail;
  return 1 / (ROOT_PI * tail);
}

/** log Phi(a). @param {number} a not positive */
export function logPhi(a) {
  const z = -a / Math.SQRT2;
  return Math.log(0.5 * scaledErfc(z)) - z * z;
}

/**
 * log of the normal probability between a and b: of what lies in one tail by the ratio of its ends, so that nothing cancels.
 * @param {number} a
 * @param {number} b above a
 */
export function logInterval(a, b) {
  if (a + b > 0) return logInterval(-b, -a); // the lower tail, by symmetry
  if (b > 0) return Math.log1p(-Math.exp(logPhi(a)) - Math.exp(logPhi(-b)));
  const upper = logPhi(b);
  return upper + Math.log1p(-Math.exp(logPhi(a) - upper));
}
