/**
 * Marching squares that returns whole lines, so that dashes run on and joints are round. Pure.
 */

const [S, E, N, W] = [0, 1, 2, 3]; // edges of a cell
/**
 * For each set of corners above the level (bits: south-west, south-east, north-east, north-west) the edges to join, two by
 * two. The saddles 5 and 10 stand as they are cut when their middle is above; with a low middle they change places.
 */
const CUTS = [
  ...[[], [S, W], [S, E], [W, E], [N, E], [S, E, N, W], [S, N], [N, W]],
  ...[[N, W], [S, N], [S, W, N, E], [N, E], [W, E], [S, E], [S, W], []],
];

/**
 * Lines along which the field takes a value, in cells: x from 0 to nx - 1, y likewise. A closed line ends where it starts.
 * @param {Float32Array} field (ny, nx)
 * @param {number} nx
 * @param {number} ny
 * @param {number} level
 * @returns {Float32Array[]} each x0, y0, x1, y1, ...
 */
export function contours(field, nx, ny, level) {
  return chains(field, nx, ny, level).map((chain) => points(chain, field, nx, level));
}

/**
 * The same lines as the grid edges that they cross, one after another.
 * @param {Float32Array} field (ny, nx)
 * @param {number} nx
 * @param {number} ny
 * @param {number} level
 * @returns {number[][]} edge 2k runs right from corner k, 2k + 1 up from it
 */
export function chains(field, nx, ny, level) {
  return trace(links(field, nx, ny, level));
}

/**
 * Each crossed grid edge and its one or two neighbours on the line.
 * @param {Float32Array} f
 * @param {number} nx
 * @param {number} ny
 * @param {number} level
 * @returns {Map<number, number[]>}
 */
function links(f, nx, ny, level) {
  /** @type {Map<number, number[]>} */
  const out = new Map();
  const half = (/** @type {number} */ a, /** @type {number} */ b) => {
    const known = out.get(a);
    if (known) known.push(b);
    else out.set(a, [b]);
  };
  const join = (/** @type {number} */ a, /** @type {number} */ b) => {
    half(a, b);
    half(b, a);
  };
  for (let j = 0; j < ny - 1; j++) {
    for (let i = 0, k = j * nx; i < nx - 1; i++, k++) {
      const code =
        (f[k] > level ? 1 : 0) | (f[k + 1] > level ? 2 : 0) | (f[k + nx + 1] > level ? 4 : 0) | (f[k + nx] > level ? 8 : 0);
      if (code === 0 || code === 15) continue;
      const edges = [2 * k, 2 * (k + 1) + 1, 2 * (k + nx), 2 * k + 1];
      const saddle = code === 5 || code === 10;
      const low = saddle && f[k] + f[k + 1] + f[k + nx] + f[k + nx + 1] <= 4 * level;
      const cuts = CUTS[low ? 15 - code : code];
      for (let n = 0; n < cuts.length; n += 2) join(edges[cuts[n]], edges[cuts[n + 1]]);
    }
  }
  return out;
}

/**
 * @param {Map<number, number[]>} next
 * @returns {number[][]}
 */
function trace(next) {
  const seen = new Set();
  /** @type {number[][]} */
  const lines = [];
  const follow = (/** @type {number} */ start) => {
    const line = [start];
    seen.add(start);
    for (let edge = start; ; ) {
      const on = next.get(edge)?.find((other) => !seen.has(other));
      if (on === undefined) break;
      line.push((edge = on));
      seen.add(on);
    }
    const last = line[line.length - 1];
    if (line.length > 2 && next.get(last)?.includes(start)) line.push(start); // closed
    lines.push(line);
  };
  for (const [edge, ends] of next) if (ends.length === 1 && !seen.has(edge)) follow(edge); // open lines from their ends
  for (const edge of next.keys()) if (!seen.has(edge)) follow(edge);
  return lines;
}

/**
 * Where a chain of edges is crossed.
 * @param {number[]} line edges
 * @param {Float32Array} f
 * @param {number} nx
 * @param {number} level
 * @returns {Float32Array}
 */
export function points(line, f, nx, level) {
  const out = new Float32Array(2 * line.length);
  line.forEach((edge, n) => {
    const k = edge >> 1;
    const up = edge & 1;
    const t = (level - f[k]) / (f[k + (up ? nx : 1)] - f[k]);
    out[2 * n] = (k % nx) + (up ? 0 : t);
    out[2 * n + 1] = Math.floor(k / nx) + (up ? t : 0);
  });
  return out;
}
