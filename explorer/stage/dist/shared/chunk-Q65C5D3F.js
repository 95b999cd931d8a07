// explorer/stage/web/kernel/parts.js
var Parts = class {
  /** @param {Record<string, Record<string, Part<Brought, Shown, Colours>>>} places by place the parts that may stand there, by name */
  constructor(places) {
    this.places = places;
    this.names = Object.fromEntries(Object.entries(places).map(([place, parts]) => [place, Object.keys(parts)[0]]));
  }
  /** All there are, place by place. */
  get all() {
    return Object.values(this.places).flatMap((parts) => Object.values(parts));
  }
  /** Those that stand on the stage now. */
  get shown() {
    return Object.entries(this.places).map(([place, parts]) => parts[this.names[place]]);
  }
  /** Have these parts stand in their places; other places stay as they are. @param {Record<string, string>} names by place */
  show(names) {
    Object.assign(this.names, names);
    for (const place of Object.keys(names)) for (const [name, { element }] of Object.entries(this.places[place])) element.hidden = name !== names[place];
  }
  /** @param {Brought} brought by a scene */
  update(...brought) {
    for (const part of this.all) part.update(...brought);
  }
  /** @param {PartRoom} room */
  layout(room) {
    for (const part of this.shown) part.layout(room);
  }
  /**
   * @param {Shown} shown
   * @param {Colours} colours
   */
  paint(shown, colours) {
    return this.shown.map((part) => part.paint(shown, colours)).some(Boolean);
  }
  /** What there is to see, after `where` the timelines are. @param {string} where */
  spoken(where) {
    return [where, ...this.shown.map((part) => part.spoken?.() ?? "")].filter(Boolean).join(". ");
  }
};

// explorer/stage/web/images/mlp.js
function weightCount(sizes) {
  return sizes.slice(1).reduce((count, size, i) => count + size * (sizes[i] + 1), 0);
}
var Mlp = class {
  /**
   * @param {number[]} sizes inputs, hidden ..., outputs
   * @param {Output} output what becomes of the last layer's sums
   */
  constructor(sizes, output) {
    this.sizes = sizes;
    this.output = output;
    this.size = weightCount(sizes);
    const widest = Math.max(...sizes);
    this.values = new Float64Array(widest);
    this.places = new Int32Array(widest);
    this.sums = new Float64Array(widest);
    this.kept = new Float32Array(sizes[sizes.length - 1]);
  }
  /**
   * @param {Float32Array} weights
   * @param {ArrayLike<number>} x
   * @param {Float32Array} [out] without it one that the next call writes over
   * @returns {Float32Array}
   */
  run(weights, x, out = this.kept) {
    this.logits(weights, x, out);
    if (this.output === "sigmoid") for (let i = 0; i < out.length; i++) out[i] = 1 / (1 + Math.exp(-out[i]));
    return out;
  }
  /**
   * The last layer's sums, before the sigmoid if there is one.
   * @param {Float32Array} weights
   * @param {ArrayLike<number>} x
   * @param {Float32Array} [out]
   * @returns {Float32Array}
   */
  logits(weights, x, out = this.kept) {
    const { sizes, sums } = this;
    const last = sizes.length - 1;
    if (weights.length !== this.size || x.length !== sizes[0] || out.length !== sizes[last]) throw new Error("the arrays do not fit the network");
    let count = this.take(x, sizes[0], -Infinity);
    for (let layer = 1, at = 0; layer <= last; layer++) {
      const [from, to] = [sizes[layer - 1], sizes[layer]];
      this.layer(weights, at, from, count, layer === last ? out : sums, to);
      at += (from + 1) * to;
      if (layer < last) count = this.take(sums, to, 0);
    }
    return out;
  }
  /**
   * Note what a layer is given, without its zeros.
   * @param {ArrayLike<number>} input
   * @param {number} length
   * @param {number} least what is not above it is off
   * @returns {number} how many there are
   */
  take(input, length, least) {
    const { values, places } = this;
    let count = 0;
    for (let i = 0; i < length; i++) {
      const value = input[i];
      if (value === 0 || value <= least) continue;
      values[count] = value;
      places[count++] = i;
    }
    return count;
  }
  /**
   * @param {Float32Array} weights
   * @param {number} start of the layer's
   * @param {number} from how many inputs it has
   * @param {number} count of those that are not zero
   * @param {Float32Array | Float64Array} out
   * @param {number} to how many outputs it has
   */
  layer(weights, start, from, count, out, to) {
    const { values, places } = this;
    const bias = start + from * to;
    let o = 0;
    for (let row = start; o + 3 < to; o += 4, row += 4 * from) {
      let [a, b, c, d] = [weights[bias + o], weights[bias + o + 1], weights[bias + o + 2], weights[bias + o + 3]];
      for (let k = 0; k < count; k++) {
        const value = values[k];
        const at = row + places[k];
        a += weights[at] * value;
        b += weights[at + from] * value;
        c += weights[at + 2 * from] * value;
        d += weights[at + 3 * from] * value;
      }
      [out[o], out[o + 1], out[o + 2], out[o + 3]] = [a, b, c, d];
    }
    for (; o < to; o++) {
      let sum = weights[bias + o];
      for (let k = 0; k < count; k++) sum += weights[start + o * from + places[k]] * values[k];
      out[o] = sum;
    }
  }
};

// explorer/stage/web/kernel/random.js
function uniforms(seed) {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  return () => {
    state = state + 1831565813 >>> 0;
    let mixed = Math.imul(state ^ state >>> 15, state | 1);
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
    return (((mixed ^ mixed >>> 14) >>> 0) + 0.5) / 2 ** 32;
  };
}
var normal = (uniform) => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());

export {
  Parts,
  weightCount,
  Mlp,
  uniforms,
  normal
};
