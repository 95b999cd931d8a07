import {
  LruCache,
  math
} from "./chunk-UF5UQOX6.js";
import {
  SvgContext,
  WireError,
  css,
  fit,
  h,
  hit,
  icon,
  s,
  segmented,
  set
} from "./chunk-G5X4PBWU.js";

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
    const radius2 = Math.sqrt(-2 * Math.log(uniform()));
    const angle = 2 * Math.PI * uniform();
    const [label, component] = [uniform(), uniform()];
    return { label, component, a: radius2 * Math.cos(angle), b: radius2 * Math.sin(angle), u: place(), v: place() };
  });
})();

// explorer/stage/web/plane/mixture.js
var ROW = 6;
var GRIDS = 4;
var Mixture = class {
  /** @param {Float32Array | Float64Array} rows (K, 6) */
  constructor(rows2) {
    this.rows = rows2;
    this.count = rows2.length / ROW;
    this.terms = new Float64Array(rows2.length);
    for (let k = 0; k < rows2.length; k += ROW) {
      const [w, mx, my, xx, xy, yy] = rows2.subarray(k, k + ROW);
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
function chosen(rows2, uniform) {
  let k = 0;
  let left = uniform - rows2[0];
  while (left > 0 && k < rows2.length - ROW) {
    k += ROW;
    left -= rows2[k];
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
    if (!origin) return this.classes.map((density, label) => density.table?.(grid, this.logPrior[label]) ?? this.table(label, grid));
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
  constructor(rows2) {
    this.rows = rows2;
    this.boxes = Array.from({ length: rows2.length / ROW }, (_, k) => {
      const [weight, left, right, bottom, top, noise] = rows2.subarray(k * ROW, (k + 1) * ROW);
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
    const rows2 = this.boxes.map((box) => ys.map(box.y));
    const out = new Float32Array(nx * ny);
    const terms = new Float64Array(this.boxes.length);
    for (let k = 0; k < out.length; k++) {
      const [i, j] = [k % nx, Math.floor(k / nx)];
      for (let n = 0; n < terms.length; n++) terms[n] = columns[n][i] + rows2[n][j];
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
    const [, left, right, bottom, top, s2] = this.rows.subarray(k, k + ROW);
    return [left + (right - left) * noise.u + s2 * noise.a, bottom + (top - bottom) * noise.v + s2 * noise.b];
  }
};
function side(lo, hi, s2) {
  const size = Math.log(hi - lo);
  return (at) => logInterval((at - hi) / s2, (at - lo) / s2) - size;
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
  for (const [edge, ends2] of next) if (ends2.length === 1 && !seen.has(edge)) follow(edge);
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
    let [top, first2, second] = [0, log[0][i], -Infinity];
    for (let label = 1; label < log.length; label++) {
      const own2 = log[label][i];
      if (own2 > first2) [top, first2, second] = [label, own2, first2];
      else if (own2 > second) second = own2;
    }
    for (let label = 0; label < log.length; label++) out[label][i] = label === top ? Math.max(first2 - second, TIE) : log[label][i] - first2;
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

// explorer/stage/web/plane/layers/points.js
var SHAPES = [
  null,
  [[0, -1.25], [1.15, 0.8], [-1.15, 0.8]],
  [[-0.92, -0.92], [0.92, -0.92], [0.92, 0.92], [-0.92, 0.92]],
  [[0, -1.35], [1.2, 0], [0, 1.35], [-1.2, 0]],
  cross(1.28, 0.4)
];
function cross(long, thin) {
  const arm = [[thin, -thin], [long, -thin], [long, thin]];
  return [0, 1, 2, 3].flatMap((turn) => arm.map(([x, y]) => (
    /** @type {Point} */
    [[x, y], [-y, x], [-x, -y], [y, -x]][turn]
  )));
}
function marker(path, x, y, label, r) {
  const outline2 = SHAPES[label];
  if (!outline2) {
    path.moveTo(x + r, y);
    path.arc(x, y, r, 0, 2 * Math.PI);
    return;
  }
  path.moveTo(x + outline2[0][0] * r, y + outline2[0][1] * r);
  for (let n = 1; n < outline2.length; n++) path.lineTo(x + outline2[n][0] * r, y + outline2[n][1] * r);
  path.closePath();
}
function drawPoints(ctx, camera, { xy, label, wrong }, colours, r) {
  ctx.lineWidth = 2;
  ctx.lineJoin = "round";
  ctx.strokeStyle = css(colours.paper);
  const fills = colours.marks.map((mark) => css(mark));
  for (let i = 0; i < label.data.length; i++) {
    ctx.beginPath();
    marker(ctx, camera.x(xy.data[2 * i]), camera.y(xy.data[2 * i + 1]), label.data[i], r);
    ctx.stroke();
    ctx.fillStyle = fills[label.data[i]];
    ctx.fill();
  }
  if (wrong) drawRings(ctx, camera, { xy, wrong }, colours, r + 2.6);
}
function drawBack(ctx, camera, { xy, label, wrong }, colours, r) {
  ctx.lineWidth = 1;
  ctx.lineJoin = "round";
  ctx.strokeStyle = css(colours.ink2);
  ctx.beginPath();
  for (let i = 0; i < label.data.length; i++) marker(ctx, camera.x(xy.data[2 * i]), camera.y(xy.data[2 * i + 1]), label.data[i], r);
  ctx.stroke();
  if (wrong) drawRings(ctx, camera, { xy, wrong }, colours, r + 2.6);
}
function drawRings(ctx, camera, { xy, wrong }, colours, r) {
  for (
    const [colour, width] of
    /** @type {const} */
    [["paper", 3.4], ["ink", 1.6]]
  ) {
    ctx.strokeStyle = css(colours[colour]);
    ctx.lineWidth = width;
    ctx.beginPath();
    wrong.data.forEach((is, i) => {
      if (!is) return;
      const [x, y] = [camera.x(xy.data[2 * i]), camera.y(xy.data[2 * i + 1])];
      ctx.moveTo(x + r, y);
      ctx.arc(x, y, r, 0, 2 * Math.PI);
    });
    ctx.stroke();
  }
}
function first({ key, xy, label, wrong }, n) {
  const head = ({ data, shape: [, ...rest] }, width) => ({ data: data.slice(0, n * width), shape: [n, ...rest] });
  return { key, xy: head(xy, 2), label: head(label, 1), wrong: wrong && head(wrong, 1) };
}
var radius = (count) => count > 400 ? 2.7 : count > 100 ? 3.5 : 5;
var layers = new LruCache(6);
function drawStill(ctx, camera, points2, colours, { size, alpha, back = false }) {
  const draw = back ? drawBack : drawPoints;
  if (ctx instanceof SvgContext) {
    ctx.group(alpha);
    draw(ctx, camera, points2, colours, size);
    ctx.ungroup();
    return;
  }
  const { width, height } = ctx.canvas;
  const key = [points2.key, points2.label.data.length, width, height, camera.width, size, back, colours.key].join("|");
  ctx.globalAlpha = alpha;
  ctx.drawImage(layers.get(key, () => stillLayer(ctx, camera, points2, colours, { size, draw })), 0, 0, camera.width, camera.height);
  ctx.globalAlpha = 1;
}
function stillLayer(ctx, camera, points2, colours, { size, draw }) {
  const layer = document.createElement("canvas");
  [layer.width, layer.height] = [ctx.canvas.width, ctx.canvas.height];
  const under = (
    /** @type {CanvasRenderingContext2D} */
    layer.getContext("2d")
  );
  under.setTransform(ctx.getTransform());
  draw(under, camera, points2, colours, size);
  return layer;
}
function drawGenerated(ctx, camera, drawn, colours, { exact, lit, grow }) {
  ctx.lineWidth = lit ? 3.2 : 2;
  ctx.lineJoin = "round";
  ctx.strokeStyle = css(exact ? colours.ink : colours.gen);
  ctx.fillStyle = css(colours.paper, 0.88);
  drawn.forEach(({ at, label }, i) => {
    const size = 5 * grow(i);
    if (size <= 0) return;
    ctx.beginPath();
    marker(ctx, camera.x(at[0]), camera.y(at[1]), label, size);
    ctx.fill();
    ctx.stroke();
  });
}

// explorer/stage/web/plane/marks.js
function shape(label) {
  if (label === 0) return icon(14, 14, s("circle", { cx: 7, cy: 7, r: 5, class: "fill-a" }));
  if (label === 1) return icon(14, 14, s("path", { d: "M7 1.5 12.7 12H1.3z", class: "fill-b" }));
  const outline2 = SHAPES[label] ?? [];
  const points2 = outline2.map((point) => point.map((v) => (7 + 4.7 * v).toFixed(2)).join()).join(" ");
  return icon(14, 14, s("polygon", { points: points2, class: `fill-${LETTERS[label]}` }));
}
function formulaOfA(formula, words) {
  const name = nameOf(words, 0);
  if (name === "A") return math(formula);
  const parts2 = formula.split("A").flatMap((part, i) => i ? [shape(0), math(part)] : [math(part)]);
  return h("span", { class: "nowrap", title: name }, ...parts2);
}
function ring() {
  return icon(14, 14, s("circle", { cx: 7, cy: 7, r: 5, class: "stroke-gen" }));
}
function ringed() {
  const rings = [5.8, 2.6].map((r, i) => s("circle", { cx: 7, cy: 7, r, class: i ? "fill-ink-2" : "stroke-ring" }));
  return icon(14, 14, ...rings);
}
function dotted() {
  return icon(26, 10, s("path", { d: "M1.5 5h26", class: "stroke-ink dotted" }));
}
function stroke(dashed) {
  return icon(26, 10, s("path", { d: "M0 5h26", class: dashed ? "stroke-ink dashed" : "stroke-ink" }));
}

// explorer/stage/web/plane/pencil/bar.js
var CLASSES = 5;
var guessStroke = () => icon(26, 10, s("path", { d: "M2 5h22", class: "stroke-guess" }));
var pencil = () => icon(16, 16, s("path", { d: "M2.2 13.8l.9-3.5 7.8-7.8 2.6 2.6-7.8 7.8z", class: "line" }));
var backwards = () => icon(16, 16, s("path", { d: "M6.2 2.6 2.6 6.2l3.6 3.6M3 6.2h6.4a3.7 3.7 0 0 1 0 7.4H6.5", class: "line" }));
var PencilBar = class {
  /**
   * @param {Words} words
   * @param {BarActions} actions
   */
  constructor(words, actions) {
    this.words = words;
    const names = (
      /** @type {[string, string][]} */
      Array.from({ length: CLASSES }, (_, c) => [String(c), nameOf(words, c)])
    );
    this.labels = segmented(words.say("pencil_class"), names, (c) => actions.label(Number(c)));
    this.labels.element.querySelectorAll("button").forEach((button, c) => {
      button.prepend(shape(c));
      set(button, { "aria-label": words.say("pencil_draws", { letter: nameOf(words, c) }) });
    });
    this.tools = segmented(words.say("pencil_tool"), [["brush", words.say("brush")], ["area", words.say("area")]], (tool) => actions.tool(tool === "area"));
    this.undo = this.button("pencil_undo", actions.undo, backwards());
    this.clear = this.button("pencil_clear", actions.clear);
    this.open = this.button("pencil_open", actions.open, pencil());
    this.done = this.button("pencil_done", actions.done);
    this.done.classList.add("done-button");
    this.text = h("p", { class: "pencil-says", role: "status" });
    this.shown = "";
    this.height = 0;
    const hands = h("div", { class: "pencil-tools" }, this.labels.element, this.tools.element, this.undo, this.clear, this.open, this.done);
    this.element = h("section", { class: "pencil", "aria-label": words.say("pencil"), hidden: true }, hands, this.text);
  }
  /**
   * @param {string} name of its word
   * @param {() => void} act
   * @param {SVGElement} [picture] in place of the word
   */
  button(name, act, picture) {
    const button = h("button", { type: "button", class: "tool", "data-does": name }, ...picture ? [picture] : [], this.words.say(name));
    button.addEventListener("click", act);
    return button;
  }
  /**
   * @param {BarState} state
   * @param {number} width of the stage, in pixels
   * @returns {number} pixels that the bar takes of the page's height
   */
  show(state, width) {
    const key = JSON.stringify(state) + width;
    if (key !== this.shown) {
      this.shown = key;
      this.write(state);
      this.height = this.element.offsetHeight && this.element.offsetHeight + 10;
    }
    return this.height;
  }
  /** @param {BarState} state */
  write({ mode, label, classes, area, empty, text, score }) {
    this.element.hidden = mode === "none";
    set(this.element, { "data-mode": mode });
    const drawing = mode === "world" || mode === "border";
    this.labels.element.hidden = this.tools.element.hidden = mode !== "world";
    this.labels.element.querySelectorAll("button").forEach((button, c) => button.hidden = c >= classes);
    this.labels.press(String(label));
    this.tools.press(area ? "area" : "brush");
    this.undo.hidden = mode !== "world";
    this.clear.hidden = !drawing && mode !== "guess";
    this.undo.disabled = this.clear.disabled = empty;
    this.open.hidden = drawing;
    this.done.hidden = !drawing;
    if (score) this.grade(text, score);
    else this.text.replaceChildren(text);
  }
  /**
   * @param {string} text
   * @param {{ error: string, bayes: string | null }} score
   */
  grade(text, { error, bayes }) {
    const { words } = this;
    const own2 = h("b", {}, words.say("errs", { rate: error }));
    const known = bayes === null ? words.say("on_these_data") : words.say("bayes_errs", { rate: bayes });
    const least = h("span", { class: "nowrap" }, bayes !== null && stroke(true), " ", known);
    const parts2 = [h("span", { class: "nowrap" }, guessStroke(), " ", words.say("your_border"), " ", own2), least, h("span", { class: "second" }, text)];
    this.text.replaceChildren(...parts2);
  }
};

// explorer/stage/web/plane/pencil/pad.js
var STEP = 0.1;
var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
var Pad = class {
  /**
   * @param {Sheet} frame
   * @param {Hand} hand
   */
  constructor(frame, hand) {
    this.frame = frame;
    this.hand = hand;
    this.canvas = h("canvas", { class: "pad", "aria-hidden": "true" });
    frame.over.after(this.canvas);
    this.painted = "";
    this.cursor = [0, 0];
    this.held = -1;
    this.listen();
  }
  /**
   * Take lines, or let everything through to the picture.
   * @param {string | null} label what it is, for who can't see it
   * @param {string} keys how keys draw
   */
  open(label, keys) {
    const on = label !== null;
    set(this.canvas, { "data-open": on, tabindex: on ? 0 : null, role: on ? "application" : null, "aria-label": on ? `${label}. ${keys}` : null });
    set(this.canvas, { "aria-hidden": on ? null : "true" });
  }
  listen() {
    const { canvas } = this;
    canvas.addEventListener("pointerdown", (e) => this.down(e));
    canvas.addEventListener("pointermove", (e) => this.moved(e));
    canvas.addEventListener("pointerup", (e) => this.up(e));
    canvas.addEventListener("pointercancel", (e) => {
      if (e.pointerId === this.held) this.hand.cancel();
      this.held = -1;
    });
    canvas.addEventListener("keydown", (e) => this.key(e));
    canvas.addEventListener("focus", () => canvas.matches(":focus-visible") && this.hand.point(this.cursor));
    canvas.addEventListener("blur", () => this.hand.point(null));
  }
  /** @param {PointerEvent} e */
  down(e) {
    if (e.button || !e.isPrimary || this.held >= 0) return;
    this.held = e.pointerId;
    this.canvas.setPointerCapture(e.pointerId);
    this.hand.point(null);
    this.hand.begin(this.at(e));
  }
  /** @param {PointerEvent} e */
  moved(e) {
    if (e.pointerId !== this.held) return;
    const all = e.getCoalescedEvents?.() ?? [];
    this.hand.move((all.length ? all : [e]).map((one) => this.at(one)));
  }
  /** @param {PointerEvent} e */
  up(e) {
    if (e.pointerId !== this.held) return;
    this.held = -1;
    this.hand.end();
  }
  /** @param {PointerEvent} e @returns {Point} */
  at(e) {
    const box = this.canvas.getBoundingClientRect();
    return this.inside(this.frame.at(e.clientX - box.left, e.clientY - box.top));
  }
  /** @param {Point} at @returns {Point} */
  inside([x, y]) {
    const [left, right, bottom, top] = (
      /** @type {Extent} */
      this.frame.extent
    );
    return [Math.max(left, Math.min(right, x)), Math.max(bottom, Math.min(top, y))];
  }
  /** @param {KeyboardEvent} e */
  key(e) {
    if (e.altKey || e.ctrlKey || e.metaKey) return;
    const arrow = Object.hasOwn(ARROWS, e.key) ? ARROWS[e.key] : null;
    const { hand } = this;
    if (arrow) {
      const step2 = e.shiftKey ? STEP / 5 : STEP;
      this.cursor = this.inside([this.cursor[0] + arrow[0] * step2, this.cursor[1] + arrow[1] * step2]);
      if (hand.isDown()) hand.move([this.cursor]);
      hand.point(this.cursor);
    } else if (e.key === " " || e.key === "Enter") {
      if (hand.isDown()) hand.end();
      else hand.begin(this.cursor);
      hand.point(this.cursor);
    } else if (!hand.press(e.key)) return;
    e.preventDefault();
    e.stopPropagation();
  }
};

// explorer/stage/web/plane/pencil/strokes.js
var DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
var LETTERS2 = "abcde";
var LAST = 64 ** 2 - 1;
var POINT = 4;
var BREAK = ".";
var MAX_LENGTH = 2400;
var MAX_STROKES = 80;
function read(text, extent) {
  const parts2 = text ? text.split(BREAK) : [];
  const strokes = parts2.map((part) => ({
    label: LETTERS2.indexOf(part[0]?.toLowerCase()),
    area: part[0] !== part[0]?.toLowerCase(),
    points: readLine(part.slice(1), extent)
  }));
  return strokes.every(({ label, points: points2 }) => label >= 0 && points2.length) ? strokes : [];
}
function readLine(text, [left, right, bottom, top]) {
  const digits2 = [...text].map((character) => DIGITS.indexOf(character));
  if (digits2.length % POINT || digits2.includes(-1)) return [];
  return Array.from({ length: digits2.length / POINT }, (_, i) => {
    const [a, b, c, d] = digits2.slice(POINT * i, POINT * (i + 1));
    return [left + (64 * a + b) / LAST * (right - left), bottom + (64 * c + d) / LAST * (top - bottom)];
  });
}
function pack({ label, area, points: points2 }, extent) {
  return (area ? LETTERS2[label].toUpperCase() : LETTERS2[label]) + packLine(points2, extent);
}
function packLine(points2, [left, right, bottom, top]) {
  const place = (share) => Math.max(0, Math.min(LAST, Math.round(share * LAST)));
  const digits2 = (at) => DIGITS[at >> 6] + DIGITS[at & 63];
  return points2.map(([x, y]) => digits2(place((x - left) / (right - left))) + digits2(place((y - bottom) / (top - bottom)))).join("");
}
var withoutLast = (text) => text.slice(0, Math.max(0, text.lastIndexOf(BREAK)));
function added(text, stroke2) {
  const out = text ? text + BREAK + stroke2 : stroke2;
  return out.length > MAX_LENGTH || out.split(BREAK).length > MAX_STROKES ? null : out;
}
function missing(text) {
  const inked = new Set(text.toLowerCase().split(BREAK).map((part) => part[0]));
  const gap = [...LETTERS2].findIndex((letter) => !inked.has(letter));
  if (gap < 0) return -1;
  return gap < 2 || [...LETTERS2].slice(gap).some((letter) => inked.has(letter)) ? gap : -1;
}
function simplify(line, near) {
  const keep = /* @__PURE__ */ new Set([0, line.length - 1]);
  const open = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first2, last] = span;
    let [far, at] = [near, -1];
    for (let i = first2 + 1; i < last; i++) {
      const away = distance(line[i], line[first2], line[last]);
      if (away > far) [far, at] = [away, i];
    }
    if (at < 0) continue;
    keep.add(at);
    open.push([first2, at], [at, last]);
  }
  return [...keep].filter((i) => i >= 0).sort((a, b) => a - b).map((i) => line[i]);
}
function simplifyTo(line, near, most) {
  let few = simplify(line, near);
  for (let wide = near * 1.3; few.length > most; wide *= 1.3) few = simplify(line, wide);
  return few;
}
function distance([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

// explorer/stage/web/plane/pencil/paper.js
var PATIENCE = 6e3;
var Paper = class {
  text = "";
  // as packed by strokes.js
  label = 0;
  // of the class that the pencil draws
  area = false;
  /** @type {string | null} what the server said last */
  said = null;
  /** @type {string[]} what it was told and has not said back yet */
  sent = [];
  sentAt = -Infinity;
  /** Whether the server has not answered yet. @param {number} now */
  waits(now) {
    return this.sent.length > 0 && now - this.sentAt < PATIENCE;
  }
  /**
   * What the server says lies there: its answer, or what an undo or a link brought.
   * @param {string} text
   * @param {number} now
   */
  receive(text, now) {
    if (this.sent.length && !this.waits(now)) this.said = null;
    if (text === this.said) return;
    this.said = text;
    const at = this.sent.indexOf(text);
    const later = at >= 0 && this.waits(now) ? this.sent.slice(at + 1) : [];
    this.sent = later;
    if (!later.length) this.text = text;
  }
  /**
   * @param {string} stroke packed
   * @param {number} now
   * @returns {boolean} whether there was room for it
   */
  add(stroke2, now) {
    const text = added(this.text, stroke2);
    if (text === null) return false;
    this.put(text, now);
    return true;
  }
  /** @param {number} now */
  undo(now) {
    this.put(withoutLast(this.text), now);
  }
  /**
   * @param {string} text
   * @param {number} now
   */
  put(text, now) {
    this.text = text;
    this.sent.push(text);
    this.sentAt = now;
  }
};

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

// explorer/stage/web/plane/pencil/ink.js
var SPACING = 0.95;
var LATTICE = 1.25;
var REACH = 2.6;
var MOST2 = 200;
var WIDER = 1.08;
var WIDEST = 2;
var SEEN = 5;
function ink(strokes, noise, extent) {
  for (let spread = 1; ; spread *= WIDER) {
    const width = noise * Math.min(spread, WIDEST);
    const parts2 = strokes.map((stroke2) => beads(stroke2, width, noise * spread, extent));
    if (parts2.reduce((sum, part) => sum + part.means.length, 0) <= MOST2) return rows(parts2, width);
  }
}
function rows(parts2, width) {
  const total = parts2.reduce((sum, { amount }) => sum + amount, 0);
  return Float64Array.from(
    parts2.flatMap(({ means, amount }) => means.flatMap(([x, y]) => [amount / means.length / total, x, y, width * width, 0, width * width]))
  );
}
function sheet(width, [left, right, bottom, top]) {
  const margin = REACH * width;
  return [left + margin, right - margin, bottom + margin, top - margin];
}
function beads({ area, points: points2 }, width, step2, extent) {
  const [left, right, bottom, top] = sheet(width, extent);
  const kept = points2.map(([x, y]) => (
    /** @type {Point} */
    [Math.min(Math.max(x, left), right), Math.min(Math.max(y, bottom), top)]
  ));
  return area ? lattice(kept, width, step2) : string(kept, width, step2);
}
function string(line, width, step2) {
  const length = [0];
  for (let i = 1; i < line.length; i++) {
    const [dx, dy] = [line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]];
    length.push(length[i - 1] + Math.sqrt(dx * dx + dy * dy));
  }
  const whole = length[length.length - 1];
  const count = Math.max(1, Math.ceil(whole / (SPACING * step2)));
  const means = [];
  for (let k = 0, i = 1; k < count; k++) {
    const at = (k + 0.5) / count * whole;
    while (i < line.length - 1 && length[i] < at) i++;
    means.push(between(line[i - 1], line[i] ?? line[0], whole ? (at - length[i - 1]) / (length[i] - length[i - 1]) : 0));
  }
  const breadth = Math.sqrt(2 * Math.PI) * width;
  return { means, amount: breadth * Math.sqrt(whole ** 2 + breadth ** 2) };
}
function between(a, b, t) {
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}
function lattice(outline2, width, step2) {
  const [xs, ys] = [outline2.map(([x]) => x), outline2.map(([, y]) => y)];
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const count = (side2) => Math.max(1, Math.ceil(side2 / (LATTICE * step2)));
  const [nx, ny] = [count(right - left), count(top - bottom)];
  let means = [];
  for (let j = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      const [x, y] = [left + (i + 0.5) / nx * (right - left), bottom + (j + 0.5) / ny * (top - bottom)];
      if (inside(outline2, x, y)) means.push([x, y]);
    }
  }
  if (!means.length) ({ means } = string([...outline2, outline2[0]], width, step2));
  const dab = 2 * Math.PI * width ** 2;
  return { means, amount: Math.sqrt(sizeOf(outline2) ** 2 + dab ** 2) };
}
function sizeOf(outline2) {
  const twice = outline2.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = outline2[(i + 1) % outline2.length];
    return sum + (x * nextY - nextX * y);
  }, 0);
  return Math.abs(twice) / 2;
}
function inside(outline2, x, y) {
  let odd = false;
  for (let i = outline2.length - 1, j = 0; j < outline2.length; i = j++) {
    const yi = outline2[i][1];
    const yj = outline2[j][1];
    if (y < yi === y < yj) continue;
    const xi = outline2[i][0];
    if (x < (outline2[j][0] - xi) * (y - yi) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}
function splat(mixture, { nx, ny, extent: [left, right, bottom, top] }, share = 1) {
  const out = new Float32Array(nx * ny);
  const [dx, dy] = [(right - left) / nx, (top - bottom) / ny];
  for (let k = 0; k < mixture.length; k += ROW) {
    const [weight, x, y, variance] = mixture.subarray(k, k + ROW);
    const [i0, across] = bump((x - left) / dx - 0.5, Math.sqrt(variance) / dx, nx);
    const [j0, up] = bump((y - bottom) / dy - 0.5, Math.sqrt(variance) / dy, ny);
    const height = share * weight / (2 * Math.PI * variance);
    for (let j = 0; j < up.length; j++) {
      const row = (j0 + j) * nx + i0;
      for (let i = 0; i < across.length; i++) out[row + i] += height * up[j] * across[i];
    }
  }
  return out;
}
function bump(at, width, n) {
  const first2 = Math.max(0, Math.ceil(at - SEEN * width));
  const last = Math.min(n - 1, Math.floor(at + SEEN * width));
  const values = new Float64Array(Math.max(0, last - first2 + 1));
  for (let i = 0; i < values.length; i++) values[i] = Math.exp(-0.5 * ((first2 + i - at) / width) ** 2);
  return [first2, values];
}

// explorer/stage/web/plane/pencil/sketch.js
var CLOSED = 0.4;
var AHEAD = 0.3;
var FAR = 60;
var TURNS = 32;
var [GOLD_X, GOLD_Y] = [0.7548776662, 0.569840291];
function outline(line) {
  const last = line[line.length - 1];
  const gap = Math.hypot(line[0][0] - last[0], line[0][1] - last[1]);
  if (gap < CLOSED && lengthOf(line) / 4 > CLOSED) return line;
  const [start, end] = ends(line);
  const away = Math.atan2(end[1], end[0]);
  const turn = (Math.atan2(start[1], start[0]) - away + 4 * Math.PI) % (2 * Math.PI);
  const arc = Array.from({ length: TURNS + 1 }, (_, i) => {
    const angle = away + turn * i / TURNS;
    return (
      /** @type {Point} */
      [2 * FAR * Math.cos(angle), 2 * FAR * Math.sin(angle)]
    );
  });
  return [start, ...line, end, ...arc];
}
function goesOn(line) {
  return outline(line).length === line.length ? [] : ends(line);
}
function ends(line) {
  return [beyond(line), beyond([...line].reverse())];
}
function lengthOf(line) {
  return line.slice(1).reduce((sum, [x, y], i) => sum + Math.hypot(x - line[i][0], y - line[i][1]), 0);
}
function beyond(line) {
  let left = Math.min(AHEAD, lengthOf(line));
  let ahead = line[0];
  for (let i = 1; i < line.length && left > 0; i++) {
    const step2 = Math.hypot(line[i][0] - line[i - 1][0], line[i][1] - line[i - 1][1]);
    const t = step2 ? Math.min(1, left / step2) : 0;
    ahead = [line[i - 1][0] + t * (line[i][0] - line[i - 1][0]), line[i - 1][1] + t * (line[i][1] - line[i - 1][1])];
    left -= step2;
  }
  const [dx, dy] = [line[0][0] - ahead[0], line[0][1] - ahead[1]];
  const length = Math.max(Math.hypot(dx, dy), 1e-9);
  return [line[0][0] + FAR * dx / length, line[0][1] + FAR * dy / length];
}
function sketchError(line, { grid: { nx, ny, extent }, log }) {
  const around = outline(line);
  const [left, right, bottom, top] = extent;
  const mass = [log.map(() => 0), log.map(() => 0)];
  let hits = 0;
  for (let j = 0, k = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++, k++) {
      const [x, y] = [left + (i + k * GOLD_X % 1) / nx * (right - left), bottom + (j + k * GOLD_Y % 1) / ny * (top - bottom)];
      const side2 = mass[Number(inside(around, x, y))];
      let best2 = 0;
      for (let label = 0; label < log.length; label++) {
        const p = Math.exp(log[label][k]);
        side2[label] += p;
        if (p > best2) best2 = p;
      }
      hits += best2;
    }
  }
  const total = mass.flat().reduce((sum, p) => sum + p, 0);
  const best = mass.map((side2) => Math.max(...side2));
  const labels = (
    /** @type {[number, number]} */
    mass.map((side2, of) => side2.indexOf(best[of]))
  );
  return { error: 1 - (best[0] + best[1]) / total, bayes: 1 - hits / total, labels };
}
function sketchErrorOn(line, { xy, label }) {
  const around = outline(line);
  const counts = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  label.data.forEach((own2, i) => {
    const side2 = counts[Number(inside(around, xy.data[2 * i], xy.data[2 * i + 1]))];
    side2.set(own2, (side2.get(own2) ?? 0) + 1);
  });
  const hits = counts.reduce((sum, side2) => sum + Math.max(0, ...side2.values()), 0);
  return 1 - hits / label.data.length;
}

// explorer/stage/web/plane/pencil/draw.js
function drawInk(ctx, camera, strokes, { noise, extent, cells }, colours) {
  const grid = camera.grid(cells);
  const [log, peak] = inkField(strokes, noise, extent, grid);
  drawField(ctx, camera, grid, densityPaint(log, peak, colours, 1));
}
function inkField(strokes, noise, extent, grid) {
  const labels = new Set(strokes.map(({ label }) => label));
  let peak = 0;
  const log = Array.from({ length: Math.max(0, ...labels) + 1 }, (_, label) => {
    const own2 = strokes.filter((stroke2) => stroke2.label === label);
    const p = own2.length ? splat(ink(own2, noise, extent), grid, 1 / labels.size) : new Float32Array(grid.nx * grid.ny);
    for (let i = 0; i < p.length; i++) {
      if (p[i] > peak) peak = p[i];
      p[i] = Math.log(p[i]);
    }
    return p;
  });
  return [log, peak || 1];
}
function drawSheet(ctx, camera, noise, extent, { ink2 }) {
  const [left, right, bottom, top] = sheet(noise, extent);
  ctx.save();
  ctx.strokeStyle = css(ink2, 0.55);
  ctx.lineWidth = 1;
  ctx.setLineDash([2, 5]);
  ctx.beginPath();
  ctx.roundRect(camera.x(left), camera.y(top), camera.x(right) - camera.x(left), camera.y(bottom) - camera.y(top), 6);
  ctx.stroke();
  ctx.restore();
}
function drawGuess(ctx, camera, line, { guess, paper }) {
  ctx.save();
  ctx.lineCap = ctx.lineJoin = "round";
  if (line.length > 1) goesOn(line).forEach((far, i) => trace2(ctx, camera, [i ? line[line.length - 1] : line[0], far], css(guess), 1.8, [1, 6]));
  trace2(ctx, camera, line, css(paper, 0.9), 8);
  trace2(ctx, camera, line, css(guess), 4);
  ctx.restore();
}
function trace2(ctx, camera, line, colour, width, dash = []) {
  ctx.setLineDash(dash);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  ctx.moveTo(camera.x(line[0][0]), camera.y(line[0][1]));
  for (const [x, y] of line) ctx.lineTo(camera.x(x), camera.y(y));
  ctx.stroke();
}
function drawCursor(ctx, camera, at, down, { paper, ink: dark }) {
  const [x, y] = [camera.x(at[0]), camera.y(at[1])];
  for (
    const [colour, width] of
    /** @type {const} */
    [[paper, 5], [dark, 2]]
  ) {
    ctx.strokeStyle = css(colour);
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.arc(x, y, down ? 5 : 8, 0, 2 * Math.PI);
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
      ctx.moveTo(x + 8 * dx, y + 8 * dy);
      ctx.lineTo(x + 14 * dx, y + 14 * dy);
    }
    ctx.stroke();
  }
}

// explorer/stage/web/plane/pencil/paint.js
var QUICK = 80;
var FINE = 150;
function drawPad(pad, pencil2, colours) {
  const { camera, visible } = pad.frame;
  const { drawing, points: points2, extent } = (
    /** @type {PlaneOwn} */
    pencil2.own
  );
  if (!camera || !visible) return;
  const { purpose, covers, line, cursor, paper, sketch } = pencil2;
  const own2 = [purpose, covers, line?.length, String(cursor), paper.text, paper.label, paper.area, sketch, drawing?.noise];
  const key = [...own2, camera.width, camera.height, camera.zoom, devicePixelRatio, colours.key, points2.key].join("|");
  if (key === pad.painted) return;
  pad.painted = key;
  const ctx = fit(pad.canvas, camera.width, camera.height, devicePixelRatio * camera.zoom);
  ctx.clearRect(0, 0, camera.width, camera.height);
  if (covers) cover(ctx, pad, pencil2, colours);
  if (purpose === "world" && drawing) drawSheet(ctx, camera, drawing.noise, extent, colours);
  const { guess } = pencil2;
  if (guess.length && purpose !== "world") drawGuess(ctx, camera, guess, colours);
  if (cursor && purpose) drawCursor(ctx, camera, cursor, line !== null, colours);
}
function cover(ctx, pad, pencil2, colours) {
  const camera = (
    /** @type {Camera} */
    pad.frame.camera
  );
  const { points: points2, drawing, extent } = (
    /** @type {PlaneOwn} */
    pencil2.own
  );
  const { purpose, line, paper, strokes } = pencil2;
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, camera.width, camera.height);
  if (purpose === "border") {
    drawPoints(ctx, camera, points2, colours, radius(points2.label.data.length));
  } else if (drawing && strokes.length) {
    drawInk(ctx, camera, strokes, { noise: drawing.noise, extent, cells: line ? QUICK : FINE }, colours);
    if (line && paper.area) trace2(ctx, camera, [...line, line[0]], css(colours.marks[paper.label]), 1.5, [4, 4]);
  }
}

// explorer/stage/web/plane/pencil/pencil.js
var NEAR2 = 0.02;
var MOST3 = 60;
var LONGEST = 2e3;
var GRADED = 96;
var Pencil = class {
  /**
   * @param {Kit} kit its look has `pencil`, `sketch` and `draft`; what is drawn is sent as "drawn"
   * @param {Sheet[]} frames of the pictures that one can draw on
   */
  constructor(kit, frames) {
    this.kit = kit;
    this.words = kit.words;
    this.paper = kit.lasting("paper", () => new Paper());
    this.own = null;
    this.line = null;
    this.cursor = null;
    this.full = false;
    this.bare = false;
    this.width = 0;
    this.height = 0;
    this.bar = new PencilBar(kit.words, {
      label: (label) => this.choose({ label }),
      tool: (area) => this.choose({ area }),
      undo: () => this.undo(),
      clear: () => this.clear(),
      open: () => this.take(this.sketch && !this.own?.drawing ? "border" : "world"),
      done: () => this.take(null)
    });
    this.element = this.bar.element;
    this.pads = frames.map((frame) => new Pad(frame, this.hand()));
    this.graded = { key: "", score: (
      /** @type {BarState["score"]} */
      null
    ) };
  }
  /** @returns {import("./pad.js").Hand} */
  hand() {
    return {
      begin: (at) => this.begin(at),
      move: (at) => this.move(at),
      end: () => this.end(),
      cancel: () => this.cancel(),
      isDown: () => this.line !== null,
      press: (key) => this.press(key),
      point: (at) => {
        this.cursor = at;
        this.kit.hold(this.line !== null);
      }
    };
  }
  /**
   * @param {PlaneOwn} own
   * @param {boolean} [bare] whether a question is open: how good a border is, is part of the answer
   */
  update(own2, bare = false) {
    this.own = own2;
    this.bare = bare;
    if (own2.drawing) this.paper.receive(this.kit.look.draft ?? own2.drawing.text, performance.now());
    if (!this.purpose) this.line = null;
  }
  /** What a line means now; null while the pencil is away. @returns {"world" | "border" | null} */
  get purpose() {
    const wanted = this.kit.look.pencil ?? null;
    return wanted === "world" && !this.own?.drawing ? null : wanted;
  }
  /** The border that the visitor expects, packed. @returns {string | null} */
  get sketch() {
    return this.kit.look.sketch ?? null;
  }
  /* ---- what a visitor does */
  /** @param {Point} at */
  begin(at) {
    this.line = [at];
    this.full = false;
    this.kit.hold(true);
  }
  /** @param {Point[]} at */
  move(at) {
    if (!this.line) return;
    this.line.push(...at.slice(0, LONGEST - this.line.length));
    this.kit.hold(true);
  }
  cancel() {
    this.line = null;
    this.kit.hold(false);
  }
  end() {
    const line = this.line;
    if (line && this.purpose === "border") this.sketched(line);
    else if (line) this.drawn(line);
    this.cancel();
  }
  /** @param {Point[]} line */
  drawn(line) {
    this.full = !this.paper.add(pack(this.stroke(line), this.extent), performance.now());
    if (!this.full) this.tell();
  }
  /** @param {Point[]} line */
  sketched(line) {
    const text = packLine(simplifyTo(line, NEAR2, MOST3), this.extent);
    const points2 = readLine(text, this.extent);
    if (points2.every((point) => String(point) === String(points2[0]))) return;
    this.kit.choose({ sketch: text });
    this.tell();
  }
  /**
   * The line as a stroke of few points; an area without width is a brush stroke.
   * @param {Point[]} line
   * @returns {Stroke}
   */
  stroke(line) {
    const points2 = simplifyTo(line, NEAR2, MOST3);
    return { label: this.paper.label, area: this.paper.area && points2.length > 2, points: points2 };
  }
  undo() {
    if (!this.paper.text) return;
    this.full = false;
    this.paper.undo(performance.now());
    this.tell(true);
  }
  clear() {
    this.full = false;
    if (this.purpose === "world") this.paper.put("", performance.now());
    else this.kit.choose({ sketch: null });
    this.tell();
  }
  /** @param {"world" | "border" | null} purpose */
  take(purpose) {
    this.full = false;
    this.kit.choose({ pencil: purpose });
    this.tell();
  }
  /** @param {Partial<{ label: number, area: boolean }>} change */
  choose(change) {
    Object.assign(this.paper, change);
    this.kit.hold(false);
  }
  /** @param {string} key */
  press(key) {
    const label = "12345".indexOf(key);
    if (key === "Escape" && this.line) this.cancel();
    else if (key === "Escape") this.take(null);
    else if (key === "Backspace" || key === "Delete") this[this.purpose === "world" ? "undo" : "clear"]();
    else if (label >= 0 && label < this.classes) this.choose({ label });
    else return false;
    return true;
  }
  /** All that the server keeps of it, at once: one message may overtake another. @param {boolean} [undo] */
  tell(undo = false) {
    const { pencil: pencil2 = null } = this.kit.look;
    this.kit.send("drawn", { pencil: pencil2, sketch: this.sketch, text: this.own?.drawing ? this.paper.text : null, undo });
  }
  /* ---- what is shown */
  /** @returns {Extent} */
  get extent() {
    return (
      /** @type {PlaneOwn} */
      this.own.extent
    );
  }
  /** The strokes on the paper and the one being drawn. @returns {Stroke[]} */
  get strokes() {
    const lying = read(this.paper.text, this.extent);
    if (!this.line) return lying;
    const { label, area } = this.paper;
    return [...lying, { label, area: area && this.line.length > 2, points: this.line }];
  }
  /** The line that is a border, finished or not. @returns {Point[]} */
  get guess() {
    if (this.line && this.purpose === "border") return this.line;
    return readLine(this.sketch ?? "", this.extent);
  }
  /** How many classes there are to choose from: those with ink and one more. */
  get classes() {
    const labels = read(this.paper.text, this.extent).map(({ label }) => label);
    return Math.min(5, Math.max(2, ...labels.map((label) => label + 2)));
  }
  /**
   * @param {PlaneColours} colours
   * @param {Exact} exact
   * @returns {boolean} whether the bar has grown or shrunk
   */
  paint(colours, exact) {
    if (!this.own) return false;
    const { purpose, height } = this;
    this.paper.label = Math.min(this.paper.label, this.classes - 1);
    this.height = this.bar.show(this.state(purpose, exact), this.width);
    const keys = this.words.say("pencil_keys");
    const label = purpose && this.words.say(purpose === "world" ? "draw_here" : "sketch_here");
    for (const pad of this.pads) {
      pad.open(label, keys);
      drawPad(pad, this, colours);
    }
    return this.height !== height;
  }
  /** Whether the paper is shown in place of the pictures: nothing has learned it yet. */
  get covers() {
    if (this.purpose === "border") return true;
    return this.purpose === "world" && (this.line !== null || this.paper.waits(performance.now()) || missing(this.paper.text) >= 0);
  }
  /**
   * @param {"world" | "border" | null} purpose
   * @param {Exact} exact
   * @returns {BarState}
   */
  state(purpose, exact) {
    const { label, area, text } = this.paper;
    const { sketch } = this;
    const away = sketch ? "guess" : this.own?.drawing ? "closed" : "none";
    const empty = purpose === "world" ? !text : !sketch;
    const score = purpose || !sketch || this.bare ? null : this.grade(sketch, exact);
    return { mode: purpose ?? away, label, area, empty, classes: this.classes, text: this.says(purpose), score };
  }
  /** @param {"world" | "border" | null} purpose */
  says(purpose) {
    const { words, paper } = this;
    if (this.cursor) return words.say("pencil_keys");
    if (purpose === "border") return words.say(this.sketch ? "border_done" : "border_hint");
    if (!purpose) return this.sketch ? words.say("border_how") : missing(paper.text) < 0 ? "" : words.say("draw_later");
    if (this.full) return words.say("paper_full");
    const lacking = missing(paper.text);
    if (!paper.text) return words.say("draw_first");
    return lacking < 0 ? words.say("draw_hint") : words.say("draw_missing", { letter: nameOf(words, lacking) });
  }
  /**
   * @param {string} sketch
   * @param {Exact} exact
   */
  grade(sketch, exact) {
    const { points: points2 } = (
      /** @type {PlaneOwn} */
      this.own
    );
    const key = `${sketch}|${exact.key}|${points2.key}`;
    const line = this.guess;
    if (key === this.graded.key || line.length < 2) return this.graded.score;
    const [left, right, bottom, top] = this.extent;
    const field = exact.field({ nx: GRADED, ny: Math.round(GRADED * (top - bottom) / (right - left)), extent: this.extent });
    const { error, bayes } = sketchError(line, field);
    const known = Number.isFinite(error);
    const rate = known ? this.words.percent(error, 0) : this.words.chance(sketchErrorOn(line, points2));
    this.graded = { key, score: { error: rate, bayes: known ? this.words.percent(bayes, 0) : null } };
    return this.graded.score;
  }
};

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

// explorer/stage/web/plane/check.js
function checkPlane({ extent, points: points2, exact, real }) {
  if (!Array.isArray(extent) || extent.length !== 4) throw new WireError("a scene has no extent");
  const shape2 = points2?.xy?.shape;
  if (shape2?.[1] !== 2 || points2.label?.shape?.[0] !== shape2[0]) throw new WireError("points and labels differ");
  const count = exact ? checkExact(exact) : checkReal(real);
  if (!points2.label.data.every((label) => label < count)) throw new WireError("a point has a label that is no class");
  return count;
}
function checkExact({ kind, classes, prior }) {
  if (kind !== "mixture" && kind !== "boxes") throw new WireError("the exact answer is of no known kind");
  const rows2 = Array.isArray(classes) && classes.every(({ shape: shape2 }) => shape2?.[0] > 0 && shape2[1] === 6 && shape2.length === 2);
  if (!rows2 || classes.length < 2 || classes.length > LETTERS.length) throw new WireError("the exact answer has no classes");
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

export {
  LETTERS,
  TOKENS,
  nameOf,
  chanceOf,
  DRAWS,
  NOISE,
  ROW,
  Joint,
  logSum,
  logInterval,
  chancesOf,
  densityAt,
  chanceError,
  densityError,
  contours,
  fieldOf,
  answer,
  round,
  Exact,
  exactModel,
  marker,
  first,
  radius,
  drawStill,
  drawGenerated,
  shape,
  formulaOfA,
  ring,
  ringed,
  dotted,
  stroke,
  drawField,
  fieldPixels,
  posteriorPaint,
  densityPaint,
  errorPaint,
  Pencil,
  checkPlane,
  checkForm,
  drawContour,
  drawBorders,
  drawLines,
  axesOf,
  coordinate,
  written,
  step,
  named,
  ReadOut,
  labelUnder
};
