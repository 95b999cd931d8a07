/**
 * Gauss-Hermite quadrature: E f(e) = sum w f(x) for a standard normal e, exact for polynomials of a degree below 2 n. No DOM.
 */

const FINE = 0.05; // no two nodes are as near

/** @typedef {{ x: Float64Array, w: Float64Array }} Nodes */

/** No noise: one node. @type {Nodes} */
export const STILL = { x: Float64Array.of(0), w: Float64Array.of(1) };

/** @type {Map<number, Nodes>} */
const known = new Map();

/**
 * The zeros of the Hermite polynomial of degree n, and weights that sum to 1.
 * @param {number} n
 * @returns {Nodes}
 */
export function gaussHermite(n) {
  const made = known.get(n) ?? zeros(n);
  known.set(n, made);
  return made;
}

/** @param {number} n @returns {Nodes} */
function zeros(n) {
  const x = [];
  const far = 2 * Math.sqrt(n);
  const value = (/** @type {number} */ at) => hermite(n, at)[n];
  for (let left = -far; left < far; left += FINE) if (value(left) * value(left + FINE) < 0) x.push(zero(value, left, left + FINE));
  const w = x.map((at) => 1 / hermite(n - 1, at).reduce((sum, h) => sum + h * h, 0)); // Christoffel's numbers
  return { x: Float64Array.from(x), w: Float64Array.from(w) };
}

/**
 * By halving, until no number lies between.
 * @param {(at: number) => number} value
 * @param {number} left
 * @param {number} right
 */
function zero(value, left, right) {
  const sign = Math.sign(value(left));
  for (let i = 0; i < 60; i++) {
    const middle = (left + right) / 2;
    if (Math.sign(value(middle)) === sign) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}

/**
 * Hermite polynomials of degree 0 to n at a place, orthonormal under the standard normal.
 * @param {number} n
 * @param {number} at
 */
function hermite(n, at) {
  const h = [1, at];
  for (let k = 1; k < n; k++) h.push((at * h[k] - Math.sqrt(k) * h[k - 1]) / Math.sqrt(k + 1));
  return h.slice(0, n + 1);
}
