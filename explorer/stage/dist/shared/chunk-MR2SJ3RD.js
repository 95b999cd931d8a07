import {
  LruCache
} from "./chunk-5S244BVJ.js";
import {
  SvgContext,
  WireError,
  css,
  h,
  hit
} from "./chunk-IDARDM6S.js";

// explorer/stage/web/plane/classes.js
var LETTERS = ["a", "b", "c", "d", "e"];
var TOKENS = {
  classes: LETTERS.map((letter) => `--class-${letter}`),
  marks: LETTERS.map((letter) => `--mark-${letter}`),
  density: "--density",
  guess: "--guess"
};
var nameOf = (words, label) => words.say(`class_${LETTERS[label]}`);
function chanceOf(words, { chances, top }) {
  if (chances.length === 2) return words.chance(chances[0]);
  const name = nameOf(words, top);
  return `${name}${/\d$/.test(name) ? " \xB7 " : " "}${words.chance(chances[top])}`;
}

// explorer/stage/web/plane/noise.js
var DRAWS = 1e3;
function generator(state, factor, step2) {
  return () => ((state = Math.imul(state, factor) + step2 >>> 0) + 0.5) / 2 ** 32;
}
var NOISE = (() => {
  const uniform = generator(20240611, 1664525, 1013904223);
  const place = generator(19700101, 22695477, 1);
  return Array.from({ length: DRAWS }, () => {
    const radius = Math.sqrt(-2 * Math.log(uniform()));
    const angle = 2 * Math.PI * uniform();
    const [label, component] = [uniform(), uniform()];
    return { label, component, a: radius * Math.cos(angle), b: radius * Math.sin(angle), u: place(), v: place() };
  });
})();

