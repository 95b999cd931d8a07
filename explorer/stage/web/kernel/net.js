/**
 * A network run for many points at once from recorded weights, W1 (out, in) row by row, b1, W2, b2, ..., and one with leaky ReLU
 * also for its slope at each of them. Its buffers are kept; sums are float64. No DOM.
 */

export const LEAK = 0.2; // slope of a neuron below zero

/** How many numbers a network of these layers has. @param {number[]} sizes */
export function weightCount(sizes) {
  return sizes.slice(1).reduce((count, size, i) => count + size * (sizes[i] + 1), 0);
}

/** What stands between two layers. @type {Record<"leaky" | "silu", (values: Float32Array, count: number) => void>} */
const BETWEEN = { leaky: leak, silu };

export class Net {
  /**
   * @param {number[]} sizes inputs, hidden ..., outputs
   * @param {keyof typeof BETWEEN} activation
   */
  constructor(sizes, activation = "leaky") {
    this.sizes = sizes;
    this.activate = BETWEEN[activation];
    this.size = weightCount(sizes);
    this.room = 0; // points that the buffers hold
    /** @type {Float32Array[]} what each layer says, point by point; the first is what the caller gave */
    this.values = sizes.map(() => new Float32Array(0));
    const widest = Math.max(...sizes);
    this.up = new Float64Array(widest); // of one point: the slope in what a layer says ...
    this.down = new Float64Array(widest); // ... and in what it is given
  }

  /** @param {number} n points to make room for */
  grow(n) {
    if (n <= this.room) return;
    this.room = n;
    for (let layer = 1; layer < this.sizes.length; layer++) this.values[layer] = new Float32Array(n * this.sizes[layer]);
  }

  /**
   * @param {Float32Array} weights
   * @param {Float32Array} input (n, in)
   * @param {number} n
   * @returns {Float32Array} (n, out) at its beginning; the next call writes over it
   */
  run(weights, input, n) {
    const { sizes, values } = this;
    if (weights.length !== this.size || input.length < n * sizes[0]) throw new Error("the arrays do not fit the network");
    this.grow(n);
    values[0] = input;
    const last = sizes.length - 1;
    for (let layer = 1, at = 0; layer <= last; layer++) {
      forward(weights, at, values[layer - 1], sizes[layer - 1], values[layer], sizes[layer], n);
      if (layer < last) this.activate(values[layer], n * sizes[layer]);
      at += (sizes[layer - 1] + 1) * sizes[layer];
    }
    return values[last];
  }

  /**
   * The slopes of a sum of outputs in what the last run was given.
   * @param {Float32Array} weights of that run
   * @param {number} n its points
   * @param {Float32Array} wanted (n, out) how much each output counts
   * @param {Float32Array} out (n, in)
   */
  back(weights, n, wanted, out) {
    const { sizes, values } = this;
    if (this.activate !== leak) throw new Error("slopes are those of leaky ReLU");
    const last = sizes.length - 1;
    for (let p = 0; p < n; p++) {
      let { up, down } = this;
      for (let o = 0; o < sizes[last]; o++) up[o] = wanted[p * sizes[last] + o];
      for (let layer = last, at = this.size; layer > 0; layer--) {
        const [from, to] = [sizes[layer - 1], sizes[layer]];
        at -= (from + 1) * to;
        backward(weights, at, up, to, down, from);
        if (layer > 1) for (let i = 0, row = p * from; i < from; i++) if (!(values[layer - 1][row + i] > 0)) down[i] *= LEAK;
        [up, down] = [down, up];
      }
      for (let i = 0; i < sizes[0]; i++) out[p * sizes[0] + i] = up[i];
    }
    return out;
  }
}

/**
 * One layer for n points: four outputs of two points at once, so that what is looked up serves several products.
 * @param {Float32Array} weights
 * @param {number} start of the layer's
 * @param {Float32Array} input (n, from)
 * @param {number} from
 * @param {Float32Array} out (n, to)
 * @param {number} to
 * @param {number} n
 */
function forward(weights, start, input, from, out, to, n) {
  const [paired, blocked] = [n - (n % 2), to - (to % 4)];
  for (let p = 0; p < paired; p += 2) for (let o = 0; o < blocked; o += 4) block(weights, start, input, from, out, to, p, o);
  for (let p = 0; p < n; p++) for (let o = p < paired ? blocked : 0; o < to; o++) single(weights, start, input, from, out, to, p, o);
}

/**
 * Output o of point p.
 * @param {Float32Array} weights
 * @param {number} start
 * @param {Float32Array} input
 * @param {number} from
 * @param {Float32Array} out
 * @param {number} to
 * @param {number} p
 * @param {number} o
 */
function single(weights, start, input, from, out, to, p, o) {
  let sum = weights[start + from * to + o];
  for (let i = 0, row = start + o * from, x = p * from; i < from; i++) sum += weights[row + i] * input[x + i];
  out[p * to + o] = sum;
}

/**
 * Outputs o to o + 3 of points p and p + 1.
 * @param {Float32Array} weights
 * @param {number} start
 * @param {Float32Array} input
 * @param {number} from
 * @param {Float32Array} out
 * @param {number} to
 * @param {number} p
 * @param {number} o
 */
function block(weights, start, input, from, out, to, p, o) {
  const x = p * from, x2 = x + from, row = start + o * from, bias = start + from * to + o; // no lists here: they would take most of the time
  let a = weights[bias], b = weights[bias + 1], c = weights[bias + 2], d = weights[bias + 3];
  let e = a, f = b, g = c, h = d;
  for (let i = 0; i < from; i++) {
    const u = input[x + i], v = input[x2 + i];
    const s = weights[row + i], t = weights[row + from + i], w = weights[row + 2 * from + i], z = weights[row + 3 * from + i];
    a += s * u;
    b += t * u;
    c += w * u;
    d += z * u;
    e += s * v;
    f += t * v;
    g += w * v;
    h += z * v;
  }
  const y = p * to + o, y2 = y + to;
  out[y] = a;
  out[y + 1] = b;
  out[y + 2] = c;
  out[y + 3] = d;
  out[y2] = e;
  out[y2 + 1] = f;
  out[y2 + 2] = g;
  out[y2 + 3] = h;
}

/**
 * @param {Float32Array} weights
 * @param {number} start of the layer's
 * @param {Float64Array} up (to)
 * @param {number} to
 * @param {Float64Array} down (from) is written
 * @param {number} from
 */
function backward(weights, start, up, to, down, from) {
  down.fill(0, 0, from);
  for (let o = 0, row = start; o < to; o++, row += from) for (let i = 0; i < from; i++) down[i] += weights[row + i] * up[o];
}

/**
 * @param {Float32Array} values
 * @param {number} count
 */
function leak(values, count) {
  for (let i = 0; i < count; i++) if (values[i] < 0) values[i] *= LEAK;
}

/**
 * v / (1 + exp(-v)).
 * @param {Float32Array} values
 * @param {number} count
 */
function silu(values, count) {
  for (let i = 0; i < count; i++) values[i] /= 1 + Math.exp(-values[i]);
}