// explorer/stage/web/plane/mixture.js
var ROW = 6;
var GRIDS = 4;
var Mixture = class {
  /** @param {Float32Array | Float64Array} rows (K, 6) */
  constructor(rows) {
    this.rows = rows;
    this.count = rows.length / ROW;
    this.terms = new Float64Array(rows.length);
    for (let k = 0; k < rows.length; k += ROW) {
      const [w, mx, my, xx, xy, yy] = rows.subarray(k, k + ROW);
      const det = xx * yy - xy * xy;
      const constant = Math.log(w) - Math.log(2 * Math.PI) - 0.5 * Math.log(det);
      this.terms.set([constant, mx, my, yy / det, -2 * xy / det, xx / det], k);
    }
  }
  /**
   * @param {number} x
   * @param {number} y
   * @returns {number} log p(x), summed around its largest term
   */
  logDensity(x, y) {
    const t = this.terms;
    let top = -Infinity;
    let sum = 0;
    for (let k = 0; k < t.length; k += ROW) {
      const dx = x - t[k + 1];
      const dy = y - t[k + 2];
      const value = t[k] - 0.5 * (t[k + 3] * dx * dx + t[k + 4] * dx * dy + t[k + 5] * dy * dy);
      if (value > top) {
        sum = sum * Math.exp(top - value) + 1;
        top = value;
      } else if (value > -Infinity) {
        sum += Math.exp(value - top);
      }
    }
    return sum ? top + Math.log(sum) : -Infinity;
  }
  /**
   * One coordinate alone, the other integrated out: each Gaussian's own part.
   * @param {number} axis
   * @returns {(value: number) => number} its log-density
   */
  margin(axis) {
    const of = (at) => this.rows.filter((_, i) => i % ROW === at);
    const [weights, means, variances] = [of(0), of(1 + axis), of(axis ? 5 : 3)];
    const constants = Float64Array.from(weights, (w, k) => Math.log(w) - 0.5 * Math.log(2 * Math.PI * variances[k]));
    const terms = new Float64Array(this.count);
    return (value) => {
      for (let k = 0; k < terms.length; k++) terms[k] = constants[k] - 0.5 * (value - means[k]) ** 2 / variances[k];
      return logSum(terms);
    };
  }
  /**
   * @param {Noise} noise
   * @returns {Point}
   */
  sample(noise) {
    const k = chosen(this.rows, noise.component);
    const [, mx, my, xx, xy, yy] = this.rows.subarray(k, k + ROW);
    const a = Math.sqrt(xx);
    const b = xy / a;
    const c = Math.sqrt(Math.max(yy - b * b, 0));
    return [mx + a * noise.a, my + b * noise.a + c * noise.b];
  }
};
function chosen(rows, uniform) {
  let k = 0;
  let left = uniform - rows[0];
  while (left > 0 && k < rows.length - ROW) {
    k += ROW;
    left -= rows[k];
  }
  return k;
}
var Joint = class _Joint {
  joint = (
    /** @type {const} */
    true
  );
  /**
   * @param {Density[] | Float32Array | Float64Array} classes a density each, or rows (C, K, 6) of Gaussian mixtures
   * @param {number[]} prior
   * @param {Joint | null} [origin] the same classes with their own priors
   */
  constructor(classes, prior, origin = null) {
    this.classes = Array.isArray(classes) ? classes : mixtures(classes, prior.length);
    this.count = prior.length;
    this.prior = prior;
    this.logPrior = prior.map(Math.log);
    this.origin = origin;
    this.draws = null;
    this.tables = new LruCache(GRIDS);
  }
  /**
   * The same classes with other priors: Bayes' rule needs no more. Its fields are shifted, not computed anew, so that a
   * border moves while one drags.
   * @param {number[]} prior
   */
  withPrior(prior) {
    return new _Joint(this.classes, prior, this.origin ?? this);
  }
  /**
   * @param {number} label
   * @param {number} x
   * @param {number} y
   * @returns {number} log p(x, y = label)
   */
  logJoint(label, x, y) {
    return this.classes[label].logDensity(x, y) + this.logPrior[label];
  }
  /**
   * @param {number} x
   * @param {number} y
   * @returns {number[]} log p(x, y) of each class
   */
  logs(x, y) {
    return this.classes.map((_, label) => this.logJoint(label, x, y));
  }
  /**
   * @param {number} x
   * @param {number} y
   */
  logit(x, y) {
    return this.logJoint(0, x, y) - this.logJoint(1, x, y);
  }
  /**
   * @param {number} x
   * @param {number} y
   * @returns {number} log p(x)
   */
  logMarginal(x, y) {
    const logs = this.logs(x, y);
    const top = Math.max(...logs);
    return top === -Infinity ? top : top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0));
  }
  /**
   * @param {Grid} grid
   * @returns {Float32Array[]} log p(x, y) of each class at each cell centre
   */
  field(grid) {
    const { origin } = this;
    if (!origin) return this.classes.map((density2, label) => density2.table?.(grid, this.logPrior[label]) ?? this.table(label, grid));
    const known = origin.tables.get([grid.nx, grid.ny, ...grid.extent].join(), () => origin.field(grid));
    return shifted(known, this.logPrior.map((now, label) => now - origin.logPrior[label]));
  }
  /**
   * @param {number} label
   * @param {Grid} grid
   */
  table(label, { nx, ny, extent: [left, right, bottom, top] }) {
    const out = new Float32Array(nx * ny);
    const [dx, dy] = [(right - left) / nx, (top - bottom) / ny];
    for (let j = 0, k = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, k++) out[k] = this.logJoint(label, left + (i + 0.5) * dx, bottom + (j + 0.5) * dy);
    }
    return out;
  }
  /**
   * @param {Noise} noise
   * @returns {{ at: Point, label: number }}
   */
  sample(noise) {
    let label = 0;
    for (let left = noise.label - this.prior[0]; left >= 0 && label < this.count - 1; left -= this.prior[label]) label++;
    return { at: this.classes[label].sample(noise), label };
  }
  /**
   * @param {number} x
   * @param {number} y
   * @returns {number} the share of this model's own draws that are rarer than the point
   */
  rank(x, y) {
    this.draws ??= Float64Array.from(NOISE, (noise) => this.logMarginal(...this.sample(noise).at)).sort();
    const here = this.logMarginal(x, y);
    let below = 0;
    while (below < this.draws.length && this.draws[below] < here) below++;
    return below / this.draws.length;
  }
};
function shifted(log, plus) {
  return log.map((own2, label) => {
    const out = new Float32Array(own2.length);
    for (let i = 0; i < out.length; i++) out[i] = own2[i] + plus[label];
    return out;
  });
}
function mixtures(components, count) {
  const row = components.length / count;
  return Array.from({ length: count }, (_, label) => new Mixture(components.subarray(label * row, (label + 1) * row)));
}
function logSum(terms) {
  let top = -Infinity;
  for (let n = 0; n < terms.length; n++) if (terms[n] > top) top = terms[n];
  if (top === -Infinity) return top;
  let sum = 0;
  for (let n = 0; n < terms.length; n++) sum += Math.exp(terms[n] - top);
  return top + Math.log(sum);
}
var sigmoid = (logit) => 1 / (1 + Math.exp(-logit));

// explorer/stage/web/plane/normal.js
var NEAR = 2;
var ROOT_PI = Math.sqrt(Math.PI);
function scaledErfc(z) {
  if (z < NEAR) {
    let term = 2 / ROOT_PI * z;
    let sum = term;
    for (let n = 1; term > 1e-17 * sum; n++) sum += term *= 2 * z * z / (2 * n + 1);
    return Math.exp(z * z) - sum;
  }
  let tail = z;
  for (let n = 40; n > 0; n--) tail = z + n / 2 / tail;
  return 1 / (ROOT_PI * tail);
}
function logPhi(a) {
  const z = -a / Math.SQRT2;
  return Math.log(0.5 * scaledErfc(z)) - z * z;
}
function logInterval(a, b) {
  if (a + b > 0) return logInterval(-b, -a);
  if (b > 0) return Math.log1p(-Math.exp(logPhi(a)) - Math.exp(logPhi(-b)));
  const upper = logPhi(b);
  return upper + Math.log1p(-Math.exp(logPhi(a) - upper));
}

// explorer/stage/web/plane/boxes.js
var Boxes = class {
  /** @param {Float32Array | Float64Array} rows (K, 6) */
  constructor(rows) {
    this.rows = rows;
    this.boxes = Array.from({ length: rows.length / ROW }, (_, k) => {
      const [weight, left, right, bottom, top, noise] = rows.subarray(k * ROW, (k + 1) * ROW);
      return { log: Math.log(weight), x: side(left, right, noise), y: side(bottom, top, noise) };
    });
  }
  /**
   * @param {number} x
   * @param {number} y
   * @returns {number} log p(x)
   */
  logDensity(x, y) {
    return logSum(this.boxes.map((box) => box.log + box.x(x) + box.y(y)));
  }
  /**
   * The same on a whole grid. The coordinates are independent within a box, so one row and one column of numbers a box do.
   * @param {Grid} grid
   * @param {number} plus added to each
   * @returns {Float32Array}
   */
  table({ nx, ny, extent: [left, right, bottom, top] }, plus) {
    const centres = (n, lo, hi) => Float64Array.from({ length: n }, (_, i) => lo + (i + 0.5) * (hi - lo) / n);
    const [xs, ys] = [centres(nx, left, right), centres(ny, bottom, top)];
    const columns = this.boxes.map((box) => xs.map((x) => box.log + plus + box.x(x)));
    const rows = this.boxes.map((box) => ys.map(box.y));
    const out = new Float32Array(nx * ny);
    const terms = new Float64Array(this.boxes.length);
    for (let k = 0; k < out.length; k++) {
      const [i, j] = [k % nx, Math.floor(k / nx)];
      for (let n = 0; n < terms.length; n++) terms[n] = columns[n][i] + rows[n][j];
      out[k] = logSum(terms);
    }
    return out;
  }
  /**
   * One coordinate alone: within a box the other factor is one of a density, and goes.
   * @param {number} axis
   * @returns {(value: number) => number} its log-density
   */
  margin(axis) {
    return (value) => logSum(this.boxes.map((box) => box.log + (axis ? box.y(value) : box.x(value))));
  }
  /**
   * @param {Noise} noise
   * @returns {Point}
   */
  sample(noise) {
    const k = chosen(this.rows, noise.component);
    const [, left, right, bottom, top, s] = this.rows.subarray(k, k + ROW);
    return [left + (right - left) * noise.u + s * noise.a, bottom + (top - bottom) * noise.v + s * noise.b];
  }
};
function side(lo, hi, s) {
  const size = Math.log(hi - lo);
  return (at) => logInterval((at - hi) / s, (at - lo) / s) - size;
}

// explorer/stage/web/plane/chances.js
function chancesOf(logs) {
  if (logs.length === 2) return [sigmoid(logs[0] - logs[1]), sigmoid(logs[1] - logs[0])];
  const top = Math.max(...logs);
  const parts2 = logs.map((log) => Math.exp(log - top));
  const sum = parts2.reduce((a, b) => a + b, 0);
  return parts2.map((part) => part / sum);
}
function chanceAt(log, label, i) {
  let sum = 0;
  for (const other of log) sum += Math.exp(other[i] - log[label][i]);
  return 1 / sum;
}
function densityAt(log, i) {
  let sum = 0;
  for (const own2 of log) sum += Math.exp(own2[i]);
  return sum;
}
function likeliest(log, i) {
  let top = 0;
  for (let label = 1; label < log.length; label++) if (log[label][i] > log[top][i]) top = label;
  return top;
}
function chanceError(guess, truth) {
  const [[ours], [theirs]] = [guess.lead, truth.lead];
  if (truth.log.length === 2) return (i) => sigmoid(ours[i]) - sigmoid(theirs[i]);
  return (i) => {
    const label = likeliest(truth.log, i);
    return chanceAt(guess.log, label, i) - chanceAt(truth.log, label, i);
  };
}
var densityError = (guess, truth) => (i) => densityAt(guess, i) - densityAt(truth, i);

// explorer/stage/web/plane/contour.js
var [S, E, N, W] = [0, 1, 2, 3];
var CUTS = [
  ...[[], [S, W], [S, E], [W, E], [N, E], [S, E, N, W], [S, N], [N, W]],
  ...[[N, W], [S, N], [S, W, N, E], [N, E], [W, E], [S, E], [S, W], []]
];
function contours(field, nx, ny, level) {
  return chains(field, nx, ny, level).map((chain) => points(chain, field, nx, level));
}
function chains(field, nx, ny, level) {
  return trace(links(field, nx, ny, level));
}
function links(f, nx, ny, level) {
  const out = /* @__PURE__ */ new Map();
  const half = (a, b) => {
    const known = out.get(a);
    if (known) known.push(b);
    else out.set(a, [b]);
  };
  const join = (a, b) => {
    half(a, b);
    half(b, a);
  };
  for (let j = 0; j < ny - 1; j++) {
    for (let i = 0, k = j * nx; i < nx - 1; i++, k++) {
      const code = (f[k] > level ? 1 : 0) | (f[k + 1] > level ? 2 : 0) | (f[k + nx + 1] > level ? 4 : 0) | (f[k + nx] > level ? 8 : 0);
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
function trace(next) {
  const seen = /* @__PURE__ */ new Set();
  const lines = [];
  const follow = (start) => {
    const line = [start];
    seen.add(start);
    for (let edge = start; ; ) {
      const on = next.get(edge)?.find((other) => !seen.has(other));
      if (on === void 0) break;
      line.push(edge = on);
      seen.add(on);
    }
    const last = line[line.length - 1];
    if (line.length > 2 && next.get(last)?.includes(start)) line.push(start);
    lines.push(line);
  };
  for (const [edge, ends] of next) if (ends.length === 1 && !seen.has(edge)) follow(edge);
  for (const edge of next.keys()) if (!seen.has(edge)) follow(edge);
  return lines;
}
function points(line, f, nx, level) {
  const out = new Float32Array(2 * line.length);
  line.forEach((edge, n) => {
    const k = edge >> 1;
    const up = edge & 1;
    const t = (level - f[k]) / (f[k + (up ? nx : 1)] - f[k]);
    out[2 * n] = k % nx + (up ? 0 : t);
    out[2 * n + 1] = Math.floor(k / nx) + (up ? t : 0);
  });
  return out;
}

// explorer/stage/web/plane/borders.js
var TIE = 1e-9;
function leads(log) {
  if (log.length === 2) return [difference(log[0], log[1])];
  const out = log.map((own2) => new Float32Array(own2.length));
  for (let i = 0; i < log[0].length; i++) {
    let [top, first, second] = [0, log[0][i], -Infinity];
    for (let label = 1; label < log.length; label++) {
      const own2 = log[label][i];
      if (own2 > first) [top, first, second] = [label, own2, first];
      else if (own2 > second) second = own2;
    }
    for (let label = 0; label < log.length; label++) out[label][i] = label === top ? Math.max(first - second, TIE) : log[label][i] - first;
  }
  return out;
}
function difference(a, b) {
  const out = new Float32Array(a.length);
  for (let i = 0; i < out.length; i++) out[i] = a[i] - b[i];
  return out;
}
var found = /* @__PURE__ */ new WeakMap();
function borders(field) {
  const lines = found.get(field) ?? find(field);
  found.set(field, lines);
  return lines;
}
function find({ grid: { nx, ny }, log, lead }) {
  if (log.length === 2) return contours(lead[0], nx, ny, 0);
  return lead.slice(0, -1).flatMap((own2, label) => {
    const later = (edge) => likeliest(log, outside(own2, edge, nx)) > label;
    return chains(own2, nx, ny, 0).flatMap((chain) => parts(chain, later).map((part) => points(part, own2, nx, 0)));
  });
}
function outside(own2, edge, nx) {
  const k = edge >> 1;
  return own2[k] > 0 ? k + (edge & 1 ? nx : 1) : k;
}
function parts(chain, wanted) {
  const want = chain.map(wanted);
  const out = [];
  want.forEach((here, n) => {
    if (here && !want[n - 1]) out.push(n ? [chain[n - 1]] : []);
    if (here || want[n - 1]) out[out.length - 1].push(chain[n]);
  });
  return out;
}

// explorer/stage/web/plane/fields.js
function fieldOf(model, grid) {
  const log = model.field(grid);
  return { grid, log, joint: model.joint, lead: leads(log) };
}
function answer(model, x, y) {
  const logs = model.logs(x, y);
  const chances = chancesOf(logs);
  const top = chances.indexOf(Math.max(...chances));
  return { chances, top, logs, density: model.joint ? Math.exp(model.logMarginal(x, y)) : null };
}
function scales({ log, joint }) {
  let peak = 0;
  let marginal = 0;
  for (let i = 0; joint && i < log[0].length; i++) {
    for (const own2 of log) peak = Math.max(peak, Math.exp(own2[i]));
    marginal = Math.max(marginal, densityAt(log, i));
  }
  return { peak, whole: marginal, error: round(marginal / 2) };
}
function round(value) {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (value / power >= 5 ? 5 : value / power >= 2 ? 2 : 1);
}

// explorer/stage/web/plane/exact.js
var made = 0;
var UNKNOWN = { logDensity: () => NaN, margin: () => () => NaN, sample: () => [NaN, NaN] };
var MOST = 6;
var Exact = class {
  /** @param {PlaneWorld} world */
  constructor(world) {
    this.said = world.exact;
    this.known = world.exact !== null;
    this.base = world.exact ? exactModel(world.exact) : unknown(world);
    this.model = this.base;
    this.peak = world.real?.peak ?? 0;
    this.fields = new LruCache(MOST);
    const cells = { nx: 90, ny: 78, extent: world.extent };
    this.scales = this.known ? scales(fieldOf(this.model, cells)) : { peak: this.peak, whole: this.peak, error: 1 };
    this.made = made++;
    this.name = "";
    this.key = String(this.made);
  }
  /**
   * Answer by another model of the same classes; the scales stay those of the world.
   * @param {Joint} model
   * @param {string} name tells it from others
   */
  use(model, name) {
    this.model = model;
    this.name = name;
    this.key = `${this.made} ${name}`;
  }
  /** @param {PlaneWorld} world */
  fits({ exact, real }) {
    if (!exact || !this.said) return exact === this.said && real?.peak === this.peak && String(real.shares) === String(this.base.prior);
    const { kind, classes, prior } = this.said;
    const same = exact.kind === kind && exact.classes.length === classes.length && String(exact.prior) === String(prior);
    return same && exact.classes.every(({ data }, label) => equal(data, classes[label].data));
  }
  /**
   * @param {Grid} grid
   * @returns {Field}
   */
  field(grid) {
    const name = [grid.nx, grid.ny, ...grid.extent, this.key].join();
    return this.fields.get(name, () => fieldOf(this.model, grid));
  }
};
function exactModel({ kind, classes, prior }) {
  const Kind = kind === "boxes" ? Boxes : Mixture;
  const densities = classes.map(({ data }) => new Kind(
    /** @type {Float32Array} */
    data
  ));
  return new Joint(densities, prior ?? classes.map(() => 1 / classes.length));
}
function unknown({ real }) {
  const shares = real?.shares ?? [];
  return new Joint(shares.map(() => UNKNOWN), shares);
}
function equal(a, b) {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

// explorer/stage/web/plane/axes.js
var PLAIN = { name: "", unit: "", offset: 0, scale: 1 };
function axesOf(real) {
  return [real?.axes[0] ?? PLAIN, real?.axes[1] ?? PLAIN];
}
var own = ({ offset, scale }, place) => offset + scale * place;
var coordinate = ({ offset, scale }, value) => (value - offset) / scale;
var digits = ({ scale }) => Math.max(0, Math.min(8, 2 - Math.round(Math.log10(Math.abs(scale)))));
var written = (axis, place) => String(Number(own(axis, place).toFixed(digits(axis))));
var step = (axis) => axis === PLAIN ? 0.05 : 10 ** -digits(axis) * 5;
var named = ({ name, unit }) => unit ? `${name}, ${unit}` : name;

// explorer/stage/web/plane/readout.js
var ReadOut = class {
  constructor() {
    this.element = h("div", { class: "readout", "aria-hidden": "true", hidden: true });
    this.shown = "";
  }
  hide() {
    this.element.hidden = true;
    this.shown = "";
  }
  /**
   * @param {Point} at
   * @param {Camera} camera
   * @param {string} key of what is said
   * @param {() => (Node | string)[]} said cells of a table of rows
   */
  show([x, y], camera, key, said) {
    if (key !== this.shown) this.element.replaceChildren(...said());
    this.shown = key;
    this.element.hidden = false;
    this.follow(camera, camera.zoom * camera.x(x), camera.zoom * camera.y(y));
  }
  /**
   * @param {Camera} camera
   * @param {number} x
   * @param {number} y
   */
  follow({ width: wide, height: high, zoom }, x, y) {
    const [width, height] = [zoom * wide, zoom * high];
    const { offsetWidth: w, offsetHeight: tall } = this.element;
    const left = x + 16 + w > width - 4 ? x - w - 16 : x + 16;
    const top = y + 16 + tall > height - 4 ? y - tall - 14 : y + 16;
    this.element.style.transform = `translate(${Math.max(4, Math.min(left, width - w - 4))}px, ${Math.max(4, top)}px)`;
  }
};
function labelUnder(at, camera, points2) {
  const i = points2 ? hit(camera, points2.xy, camera.x(at[0]), camera.y(at[1]), 6) : -1;
  return i < 0 || !points2 ? -1 : points2.label.data[i];
}

// explorer/stage/web/plane/layers/fade.js
var GONE = 1e-3;
var FULL = 0.05;
function strengths(log, peak = 0) {
  const out = new Float32Array(log[0].length);
  for (let i = 0; i < out.length; i++) out[i] = densityAt(log, i);
  const top = peak || out.reduce((most, value) => Math.max(most, value), 0);
  for (let i = 0; i < out.length; i++) out[i] = strengthOf(out[i] / top);
  return out;
}
function strengthOf(share) {
  const t = Math.max(0, Math.min(1, Math.log(share / GONE) / Math.log(FULL / GONE)));
  return t * t * (3 - 2 * t);
}

// explorer/stage/web/plane/check.js
function checkPlane({ extent, points: points2, exact, real }) {
  if (!Array.isArray(extent) || extent.length !== 4) throw new WireError("a scene has no extent");
  const shape = points2?.xy?.shape;
  if (shape?.[1] !== 2 || points2.label?.shape?.[0] !== shape[0]) throw new WireError("points and labels differ");
  const count = exact ? checkExact(exact) : checkReal(real);
  if (!points2.label.data.every((label) => label < count)) throw new WireError("a point has a label that is no class");
  return count;
}
function checkExact({ kind, classes, prior }) {
  if (kind !== "mixture" && kind !== "boxes") throw new WireError("the exact answer is of no known kind");
  const rows = Array.isArray(classes) && classes.every(({ shape }) => shape?.[0] > 0 && shape[1] === 6 && shape.length === 2);
  if (!rows || classes.length < 2 || classes.length > LETTERS.length) throw new WireError("the exact answer has no classes");
  if (prior && prior.length !== classes.length) throw new WireError("the exact answer has other priors than classes");
  return classes.length;
}
function checkReal(real) {
  const count = real?.shares?.length;
  if (!(count >= 2 && count <= LETTERS.length) || !(real.peak > 0)) throw new WireError("neither an exact answer nor real data");
  const sound = (axis) => Number.isFinite(axis?.offset) && Number.isFinite(axis.scale) && axis.scale !== 0;
  if (real.axes?.length !== 2 || !real.axes.every(sound)) throw new WireError("real data have two axes");
  return count;
}
function checkForm(form, arrays, count) {
  const { kind, sizes, prior, nx, ny } = form ?? {};
  const fits = {
    mlp: () => Math.max(2, sizes?.[sizes.length - 1]) === count,
    mixture: () => prior?.length === count,
    grid: () => !arrays.field || String(arrays.field.shape.slice(1)) === String([count, ny, nx])
  };
  if (!Object.hasOwn(fits, kind)) throw new WireError(`no such model: ${kind}`);
  if (!fits[kind]()) throw new WireError("a model has other classes than the exact answer");
}

// explorer/stage/web/plane/grid.js
function tabulate({ nx, ny, extent: [left, right, bottom, top] }, value) {
  const out = new Float32Array(nx * ny);
  const [dx, dy] = [(right - left) / nx, (top - bottom) / ny];
  for (let j = 0, k = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++, k++) out[k] = value(left + (i + 0.5) * dx, bottom + (j + 0.5) * dy);
  }
  return out;
}
function tabulateAll({ nx, ny, extent: [left, right, bottom, top] }, count, values) {
  const out = Array.from({ length: count }, () => new Float32Array(nx * ny));
  const [dx, dy] = [(right - left) / nx, (top - bottom) / ny];
  for (let j = 0, k = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++, k++) {
      const here = values(left + (i + 0.5) * dx, bottom + (j + 0.5) * dy);
      for (let c = 0; c < count; c++) out[c][k] = here[c];
    }
  }
  return out;
}

// explorer/stage/web/plane/layers/contour.js
function drawContour(ctx, camera, grid, field, level, style) {
  drawLines(ctx, camera, grid, contours(field, grid.nx, grid.ny, level), style);
}
function drawBorders(ctx, camera, field, style) {
  drawLines(ctx, camera, field.grid, borders(field), style);
}
function drawLines(ctx, camera, { nx, ny }, lines, { colour, width, dash = [], alpha = 1 }) {
  const [dx, dy] = [camera.width / nx, camera.height / ny];
  ctx.save();
  ctx.strokeStyle = css(colour, alpha);
  ctx.lineWidth = width;
  ctx.lineJoin = "round";
  ctx.setLineDash(dash);
  if (dash[0] < 1) ctx.lineCap = "round";
  ctx.beginPath();
  for (const line of lines) {
    ctx.moveTo((line[0] + 0.5) * dx, camera.height - (line[1] + 0.5) * dy);
    for (let k = 2; k < line.length; k += 2) ctx.lineTo((line[k] + 0.5) * dx, camera.height - (line[k + 1] + 0.5) * dy);
  }
  ctx.stroke();
  ctx.restore();
}

// explorer/stage/web/plane/layers/field.js
var scratch = null;
function drawField(ctx, camera, { nx, ny }, paint) {
  scratch ??= document.createElement("canvas");
  if (scratch.width !== nx) scratch.width = nx;
  if (scratch.height !== ny) scratch.height = ny;
  const target = (
    /** @type {CanvasRenderingContext2D} */
    scratch.getContext("2d", { willReadFrequently: true })
  );
  const image = target.createImageData(nx, ny);
  fieldPixels(image.data, { nx, ny }, paint);
  if (ctx instanceof SvgContext) {
    ctx.drawPixels(image, camera.width, camera.height);
    return;
  }
  target.putImageData(image, 0, 0);
  ctx.imageSmoothingEnabled = true;
  ctx.imageSmoothingQuality = "low";
  ctx.drawImage(scratch, 0, 0, nx, ny, 0, 0, camera.width, camera.height);
}
function fieldPixels(pixels, { nx, ny }, paint) {
  for (let j = 0, i = 0; j < ny; j++) {
    for (let k = 4 * (ny - 1 - j) * nx; i < (j + 1) * nx; i++, k += 4) {
      paint(pixels, k, i);
      pixels[k + 3] = 255;
    }
  }
}
function posteriorPaint({ log, lead }, { paper, classes }, fade, strength = null) {
  const paint = log.length === 2 ? chancePaint(lead[0], paper, classes, fade) : mixedPaint(log, paper, classes, fade);
  return strength ? faded(paint, paper, strength) : paint;
}
function faded(paint, paper, strength) {
  return (pixels, k, i) => {
    paint(pixels, k, i);
    for (let c = 0; c < 3; c++) pixels[k + c] = paper[c] + (pixels[k + c] - paper[c]) * strength[i];
  };
}
function chancePaint(logit, paper, [classA, classB], fade) {
  return (pixels, k, i) => {
    const p = 1 / (1 + Math.exp(-logit[i]));
    const side2 = p > 0.5 ? classA : classB;
    const t = (0.05 + Math.abs(p - 0.5)) * fade;
    for (let c = 0; c < 3; c++) pixels[k + c] = paper[c] + (side2[c] - paper[c]) * t;
  };
}
function mixedPaint(log, paper, classes, fade) {
  const count = log.length;
  const chances = new Float64Array(count);
  return (pixels, k, i) => {
    let top = log[0][i];
    for (let label = 1; label < count; label++) if (log[label][i] > top) top = log[label][i];
    let sum = 0;
    for (let label = 0; label < count; label++) sum += chances[label] = Math.exp(log[label][i] - top);
    const t = 0.55 * fade * (count / sum - 1) / (count - 1);
    for (let c = 0; c < 3; c++) {
      let mixed = 0;
      for (let label = 0; label < count; label++) mixed += chances[label] * classes[label][c];
      pixels[k + c] = paper[c] + (mixed / sum - paper[c]) * t;
    }
  };
}
function densityPaint(joint, peak, { paper, classes }, fade) {
  return (pixels, k, i) => {
    let r = paper[0];
    let g = paper[1];
    let b = paper[2];
    let under = 0;
    for (let label = 0; label < joint.length; label++) {
      const p = Math.exp(joint[label][i]) / peak;
      under += p;
      const t = 0.85 * fade * Math.sqrt(Math.min(1, p)) * (label ? Math.sqrt(p / (under + 1e-9)) : 1);
      const colour = classes[label];
      r += (colour[0] - r) * t;
      g += (colour[1] - g) * t;
      b += (colour[2] - b) * t;
    }
    pixels[k] = r;
    pixels[k + 1] = g;
    pixels[k + 2] = b;
  };
}
function errorPaint(value, scale, { paper, minus, plus }, strength = 1) {
  return (pixels, k, i) => {
    const t = Math.max(-1, Math.min(1, value(i) / scale));
    const side2 = t < 0 ? minus : plus;
    for (let c = 0; c < 3; c++) pixels[k + c] = paper[c] + (side2[c] - paper[c]) * Math.abs(t) * strength;
  };
}

// explorer/stage/web/plane/raster.js
var LEAST = -1e4;
var Raster = class {
  /**
   * @param {Float32Array} values logarithms (ny, nx)
   * @param {Grid} grid
   * @param {boolean} smooth
   */
  constructor(values, grid, smooth) {
    this.values = values.map((value) => value > LEAST ? value : LEAST);
    this.grid = grid;
    this.smooth = smooth;
    this.summed = null;
  }
  /**
   * @param {number} x
   * @param {number} y
   */
  at(x, y) {
    const { values, smooth, grid: { nx, ny, extent: [left, right, bottom, top] } } = this;
    const i = inside((x - left) / (right - left) * nx - 0.5, nx);
    const j = inside((y - bottom) / (top - bottom) * ny - 0.5, ny);
    if (!smooth) return values[Math.round(j) * nx + Math.round(i)];
    const [i0, j0] = [Math.min(Math.floor(i), Math.max(0, nx - 2)), Math.min(Math.floor(j), Math.max(0, ny - 2))];
    const [beside, above] = [nx > 1 ? 1 : 0, ny > 1 ? nx : 0];
    const [k, s, t] = [j0 * nx + i0, i - i0, j - j0];
    const low = values[k] + (values[k + beside] - values[k]) * s;
    const high = values[k + above] + (values[k + above + beside] - values[k + above]) * s;
    return low + (high - low) * t;
  }
  /**
   * One coordinate alone: a sum over the cells of the other. What lies outside the grid is lost.
   * @param {number} axis of the coordinate that is known
   * @param {number} value
   * @returns {number} log of the sum times the cells' side
   */
  along(axis, value) {
    const { nx, ny, extent: [left, right, bottom, top] } = this.grid;
    const [count, low, side2] = axis ? [nx, left, (right - left) / nx] : [ny, bottom, (top - bottom) / ny];
    const places = Array.from({ length: count }, (_, i) => low + (i + 0.5) * side2);
    return logSum(places.map((other) => axis ? this.at(other, value) : this.at(value, other))) + Math.log(side2);
  }
  /** The mass of all cells together. */
  get mass() {
    const { nx, ny, extent: [left, right, bottom, top] } = this.grid;
    const sums = this.sums();
    return sums[sums.length - 1] * (right - left) * (top - bottom) / (nx * ny);
  }
  /** The densities of the cells, summed up one after another. */
  sums() {
    let sum = 0;
    return this.summed ??= Float64Array.from(this.values, (value) => sum += Math.exp(value));
  }
  /**
   * @param {Noise} noise
   * @returns {Point} of a cell by its mass, at any place within it
   */
  sample({ component, u, v }) {
    const { nx, ny, extent: [left, right, bottom, top] } = this.grid;
    const sums = this.sums();
    const k = firstAbove(sums, component * sums[sums.length - 1]);
    return [left + (k % nx + u) * (right - left) / nx, bottom + (Math.floor(k / nx) + v) * (top - bottom) / ny];
  }
};
var RasterPosterior = class {
  joint = (
    /** @type {const} */
    false
  );
  /** @param {Raster[]} classes */
  constructor(classes) {
    this.classes = classes;
    this.count = classes.length;
  }
  /**
   * @param {number} x
   * @param {number} y
   * @returns {number[]} log p(y|x) of each class
   */
  logs(x, y) {
    return this.classes.map((raster) => raster.at(x, y));
  }
  /** @param {Grid} grid */
  field(grid) {
    return tabulateAll(grid, this.count, (x, y) => this.logs(x, y));
  }
};
function rasterJoint(rasters, prior) {
  const shares = prior ?? shared(rasters.map((raster) => raster.mass));
  return new Joint(rasters.map((raster, label) => density(raster, Math.log(shares[label]))), shares);
}
function density(raster, logShare) {
  return {
    logDensity: (x, y) => raster.at(x, y) - logShare,
    sample: (noise) => raster.sample(noise),
    margin: (axis) => (value) => raster.along(axis, value) - logShare,
    estimated: true
  };
}
function shared(masses) {
  const all = masses.reduce((sum, mass) => sum + mass, 0);
  return masses.map((mass) => mass / all);
}
function inside(place, n) {
  return Math.max(0, Math.min(place, n - 1));
}
function firstAbove(sums, value) {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = low + high >> 1;
    if (sums[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

export {
  LETTERS,
  TOKENS,
  nameOf,
  chanceOf,
  contours,
  tabulate,
  tabulateAll,
  DRAWS,
  NOISE,
  ROW,
  Joint,
  logSum,
  chancesOf,
  densityAt,
  chanceError,
  densityError,
  drawContour,
  drawBorders,
  drawLines,
  drawField,
  fieldPixels,
  posteriorPaint,
  densityPaint,
  errorPaint,
  fieldOf,
  answer,
  round,
  Raster,
  RasterPosterior,
  rasterJoint,
  logInterval,
  ReadOut,
  labelUnder,
  Exact,
  strengths,
  strengthOf,
  axesOf,
  coordinate,
  written,
  step,
  named,
  checkPlane,
  checkForm
};
